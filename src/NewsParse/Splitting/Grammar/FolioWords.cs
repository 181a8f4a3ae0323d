using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>What a word of a folio, a staff line or a masthead does; said in Data/folio-words.tsv.</summary>
internal enum FolioWord
{
    Staff,
    Contact,
    Code,
    Count,
    Organ,
    Lunar,
    Term,
}

/// <summary>The words of folios.</summary>
internal static class FolioWords
{
    private static readonly Dictionary<string, string[]> Rows =
        LexiconBlob.Instance.Rows("folio-words").ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly HashSet<string> PageNames = [.. Rows["Page"]];

    private static readonly HashSet<string> Organs = [.. Rows["Organ"]];

    private static readonly string[] TitleEnds = Rows["Title"];

    /// <summary>The words by what they do.</summary>
    public static Phrases<FolioWord> All { get; } = new(Enum.GetValues<FolioWord>().SelectMany(word => Rows[word.ToString()].Select(text => (text, word))).DistinctBy(pair => pair.text));

    /// <summary>True if a text is the name of a page that many papers have.</summary>
    public static bool IsPageName(ReadOnlySpan<char> text) => PageNames.Contains(text.ToString());

    /// <summary>True for 主办, 机关报 and the like.</summary>
    public static bool IsOrgan(ReadOnlySpan<char> text) => Organs.Contains(text.ToString());

    /// <summary>True if a text ends like the name of a publisher: 南溪日报社.</summary>
    public static bool EndsPublisher(ReadOnlySpan<char> text) =>
        text.Length > 3 && (text.EndsWith("报社", StringComparison.Ordinal) || text.EndsWith("集团", StringComparison.Ordinal) || text.EndsWith("融媒体中心", StringComparison.Ordinal));

    /// <summary>True if a text ends like the title of a paper.</summary>
    public static bool EndsTitle(ReadOnlySpan<char> text)
    {
        foreach (var end in TitleEnds)
        {
            if (text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
