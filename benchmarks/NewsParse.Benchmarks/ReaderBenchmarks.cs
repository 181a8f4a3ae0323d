using System.Text;
using BenchmarkDotNet.Attributes;
using UglyToad.PdfPig;

namespace NewsParse.Benchmarks;

/// <summary>Reading one page of each format: the time is that of a page, the memory is what a page allocates.</summary>
/// <remarks>The pages are the tests' fixtures; NEWSPARSE_PAGE names a folder with page.pdf, ocr.hocr and ocr.alto.xml to read instead.</remarks>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private byte[] _pdf = [];
    private byte[] _hocr = [];
    private byte[] _alto = [];
    private byte[] _pageXml = [];
    private byte[] _mets = [];
    private byte[] _html = [];
    private byte[] _text = [];

    [GlobalSetup]
    public void Load()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NewsParse.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the benchmarks");
        }

        var fixtures = Path.Combine(folder, "tests", "NewsParse.Tests", "Fixtures");
        var own = Environment.GetEnvironmentVariable("NEWSPARSE_PAGE");
        _pdf = File.ReadAllBytes(own is null ? Path.Combine(fixtures, "chromium.pdf") : Path.Combine(own, "page.pdf"));
        _hocr = File.ReadAllBytes(own is null ? Path.Combine(fixtures, "tesseract.hocr") : Path.Combine(own, "ocr.hocr"));
        _alto = File.ReadAllBytes(own is null ? Path.Combine(fixtures, "tesseract.alto.xml") : Path.Combine(own, "ocr.alto.xml"));
        Rewrite(Alto.Read(new MemoryStream(_alto)).Pages[0]);
    }

    /// <summary>The same page in the formats that no fixture has.</summary>
    private void Rewrite(SourcePage page)
    {
        string Of(SourceSpan span) => System.Security.SecurityElement.Escape(page.Text.Substring(span.Start, span.Length));
        var lines = page.Blocks.SelectMany(block => block.Lines).ToArray();
        var regions = page.Blocks.Select((block, i) => $"<TextRegion id='r{i}'><Coords points='0,0 9,0 9,9 0,9'/>{string.Concat(block.Lines.Select((line, j) => $"<TextLine id='r{i}l{j}'><Coords points='{Points(line.Box)}'/><TextEquiv><Unicode>{Of(line.Span)}</Unicode></TextEquiv></TextLine>"))}</TextRegion>");
        _pageXml = Encoding.UTF8.GetBytes($"<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'><Page imageWidth='{page.Size?.Width:0}' imageHeight='{page.Size?.Height:0}'>{string.Concat(regions)}</Page></PcGts>");
        _mets = Encoding.UTF8.GetBytes("<mets xmlns:xlink='http://www.w3.org/1999/xlink'><fileSec><fileGrp USE='ALTO'><file ID='A1'><FLocat xlink:href='1.xml'/></file></fileGrp></fileSec></mets>");
        _html = Encoding.UTF8.GetBytes($"<html><head><meta charset='utf-8'></head><body><h1>{Of(lines[0].Span)}</h1><founder-content>{string.Concat(lines.Skip(1).Select(line => $"<p>{Of(line.Span)}</p>"))}</founder-content></body></html>");
        _text = Encoding.UTF8.GetBytes(page.Text);
    }

    private static string Points(Box? box) =>
        box is { } b ? FormattableString.Invariant($"{b.X:0},{b.Y:0} {b.X + b.Width:0},{b.Y:0} {b.X + b.Width:0},{b.Y + b.Height:0} {b.X:0},{b.Y + b.Height:0}") : "0,0 9,0 9,9 0,9";

    /// <summary>What PdfPig itself takes to open the page and read its letters: the measure for <see cref="Pdf"/>, which may take half as much again.</summary>
    [Benchmark(Baseline = true)]
    public int PdfPigLetters()
    {
        using var document = PdfDocument.Open(_pdf);
        return document.GetPage(1).Letters.Count;
    }

    [Benchmark]
    public int Pdf() => PdfPages.Read(_pdf).Pages[0].Blocks.Count;

    [Benchmark]
    public int HocrPage() => Hocr.Read(new MemoryStream(_hocr)).Pages[0].Blocks.Count;

    [Benchmark]
    public int AltoPage() => Alto.Read(new MemoryStream(_alto)).Pages[0].Blocks.Count;

    [Benchmark]
    public int PageXmlPage() => PageXml.Read(new MemoryStream(_pageXml)).Pages[0].Blocks.Count;

    [Benchmark]
    public int MetsIssueOfOnePage() => Mets.Read(new MemoryStream(_mets), _ => new MemoryStream(_alto)).Pages[0].Blocks.Count;

    [Benchmark]
    public int EPaperPage() => EPaperHtml.Read(new MemoryStream(_html)).Pages[0].Blocks.Count;

    [Benchmark]
    public int TextPage() => PlainText.ReadPages(_text, "page.txt")[0].Blocks.Count;

    /// <summary>All of it: reading, splitting and extraction of the ALTO page.</summary>
    [Benchmark]
    public int AltoParsed() => NewspaperParser.Default.Parse(Alto.Read(new MemoryStream(_alto)).Pages[0]).Articles.Count;
}
