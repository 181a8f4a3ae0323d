using System.Text.Json;
using NewsParse.Cli;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>One rendering of a page with gold.json.</summary>
/// <param name="Root">The folder of pages that it was found in.</param>
/// <param name="File">The file.</param>
internal sealed record Rendering(string Root, string File)
{
    /// <summary>The renderings' names, as they are scored, and their files.</summary>
    public static readonly (string Name, string File)[] All =
    [
        ("pdf", "page.pdf"), ("pdfminer", "pdfminer.txt"), ("mupdf", "mupdf.txt"), ("poppler", "poppler.txt"), ("ocr", "ocr.txt"), ("hocr", "ocr.hocr"), ("alto", "ocr.alto.xml"),
    ];

    /// <summary>The folder of the page.</summary>
    public string Page => Path.GetDirectoryName(File)!;

    /// <summary>What kind of rendering it is.</summary>
    public string Name => Array.Find(All, one => one.File == Path.GetFileName(File)).Name;

    /// <summary>The page, whatever its style: NAME-s1 and NAME-s2, or NAME-a and NAME-b, are one page in two.</summary>
    public string Group => Path.GetFileName(Page) is var name && name.LastIndexOf('-') is var at and > 0 && name[(at + 1)..] is "a" or "b" or ['s', _] ? name[..at] : name;

    /// <summary>The overlap from which on an article is whole.</summary>
    public double Bar => IsScan ? Scorer.WholeByOcr : Scorer.Whole;

    /// <summary>True if an OCR engine read it.</summary>
    public bool IsScan => Path.GetFileName(File).StartsWith("ocr", StringComparison.Ordinal);

    /// <summary>The renderings of the pages in some folders, in order.</summary>
    /// <param name="roots">Folders, in each a folder for every page.</param>
    /// <param name="names">Which renderings; all if none is named.</param>
    public static IEnumerable<Rendering> Of(IEnumerable<string> roots, params string[] names) =>
        from root in roots
        from gold in Directory.EnumerateFiles(root, GoldName, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from rendering in All
        where names.Length == 0 || names.Contains(rendering.Name)
        let file = Path.Combine(Path.GetDirectoryName(gold)!, rendering.File)
        where System.IO.File.Exists(file)
        select new Rendering(root, file);

    /// <summary>What the page holds.</summary>
    public GoldPage Gold() => JsonSerializer.Deserialize(System.IO.File.ReadAllText(GoldFile), GoldContext.Default.GoldPage)!;

    /// <summary>What is printed on the page beside what is scored.</summary>
    public PrintedGold Printed() => PrintedGold.Read(GoldFile);

    /// <summary>The pages of the file, before their articles are assembled.</summary>
    public IReadOnlyList<(SourcePage Source, PageView View)> Views() =>
        [.. new InputReader(null, null, null).Read(new PageInput(File)).Pages.Where(source => !string.IsNullOrWhiteSpace(source.Text)).Select(source => (source, NewspaperParser.Look(source).View))];

    private const string GoldName = "gold.json";

    private string GoldFile => Path.Combine(Page, GoldName);
}
