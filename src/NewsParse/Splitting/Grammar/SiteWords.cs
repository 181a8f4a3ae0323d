using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>Words of an electronic paper's site that a copy of the page takes along: 上一版 下一版, 放大 缩小 默认.</summary>
internal static class SiteWords
{
    private const int Longest = 60;

    // 3 and 4 are arrows in the fonts of such sites.
    private const string Signs = "34|/+—-<>《》◀▶←→·。：○●()（）[]【】、";

    // Words that are also names of columns count only beside others.
    private static readonly Phrases<bool> Words = new([.. Rows("whole").Select(word => (word, true)), .. Rows("beside").Select(word => (word, false))]);

    /// <summary>True if a line is made of such words and nothing else, and cannot be anything else.</summary>
    public static bool Are(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > Longest)
        {
            return false;
        }

        var glance = Glance.AtStart(line, Longest);
        var (at, words, sure) = (0, 0, 0);
        while (at < glance.Length)
        {
            if (Words.TryMatch(glance, at, out var isSure, out var length))
            {
                at += length;
                words++;
                sure += isSure ? 1 : 0;
            }
            else if (Signs.Contains(glance[at]))
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return sure > 0 || words > 2;
    }

    private static IEnumerable<string> Rows(string where) =>
        LexiconBlob.Instance.Rows("furniture-cues").Where(row => row[0] == nameof(FurnitureKind.Chrome) && row[1] == where)
            .SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct();
}
