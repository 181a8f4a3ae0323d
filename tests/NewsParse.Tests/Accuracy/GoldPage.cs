using System.Text.Json;
using NewsParse.Tests.TestSupport;

namespace NewsParse.Tests.Accuracy;

/// <summary>What a page holds, as people wrote it down (gold.json).</summary>
internal sealed record GoldPage(string? IssueDate, string? Folio, GoldArticle[] Articles)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static GoldPage Read(string page)
    {
        using var json = TestPages.Gold(page);
        return json.Deserialize<GoldPage>(Options)!;
    }
}

internal sealed record GoldArticle(
    string Id,
    string[] Kickers,
    string[] Headline,
    string[] Subheads,
    string[] Paragraphs,
    GoldContributor[] Contributors,
    string? Date,
    string? Dateline,
    GoldDate[] Dates,
    GoldPerson[] People,
    string[] Places,
    string[] Organizations);

internal sealed record GoldContributor(string Role, string Name);

internal sealed record GoldDate(string Value);

internal sealed record GoldPerson(string Name, string[] Titles);
