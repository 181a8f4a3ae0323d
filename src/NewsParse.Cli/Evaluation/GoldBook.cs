using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>Pages as people wrote them down, found by the name of the input that they are of.</summary>
/// <remarks>
/// Two forms are known: pages as `newsparse parse` prints them, corrected, and gold.json beside the page. A page belongs to an input of the same name, else to one in the same folder, else to one in a
/// folder of the same name, else to one with the same file name.
/// </remarks>
internal sealed class GoldBook
{
    private const string GoldName = "gold.json";

    private readonly Dictionary<string, GoldPage> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private GoldBook()
    {
    }

    /// <summary>How many pages have been asked for by nobody.</summary>
    public int Unasked => _pages.Count - _asked.Count;

    /// <summary>Reads gold pages.</summary>
    /// <param name="path">A file of lines or of one page, or a folder of such files.</param>
    /// <exception cref="UsageException">There is none, or a file is no such file.</exception>
    public static GoldBook Read(string path)
    {
        var book = new GoldBook();
        foreach (var file in Directory.Exists(path) ? FilesOf(path) : [path])
        {
            book.ReadFile(file);
        }

        return book._pages.Count > 0 ? book : throw new UsageException($"{path}: no gold pages: neither gold.json files nor records of newsparse parse");
    }

    /// <summary>The page that an input should give; null if there is none.</summary>
    public GoldPage? Of(string input)
    {
        foreach (var name in NamesOfInput(input))
        {
            if (_names.GetValueOrDefault(name) is { } key)
            {
                _asked.Add(key);
                return _pages[key];
            }
        }

        return null;
    }

    // Where there are gold.json files, what else there is of JSON is something else.
    private static string[] FilesOf(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories).Where(IsRecords).Order(StringComparer.Ordinal)];
        string[] gold = Array.FindAll(files, file => Path.GetFileName(file) == GoldName);
        return gold.Length > 0 ? gold : files;
    }

    private static bool IsRecords(string file) => Path.GetExtension(file) is ".json" or ".jsonl" && !file.EndsWith(Manifest.Name, StringComparison.Ordinal) && !file.EndsWith(Manifest.FailuresName, StringComparison.Ordinal);

    private void ReadFile(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            foreach (var json in Path.GetExtension(file) == ".jsonl" ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text])
            {
                Read(json, file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(PageWork.Problem(file, e));
        }
        catch (JsonException e)
        {
            throw new UsageException($"{file}: neither a gold.json nor records of newsparse parse: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private void Read(string json, string file)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var page in document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement])
        {
            if (IsRecord(page))
            {
                var record = PageJson.Read(page.GetRawText());
                Add(record.Source ?? file, GoldPage.Of(record));
            }
            else
            {
                Add(file, page.Deserialize(GoldContext.Default.GoldPage) ?? new GoldPage());
            }
        }
    }

    // A record's headline is an object, of which there may be none; gold.json lists its lines.
    private static bool IsRecord(JsonElement page) =>
        !(page.TryGetProperty("articles", out var articles) && articles.EnumerateArray().Any(article => article.TryGetProperty("headline", out var headline) && headline.ValueKind == JsonValueKind.Array));

    /// <summary>Adds a page; further ones of the same input are taken together with it, as its pages are.</summary>
    private void Add(string key, GoldPage page)
    {
        if (_pages.TryGetValue(key, out var before))
        {
            _pages[key] = before with { Articles = [.. before.Articles, .. page.Articles] };
            return;
        }

        _pages[key] = page;
        foreach (var name in NamesOfGold(key).Distinct())
        {
            // A name that two pages have tells neither.
            _names[name] = _names.ContainsKey(name) ? null : key;
        }
    }

    // gold.json stands for its folder, any other file for the input that is called like it.
    private static IEnumerable<string> NamesOfGold(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return Path.GetFileName(path) == GoldName ? ["in " + folder, "folder " + Path.GetFileName(folder)] : ["is " + path, "is " + Path.GetFullPath(path), "file " + Path.GetFileNameWithoutExtension(path)];
    }

    private static IEnumerable<string> NamesOfInput(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return ["is " + path, "is " + Path.GetFullPath(path), "in " + folder, "folder " + Path.GetFileName(folder), "file " + Path.GetFileNameWithoutExtension(path)];
    }
}
