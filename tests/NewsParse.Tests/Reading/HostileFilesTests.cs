using System.Diagnostics;
using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

/// <summary>Files made to harm: each ends soon, in a page or in an error that names file and place.</summary>
public class HostileFilesTests
{
    private const string Bomb = "<!DOCTYPE alto [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    private const string External = "<!DOCTYPE alto [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(SourceFormat.Alto, "alto", Bomb)]
    [InlineData(SourceFormat.Alto, "alto", External)]
    [InlineData(SourceFormat.PageXml, "PcGts", Bomb)]
    [InlineData(SourceFormat.PageXml, "PcGts", External)]
    public void Entities_are_not_read(SourceFormat format, string root, string doctype)
    {
        var read = () => Sources.Read(Encoding.UTF8.GetBytes($"<?xml version='1.0'?>\n{doctype}\n<{root}>&c;&x;</{root}>"), "bomb.xml", format);
        read.Should().Throw<UnreadableInputException>().WithMessage("bomb.xml: before its root element it has a DTD, which is not read: *");
    }

    [Fact]
    public void Entities_of_mets_are_not_read_either()
    {
        var read = () => Mets.Read(new MemoryStream(Encoding.UTF8.GetBytes($"{External}<mets>&x;</mets>")), _ => null, "m.xml");
        read.Should().Throw<UnreadableInputException>().WithMessage("m.xml: before its root element it has a DTD, which is not read: *");
    }

    [Fact]
    public void Html_knows_no_entities_of_a_file()
    {
        var issue = Sources.Read("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><div class='ocr_page' title='bbox 0 0 9 9'><span class='ocr_line' title='bbox 0 0 9 9'>&x;</span></div>");
        issue.Pages[0].Text.Should().Be("&x;");
    }

    [Theory]
    [InlineData("<alto><Layout><Page>\n<PrintSpace><TextBlock", "alto")]
    [InlineData("<alto>\n<Layout></alto>", "alto")]
    [InlineData("<PcGts>\n<Page>", "page")]
    public void Truncated_xml_names_the_line(string xml, string name)
    {
        var read = () => Sources.Read(xml, name);
        read.Should().Throw<UnreadableInputException>().WithMessage($"{name}: line 2: no well-formed XML: *");
    }

    [Theory]
    [InlineData("<alto/>", "x: this is no ALTO: it has no Page element")]
    [InlineData("<PcGts/>", "x: this is no PAGE XML: it has no Page element")]
    public void So_is_what_holds_nothing(string xml, string problem)
    {
        var read = () => Sources.Read(xml, "x");
        read.Should().Throw<UnreadableInputException>().WithMessage(problem);
    }

    [Theory]
    [InlineData("NaN", "0", "10", "10")]
    [InlineData("0", "0", "-10", "10")]
    [InlineData("0", "0", "Infinity", "10")]
    [InlineData("1e300", "0", "10", "10")]
    [InlineData("", "0", "10", "10")]
    [InlineData("0", "0", "ten", "10")]
    public void Impossible_boxes_are_none_and_the_text_is_read(string x, string y, string width, string height)
    {
        var alto = Sources.Read($"<alto><Layout><Page WIDTH='100' HEIGHT='100'><PrintSpace><TextBlock>\n<TextLine HPOS='{x}' VPOS='{y}' WIDTH='{width}' HEIGHT='{height}'><String CONTENT='溪口' HPOS='{x}' VPOS='{y}' WIDTH='{width}' HEIGHT='{height}'/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>").Pages[0];
        Sources.ShouldHold(alto);
        alto.Text.Should().Be("溪口");
        alto.Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "NP0106", Line = 2 });
        var hocr = Sources.Read($"<html><div class='ocr_page' title='bbox 0 0 {width} 9'><span class='ocr_line' title='bbox {x} {y} {width} {height}'>溪口</span></div>").Pages[0];
        Sources.ShouldHold(hocr);
        hocr.Text.Should().Be("溪口");
        var page = Sources.Read($"<PcGts><Page imageWidth='100' imageHeight='100'><TextRegion><Coords points='{x},{y} {width},{height}'/><TextLine><TextEquiv><Unicode>溪口</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>").Pages[0];
        Sources.ShouldHold(page);
        page.Text.Should().Be("溪口");
    }

    [Theory]
    [InlineData("<alto><Layout><Page><PrintSpace>", "<ComposedBlock>", "</ComposedBlock>", "</PrintSpace></Page></Layout></alto>")]
    [InlineData("<PcGts><Page>", "<TextRegion>", "</TextRegion>", "</Page></PcGts>")]
    [InlineData("<PcGts><Page><ReadingOrder>", "<OrderedGroup>", "</OrderedGroup>", "</ReadingOrder></Page></PcGts>")]
    [InlineData("<html><div class=ocr_page>", "<div>", "</div>", "溪口</div>")]
    [InlineData("<html><div class=ocr_page>", "<span class=ocrx_word>", "</span>", "溪口</div>")]
    [InlineData("<!DOCTYPE html><h1>溪口村通桥</h1>", "<div id=ozoom>", "</div>", "<p>溪口")]
    [InlineData("<!DOCTYPE html><h1>溪口村通桥</h1>", "<b><p>", "", "<p>溪口")]
    [InlineData("<!DOCTYPE html><h1>溪口村通桥</h1>", "<table><tr><td>", "", "<p>溪口")]
    public void Ten_thousand_nested_elements_end_soon(string head, string open, string close, string foot)
    {
        var clock = Stopwatch.StartNew();
        var issue = Sources.Read(head + string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000)) + foot);
        issue.Pages.Should().HaveCount(1);
        clock.Elapsed.Should().BeLessThan(Soon);
    }

    [Fact]
    public void So_do_those_of_mets()
    {
        var clock = Stopwatch.StartNew();
        var xml = "<mets><structMap TYPE='LOGICAL'>" + string.Concat(Enumerable.Repeat("<div TYPE='ARTICLE'>", 10_000)) + string.Concat(Enumerable.Repeat("</div>", 10_000)) + "</structMap></mets>";
        var read = () => Mets.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), _ => null, "m.xml");
        read.Should().Throw<UnreadableInputException>().WithMessage("m.xml: it lists no ALTO files");
        clock.Elapsed.Should().BeLessThan(Soon);
    }

    [Fact]
    public void A_pdf_stream_that_unpacks_to_gigabytes_is_refused()
    {
        // Deflate of deflate of two GiB of blanks: some kilobytes.
        var inner = PackedBlanks(1L << 31);
        var bomb = PdfMaker.Deflate(inner);
        bomb.Length.Should().BeLessThan(1 << 17);
        var maker = new PdfMaker();
        maker.Add("<</Type/Catalog/Pages 2 0 R>>");
        maker.Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        maker.Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>");
        maker.AddStream("/Filter[/FlateDecode/FlateDecode]", bomb);
        ShouldEndSoon(maker.Build());
    }

    [Theory]
    [InlineData("/Length 1000000000")]
    [InlineData("/Length -5")]
    [InlineData("/Length 9 0 R")]
    public void Claimed_lengths_are_not_believed(string length)
    {
        var content = PdfMaker.Text(20, 100, 10, "text");
        var file = Encoding.Latin1.GetString(PdfMaker.Page(content)).Replace($"/Length {content.Length}", length, StringComparison.Ordinal);
        ShouldEndSoon(Encoding.Latin1.GetBytes(file));
    }

    [Theory]
    [InlineData("/Size 6", "/Size 1000000000")]
    [InlineData("0 6\n", "0 1000000000\n")]
    [InlineData("/Count 1", "/Count 1000000000")]
    [InlineData("/Kids[3 0 R]", "/Kids[2 0 R 3 0 R]")]
    [InlineData("/Parent 2 0 R", "/Parent 3 0 R")]
    [InlineData("/MediaBox[0 0 300 200]", "/MediaBox[0 0 1e30 -1e30]")]
    [InlineData("/MediaBox[0 0 300 200]", "/MediaBox[]")]
    [InlineData("/MediaBox[0 0 300 200]", "/MediaBox[0 0 0 0]")]
    [InlineData("startxref", "startxref\n999999999999")]
    [InlineData("/Contents 4 0 R", "/Contents[4 0 R 4 0 R 3 0 R 99 0 R]")]
    [InlineData("endobj", "")]
    [InlineData("xref", "")]
    public void Broken_structures_end_soon(string right, string wrong)
    {
        var file = Encoding.Latin1.GetString(PdfMaker.Page(PdfMaker.Text(20, 100, 10, "text")));
        file.Should().Contain(right);
        ShouldEndSoon(Encoding.Latin1.GetBytes(file.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("BT /F1 1e30 Tf 1e30 1e30 Td (x) Tj ET")]
    [InlineData("BT /F1 0 Tf 20 100 Td (x) Tj ET")]
    [InlineData("BT /F1 -10 Tf 20 100 Td (abc) Tj ET")]
    [InlineData("0 0 0 0 0 0 cm BT /F1 10 Tf (x) Tj ET")]
    [InlineData("q q q q Q Q Q Q Q Q Q ET EMC")]
    [InlineData("/Nope Do /F9 10 Tf BT (x) Tj ET")]
    [InlineData("BT /F1 10 Tf 20 100 Td <FFFF (((")]
    public void Strange_content_ends_soon(string content) => ShouldEndSoon(PdfMaker.Page(content));

    [Fact]
    public void A_form_that_paints_itself_ends_soon() =>
        ShouldEndSoon(PdfMaker.Page("/X Do", "", "", more: ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", "/X Do /X Do"u8.ToArray())));

    [Fact]
    public void Many_glyphs_on_one_spot_take_time_by_their_number()
    {
        string Content(int count) => "BT /F1 10 Tf 20 100 Td " + string.Concat(Enumerable.Range(0, count).Select(i => $"({(char)('a' + (i % 26))}) Tj {((i * 7) % 13) - 6} 0 Td ")) + "ET";
        var clock = Stopwatch.StartNew();
        Sources.ShouldHold(PdfPages.Read(PdfMaker.Page(Content(40_000))).Pages[0]);
        clock.Elapsed.Should().BeLessThan(Soon);
    }

    [Fact]
    public void A_truncated_pdf_ends_soon_wherever_it_is_cut()
    {
        var whole = File.ReadAllBytes(Sources.FixturePath("libreoffice-vertical.pdf"));
        for (var i = 1; i < 12; i++)
        {
            ShouldEndSoon(whole[..(whole.Length * i / 12)]);
        }
    }

    private static void ShouldEndSoon(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            foreach (var page in PdfPages.Read(file, "bad.pdf").Pages)
            {
                Sources.ShouldHold(page);
            }
        }
        catch (UnreadableInputException e)
        {
            e.Message.Should().StartWith("bad.pdf: ");
        }

        clock.Elapsed.Should().BeLessThan(Soon);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(3L << 30);
    }

    private static byte[] PackedBlanks(long count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var written = 0L; written < count; written += blanks.Length)
            {
                zlib.Write(blanks);
            }
        }

        return packed.ToArray();
    }
}
