using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>How much a line looks like the name of a standing column.</summary>
internal enum RubricLikeness
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It could be one.</summary>
    Likely,

    /// <summary>It is known to be one, or ends like one.</summary>
    Known,
}

/// <summary>Names of standing columns: 简讯, 法治园地, 读者来信.</summary>
internal static class Rubrics
{
    /// <summary>Characters of the longest such name.</summary>
    public const int LongestName = 9;

    private static readonly ILookup<char, string> Starts = Cues("start").ToLookup(cue => cue[0]);
    private static readonly ILookup<char, string> Ends = Cues("end").ToLookup(cue => cue[^1]);
    private static readonly HashSet<string> Wholes = [.. Cues("whole")];

    /// <summary>True if a line is known to be such a name, or ends like one.</summary>
    public static bool IsKnown(string line) => line.Length is > 0 and <= LongestName
        && (Wholes.Contains(line) || Starts[line[0]].Any(cue => line.StartsWith(cue, StringComparison.Ordinal)) || Ends[line[^1]].Any(cue => line.EndsWith(cue, StringComparison.Ordinal)));

    /// <summary>Known, or could be one: a word or two of plain characters.</summary>
    public static RubricLikeness LikenessOf(string line) =>
        IsKnown(line) ? RubricLikeness.Known : line.Length is >= 2 and <= 5 && line.All(Chars.IsHan) ? RubricLikeness.Likely : RubricLikeness.None;

    private static IEnumerable<string> Cues(string where) => LexiconBlob.Instance.Rows("headline-cues").Where(row => row[2] == "Column" && row[1] == where).Select(row => row[0]);
}
