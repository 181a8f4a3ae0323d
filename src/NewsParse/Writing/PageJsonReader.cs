using System.Globalization;
using System.Text.Json;

namespace NewsParse.Writing;

/// <summary>Reads a page's JSON. What is absent has the record's own default, which a serialiser would not give it.</summary>
internal static class PageJsonReader
{
    /// <summary>A page.</summary>
    public static NewspaperPage Page(JsonElement page) => new()
    {
        Source = Text(page, "source"),
        Publication = One(page, "publication", Publication) ?? new Publication(),
        Size = Maybe(page, "size", size => new PageSize(Number(size, "width"), Number(size, "height"), Kind<LengthUnit>(size, "unit"))),
        Articles = All(page, "articles", Article),
        Furniture = All(page, "furniture", piece => new Furniture { Kind = Kind<FurnitureKind>(piece, "kind"), Text = Text(piece, "text") ?? "" }),
        Diagnostics = All(page, "diagnostics", remark => new Diagnostic { Code = Text(remark, "code") ?? "", Message = Text(remark, "message") ?? "", Line = Maybe(remark, "line", line => line.GetInt32()) }),
    };

    private static Publication Publication(JsonElement paper) => new()
    {
        Title = Text(paper, "title"),
        IssueDate = Maybe(paper, "issueDate", Day),
        PageNumber = Text(paper, "pageNumber"),
        PageName = Text(paper, "pageName"),
    };

    private static Article Article(JsonElement article) => new()
    {
        Column = Text(article, "column"),
        Headline = One(article, "headline", headline => new Headline { Kickers = Texts(headline, "kickers"), Lines = Texts(headline, "lines"), Subheads = Texts(headline, "subheads") }) ?? new Headline(),
        Dateline = One(article, "dateline", line => new Dateline { Text = Text(line, "text") ?? "", Agency = Text(line, "agency"), Place = Text(line, "place"), Date = Maybe(line, "date", Date) }),
        Byline = One(article, "byline", line => new Byline { Text = Text(line, "text") ?? "", Contributors = All(line, "contributors", Hand) }),
        Date = Maybe(article, "date", Date),
        Paragraphs = Texts(article, "paragraphs"),
        People = All(article, "people", person => new Person { Name = Text(person, "name") ?? "", Titles = Texts(person, "titles"), Mentions = All(person, "mentions", Mention) }),
        Places = All(article, "places", Place),
        Organizations = All(article, "organizations", organization => new Organization { Name = Text(organization, "name") ?? "", Mentions = All(organization, "mentions", Mention) }),
        Dates = All(article, "dates", date => new DateMention { Text = Text(date, "text") ?? "", Value = Maybe(date, "value", Date), Mention = Maybe(date, "mention", Mention) ?? default }),
        Fields = All(article, "fields", field => new Field { Name = Text(field, "name") ?? "", Text = Text(field, "text") ?? "", Value = Text(field, "value"), Mention = Maybe(field, "mention", Mention) ?? default }),
        Zones = One(article, "zones", _ => All(article, "zones", Box)),
        Confidence = Maybe(article, "confidence", confidence => confidence.GetDouble()),
        Continuations = All(article, "continuations", more => new Continuation { Page = Maybe(more, "page", page => page.GetInt32()) ?? 0, Zones = One(more, "zones", _ => All(more, "zones", Box)) }),
    };

    private static Contributor Hand(JsonElement hand) => new() { Role = Kind<ContributorRole>(hand, "role"), Name = Text(hand, "name") ?? "" };

    private static Place Place(JsonElement place) => new()
    {
        Name = Text(place, "name") ?? "",
        Kind = Kind<PlaceKind>(place, "kind"),
        AdminCode = Text(place, "adminCode"),
        Path = Texts(place, "path"),
        Mentions = All(place, "mentions", Mention),
    };

    private static Mention Mention(JsonElement mention) => new((int)Number(mention, "paragraph"), (int)Number(mention, "start"), (int)Number(mention, "length"));

    private static Box Box(JsonElement box) => new(Number(box, "x"), Number(box, "y"), Number(box, "width"), Number(box, "height"));

    private static NewsDate Date(JsonElement value) => NewsDate.TryParse(value.GetString(), out var date) ? date : throw new JsonException($"'{value}' is no date of the form 2023-12-01");

    private static DateOnly Day(JsonElement value) =>
        DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new JsonException($"'{value}' is no day of the form 2023-12-01");

    private static T Kind<T>(JsonElement from, string name)
        where T : struct, Enum
    {
        var value = Text(from, name);
        return value is null ? default : Enum.TryParse<T>(value, out var kind) && Enum.IsDefined(kind) ? kind : throw new JsonException($"{name}: '{value}' is none of {string.Join(", ", Enum.GetNames<T>())}");
    }

    private static string? Text(JsonElement from, string name) => One(from, name, value => value.GetString());

    private static double Number(JsonElement from, string name) => Maybe(from, name, value => value.GetDouble()) ?? 0;

    private static IReadOnlyList<string> Texts(JsonElement from, string name) => All(from, name, value => value.GetString() ?? "");

    private static IReadOnlyList<T> All<T>(JsonElement from, string name, Func<JsonElement, T> read) => One(from, name, list => (IReadOnlyList<T>)[.. list.EnumerateArray().Select(read)]) ?? [];

    private static T? Maybe<T>(JsonElement from, string name, Func<JsonElement, T> read)
        where T : struct => Has(from, name, out var value) ? Read(name, value, read) : null;

    private static T? One<T>(JsonElement from, string name, Func<JsonElement, T?> read)
        where T : class => Has(from, name, out var value) ? Read(name, value, read) : null;

    private static bool Has(JsonElement from, string name, out JsonElement value) => from.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    // What is of another kind than it should be is told by name, the outermost last.
    private static T Read<T>(string name, JsonElement value, Func<JsonElement, T> read)
    {
        try
        {
            return read(value);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException($"{name}: {(value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "it holds what does not belong there" : $"not {value.GetRawText()}")}", e);
        }
    }
}
