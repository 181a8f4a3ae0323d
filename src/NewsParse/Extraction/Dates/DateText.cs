using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>A text as dates are looked for in it: folded, without the white space within lines, and cut into the pieces that dates are made of. Serves one text after another; not thread-safe.</summary>
internal sealed class DateText
{
    private const int LongestTitle = 60;
    private const int ShareOfTraditional = 30;

    private readonly DateWords _words = DateWords.BuiltIn;
    private char[] _chars = new char[256];
    private int[] _offsets = new int[257];
    private bool[] _breaks = new bool[256];
    private bool[] _titles = new bool[256];
    private DateToken[] _tokens = new DateToken[64];

    /// <summary>Number of characters.</summary>
    public int Length { get; private set; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<DateToken> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Whether it is set in Traditional characters.</summary>
    public bool IsTraditional { get; private set; }

    /// <summary>Reads a text.</summary>
    public void Read(string text)
    {
        if (_chars.Length < text.Length + 1)
        {
            var size = Math.Max(text.Length + 1, 2 * _chars.Length);
            _chars = new char[size];
            _offsets = new int[size + 1];
            _breaks = new bool[size];
            _titles = new bool[size];
        }

        Length = 0;
        var broken = false;
        var folded = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = _words.Fold(text[i]);
            if (c is ' ' or '\0')
            {
                broken |= c == ' ';
                continue;
            }

            folded += c != text[i] && c >= '\u4E00' ? 1 : 0;
            _chars[Length] = c;
            _offsets[Length] = i;
            _breaks[Length] = broken;
            Length++;
            broken = false;
        }

        _offsets[Length] = text.Length;

        // A variant or two stand in Simplified text, too.
        IsTraditional = folded > 0 && folded * ShareOfTraditional >= Length && !Glyphs.IsSimplified(text);
        MarkTitles();
        Cut();
    }

    /// <summary>A character; a line feed outside the text.</summary>
    public char At(int index) => (uint)index < (uint)Length ? _chars[index] : '\n';

    /// <summary>A token; an empty one outside.</summary>
    public DateToken TokenAt(int index) => (uint)index < (uint)Count ? _tokens[index] : default;

    /// <summary>Whether white space stands before a character.</summary>
    public bool IsBrokenBefore(int index) => index > 0 && index < Length && _breaks[index];

    /// <summary>Whether a character stands in the title of a work (《》).</summary>
    public bool IsInTitle(int index) => index < Length && _titles[index];

    /// <summary>Place of a compact span in the text as given.</summary>
    public (int Start, int Length) Place(int start, int end) => (_offsets[start], _offsets[end - 1] + 1 - _offsets[start]);

    /// <summary>Whether the text goes on with a word.</summary>
    public bool Continues(int index, ReadOnlySpan<char> word) => index >= 0 && index <= Length && Chars[index..].StartsWith(word);

    /// <summary>Whether a word ends before a character.</summary>
    public bool Precedes(int index, ReadOnlySpan<char> word) => index >= 0 && index <= Length && Chars[..index].EndsWith(word);

    private void MarkTitles()
    {
        Array.Clear(_titles, 0, Length);
        var open = -1;
        for (var i = 0; i < Length; i++)
        {
            if (_chars[i] is '《' or '〈')
            {
                open = i;
            }
            else if (_chars[i] is '》' or '〉' && open >= 0)
            {
                if (i - open <= LongestTitle)
                {
                    Array.Fill(_titles, true, open, i - open);
                }

                open = -1;
            }
        }
    }

    private void Cut()
    {
        Count = 0;
        for (var i = 0; i < Length;)
        {
            var token = TokenFrom(i);
            if (token.Length == 0)
            {
                i++;
                continue;
            }

            i = token.End;
            if (Count == _tokens.Length)
            {
                Array.Resize(ref _tokens, 2 * Count);
            }

            _tokens[Count++] = token;
            if (token.Kind == DateTokenKind.WeekWord && WeekdayAt(i) is var weekday and > 0)
            {
                // Of the numeral after it one character counts: 本周五十时 is ten o'clock.
                _tokens = Count == _tokens.Length ? [.. _tokens, default] : _tokens;
                _tokens[Count++] = new DateToken(DateTokenKind.Weekday, weekday, i, i + 1);
                i++;
            }
        }
    }

    // 1 to 7, or 0; 日 is none where 日本 stands.
    private int WeekdayAt(int index)
    {
        var day = "一二三四五六日天".IndexOf(At(index), StringComparison.Ordinal) + 1;
        return day == 7 && At(index + 1) == '本' && !"市报县省区校月周".Contains(At(index + 2), StringComparison.Ordinal) ? 0 : Math.Min(day, 7);
    }

    private DateToken TokenFrom(int start)
    {
        var c = _chars[start];
        if (_words.StartingWith(c) is { } words)
        {
            foreach (var word in words)
            {
                if (Continues(start, word.Text) && IsWhole(word, start, start + word.Text.Length))
                {
                    return Weekday(word, start) ?? new DateToken(word.Kind, word.Value, start, start + word.Text.Length) { Part = word.Part };
                }
            }
        }

        if (c == '初' && DateNumbers.IsChinese(At(start + 1)))
        {
            return new DateToken(DateTokenKind.LunarDayMark, 0, start, start + 1);
        }

        if (c < '0' || (c > '9' && !DateNumbers.IsChinese(c)))
        {
            return default;
        }

        var length = DateNumbers.Read(Chars[start..], _breaks.AsSpan(start, Length - start), out var value, out var form);
        return new DateToken(DateTokenKind.Number, value, start, start + length) { Form = form };
    }

    // 星期 with the number of a day; without one it is nothing.
    private DateToken? Weekday(DateWords.Word word, int start)
    {
        if (word.Kind != DateTokenKind.WeekPrefix)
        {
            return null;
        }

        var end = start + word.Text.Length;
        return WeekdayAt(end) is var day and > 0
            ? new DateToken(DateTokenKind.Weekday, day, start, end + 1)
            : new DateToken(DateTokenKind.WeekPrefix, 0, start, end);
    }

    // Words of one character that begin other words, too.
    private bool IsWhole(DateWords.Word word, int start, int end) => word.Kind switch
    {
        // 12日前, 三次日均: the number goes with the character.
        DateTokenKind.Trap when word.Text[0] is '年' or '月' or '日' or '时' => !IsNumeral(At(start - 1)),
        DateTokenKind.Trap or DateTokenKind.Festival when DateNumbers.IsChinese(word.Text[0]) => !IsNumeral(At(start - 1)) && !IsNumeral(At(end)) && At(end) is not ('日' or '号'),
        DateTokenKind.Trap when word.Text is "至今" or "于今" => !"年天日晚晨早夜午明(".Contains(At(end), StringComparison.Ordinal),
        DateTokenKind.YearRef or DateTokenKind.MonthRef or DateTokenKind.DayRef when word.Text[0] == '次' => !IsNumeral(At(start - 1)),
        DateTokenKind.YearWord or DateTokenKind.DayWord when word.Text[0] == '后' => !IsHan(At(start - 1)) || "于在到至从自与和及今明".Contains(At(start - 1), StringComparison.Ordinal),
        DateTokenKind.YearWord or DateTokenKind.DayWord when word.Text[0] == '前' => At(start - 1) is not ('年' or '月' or '天' or '周' or '目' or '以' or '之' or '今'),
        DateTokenKind.DayRef when word.Text[^1] == '日' && At(end) == '本' => "报市县区省台校院".Contains(At(end + 1), StringComparison.Ordinal),
        DateTokenKind.Edge or DateTokenKind.YearEdge or DateTokenKind.MonthEdge when word.Text[^1] == '初' => !DateNumbers.IsChinese(At(end)) && !"中级步审赛选稿衷夏春秋冬期".Contains(At(end), StringComparison.Ordinal),
        DateTokenKind.Edge when word.Text is "末" => At(end) is not ('端' or '位' or '班' or '尾' or '梢'),
        DateTokenKind.Edge when word.Text is "底" => At(end) is not ('价' or '层' or '薪' or '线' or '部' or '气' or '座' or '板' or '片'),
        DateTokenKind.Edge when word.Text is "尾" => false,
        DateTokenKind.PartOfDay when word.Text.Length == 1 => !IsInLongerWord(word.Text[0], At(end)),
        DateTokenKind.Era => At(end) == '元' || char.IsAsciiDigit(At(end)) || DateNumbers.IsChinese(At(end)) || "甲乙丙丁戊己庚辛壬癸".Contains(At(end), StringComparison.Ordinal),
        DateTokenKind.Decade => At(end) is not ('表' or '理'),
        DateTokenKind.Day => !(word.Text == "日" && At(end) == '志'),
        _ => true,
    };

    private static bool IsHan(char c) => Text.Chars.IsHan(c);

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || DateNumbers.IsChinese(c) || c is '两' or '几' or '第';

    private static bool IsInLongerWord(char part, char next) => part switch
    {
        '早' => "高餐报班盘市教期已就前点些些稻熟年日恋退逝产婚茶操读已餐饭".Contains(next, StringComparison.Ordinal),
        '晚' => "会报宴餐高班稻熟年饭辈育点些婚霞自节景归期秋".Contains(next, StringComparison.Ordinal),
        '夜' => "市班宵空巡游景校跑色盲猫大总行战袭渔生".Contains(next, StringComparison.Ordinal),
        '晨' => "报练跑会曦光读检风雾星".Contains(next, StringComparison.Ordinal),
        '午' => "餐饭宴休睡夜马".Contains(next, StringComparison.Ordinal),
        _ => false,
    };
}
