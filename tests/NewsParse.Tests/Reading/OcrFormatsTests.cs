using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public class OcrFormatsTests
{
    [Fact]
    public void Hocr_and_alto_of_one_page_give_one_text()
    {
        var hocr = Sources.Fixture("tesseract.hocr").Pages.Should().ContainSingle().Subject;
        var alto = Sources.Fixture("tesseract.alto.xml").Pages.Should().ContainSingle().Subject;
        Sources.ShouldHold(hocr);
        Sources.ShouldHold(alto);
        hocr.Text.Should().Be(alto.Text);
        hocr.Size.Should().Be(new PageSize(875, 625, LengthUnit.Pixel));
        alto.Size.Should().Be(hocr.Size);

        // The engine ran the headline together with the lines beside it, over a gap that stays visible.
        var line = hocr.Blocks.SelectMany(block => block.Lines).First(line => Sources.TextOf(hocr, line).StartsWith("溪口村通了石拱桥  ", StringComparison.Ordinal));
        line.Confidence.Should().BeInRange(0.5, 1);
        line.FontSize.Should().BeGreaterThan(40);
        hocr.BoxesOf(line.Span).Should().ContainSingle().Which.Width.Should().BeGreaterThan(300);
        hocr.Rules.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("hocr", "ocr.hocr")]
    [InlineData("alto", "ocr.alto.xml")]
    public void Pages_of_the_corpus_hold(string what, string file)
    {
        foreach (var path in CorpusFiles(file))
        {
            var page = Sources.Read(File.ReadAllBytes(path), path).Pages.Should().ContainSingle(what).Subject;
            Sources.ShouldHold(page);
            page.Text.Length.Should().BeGreaterThan(500);
            page.Diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public void Pdf_pages_of_the_corpus_hold_and_have_no_line_over_two_columns()
    {
        foreach (var path in CorpusFiles("page.pdf"))
        {
            var page = Sources.Read(File.ReadAllBytes(path), path).Pages.Should().ContainSingle().Subject;
            Sources.ShouldHold(page);
            foreach (var line in page.Blocks.SelectMany(block => block.Lines))
            {
                page.Rules.Should().NotContain(
                    rule => rule.Height > 20 && rule.X > line.Box!.Value.X + 2 && rule.X < line.Box.Value.Right - 2 && rule.Y < line.Box.Value.Y && rule.Bottom > line.Box.Value.Bottom,
                    "{0}: {1}",
                    path,
                    Sources.TextOf(page, line));
            }
        }
    }

    // The corpus stands beside the repository; elsewhere there is nothing to check.
    private static IEnumerable<string> CorpusFiles(string file) =>
        Path.Combine(Path.GetDirectoryName(TestPages.Root)!, "shared", "corpus", "dev") is var dev && Directory.Exists(dev) ? Directory.EnumerateFiles(dev, file, SearchOption.AllDirectories) : [];
}
