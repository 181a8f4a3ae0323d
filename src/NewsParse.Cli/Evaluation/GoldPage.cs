using System.Text.Json.Serialization;

namespace NewsParse.Cli;

/// <summary>What a page holds, as people wrote it down.</summary>
internal sealed record GoldPage
{
    /// <summary>Day of issue, as 2023-12-01; null if it is not known.</summary>
    public string? IssueDate { get; set; }

    /// <summary>The folio as printed; only a page that prints one is asked for its day of issue.</summary>
    public string? Folio { get; set; }

    /// <summary>The articles.</summary>
    public GoldArticle[] Articles { get; set; } = [];

    /// <summary>A parsed page that somebody has corrected.</summary>
    public static GoldPage Of(NewspaperPage page)
    {
        var day = page.Publication.IssueDate?.ToString("yyyy-MM-dd", null);
        return new GoldPage { IssueDate = day, Folio = day, Articles = [.. page.Articles.Select((article, i) => GoldArticle.Of(article, i + 1))] };
    }
}

/// <summary>One of its articles.</summary>
internal sealed record GoldArticle
{
    public string Id { get; set; } = "";

    public string[] Kickers { get; set; } = [];

    public string[] Headline { get; set; } = [];

    public string[] Subheads { get; set; } = [];

    public string[] Paragraphs { get; set; } = [];

    public GoldContributor[] Contributors { get; set; } = [];

    public string? Date { get; set; }

    public string? Dateline { get; set; }

    public GoldDate[] Dates { get; set; } = [];

    public GoldPerson[] People { get; set; } = [];

    public string[] Places { get; set; } = [];

    public string[] Organizations { get; set; } = [];

    public static GoldArticle Of(Article article, int number) => new()
    {
        Id = "article " + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Kickers = [.. article.Headline.Kickers],
        Headline = [.. article.Headline.Lines],
        Subheads = [.. article.Headline.Subheads],
        Paragraphs = [.. article.Paragraphs],
        Contributors = [.. (article.Byline?.Contributors ?? []).Select(hand => new GoldContributor(hand.Role.ToString(), hand.Name))],
        Date = article.Date?.ToString(),
        Dateline = article.Dateline?.Text,
        Dates = [.. article.Dates.Where(date => date.Value is not null).Select(date => new GoldDate(date.Value!.Value.ToString()))],
        People = [.. article.People.Select(person => new GoldPerson { Name = person.Name, Titles = [.. person.Titles] })],
        Places = [.. article.Places.Select(place => place.Name)],
        Organizations = [.. article.Organizations.Select(organization => organization.Name)],
    };
}

internal sealed record GoldContributor(string Role, string Name);

internal sealed record GoldDate(string Value);

internal sealed record GoldPerson
{
    public string Name { get; set; } = "";

    public string[] Titles { get; set; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldPage))]
internal sealed partial class GoldContext : JsonSerializerContext;
