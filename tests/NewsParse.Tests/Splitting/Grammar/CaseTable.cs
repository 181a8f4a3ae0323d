using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

/// <summary>The tables of cases beside this file: one case a line, cells by tab, the first line says what the cells are.</summary>
internal static class CaseTable
{
    private static readonly Dictionary<char, ContributorRole> Roles = new()
    {
        ['R'] = ContributorRole.Reporter,
        ['C'] = ContributorRole.Correspondent,
        ['I'] = ContributorRole.Intern,
        ['P'] = ContributorRole.Photographer,
        ['E'] = ContributorRole.Editor,
        ['A'] = ContributorRole.Author,
        ['T'] = ContributorRole.Translator,
        ['W'] = ContributorRole.Agency,
    };

    /// <summary>A theory's rows.</summary>
    public static TheoryData<string[]> Rows(string table)
    {
        var rows = new TheoryData<string[]>();
        var path = Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Splitting", "Grammar", table + ".tsv");
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            rows.Add(line.Split('\t'));
        }

        return rows;
    }

    /// <summary>The hands of a cell: R林远山 C苏小禾.</summary>
    public static IEnumerable<Contributor> Hands(string cell) =>
        cell == "-" ? [] : cell.Split(' ').Select(hand => new Contributor { Role = Roles[hand[0]], Name = hand[1..] });

    /// <summary>A cell's text; null for a dash.</summary>
    public static string? Text(string cell) => cell == "-" ? null : cell;
}
