using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>A short stretch of text as the grammar reads it: Simplified, signs of one form, blanks and line breaks out of the way but remembered.</summary>
/// <remarks>Papers print 通讯员 also as 通 讯 员 and break it at a line's end; brackets, colons and slashes come in every width.</remarks>
internal sealed class Glance
{
    private readonly char[] _chars;
    private readonly int[] _offsets;
    private readonly bool[] _blanks;
    private readonly string _text;
    private readonly int _end;

    private Glance(ReadOnlySpan<char> text, int offset)
    {
        _text = text.ToString();
        _chars = new char[text.Length];
        _offsets = new int[text.Length];
        _blanks = new bool[text.Length + 1];
        Offset = offset;
        var blank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Glyphs.Fold(text[i]);
            if (char.IsWhiteSpace(c) || Chars.IsInvisible(c))
            {
                blank = true;
                continue;
            }

            _chars[Length] = FoldSign(Script.Simplify(c));
            _offsets[Length] = i;
            _blanks[Length++] = blank;
            blank = false;
        }

        // OCR prints the dot inside names low.
        for (var i = 1; i + 1 < Length; i++)
        {
            if (_chars[i] == '.' && Chars.IsHan(_chars[i - 1]) && Chars.IsHan(_chars[i + 1]))
            {
                _chars[i] = '·';
            }
        }

        _blanks[Length] = blank;
        _end = text.Length;
    }

    /// <summary>Number of characters that are no blanks.</summary>
    public int Length { get; }

    /// <summary>Where the stretch begins in the text that it was taken from.</summary>
    public int Offset { get; }

    /// <summary>The folded character; NUL beyond the ends.</summary>
    public char this[int i] => (uint)i < (uint)Length ? _chars[i] : '\0';

    /// <summary>The first characters of a text.</summary>
    public static Glance AtStart(ReadOnlySpan<char> text, int most) => new(text[..Math.Min(most, text.Length)], 0);

    /// <summary>The last characters of a text.</summary>
    public static Glance AtEnd(ReadOnlySpan<char> text, int most)
    {
        var start = Math.Max(0, text.Length - most);
        return new(text[start..], start);
    }

    /// <summary>True if a blank or a line break stands before a character; at the end, if one trails.</summary>
    public bool BlankBefore(int i) => (uint)i <= (uint)Length && _blanks[i];

    /// <summary>The folded characters of a range.</summary>
    public ReadOnlySpan<char> Folded(int from, int to) => _chars.AsSpan(from, to - from);

    /// <summary>A range as printed, without blanks.</summary>
    public string Tight(int from, int to)
    {
        var tight = new char[to - from];
        for (var i = from; i < to; i++)
        {
            tight[i - from] = _text[_offsets[i]];
        }

        return new string(tight);
    }

    /// <summary>A range as printed, with its inner blanks.</summary>
    public string Printed(int from, int to) => from >= to ? "" : _text[_offsets[from]..(_offsets[to - 1] + 1)];

    /// <summary>Offset in the whole text of a character.</summary>
    public int Start(int i) => Offset + (i < Length ? _offsets[i] : _end);

    /// <summary>Offset in the whole text behind the characters before an index and the blanks that follow them.</summary>
    public int End(int to) => Start(to);

    /// <summary>The index behind a run of Chinese characters and the dots inside names.</summary>
    public int HanRun(int from)
    {
        var i = from;
        while (i < Length && (Chars.IsHan(_chars[i]) || (_chars[i] == '·' && i > from)))
        {
            i++;
        }

        return i > from && _chars[i - 1] == '·' ? i - 1 : i;
    }

    /// <summary>The first place of a sign at or after an index and before another; -1 if there is none.</summary>
    public int Find(char c, int from, int to)
    {
        var at = _chars.AsSpan(from, Math.Max(0, to - from)).IndexOf(c);
        return at < 0 ? -1 : from + at;
    }

    private static char FoldSign(char c) => c switch
    {
        '(' or '〔' or '【' or '［' or '[' or '﹝' or '〖' or '﹙' or '{' or '｛' or '⟨' => '（',
        ')' or '〕' or '】' or '］' or ']' or '﹞' or '〗' or '﹚' or '}' or '｝' or '⟩' => '）',
        ':' or '﹕' or '∶' or '︰' => '：',
        ',' or '﹐' => '，',
        ';' => '；',
        '／' or '⁄' or '╱' or '\\' or '＼' => '/',
        '・' or '•' or '‧' or '⋅' or '∙' => '·',
        '．' or '﹒' => '.',
        '─' or '–' or '－' or '﹣' or '-' or '━' => '—',
        '｜' or '︱' or '│' => '|',
        '!' => '！',
        '?' => '？',
        '﹁' or '「' => '“',
        '﹂' or '」' => '”',
        '〈' or '＜' or '<' => '《',
        '〉' or '＞' or '>' => '》',
        _ => c,
    };
}
