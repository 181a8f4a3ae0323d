using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests;

/// <summary>Names and dates of records that were corrected by hand.</summary>
public sealed class FindNamesTests
{
    private const string Text = """
        集市迁到河东
        　　本报讯（记者 何一舟）2021年3月3日，集市迁到河东，镇长苏小禾到集市看望商户。
        　　新集市有摊位三百个，水电都通，停车场也修好了，赶集的人比往年多出一倍。
        """;

    public static TheoryData<string> Pages => [.. TestPages.Names()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_nobody_corrected_stays_as_it_is(string page)
    {
        foreach (var parsed in TestPages.Read(page, "pdfminer").Select(NewspaperParser.Default.Parse))
        {
            PageJson.Write(NewspaperParser.Default.FindNames(parsed)).Should().Be(PageJson.Write(parsed));
        }
    }

    [Fact]
    public void Names_dates_and_hands_are_those_of_the_corrected_text()
    {
        var page = NewspaperParser.Default.Parse(Text);
        var corrected = page.Articles[0] with
        {
            Paragraphs = ["2021年3月4日，集市迁到河东，县长莫怀远到集市看望商户。"], Byline = new Byline { Text = "记者 林远山 通讯员 易水生" }, Date = NewsDate.Parse("2021-03"),
        };
        var found = NewspaperParser.Default.FindNames(page with { Articles = [corrected] }).Articles[0];
        found.People.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "莫怀远", Titles = new[] { "县长" }, Mentions = new[] { new Mention(0, 19, 3) } });
        found.Dates.Should().ContainSingle().Which.Value.Should().Be(NewsDate.Parse("2021-03-04"));
        found.Byline!.Contributors.Select(hand => (hand.Role, hand.Name)).Should().Equal((ContributorRole.Reporter, "林远山"), (ContributorRole.Correspondent, "易水生"));
        found.Date.Should().Be(corrected.Date, "it was corrected too");
        found.Paragraphs.Should().Equal(corrected.Paragraphs);
    }
}
