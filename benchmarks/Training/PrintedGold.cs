using System.Text.Json;

namespace NewsParse.Training;

/// <summary>All that gold.json, or the content of a page that is still to be rendered, tells of what is printed on a page.</summary>
internal sealed record PrintedGold
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The advertisements; lines, or one text.</summary>
    public JsonElement Advert { get; init; }

    /// <summary>The paper's title.</summary>
    public string? Publication { get; init; }

    /// <summary>The folio.</summary>
    public string? Folio { get; init; }

    /// <summary>The articles.</summary>
    public PrintedArticle[] Articles { get; init; } = [];

    /// <summary>Reads a file.</summary>
    public static PrintedGold Read(string path) => JsonSerializer.Deserialize<PrintedGold>(File.ReadAllText(path), Options)!;

    /// <summary>The pages in some folders, gold.json or content, each once.</summary>
    public static PrintedGold[] Of(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)).Select(Read)
            .DistinctBy(page => string.Concat(page.Articles.SelectMany(article => article.Paragraphs)))];

    /// <summary>What is printed beside articles.</summary>
    public IEnumerable<string> Furniture =>
        (Advert.ValueKind switch { JsonValueKind.String => Advert.GetString()!.Split('\n'), JsonValueKind.Array => Advert.EnumerateArray().Select(line => line.GetString()!), _ => [] })
        .Append(Folio ?? "").Concat(Articles.SelectMany(article => article.Captions ?? []));
}

/// <summary>One of the articles.</summary>
internal sealed record PrintedArticle
{
    public string? Column { get; init; }

    public string[] Kickers { get; init; } = [];

    public string[] Headline { get; init; } = [];

    public string[] Subheads { get; init; } = [];

    public string? Dateline { get; init; }

    public JsonElement Byline { get; init; }

    public string[] Paragraphs { get; init; } = [];

    public string[]? Captions { get; init; }

    public int[]? Crossheads { get; init; }

    public string[] Inheads { get; init; } = [];

    public PrintedPerson[]? People { get; init; }

    public string[]? Places { get; init; }

    public string[]? Organizations { get; init; }

    /// <summary>Names by which its people and organisations are called beside their full ones.</summary>
    public PrintedShortForms ShortForms { get; init; } = new();

    /// <summary>Kickers, headline and subheads, a line each.</summary>
    public string TitleBlock => string.Join('\n', [.. Kickers, .. Headline, .. Subheads]);

    /// <summary>The paragraphs but for headings.</summary>
    public string[] Text => [.. Paragraphs.Where((paragraph, i) => !(Crossheads ?? []).Contains(i) && !Inheads.Contains(paragraph))];

    /// <summary>The bylines as they are printed.</summary>
    public IEnumerable<string> Bylines => Byline.ValueKind switch { JsonValueKind.String => [Byline.GetString()!], JsonValueKind.Array => Byline.EnumerateArray().Select(line => line.GetString()!), _ => [] };
}

/// <summary>One of an article's people.</summary>
internal sealed record PrintedPerson(string Name);

/// <summary>Short forms that are names themselves, of people and of organisations.</summary>
internal sealed record PrintedShortForms
{
    public string[] People { get; init; } = [];

    public string[] Organizations { get; init; } = [];
}
