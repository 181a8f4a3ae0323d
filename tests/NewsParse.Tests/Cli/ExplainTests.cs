using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Cli;

public sealed class ExplainTests : IDisposable
{
    private const string Page = """
        2021年3月5日 星期五 第02版 要闻

        青苇滩渡口通桥
        　　本报讯（记者 林远山）3月4日，青苇滩渡口新桥通车。镇长苏小禾说，渡口的
        两条老船从此停用，两岸的学生上学不用再等船。

        集市迁到河东
        　　本报讯（记者 何一舟）3月3日，集市迁到河东，一百二十个摊位全部租出。镇长
        苏小禾到集市看望商户。
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Tells_what_each_piece_was_taken_for_and_why_each_headline_is_its_articles()
    {
        File.WriteAllText(Path.Combine(_folder, "page.txt"), Page);
        var run = ToolRun.In(_folder, "explain", "page.txt");
        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        run.Lines[0].Should().EndWith("pieces, 2 articles");
        run.Lines[1].Should().StartWith("  folio: 2021年3月5日");
        var title = Array.IndexOf(run.Lines, "piece 1, line 3: headline of article 1");
        title.Should().BePositive();
        run.Lines[title + 1].Should().Be("  青苇滩渡口通桥");
        run.Lines[title + 2].Should().StartWith("  by itself: headline ");
        run.Lines[title + 3].Should().StartWith("  for headline speaks: ").And.Contain("(+");
        run.Lines.Should().Contain("piece 2, lines 4-5: body of article 1");
        var article = Array.FindIndex(run.Lines, line => line.StartsWith("article 1: 青苇滩渡口通桥, confidence 0.", StringComparison.Ordinal));
        run.Lines[article + 2].Should().StartWith("  headline: piece 1 '青苇滩渡口通桥': has ").And.Contain("渡口").And.EndWith("stands right before it");
        run.Lines[article + 3].Should().StartWith("  not: piece 3 '集市迁到河东': has nothing in common with the body (-");
    }

    [Fact]
    public void Every_piece_is_explained_as_the_parser_took_it()
    {
        foreach (var source in TestPages.Names().Take(4).SelectMany(name => TestPages.Read(name, "pdfminer")))
        {
            var explanation = Explaining.PageExplainer.Explain(source, new ParserOptions());
            var articles = NewspaperParser.Default.Parse(source).Articles;
            explanation.Articles.Select(article => article.Title is null).Should().Equal(articles.Select(article => article.Headline.Lines.Count == 0));
            explanation.Pieces.Should().OnlyContain(piece => piece.FirstLine <= piece.LastLine && Math.Abs(piece.Alone.Sum(role => role.Share) - 1) < 1e-6);
            explanation.Articles.SelectMany(article => article.Body).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Pieces_of_a_page_with_boxes_are_told_by_their_place()
    {
        var run = ToolRun.In(_folder, "explain", Sources.FixturePath("cairo.pdf"));
        run.Lines.Should().Contain(line => line.Contains("% from the left, ", StringComparison.Ordinal) && line.EndsWith(" from the top: headline of article 1", StringComparison.Ordinal));
        run.Lines.Should().NotContain(line => line.Contains(", line", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_text_says_what_to_do() =>
        ToolRun.In(_folder, "explain", Sources.FixturePath("image-only.pdf")).Lines.Should().Contain("  NP0102: Page 1 has no text, only pictures; --ocr reads them.");

    [Fact]
    public void Every_feature_that_the_splitter_weighs_has_words() =>
        NewsParse.Lexicon.LexiconBlob.Instance.Rows("piece-weights").Select(row => row[1]).Where(feature => feature != "any")
            .Should().OnlyContain(feature => NewsParse.Cli.FeatureWords.Of(feature) != feature);

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        var run = ToolRun.In(_folder, "explain", "missing.txt");
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Equal("newsparse: missing.txt: no such file");
    }
}
