using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>Names of standing columns: 简讯, 法治园地, 读者来信.</summary>
internal static class Rubrics
{
    /// <summary>Characters of the longest such name.</summary>
    public const int LongestName = 9;

    private static readonly (string Cue, string Where)[] Cues =
        [.. LexiconBlob.Instance.Rows("headline-cues").Where(row => row[2] == "Column").Select(row => (row[0], row[1]))];

    /// <summary>True if a line is known to be such a name, or ends like one.</summary>
    public static bool IsKnown(string line) => line.Length <= LongestName && Cues.Any(cue => cue.Where switch
    {
        "start" => line.StartsWith(cue.Cue, StringComparison.Ordinal),
        "end" => line.EndsWith(cue.Cue, StringComparison.Ordinal),
        _ => line == cue.Cue,
    });

    /// <summary>True if a line could be such a name: known, or a word or two of plain characters.</summary>
    public static bool IsLikely(string line) => IsKnown(line) || (line.Length is >= 2 and <= 5 && line.All(Chars.IsHan));
}
