using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public class SourceFormatsTests
{
    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- made by hand -->\n<alto xmlns='http://www.loc.gov/standards/alto/ns-v2#'/>", SourceFormat.Alto)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE alto [<!ENTITY a 'x]>\"'> <!-- it's one ]> --> <!ENTITY b \"it's\">\n] ><alto>&a;</alto>", SourceFormat.Alto)]
    [InlineData("<!DOCTYPE alto [<!ENTITY a 'x'>", SourceFormat.Text)]
    [InlineData("<alto:alto xmlns:alto='x'>", SourceFormat.Alto)]
    [InlineData("\n <PcGts xmlns='x'>", SourceFormat.PageXml)]
    [InlineData("<pc:PcGts xmlns:pc='x'>", SourceFormat.PageXml)]
    [InlineData("<mets:mets xmlns:mets='http://www.loc.gov/METS/'>", SourceFormat.Mets)]
    [InlineData("<METS:mets>", SourceFormat.Mets)]
    [InlineData("<!DOCTYPE html><p>溪口村", SourceFormat.Html)]
    [InlineData("<!-- saved --><HTML><BODY>", SourceFormat.Html)]
    [InlineData("<html><body><div class='ocr_page'>", SourceFormat.Hocr)]
    [InlineData("%PDF-1.4", SourceFormat.Pdf)]
    [InlineData("junk\n%PDF-1.4", SourceFormat.Pdf)]
    [InlineData("溪口村通了桥", SourceFormat.Text)]
    [InlineData("<责任编辑：林远山>", SourceFormat.Text)]
    [InlineData("<", SourceFormat.Text)]
    [InlineData("<!--", SourceFormat.Text)]
    [InlineData("<?xml version='1.0'?><song/>", SourceFormat.Text)]
    [InlineData("", SourceFormat.Text)]
    public void Formats_are_told_by_content(string text, SourceFormat format)
    {
        SourceFormats.Detect(Encoding.UTF8.GetBytes(text)).Should().Be(format);
        SourceFormats.Detect(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray()).Should().Be(format);
    }

    [Theory]
    [InlineData("scan.png", SourceFormat.Image)]
    [InlineData("chromium.pdf", SourceFormat.Pdf)]
    [InlineData("tesseract.hocr", SourceFormat.Hocr)]
    [InlineData("tesseract.alto.xml", SourceFormat.Alto)]
    public void So_are_those_of_real_files(string file, SourceFormat format) => SourceFormats.Detect(File.ReadAllBytes(Sources.FixturePath(file))).Should().Be(format);

    [Fact]
    public void Utf16_markup_is_seen() => SourceFormats.Detect(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<html>")).ToArray()).Should().Be(SourceFormat.Html);
}
