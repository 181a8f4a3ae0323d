using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Writing;

public class PageHtmlTests
{
    [Fact]
    public void Shows_articles_names_zones_furniture_and_diagnostics()
    {
        var report = Parse(RichPage.Whole);
        report.QuerySelector("summary")!.TextContent.Should().ContainAll("溪报", "02", "要闻", "2021-03-05", "2 articles", "溪报/02.txt");
        var article = report.QuerySelector("article")!;
        article.QuerySelector(".kicker")!.TextContent.Should().Be("苏小禾到溪口村");
        article.QuerySelector("h2")!.InnerHtml.Should().Be("渡口通桥<br>两岸通车");
        article.QuerySelectorAll("article > p:not(.kicker):not(.subhead):not(.facts)").Select(p => p.TextContent).Should().Equal(RichPage.Whole.Articles[0].Paragraphs);
        Marked(article, "Person").Should().Equal("苏小禾", "苏小禾", "苏区长");
        Marked(article, "Place").Should().Equal("溪口村");
        Marked(article, "Organization").Should().Equal("溪口村委会");
        Marked(article, "Date").Should().Equal("3月4日", "一季度");
        article.QuerySelector("mark.Person[title]")!.GetAttribute("title").Should().Be("苏小禾, 区长");
        article.QuerySelector(".facts")!.TextContent.Should().ContainAll("2021-03-04", "新华社溪口3月4日电", "林远山 (Reporter)", "confidence 0.97");
        report.QuerySelector(".furniture")!.TextContent.Should().ContainAll("Folio", "02版", "Caption", "图为新桥。");
        report.QuerySelector(".diagnostics")!.TextContent.Should().Contain("NP1003: A remark. (line 17)");
    }

    [Fact]
    public void Each_zone_is_drawn_where_it_is_printed_and_leads_to_its_article()
    {
        var report = Parse(RichPage.Whole);
        var zones = report.QuerySelectorAll(".plan a");
        zones.Should().HaveCount(3);
        zones[0].GetAttribute("style").Should().Contain("left:5%;top:5%;width:50%;height:6.667%");
        zones.Should().OnlyContain(zone => report.GetElementById(zone.GetAttribute("href")!.Substring(1)) != null);
        zones.Select(zone => zone.GetAttribute("href")).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public void The_headline_stands_in_the_largest_zone()
    {
        var article = RichPage.Whole.Articles[0] with { Zones = [new Box(20, 10, 40, 10), new Box(20, 30, 200, 40), new Box(20, 80, 90, 300)] };
        Parse(RichPage.Whole with { Articles = [article] }).QuerySelectorAll(".plan a").Select(zone => zone.TextContent.Trim()).Should().Equal("1", "1", "1 渡口通桥 两岸通车");
    }

    [Theory]
    [InlineData(0.999, "0.99")]
    [InlineData(0.29, "0.29")]
    [InlineData(0.5, "0.50")]
    public void Confidence_is_not_rounded_up(double confidence, string shown) =>
        Parse(RichPage.Whole with { Articles = [RichPage.Whole.Articles[0] with { Confidence = confidence }] }).QuerySelector(".facts")!.TextContent.Should().Contain($"confidence {shown} ");

    [Fact]
    public void Nothing_in_the_text_becomes_markup()
    {
        var html = PageHtml.Write([RichPage.Bad]);
        html.Should().NotContain("\0").And.NotContain("\u001b");
        var report = new HtmlParser().ParseDocument(html);
        report.QuerySelectorAll("img, iframe, object, link, form, base").Should().BeEmpty();
        var script = report.QuerySelectorAll("script").Should().ContainSingle("the report has its own and no other").Which.TextContent;
        html.Should().Contain($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'\"", "no other would run");
        report.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Should().NotContain(name => name.StartsWith("on"));
        report.QuerySelector("article p:last-of-type")!.TextContent.Should().Contain("<script>alert(1)</script>");
        report.QuerySelectorAll("a").Should().OnlyContain(link => link.GetAttribute("href")!.StartsWith('#'));
    }

    [Fact]
    public void Needs_no_network_and_knows_dark_and_light()
    {
        var html = PageHtml.Write([RichPage.Whole]);
        html.Should().NotContainAny("http:", "https:", "url(", "@import", "src=");
        html.Should().Contain("default-src 'none'").And.Contain("prefers-color-scheme: dark");
    }

    [Fact]
    public void Several_pages_have_a_list_and_many_are_closed()
    {
        NewspaperPage[] pages = [.. Enumerable.Range(0, 9).Select(_ => RichPage.Whole)];
        var report = Parse(pages);
        var list = report.QuerySelectorAll("main > a.contents");
        list.Select(link => report.GetElementById(link.GetAttribute("href")!.Substring(1))!.LocalName).Should().HaveCount(9).And.OnlyContain(name => name == "details");
        list[1].TextContent.Should().ContainAll("溪报", "02", "要闻", "2 articles", "溪报/02.txt (2)");
        report.QuerySelectorAll("details[open]").Should().BeEmpty();
        Parse(pages[..8]).QuerySelectorAll("details[open]").Should().HaveCount(8);
        PageHtml.Write(pages).Should().Contain(".contents:only-of-type { display: none; }", "a page alone needs no list");
    }

    [Fact]
    public void Pages_of_one_source_have_ids_of_their_own()
    {
        var report = Parse(RichPage.Whole, RichPage.Whole);
        report.QuerySelectorAll("article").Select(article => article.Id).Should().OnlyHaveUniqueItems();
    }

    private static string[] Marked(IElement article, string kind) => [.. article.QuerySelectorAll($"h2 mark.{kind}, p mark.{kind}").Select(mark => mark.TextContent)];

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(params NewspaperPage[] pages) => new HtmlParser().ParseDocument(PageHtml.Write(pages));
}
