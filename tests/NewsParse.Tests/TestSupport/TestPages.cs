using System.Text.Json;
using NewsParse.Cli;
using Xunit;

namespace NewsParse.Tests.TestSupport;

/// <summary>The pages under tests/pages/dev: each a folder with gold.json and the page's text as several tools print it.</summary>
internal static class TestPages
{
    public static readonly string[] Renderings = ["pdfminer", "mupdf", "poppler", "ocr"];

    public static string Root => Repository.Root;

    /// <summary>Every page and rendering, as theory rows.</summary>
    public static TheoryData<string, string> All()
    {
        var rows = new TheoryData<string, string>();
        foreach (var page in Names())
        {
            foreach (var rendering in Renderings)
            {
                rows.Add(page, rendering);
            }
        }

        return rows;
    }

    public static IEnumerable<string> Names() =>
        Directory.GetDirectories(Path.Combine(Root, "tests", "pages", "dev")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<SourcePage> Read(string page, string rendering) =>
        PlainText.ReadPages(File.ReadAllBytes(PathOf(page, rendering + ".txt")), page);

    /// <summary>What a page holds.</summary>
    public static GoldPage GoldOf(string page) => Gold(page).Deserialize(GoldContext.Default.GoldPage)!;

    public static JsonDocument Gold(string page) => JsonDocument.Parse(File.ReadAllBytes(PathOf(page, "gold.json")));

    private static string PathOf(string page, string file) => Path.Combine(Root, "tests", "pages", "dev", page, file);
}
