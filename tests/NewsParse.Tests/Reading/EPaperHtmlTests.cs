using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public sealed class EPaperHtmlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-epaper-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_saved_issue_is_read_page_by_page()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "html"));
        Save("html/node_2.htm", Node("第02版：要闻", "content_20.htm", "content_3.htm"));
        Save("html/node_10.htm", Node("第10版：副刊", "content_7.htm"));
        Save("html/content_3.htm", Content("溪口村通桥", "本报讯（记者 林远山）溪口村的石拱桥昨日通车。"));
        Save("html/content_20.htm", Content("图书馆延时开放", "本报讯 县图书馆本周六起延长开放至晚九点。"));
        Save("html/content_7.htm", Content("老船工", "许三江放下了桨。"));
        Save("html/content_99.htm", Content("无人认领", "这篇文章没有列在任何版面上。"));
        var issue = EPaperHtml.ReadFolder(_folder);
        issue.Pages.Should().HaveCount(3).And.OnlyContain(page => page.Name == _folder);
        issue.Publication.Should().Be(new Publication { Title = "溪口日报", IssueDate = new DateOnly(2021, 3, 5) });
        issue.Articles.Select(article => article.Parts[0].Page).Should().Equal(0, 0, 1, 2);
        var pages = NewspaperParser.Default.Parse(issue).ToArray();
        pages[0].Articles.Select(article => article.Headline.ToString()).Should().Equal("图书馆延时开放", "溪口村通桥");
        pages[0].Furniture.Should().OnlyContain(piece => piece.Kind == FurnitureKind.Chrome);
        pages[2].Articles.Should().ContainSingle().Which.Headline.Lines.Should().Equal("无人认领");
    }

    [Fact]
    public void A_folder_without_pages_is_an_error()
    {
        var read = () => EPaperHtml.ReadFolder(_folder);
        read.Should().Throw<UnreadableInputException>().WithMessage($"{_folder}: this is a directory, not a file");
    }

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("gbk", "gb18030")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-8", "gb18030")] // What the page says of itself is not true.
    [InlineData("gb2312", "utf-8")]
    public void The_charset_is_what_the_page_says_if_that_is_true(string says, string written)
    {
        var html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={says}\"></head><body><h1>溪口村通桥</h1><div id=\"ozoom\"><p>本报讯（记者 林远山）溪口村的石拱桥昨日正式通车，村民喆喆第一个骑车过河。</p></div></body></html>";
        var issue = EPaperHtml.Read(new MemoryStream(NewsParse.Reading.TextDecoder.Named(written).GetBytes(html)));
        Sources.Lines(issue.Pages[0]).Should().Equal("溪口村通桥", "本报讯（记者 林远山）溪口村的石拱桥昨日正式通车，村民喆喆第一个骑车过河。");
    }

    [Fact]
    public void Scripts_styles_and_what_is_not_shown_are_no_text()
    {
        var issue = Sources.Read("<!DOCTYPE html><title>x</title><script>document.write('<p>脚本')</script><style>p{}</style><noscript><p>无脚本</noscript><iframe src='http://example.org/'></iframe><img src='http://example.org/a.png' alt='图'>"
            + "<h1>溪口村通桥</h1><div id=ozoom><p>溪口村的石拱桥昨日通车。</p></div>");
        Sources.Lines(issue.Pages[0]).Should().Equal("溪口村通桥", "溪口村的石拱桥昨日通车。");
    }

    private void Save(string path, string html) => File.WriteAllBytes(Path.Combine(_folder, path), Encoding.UTF8.GetBytes(html));

    private static string Node(string page, params string[] articles) =>
        $"<!DOCTYPE html><html><head><title>溪口日报 2021年03月05日</title></head><body><a id=pageLink href=\"node_2.htm\">{page}</a><div id=titleList><ul>"
        + string.Concat(articles.Select(article => $"<li><a href=\"{article}\">{article}</a></li>")) + "</ul></div><a href=\"node_3.htm\">下一版</a></body></html>";

    private static string Content(string title, string body) =>
        $"<!DOCTYPE html><html><head><title>溪口日报 2021年03月05日</title></head><body><a href=\"content_3.htm\">上一篇</a><table><tr><td class=font01>{title}</td></tr></table>"
        + $"<div id=ozoom><!--enpcontent--><p>　　{body}</p><!--/enpcontent--></div></body></html>";
}
