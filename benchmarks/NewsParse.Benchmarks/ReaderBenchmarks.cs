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
    }

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
}
