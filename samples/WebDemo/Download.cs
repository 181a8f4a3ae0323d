using System.IO.Compression;
using System.Text;

namespace NewsParse.WebDemo;

/// <summary>A file that the visitor takes home.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Content">What it holds.</param>
internal sealed record Download(string Name, string Type, byte[] Content)
{
    private static readonly Dictionary<string, Func<IReadOnlyList<NewspaperPage>, Download>> Formats = new(StringComparer.Ordinal)
    {
        ["json"] = Json,
        ["csv"] = Csv,
        ["sqlite"] = Sqlite,
    };

    /// <summary>The pages as a file.</summary>
    /// <param name="format">json, csv or sqlite.</param>
    /// <param name="pages">The pages.</param>
    /// <returns>Null if there is no such format.</returns>
    public static Download? Of(string format, IReadOnlyList<NewspaperPage> pages) => Formats.GetValueOrDefault(format)?.Invoke(pages);

    // An array, a page a line.
    private static Download Json(IReadOnlyList<NewspaperPage> pages) =>
        new("pages.json", "application/json", Encoding.UTF8.GetBytes($"[\n{string.Join(",\n", pages.Select(PageJson.Write))}\n]\n"));

    private static Download Csv(IReadOnlyList<NewspaperPage> pages) => ByFolder(folder =>
    {
        CsvTables.Write(pages, folder);
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, zip);
        return new Download("pages.csv.zip", "application/zip", zip.ToArray());
    });

    private static Download Sqlite(IReadOnlyList<NewspaperPage> pages) => ByFolder(folder =>
    {
        var path = Path.Combine(folder, "pages.sqlite");
        using (var archive = new SqliteArchive(path))
        {
            foreach (var file in pages.GroupBy(page => page.Source ?? "page", StringComparer.Ordinal))
            {
                archive.Put(file.Key, file);
            }
        }

        return new Download("pages.sqlite", "application/vnd.sqlite3", File.ReadAllBytes(path));
    });

    // Both are written to files; nothing of them stays.
    private static Download ByFolder(Func<string, Download> make)
    {
        var folder = Directory.CreateTempSubdirectory("newsparse-web-").FullName;
        try
        {
            return make(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
