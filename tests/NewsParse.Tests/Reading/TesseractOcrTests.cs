using System.Diagnostics;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public class TesseractOcrTests
{
    private static readonly TesseractOcr Engine = new() { Languages = "chi_sim" };

    [ToolFact("tesseract")]
    public void An_image_is_read()
    {
        var page = Engine.Read(File.ReadAllBytes(Sources.FixturePath("scan.png")), "scan.png").Pages.Should().ContainSingle().Subject;
        Sources.ShouldHold(page);
        page.Text.Should().Contain("溪口村通了石拱桥");
        page.Size.Should().Be(new PageSize(875, 625, LengthUnit.Pixel));
    }

    [ToolFact("tesseract", "pdftoppm")]
    public void So_are_pages_of_a_pdf_without_text_boxes_in_points()
    {
        var page = new PdfOcr { Engine = Engine, Resolution = 150 }.Read(File.ReadAllBytes(Sources.FixturePath("image-only.pdf"))).Pages.Should().ContainSingle().Subject;
        Sources.ShouldHold(page);
        page.Text.Should().Contain("溪口村通了石拱桥");
        page.Size!.Value.Unit.Should().Be(LengthUnit.Point);
        page.Size.Value.Width.Should().BeApproximately(420, 1);
        page.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_pdf_with_text_needs_no_engine() =>
        new PdfOcr { Engine = new TesseractOcr { Program = "no-such-tool" }, Program = "no-such-tool" }.Read(File.ReadAllBytes(Sources.FixturePath("cairo.pdf"))).Pages[0].Text.Should().Contain("石拱桥");

    [Fact]
    public void A_missing_engine_says_how_to_install_it()
    {
        var read = () => new TesseractOcr { Program = "no-such-tool" }.Read(File.ReadAllBytes(Sources.FixturePath("scan.png")), "scan.png");
        read.Should().Throw<UnreadableInputException>().WithMessage("scan.png: no-such-tool is not installed on this machine (on Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra)");
    }

    [ToolFact("tesseract")]
    public void A_missing_language_is_named()
    {
        var read = () => new TesseractOcr { Languages = "xyz" }.Read(File.ReadAllBytes(Sources.FixturePath("scan.png")), "scan.png");
        read.Should().Throw<UnreadableInputException>().WithMessage("scan.png: Tesseract has no model xyz: install it (apt-get install tesseract-ocr-xyz)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("chi_sim --tessdata-dir /tmp")]
    [InlineData("../evil")]
    public void A_language_is_a_name(string languages)
    {
        var read = () => new TesseractOcr { Languages = languages }.Read(File.ReadAllBytes(Sources.FixturePath("scan.png")));
        read.Should().Throw<UnreadableInputException>().WithMessage("*names no languages of Tesseract");
    }

    [Fact]
    public void A_list_of_files_is_no_image()
    {
        // Tesseract would read the files that it names.
        var read = () => Engine.Read("/etc/passwd\n"u8);
        read.Should().Throw<UnreadableInputException>().WithMessage("*no image*");
    }

    [ToolFact("sleep")]
    public void What_takes_too_long_is_ended()
    {
        var tool = new NewsParse.Reading.ExternalTool("sleep", TimeSpan.FromSeconds(0.5), 1000);
        var clock = Stopwatch.StartNew();
        var run = () => tool.Run(["60"], [], "x", "");
        run.Should().Throw<UnreadableInputException>().WithMessage("x: sleep took longer than *");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [ToolFact("yes")]
    public void What_prints_too_much_is_ended()
    {
        var run = () => new NewsParse.Reading.ExternalTool("yes", TimeSpan.FromSeconds(60), 1 << 20).Run([], [], "x", "");
        run.Should().Throw<UnreadableInputException>().WithMessage("x: yes printed more than 1 MiB and was ended");
    }
}
