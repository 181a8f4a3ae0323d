using System.Text.Json;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Writing;

public class PageJsonTests
{
    [Fact]
    public void Writes_every_field_under_the_contracts_name()
    {
        var page = new NewspaperPage
        {
            Source = "溪报.txt",
            Publication = new Publication { Title = "溪报", IssueDate = new DateOnly(2021, 3, 5), PageNumber = "02", PageName = "要闻" },
            Articles =
            [
                new Article
                {
                    Column = "民生桥",
                    Headline = new Headline { Kickers = ["引"], Lines = ["主", "题"], Subheads = ["副"] },
                    Dateline = new Dateline { Text = "新华社溪口3月4日电", Agency = "新华社", Place = "溪口", Date = NewsDate.Parse("2021-03-04") },
                    Byline = new Byline { Text = "记者 林远山", Contributors = [new Contributor { Role = ContributorRole.Reporter, Name = "林远山" }] },
                    Date = NewsDate.Parse("2021-03-04"),
                    Paragraphs = ["3月4日，苏小禾区长来到溪口村委会。"],
                    People = [new Person { Name = "苏小禾", Titles = ["区长"], Mentions = [new Mention(0, 5, 3)] }],
                    Places = [new Place { Name = "溪口村", Kind = PlaceKind.Village, AdminCode = "990101", Path = ["某省", "溪口村"], Mentions = [new Mention(0, 12, 3)] }],
                    Organizations = [new Organization { Name = "溪口村委会", Mentions = [new Mention(0, 12, 5)] }],
                    Dates = [new DateMention { Text = "3月4日", Value = NewsDate.Parse("2021-03-04"), Mention = new Mention(0, 0, 4) }],
                    Zones = [new Box(1, 2.5, 3, 4)],
                    Confidence = 0.97,
                    Spans = [new SourceSpan(0, 9)],
                },
            ],
            Furniture = [new Furniture { Kind = FurnitureKind.Folio, Text = "02版", Spans = [new SourceSpan(9, 3)] }],
            Diagnostics = [new Diagnostic { Code = "NP1003", Message = "A remark.", Line = 17 }],
        };

        PageJson.Write(page).Should().Be(
            """{"source":"溪报.txt","publication":{"title":"溪报","issueDate":"2021-03-05","pageNumber":"02","pageName":"要闻"},"articles":[{"column":"民生桥",""" +
            "\"" + """headline":{"kickers":["引"],"lines":["主","题"],"subheads":["副"]},"dateline":{"text":"新华社溪口3月4日电","agency":"新华社","place":"溪口","date":"2021-03-04"},""" +
            "\"" + """byline":{"text":"记者 林远山","contributors":[{"role":"Reporter","name":"林远山"}]},"date":"2021-03-04","paragraphs":["3月4日，苏小禾区长来到溪口村委会。"],""" +
            "\"" + """people":[{"name":"苏小禾","titles":["区长"],"mentions":[{"paragraph":0,"start":5,"length":3}]}],""" +
            "\"" + """places":[{"name":"溪口村","kind":"Village","adminCode":"990101","path":["某省","溪口村"],"mentions":[{"paragraph":0,"start":12,"length":3}]}],""" +
            "\"" + """organizations":[{"name":"溪口村委会","mentions":[{"paragraph":0,"start":12,"length":5}]}],""" +
            "\"" + """dates":[{"text":"3月4日","value":"2021-03-04","mention":{"paragraph":0,"start":0,"length":4}}],""" +
            "\"" + """zones":[{"x":1,"y":2.5,"width":3,"height":4}],"confidence":0.97}],""" +
            "\"" + """furniture":[{"kind":"Folio","text":"02版"}],"diagnostics":[{"code":"NP1003","message":"A remark.","line":17}]}""");
    }

    [Fact]
    public void Reads_what_it_writes()
    {
        var page = RichPage.Whole with { Articles = [RichPage.Whole.Articles[0] with { Fields = [new Field { Name = "price", Text = "3元", Value = "3", Mention = new Mention(1, 2, 3) }] }, new Article()] };
        PageJson.Write(PageJson.Read(PageJson.Write(page))).Should().Be(PageJson.Write(page));
        foreach (var parsed in TestPages.Names().Take(3).SelectMany(name => TestPages.Read(name, "mupdf")).Select(NewspaperParser.Default.Parse).Select(PageJson.Write))
        {
            PageJson.Write(PageJson.Read(parsed)).Should().Be(parsed);
        }
    }

    [Fact]
    public void What_a_record_does_not_tell_is_empty_never_null()
    {
        var article = PageJson.Read("""{"articles":[{"unknown":[1]}],"later":true}""").Articles.Should().ContainSingle().Which;
        article.Should().BeEquivalentTo(new Article());
        PageJson.Read("{}").Should().BeEquivalentTo(new NewspaperPage());
    }

    [Theory]
    [InlineData("[]", "a page is a JSON object")]
    [InlineData("""{"articles":[{"date":"5.3.2021"}]}""", "'5.3.2021' is no date")]
    [InlineData("""{"articles":[{"paragraphs":"text"}]}""", "paragraphs: not \"text\"")]
    [InlineData("""{"furniture":[{"kind":"Hat"}]}""", "kind: 'Hat' is none of")]
    [InlineData("""{"articles":[1]}""", "articles: it holds what does not belong there")]
    public void What_is_no_page_is_refused_with_the_reason(string json, string reason) =>
        FluentActions.Invoking(() => PageJson.Read(json)).Should().Throw<JsonException>().Which.Message.Should().Contain(reason);

    [Fact]
    public void Leaves_out_what_is_empty() =>
        PageJson.Write(new NewspaperPage { Source = "-", Articles = [new Article { Paragraphs = ["甲"] }] })
            .Should().Be("""{"source":"-","articles":[{"paragraphs":["甲"]}]}""");

    [Fact]
    public void Any_text_gives_one_line_of_valid_json()
    {
        // Not as theory rows: an attribute cannot hold a lone surrogate.
        const string text = "\0\u001b\u2028\"\\\r\n\ufffe😀　𠮷\ud800甲\udc00";
        var json = PageJson.Write(new NewspaperPage { Furniture = [new Furniture { Text = text }] });
        json.Should().NotContainAny("\n", "\r");
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("furniture")[0].GetProperty("text").GetString().Should().Be("\0\u001b\u2028\"\\\r\n\ufffe😀　𠮷\ufffd甲\ufffd");
    }

    [Fact]
    public void Chinese_stands_as_it_is() =>
        PageJson.Write(new NewspaperPage { Source = "“报”（一）—— <b>&'" }).Should().Be("""{"source":"“报”（一）—— <b>&'"}""");
}
