using NewsParse.Lexicon;

namespace NewsParse.Extraction.Dates;

/// <summary>A reign by whose years dates are told.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The Gregorian year in which its first year mostly falls.</param>
/// <param name="Last">That of its last year.</param>
/// <param name="IsLunar">Whether its months are lunar.</param>
internal sealed record Era(string Name, int First, int Last, bool IsLunar);

/// <summary>The reigns, from eras.tsv.</summary>
internal static class Eras
{
    private static readonly string[][] Rows = [.. LexiconBlob.Instance.Rows("eras")];

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Era> All { get; } = [.. Rows.Select(row => new Era(row[0], int.Parse(row[1], null), int.Parse(row[2], null), row[3] == "Chinese"))];

    /// <summary>Each with its dynasty before it and without.</summary>
    public static IEnumerable<(string Name, int Index)> Names =>
        Rows.SelectMany((row, index) => (row[4][0] == '!' ? row[4][1..].Split(' ') : row[4].Split(' ').Prepend("")).Select(dynasty => (dynasty + row[0], index)));
}
