using FluentAssertions;
using Xunit;

namespace NewsParse.Tests.Reading;

public class PlainTextTests
{
    [Theory]
    [InlineData("甲\n乙\n\n丙")]
    [InlineData("甲\r\n乙\r\n\r\n丙\r\n")]
    [InlineData("甲\r乙\r\r丙\r")]
    [InlineData("\n\n甲\u2028乙\n　\t\n丙\n\n")]
    public void Lines_and_blocks_are_the_same_for_all_line_ends(string text)
    {
        var page = PlainText.Read(text, "page.txt");
        page.Name.Should().Be("page.txt");
        Lines(page).Should().Equal("甲|乙", "丙");
    }

    [Theory]
    [InlineData("甲", "甲")]
    [InlineData("甲\f", "甲\f")]
    [InlineData("甲\n\f\n", "甲\n\f\n")]
    [InlineData("甲\f乙\f", "甲", "乙\f")]
    [InlineData("甲\f\f丙", "甲", "", "丙")]
    [InlineData("\f甲", "", "甲")]
    [InlineData("", "")]
    [InlineData("\f", "\f")]
    public void A_form_feed_begins_a_page_unless_nothing_follows(string text, params string[] pages) =>
        PlainText.ReadPages(text, "a").Select(page => page.Text).Should().Equal(pages);

    [Fact]
    public void Every_page_of_a_file_has_the_files_name() =>
        PlainText.ReadPages("甲\f乙", "溪报.txt").Select(page => page.Name).Should().Equal("溪报.txt", "溪报.txt");

    [Fact]
    public void A_million_form_feeds_are_read_in_no_time()
    {
        var pages = PlainText.ReadPages(new string('\f', 1_000_000) + "甲");
        pages.Should().HaveCount(1_000_001);
        pages[^1].Text.Should().Be("甲");
    }

    private static IEnumerable<string> Lines(SourcePage page) =>
        page.Blocks.Select(block => string.Join('|', block.Lines.Select(line => page.Text.Substring(line.Span.Start, line.Span.Length))));
}
