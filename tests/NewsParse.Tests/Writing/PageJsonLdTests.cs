using System.Text.Json;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Writing;

public class PageJsonLdTests
{
    [Fact]
    public void An_article_is_a_NewsArticle()
    {
        using var document = JsonDocument.Parse(PageJsonLd.Write(RichPage.Whole));
        document.RootElement.GetProperty("@context").GetString().Should().Be("https://schema.org");
        var articles = document.RootElement.GetProperty("@graph");
        articles.GetArrayLength().Should().Be(2);
        var article = articles[0];
        Text(article, "@type").Should().Be("NewsArticle");
        Text(article, "@id").Should().Be("%E6%BA%AA%E6%8A%A5/02.txt#page-1-article-1");
        Text(article, "headline").Should().Be("渡口通桥 两岸通车");
        Text(article, "alternativeHeadline").Should().Be("苏小禾到溪口村 ——记一座桥");
        Text(article, "articleSection").Should().Be("民生桥");
        Text(article, "dateline").Should().Be("新华社溪口3月4日电");
        Text(article, "datePublished").Should().Be("2021-03-05");
        Text(article, "temporalCoverage").Should().Be("2021-03-04");
        Text(article, "printPage").Should().Be("02");
        Text(article, "articleBody").Should().Be(string.Join('\n', RichPage.Whole.Articles[0].Paragraphs));
        Text(article.GetProperty("author")[0], "name").Should().Be("林远山");
        Text(article.GetProperty("contentLocation")[0], "identifier").Should().Be("GB/T 2260 990101");
        Text(article.GetProperty("mentions")[0], "@type").Should().Be("Person");
        article.GetProperty("mentions")[0].GetProperty("jobTitle")[0].GetString().Should().Be("区长");
        Text(article.GetProperty("mentions")[1], "name").Should().Be("溪口村委会");
        Text(article.GetProperty("isPartOf").GetProperty("isPartOf"), "name").Should().Be("溪报");
        articles[1].TryGetProperty("author", out _).Should().BeFalse();
    }

    [Fact]
    public void Any_text_gives_valid_json()
    {
        using var document = JsonDocument.Parse(PageJsonLd.Write(RichPage.Bad));
        Text(document.RootElement.GetProperty("@graph")[0], "articleBody").Should().EndWith("]]>&amp;\ufffd甲\ufffd\ufffe𠮷");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
