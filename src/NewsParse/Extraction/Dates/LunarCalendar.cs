using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Dates;

/// <summary>The Chinese lunar calendar: the framework's from 1901 to 2100, before that the table lunar-years.tsv (1645 to 1900).</summary>
internal static class LunarCalendar
{
    private const int FirstOfFramework = 1901;
    private const int LastYear = 2100;

    // The framework's calendars are not documented as safe for threads to share; its table is read once.
    private static readonly Dictionary<int, LunarYear> Years = ReadTable().Concat(ReadFramework()).ToDictionary(year => year.Year);

    /// <summary>The Gregorian day of a lunar one; null where the calendar has no such day.</summary>
    /// <param name="year">The Gregorian year in which the lunar year begins.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="leap">Whether it is the leap month of that number.</param>
    /// <param name="day">1 to 30; 0 for the last day of the month.</param>
    public static DateOnly? Day(int year, int month, bool leap, int day)
    {
        if (!Years.TryGetValue(year, out var table) || month is < 1 or > 12)
        {
            return null;
        }

        // Months stand in order; the leap month follows the one whose number it has.
        var index = month - 1 + (table.Leap > 0 && (month >= table.Leap || (leap && month == table.Leap - 1)) ? 1 : 0);
        if ((leap && month != table.Leap - 1) || index >= table.Months.Length)
        {
            return null;
        }

        var length = table.Months[index];
        if (day < 0 || day > length)
        {
            return null;
        }

        return table.First.AddDays(table.Months.Take(index).Sum() + (day == 0 ? length : day) - 1);
    }

    // Leap: place of the leap month among the months, from 1; 0 for none.
    private static IEnumerable<LunarYear> ReadTable() =>
        LexiconBlob.Instance.Rows("lunar-years").Select(row => new LunarYear(
            int.Parse(row[0], null),
            DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. row[2].Select(c => c == 'L' ? 30 : 29)],
            int.Parse(row[3], null)));

    private static IEnumerable<LunarYear> ReadFramework()
    {
        var calendar = new ChineseLunisolarCalendar();
        for (var year = FirstOfFramework; year <= LastYear; year++)
        {
            var lengths = Enumerable.Range(1, calendar.GetMonthsInYear(year)).Select(month => calendar.GetDaysInMonth(year, month)).ToArray();
            yield return new LunarYear(year, DateOnly.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)), lengths, calendar.GetLeapMonth(year));
        }
    }

    private sealed record LunarYear(int Year, DateOnly First, int[] Months, int Leap);
}
