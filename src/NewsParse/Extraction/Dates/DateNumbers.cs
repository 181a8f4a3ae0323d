namespace NewsParse.Extraction.Dates;

/// <summary>Reads the numbers that dates are told in.</summary>
internal static class DateNumbers
{
    private const int LongestDigits = 9;
    private const int LongestCounted = 12;

    /// <summary>Reads the number at the head of a text.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="breaks">For each character whether white space stood before it: digits on its two sides are two numbers.</param>
    /// <param name="value">The number; -1 for a run that is none that a date could hold.</param>
    /// <param name="form">How it is written; None if the text starts with no number.</param>
    /// <returns>Length of the run.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<bool> breaks, out int value, out NumberForm form)
    {
        value = -1;
        form = NumberForm.None;
        var c = text[0];
        if (char.IsAsciiDigit(c))
        {
            form = NumberForm.Digits;
            return ReadDigits(text, breaks, out value);
        }

        var length = 0;
        var counted = false;
        while (length < text.Length && (IsChinese(text[length]) || (length > 0 && text[length] is '0' or 'O' or 'o' or 'Ο')))
        {
            counted |= IsUnit(text[length]);
            length++;
        }

        if (length == 0)
        {
            return 0;
        }

        var run = text[..length];
        form = counted ? NumberForm.Counted : NumberForm.Spelled;
        value = counted ? ReadCounted(run, ref form) : ReadSpelled(run);
        return length;
    }

    /// <summary>Whether a character is a Chinese digit or unit.</summary>
    public static bool IsChinese(char c) => DigitOf(c) >= 0 || IsUnit(c);

    /// <summary>Value of a Chinese digit from 〇 to 九, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static bool IsUnit(char c) => c is '十' or '百' or '千' or '万' or '廿' or '卅' or '卌';

    private static int ReadDigits(ReadOnlySpan<char> text, ReadOnlySpan<bool> breaks, out int value)
    {
        var length = 0;
        value = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]) && (length == 0 || !breaks[length]))
        {
            value = length < LongestDigits ? (value * 10) + text[length] - '0' : value;
            length++;
        }

        value = length <= LongestDigits ? value : -1;
        return length;
    }

    private static int ReadSpelled(ReadOnlySpan<char> run)
    {
        if (run.Length > LongestDigits)
        {
            return -1;
        }

        var value = 0;
        foreach (var c in run)
        {
            value = (value * 10) + Math.Max(0, DigitOf(c));
        }

        return value;
    }

    private static int ReadCounted(ReadOnlySpan<char> run, ref NumberForm form)
    {
        if (run.Length > LongestCounted)
        {
            return -1;
        }

        if (run is [var first, var second, '十'] && DigitOf(first) > 0 && DigitOf(second) == DigitOf(first) + 1)
        {
            form = NumberForm.TwoTens;
            return 10 * DigitOf(first);
        }

        int total = 0, digit = -1;
        var lowest = int.MaxValue;
        for (var i = 0; i < run.Length; i++)
        {
            var value = run[i] is '0' or 'O' or 'o' or 'Ο' ? 0 : DigitOf(run[i]);
            if (value == 0)
            {
                // 一百零三; twenty never has one.
                if (digit >= 0 || lowest <= 10)
                {
                    return -1;
                }
            }
            else if (value > 0)
            {
                if (digit >= 0)
                {
                    return -1;
                }

                digit = value;
            }
            else
            {
                var (unit, times) = run[i] switch { '千' => (1000, 1), '百' => (100, 1), '十' => (10, 1), '廿' => (10, 2), '卅' => (10, 3), '卌' => (10, 4), _ => (int.MaxValue, 0) };
                if (unit >= lowest || times == 0 || (digit >= 0 && times > 1) || (digit < 0 && unit > 10))
                {
                    return -1;
                }

                total += unit * (digit >= 0 ? digit : times);
                (digit, lowest) = (-1, unit);
            }
        }

        return digit < 0 ? total : lowest is 10 or 100 or 1000 && (lowest == 10 || run.ContainsAny("〇零0Oo")) ? total + digit : -1;
    }
}
