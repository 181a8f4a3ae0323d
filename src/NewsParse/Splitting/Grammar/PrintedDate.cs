namespace NewsParse.Splitting.Grammar;

/// <summary>A date as printed in a folio or a dateline, its parts in the Western calendar.</summary>
/// <param name="Year">Western year; null if not printed.</param>
/// <param name="Month">1 to 12; null if not printed.</param>
/// <param name="Day">1 to 31; null if not printed.</param>
/// <param name="Length">Characters of the glance that it takes up.</param>
internal readonly record struct PrintedDate(int? Year, int? Month, int? Day, int Length)
{
    private const int MinguoEpoch = 1911;
    private const int LastMinguoYear = 150;

    /// <summary>The day, if all three parts are printed and make one.</summary>
    public DateOnly? Value =>
        this is { Year: >= 1800 and <= 2200 and var year, Month: >= 1 and <= 12 and var month, Day: >= 1 and var day } && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Reads 2016年5月30日, 一九八五年六月十二日, 中华民国卅六年三月二日, 2004.11.19, 5月30日, 30日.</summary>
    public static bool TryRead(Glance glance, int at, out PrintedDate date)
    {
        var i = at;
        var isMinguo = false;
        foreach (var era in (ReadOnlySpan<string>)["中华民国", "民国", "公元", "西元"])
        {
            if (Starts(glance, i, era))
            {
                isMinguo = era[^1] == '国';
                i += era.Length;
                break;
            }
        }

        date = default;
        if (!Numerals.TryRead(glance, i, out var first, out var length))
        {
            return false;
        }

        i += length;
        if (glance[i] == '年')
        {
            var year = first >= LastMinguoYear ? first : !isMinguo && IsShortYear(glance, at, length) ? first + 2000 : first + MinguoEpoch;
            if (Numerals.TryRead(glance, i + 1, out var month, out var monthLength) && glance[i + 1 + monthLength] == '月')
            {
                i += 2 + monthLength;
                var hasDay = Numerals.TryRead(glance, i, out var day, out var dayLength) && IsDayMark(glance[i + dayLength]);
                date = hasDay ? new(year, month, day, i + dayLength + 1 - at) : new(year, month, null, i - at);
                return month is >= 1 and <= 12;
            }

            return Found(new(year, null, null, i + 1 - at), out date);
        }

        return glance[i] == '月' ? TryReadMonth(glance, at, i, first, out date)
            : IsDayMark(glance[i]) && first is >= 1 and <= 31 ? Found(new(null, null, first, i + 1 - at), out date)
            : TryReadNumeric(glance, at, i, first, length, out date);
    }

    private static bool TryReadMonth(Glance glance, int at, int i, int month, out PrintedDate date)
    {
        var hasDay = Numerals.TryRead(glance, i + 1, out var day, out var length) && IsDayMark(glance[i + 1 + length]) && day is >= 1 and <= 31;
        date = new(null, month, hasDay ? day : null, hasDay ? i + 2 + length - at : i + 1 - at);
        return month is >= 1 and <= 12;
    }

    // 2004.11.19, 2016-5-30, 2016/05/30
    private static bool TryReadNumeric(Glance glance, int at, int i, int year, int length, out PrintedDate date)
    {
        date = default;
        var sign = glance[i];
        if (length != 4 || sign is not ('.' or '—' or '/' or '·') || !Numerals.TryRead(glance, i + 1, out var month, out var monthLength) || monthLength > 2)
        {
            return false;
        }

        i += 1 + monthLength;
        if (glance[i] != sign || month is < 1 or > 12 || !Numerals.TryRead(glance, i + 1, out var day, out var dayLength) || dayLength > 2 || day is < 1 or > 31)
        {
            return false;
        }

        return Found(new(year, month, day, i + 1 + dayLength - at), out date);
    }

    private static bool Found(PrintedDate found, out PrintedDate date)
    {
        date = found;
        return true;
    }

    // 09年 is 2009; a short year without a zero is one of the Republic, also where the word is not printed.
    private static bool IsShortYear(Glance glance, int at, int length) => length == 2 && glance[at] is '0' or '〇' or '零';

    private static bool IsDayMark(char c) => c is '日' or '曰' or '号';

    private static bool Starts(Glance glance, int at, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (glance[at + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Numbers in figures and in Chinese characters, up to four figures.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads 2016, 二〇一六, 十二, 廿一, 三十, 元.</summary>
    public static bool TryRead(Glance glance, int at, out int value, out int length)
    {
        (value, length) = (0, 0);
        while (length < 4 && glance[at + length] is >= '0' and <= '9' and var figure)
        {
            value = (value * 10) + (figure - '0');
            length++;
        }

        return length > 0 || TryReadHan(glance, at, out value, out length);
    }

    /// <summary>True for a character of a number.</summary>
    public static bool IsNumeral(char c) => c is >= '0' and <= '9' || Digit(c) >= 0 || Tens(c) > 0;

    private static bool TryReadHan(Glance glance, int at, out int value, out int length)
    {
        (value, length) = (0, 0);
        if (glance[at] == '元')
        {
            (value, length) = (1, 1);
            return true;
        }

        // 九十八: tens stand between; 一九八五: places.
        var (digits, tens) = (0, 0);
        var hasTens = false;
        while (length < 5)
        {
            var c = glance[at + length];
            if (Digit(c) is >= 0 and var digit)
            {
                digits = hasTens ? digit : (digits * 10) + digit;
            }
            else if (Tens(c) > 0 && !hasTens)
            {
                tens = Tens(c) * (c == '十' && length > 0 ? digits : 1);
                digits = 0;
                hasTens = true;
            }
            else
            {
                break;
            }

            length++;
        }

        value = tens + digits;
        return length > 0;
    }

    private static int Digit(char c) => c is '○' or '零' or '◯' or 'O' or 'Ｏ' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    private static int Tens(char c) => c switch { '十' => 10, '廿' => 20, '卅' => 30, '卌' => 40, _ => 0 };
}
