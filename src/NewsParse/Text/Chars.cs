using System.Buffers;
using System.Globalization;

namespace NewsParse.Text;

/// <summary>What typesetters know of single characters: widths, and which may not begin or end a line.</summary>
internal static class Chars
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?…；;");
    private static readonly SearchValues<char> FullStops = SearchValues.Create("。！？!?…");
    private static readonly SearchValues<char> Closers = SearchValues.Create("”’」』）)】〕］》〉\"'");
    private static readonly SearchValues<char> Openers = SearchValues.Create("“‘「『（(【〔［《〈");
    private static readonly SearchValues<char> NoLineStart = SearchValues.Create("，。、；：！？…”’」』）)】〕］》〉·,.;:!?%％℃～~");

    /// <summary>True if a text ends inside brackets: 本报讯（记者 林远.</summary>
    public static bool EndsInBrackets(ReadOnlySpan<char> text) => text.LastIndexOfAny('（', '(') > text.LastIndexOfAny('）', ')');

    /// <summary>A Chinese character, also one written as a surrogate pair's half.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇' or '々' || char.IsSurrogate(c);

    /// <summary>Set on a full em: Han, kana, full-width forms, most CJK punctuation, and the Latin-1 quotes and dashes that Chinese fonts set wide.</summary>
    public static bool IsWide(char c) => c >= '\u1100' && c is (>= '\u2E80' and <= '\uFFDC') or (>= '\u2014' and <= '\u2026') or (>= '\u2460' and <= '\u27BF') || char.IsSurrogate(c);

    /// <summary>A letter or digit of a script that is written with spaces.</summary>
    public static bool IsLatinOrDigit(char c) => c < '\u1100' && char.IsLetterOrDigit(c);

    /// <summary>A digit 0-9.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>。！？… and their half-width forms.</summary>
    public static bool IsFullStop(char c) => FullStops.Contains(c);

    /// <summary>A full stop or a semicolon.</summary>
    public static bool IsSentenceEnd(char c) => SentenceEnds.Contains(c);

    /// <summary>A closing quote or bracket.</summary>
    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>An opening quote or bracket: never the last character of a line.</summary>
    public static bool IsOpener(char c) => Openers.Contains(c);

    /// <summary>Never the first character of a line.</summary>
    public static bool IsBarredFromLineStart(char c) => NoLineStart.Contains(c);

    /// <summary>Punctuation or a symbol.</summary>
    public static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>Invisible: control and format characters, zero-width spaces, byte order marks.</summary>
    public static bool IsInvisible(char c) => c != '\t' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Width in ems as a newspaper's typesetter would have it: 1 for wide characters, about half for the others.</summary>
    public static double Width(char c) => char.IsSurrogate(c) ? 0.5 : IsWide(c) ? 1 : c is ' ' ? 0.25 : c is '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' ? 0.3 : 0.53;

    /// <summary>True if the text ends a sentence: a full stop, with any closing marks after it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd();
        while (end.Length > 1 && IsCloser(end[^1]))
        {
            end = end[..^1].TrimEnd();
        }

        return end.Length > 0 && IsFullStop(end[^1]);
    }
}
