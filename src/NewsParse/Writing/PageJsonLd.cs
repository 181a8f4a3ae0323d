using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsParse;

/// <summary>Writes a page's articles as JSON-LD: schema.org NewsArticle.</summary>
public static class PageJsonLd
{
    /// <summary>The beginning of a document.</summary>
    internal const string Head = """{"@context":"https://schema.org","@graph":[""" + "\n";

    /// <summary>What stands between two articles.</summary>
    internal const string Between = ",\n";

    /// <summary>The end of a document.</summary>
    internal const string Foot = "\n]}\n";

    /// <summary>The page's articles as a JSON-LD document.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public static string Write(NewspaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var buffer = new ArrayBufferWriter<byte>();
        WriteArticles(page, 1, buffer);
        return Head + Encoding.UTF8.GetString(buffer.WrittenSpan) + Foot;
    }

    /// <summary>Writes the articles alone, with <see cref="Between"/> between them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number in its source, from 1.</param>
    /// <param name="output">Where the bytes go, in UTF-8.</param>
    internal static void WriteArticles(NewspaperPage page, int number, IBufferWriter<byte> output)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            output.Write(i > 0 ? ",\n"u8 : default);
            using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            WriteArticle(json, page, page.Articles[i], $"{Address(page.Source)}#page-{Text(number)}-article-{Text(i + 1)}");
        }
    }

    private static void WriteArticle(Utf8JsonWriter json, NewspaperPage page, Article article, string id)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", id);
        Add(json, "headline", string.Join(' ', article.Headline.Lines));
        Add(json, "alternativeHeadline", string.Join(' ', [.. article.Headline.Kickers, .. article.Headline.Subheads]));
        Add(json, "articleSection", article.Column);
        Add(json, "dateline", article.Dateline?.Text);
        Add(json, "datePublished", Day(page.Publication.IssueDate));
        Add(json, "temporalCoverage", article.Date?.ToString());
        Add(json, "printPage", page.Publication.PageNumber);
        Add(json, "printSection", page.Publication.PageName);
        WriteHands(json, article.Byline);
        AddAll(json, "contentLocation", article.Places, place => WritePlace(json, place));
        AddAll(json, "mentions", article.People.Count + article.Organizations.Count > 0 ? [.. article.People, .. article.Organizations] : Array.Empty<object>(), mention => WriteMention(json, mention));
        Add(json, "articleBody", string.Join('\n', article.Paragraphs));
        WriteIssue(json, page.Publication);
        json.WriteEndObject();
    }

    private static void WriteHands(Utf8JsonWriter json, Byline? byline)
    {
        Add(json, "creditText", byline?.Text);
        foreach (var hands in (byline?.Contributors ?? []).GroupBy(hand => PropertyOf(hand.Role)))
        {
            AddAll(json, hands.Key, hands.ToArray(), hand => Thing(json, hand.Role == ContributorRole.Agency ? "Organization" : "Person", hand.Name));
        }
    }

    private static string PropertyOf(ContributorRole role) => role switch
    {
        ContributorRole.Editor => "editor",
        ContributorRole.Translator => "translator",
        ContributorRole.Photographer => "contributor",
        ContributorRole.Agency => "sourceOrganization",
        _ => "author",
    };

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("@type", place.AdminCode is null ? "Place" : "AdministrativeArea");
        json.WriteString("name", place.Name);
        Add(json, "identifier", place.AdminCode is null ? null : "GB/T 2260 " + place.AdminCode);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, object mention)
    {
        if (mention is not Person person)
        {
            Thing(json, "Organization", ((Organization)mention).Name);
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("name", person.Name);
        AddAll(json, "jobTitle", person.Titles, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, Publication paper)
    {
        if (paper.Title is null)
        {
            return;
        }

        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "PublicationIssue");
        Add(json, "datePublished", Day(paper.IssueDate));
        json.WritePropertyName("isPartOf");
        Thing(json, "Newspaper", paper.Title);
        json.WriteEndObject();
    }

    private static void Thing(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Add(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void AddAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    // Relative to wherever the document is.
    private static string Address(string? source) => string.Join('/', (source ?? "").Split('/').Select(Escape));

    private static string Escape(string step) => Uri.EscapeDataString(Writing.SafeText.Clean(step));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
