namespace NewsParse.Splitting.Grammar;

/// <summary>The day, with its hour, that stands before the closing of a dateline.</summary>
internal static class DatelineDates
{
    /// <summary>Where the date begins that ends the range; the range's end if there is none.</summary>
    public static int Start(Glance glance, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var length = PrintedDate.TryRead(glance, i, out var date) && (date.Day is not null || date.Length == to - i) ? date.Length
                : DatelineWords.Relative.TryMatch(glance, i, out _, out var relative) ? relative
                : 0;
            if (length == 0 && glance[i] is '日' && (i == from || glance.BlankBefore(i) || i + 1 == to))
            {
                // 〔本報杭州 日電〕: the figure was lost.
                length = 1;
            }

            if (length > 0)
            {
                var end = i + length;
                while (end < to && HourLength(glance, end) is > 0 and var hour)
                {
                    end += hour;
                }

                if (end == to)
                {
                    return i > from && glance[i - 1] == '本' && glance[i] == '月' ? i - 1 : i;
                }
            }
        }

        return to;
    }

    // 下午四时.
    private static int HourLength(Glance glance, int at) =>
        DatelineWords.Hours.TryMatch(glance, at, out _, out var length) ? length
        : Numerals.TryRead(glance, at, out _, out length) && glance[at + length] is '时' or '点' ? length + 1
        : 0;
}
