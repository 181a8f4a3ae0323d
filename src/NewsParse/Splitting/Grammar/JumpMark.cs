using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>Marks that send the reader to another page: （下转第2版）, ◀上接第1版, （相关报道见3版）; alone on a line, or run into its beginning or end.</summary>
internal static class JumpMark
{
    private const int Longest = 30;
    private const string Arrows = "▶▷►◀◁◄▲△▼▽→←↓↑☞※◆■●>》《—";

    private static readonly Phrases<bool> Cues = new(LexiconBlob.Instance.Rows("furniture-cues").Where(row => row[0] == nameof(FurnitureKind.Jump) && row[1] == "start")
        .SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimStart('（', '▶', '◀', '▲', '▼', '←', '→')).Distinct().Select(word => (word, true)));

    /// <summary>True if the text is such a mark as a whole.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 3 or > Longest)
        {
            return false;
        }

        var glance = Glance.AtStart(line, Longest);
        return End(glance, 0, out _) == glance.Length;
    }

    /// <summary>The length of the mark that a line begins with, if it is in brackets or behind an arrow and other text follows it; 0 if there is none.</summary>
    public static int AtStart(ReadOnlySpan<char> line)
    {
        if (line.Length == 0 || !Opens(line[0]))
        {
            return 0;
        }

        var glance = Glance.AtStart(line, Longest);
        var end = End(glance, 0, out var isClosed);
        return end > 0 && end < glance.Length && (isClosed || glance.BlankBefore(end)) ? glance.Start(end) : 0;
    }

    /// <summary>Where the mark begins that a line ends with, if it is in brackets or behind an arrow; -1 if there is none.</summary>
    public static int AtEnd(ReadOnlySpan<char> line)
    {
        var glance = Glance.AtEnd(line, Longest);
        for (var at = 1; at < glance.Length - 3; at++)
        {
            if (Opens(glance[at]) && End(glance, at, out _) == glance.Length)
            {
                return glance.Start(at);
            }
        }

        return -1;
    }

    private static bool Opens(char c) => c is '（' or '(' or '〔' or '【' or '［' or '[' || Arrows.Contains(c);

    // Behind the mark that begins at an index; 0 if none does.
    private static int End(Glance glance, int at, out bool isClosed)
    {
        isClosed = false;
        var isOpened = false;
        while (glance[at] == '（' || Arrows.Contains(glance[at]))
        {
            isOpened |= glance[at++] == '（';
        }

        if (!Cues.TryMatch(glance, at, out _, out var length))
        {
            return 0;
        }

        var hasPage = HasPage(glance, at, at + length);
        at += length;
        while (at < glance.Length && IsPage(glance[at]) && !(glance.BlankBefore(at) && hasPage && !isOpened && glance[at] is not ('版' or '页')))
        {
            hasPage |= IsFigure(glance[at]) || glance[at] is '版' or '页';
            at++;
        }

        isClosed = glance[at] == '）';
        at += isClosed ? 1 : 0;
        while (at < glance.Length && Arrows.Contains(glance[at]))
        {
            (at, isClosed) = (at + 1, true);
        }

        return hasPage ? at : 0;
    }

    private static bool HasPage(Glance glance, int from, int to) => glance.Find('版', from, to) >= 0;

    private static bool IsFigure(char c) => char.IsAsciiDigit(c) || Numerals.IsNumeral(c);

    private static bool IsPage(char c) => IsFigure(c) || char.IsAsciiLetter(c) || c is '第' or '版' or '页' or '、' or '，' or '·' or '至' or '—' or '叠' or '昨' or '头' or '见' or '。' or '及' or '和';
}
