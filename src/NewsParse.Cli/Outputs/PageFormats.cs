using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>The formats of --format.</summary>
internal static class PageFormats
{
    /// <summary>The name of the format that is no file of text.</summary>
    public const string Sqlite = "sqlite";

    private static readonly (string Extension, string Name)[] OtherExtensions = [(".db", Sqlite), (".sqlite3", Sqlite), (".ndjson", "jsonl"), (".tei", "tei"), (".htm", "html")];

    /// <summary>One line of JSON a page.</summary>
    public static readonly PageFormat Jsonl = new("jsonl", ".jsonl", (page, _, to) =>
    {
        PageJson.Write(page, to[0]);
        to[0].Write("\n"u8);
    });

    private static readonly PageFormat Json = new("json", ".json", (page, _, to) => WriteIndented(page, to[0])) { Heads = ["[\n"], Between = ",\n", Foot = "\n]\n" };

    private static readonly PageFormat Text = new("text", ".txt", (page, _, to) => Encoding.UTF8.GetBytes(PageText.Write(page) + "\n", to[0]));

    private static readonly PageFormat Html = new("html", ".html", (page, number, to) =>
    {
        var html = new StringBuilder();
        PageHtml.Write(page, number, html);
        Encoding.UTF8.GetBytes(html.ToString(), to[0]);
    })
    {
        Heads = [PageHtml.Head], Foot = PageHtml.Foot,
    };

    private static readonly PageFormat Tei = new("tei", ".xml", (page, number, to) => Encoding.UTF8.GetBytes(PageTei.WriteElement(page, number) + "\n", to[0])) { Heads = [PageTei.CorpusHead], Foot = PageTei.CorpusFoot };

    private static readonly PageFormat JsonLd = new("jsonld", ".jsonld", PageJsonLdOf) { Heads = [PageJsonLd.Head], Between = PageJsonLd.Between, Foot = PageJsonLd.Foot };

    /// <summary>All formats but sqlite.</summary>
    public static readonly IReadOnlyList<PageFormat> All = [Jsonl, Json, Text, CsvFormat(), Html, Tei, JsonLd];

    /// <summary>Names of all formats.</summary>
    public static IEnumerable<string> Names => All.Select(format => format.Name).Append(Sqlite);

    /// <summary>The format of a name.</summary>
    public static PageFormat Named(string name) => All.First(format => format.Name == name);

    /// <summary>Name of the format whose files end like that; null if none does.</summary>
    public static string? OfExtension(string extension)
    {
        (string Extension, string Name)[] known = [.. All.Select(format => (format.Extension, format.Name)), (".sqlite", Sqlite), .. OtherExtensions];
        return Array.Find(known, format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)).Name;
    }

    private static void PageJsonLdOf(NewspaperPage page, int number, IBufferWriter<byte>[] to) => PageJsonLd.WriteArticles(page, number, to[0]);

    private static PageFormat CsvFormat()
    {
        var rows = new CsvRows();
        return new PageFormat("csv", ".csv", (page, number, to) =>
        {
            rows.Add(page, number);
            for (var table = 0; table < to.Length; table++)
            {
                Encoding.UTF8.GetBytes(rows.Take(table), to[table]);
            }
        })
        {
            Parts = CsvTables.Names, Heads = [.. CsvTables.Names.Select((_, table) => CsvTables.Head(table))],
        };
    }

    private static void WriteIndented(NewspaperPage page, IBufferWriter<byte> to)
    {
        using var document = JsonDocument.Parse(PageJson.Write(page));
        using var writer = new Utf8JsonWriter(to, JsonText.Indented);
        document.WriteTo(writer);
    }
}
