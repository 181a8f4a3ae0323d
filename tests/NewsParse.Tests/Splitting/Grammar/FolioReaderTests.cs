using FluentAssertions;
using NewsParse.Layout;
using NewsParse.Splitting.Grammar;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

public class FolioReaderTests
{
    private const string Body =
        "县图书馆新馆开放\n\n本报讯（记者 何田）昨天上午，县图书馆新馆\n正式开放。新馆位于文化路中段，建筑面积六千平\n方米，藏书二十万册，周一闭馆。\n"
        + "今年9月，馆里还将开办夜校。2015年5月1日，老\n馆的最后一批图书搬进了仓库。";

    public static TheoryData<string[]> Folios => CaseTable.Rows("folios");

    [Theory]
    [MemberData(nameof(Folios))]
    public void A_folio_at_the_head_of_the_page_is_read(string[] row) => Reads(row, Lines(row) + "\n\n" + Body);

    [Theory]
    [MemberData(nameof(Folios))]
    public void A_folio_at_the_foot_of_the_page_is_read(string[] row) => Reads(row, Body + "\n\n" + Lines(row));

    [Theory]
    [MemberData(nameof(Folios))]
    public void A_folio_in_blocks_of_a_line_each_is_read(string[] row) => Reads(row, Lines(row).Replace("\n", "\n\n", StringComparison.Ordinal) + "\n\n" + Body);

    [Theory]
    [InlineData("特此公告\n\n南溪县人民政府\n2012年9月11日")]
    [InlineData("2012年9月，县里办起了夜校。")]
    [InlineData("编辑同志：\n\n来信收到。")]
    [InlineData("9\n\n口老井")]
    [InlineData("周一的早市\n\n星期天的早市\n比平日热闹。")]
    public void A_page_without_one_has_none(string text)
    {
        var folio = FolioReader.Find(LineReader.Read(PlainText.Read(Body + "\n\n" + text)).Blocks);

        folio.Lines.Should().BeEmpty();
        folio.Publication.Should().Be(new Publication());
    }

    [Fact]
    public void A_headline_between_the_parts_of_a_scattered_folio_is_left_alone()
    {
        var folio = FolioReader.Find(LineReader.Read(PlainText.Read("2020年10月20日\n\n星期二\n\n责任编辑\n\n让孩子们有书读\n书香满县城\n\n林远山\n\n版式\n\n苏小禾\n\n1版·综合\n\n" + Body)).Blocks);

        folio.Lines.Keys.Select(line => line.Value).Should().Equal("2020年10月20日", "星期二", "责任编辑", "林远山", "版式", "苏小禾", "1版·综合");
        folio.Publication.Should().Be(new Publication { IssueDate = new(2020, 10, 20), PageNumber = "1", PageName = "综合" });
    }

    [Fact]
    public void A_weekday_that_is_not_the_dates_is_told()
    {
        var page = NewspaperParser.Default.Parse("2023年12月1日 星期三 02版 要闻\n\n" + Body);

        page.Publication.IssueDate.Should().Be(new DateOnly(2023, 12, 1));
        page.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal("NP0301");
    }

    private static string Lines(string[] row) => row[0].Replace('⏎', '\n');

    private static void Reads(string[] row, string text)
    {
        var blocks = LineReader.Read(PlainText.Read(text)).Blocks;
        var folio = FolioReader.Find(blocks);

        folio.Publication.Should().Be(new Publication
        {
            Title = CaseTable.Text(row[1]),
            IssueDate = CaseTable.Text(row[2]) is { } date ? DateOnly.Parse(date, null) : null,
            PageNumber = CaseTable.Text(row[3]),
            PageName = CaseTable.Text(row[4]),
        });
        string.Concat(folio.Lines.Keys.Select(line => line.Value)).Should().NotContain("图书");
        folio.WeekdayDiffers.Should().BeFalse();
    }
}
