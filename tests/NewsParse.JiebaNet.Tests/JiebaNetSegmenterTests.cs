using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.JiebaNet.Tests;

/// <summary>Runs outside the default build; see src/NewsParse.JiebaNet/README.md.</summary>
public class JiebaNetSegmenterTests
{
    private static readonly JiebaNetSegmenter Segmenter = new();

    [Fact]
    public void Cuts_as_the_built_in_segmenter_does()
    {
        const string Text = "镇党委书记昨天到柳塘村检查春耕生产。\n全镇种水稻1.2万亩，同比增长3.5%。";
        Segmenter.Cut(Text).Should().Equal(WordSegmenter.Default.Cut(Text));
    }

    [Fact]
    public void The_code_that_the_readme_shows_compiles()
    {
        var code = MarkdownCode.Blocks("src/NewsParse.JiebaNet/README.md", "csharp").Should().ContainSingle().Which;
        MarkdownCode.Compile(code).Should().BeEmpty();
    }

    [Fact]
    public void Tags_words() =>
        Segmenter.Tag("检查春耕生产").Should().Equal(("检查", "vn"), ("春耕生产", "l"));

    [Theory]
    [InlineData("1")]
    [InlineData("的")]
    [InlineData("😀")]
    [InlineData("\uD800")]
    [InlineData("\r\n")]
    [InlineData("柳塘村")]
    public void Every_unit_is_in_a_word(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        var (cut, tagged) = (new List<SourceSpan>(), new List<TaggedWord>());
        Segmenter.Cut(text, cut);
        Segmenter.Tag(text, tagged);
        string.Concat(cut.Select(word => text.Substring(word.Start, word.Length))).Should().Be(text);
        string.Concat(tagged.Select(word => text.Substring(word.Start, word.Length))).Should().Be(text);
    }
}
