namespace NewsParse.Splitting.Grammar;

/// <summary>Dates and weekdays in English, as many Chinese papers print them beside their own: MONDAY, MAY 30, 2016.</summary>
internal static class EnglishDate
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a weekday's name, whole or its first three letters.</summary>
    public static bool TryReadDay(Glance glance, int at, out int weekday, out int length)
    {
        length = WordLength(glance, at);
        weekday = length == 3 || (length > 5 && IsDay(glance, at + length - 3)) ? Index(Days, glance, at) : -1;
        return weekday >= 0;
    }

    /// <summary>Reads May 30, 2016 and 30 May 2016; the year may be absent.</summary>
    public static bool TryRead(Glance glance, int at, out PrintedDate date)
    {
        date = default;
        var i = at;
        int? day = null;
        if (Numerals.TryRead(glance, i, out var first, out var count) && char.IsAsciiDigit(glance[i]) && first is >= 1 and <= 31)
        {
            (day, i) = (first, i + count);
        }

        var word = WordLength(glance, i);
        var month = word >= 3 ? Index(Months, glance, i) + 1 : 0;
        if (month == 0)
        {
            return false;
        }

        i = SkipSigns(glance, i + word);
        if (day is null)
        {
            if (!char.IsAsciiDigit(glance[i]) || !Numerals.TryRead(glance, i, out var second, out count) || second is < 1 or > 31)
            {
                return false;
            }

            (day, i) = (second, i + count);
        }

        var end = i;
        i = SkipSigns(glance, i);
        var hasYear = char.IsAsciiDigit(glance[i]) && Numerals.TryRead(glance, i, out first, out count) && count == 4;
        date = hasYear ? new(first, month, day, i + count - at) : new(null, month, day, end - at);
        return true;
    }

    private static int SkipSigns(Glance glance, int i)
    {
        while (glance[i] is '，' or '.')
        {
            i++;
        }

        return i;
    }

    private static int Index(string[] names, Glance glance, int at) =>
        Array.FindIndex(names, name => (glance[at] | 0x20) == name[0] && (glance[at + 1] | 0x20) == name[1] && (glance[at + 2] | 0x20) == name[2]);

    private static int WordLength(Glance glance, int at)
    {
        var i = at;
        while (char.IsAsciiLetter(glance[i]) && (i == at || !glance.BlankBefore(i)))
        {
            i++;
        }

        return i - at;
    }

    private static bool IsDay(Glance glance, int at) => (glance[at] | 0x20, glance[at + 1] | 0x20, glance[at + 2] | 0x20) == ('d', 'a', 'y');
}
