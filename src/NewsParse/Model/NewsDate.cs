using System.Globalization;

namespace NewsParse;

/// <summary>The unit that a date is told in.</summary>
public enum DatePrecision
{
    /// <summary>A year, or several.</summary>
    Year,

    /// <summary>A quarter, or several.</summary>
    Quarter,

    /// <summary>A month, or several.</summary>
    Month,

    /// <summary>A day, or several.</summary>
    Day,

    /// <summary>A clock time, or the time between two.</summary>
    Minute,
}

/// <summary>The calendar in which a date is printed. The value is always Gregorian.</summary>
public enum DateCalendar
{
    /// <summary>The common one, and words that name no calendar (昨日).</summary>
    Gregorian,

    /// <summary>The Chinese lunar calendar, also by reigns (农历正月十五, 光绪二十四年).</summary>
    Lunar,

    /// <summary>Years of the Republic (民國三十六年).</summary>
    Republican,

    /// <summary>Years of Japanese reigns and of Manchukuo (昭和八年).</summary>
    Japanese,
}

/// <summary>A resolved date: a year, a quarter, a month, a day, a clock time, or a range of one of these.</summary>
/// <remarks>Two are equal if their values are; the calendar as printed does not count. The default value is the year 1.</remarks>
public readonly struct NewsDate : IEquatable<NewsDate>
{
    private const int MonthsOfQuarter = 3;

    private NewsDate(DatePrecision precision, DateTime start, DateTime last, DateCalendar calendar)
    {
        Precision = precision;
        Start = start;
        Last = last;
        Calendar = calendar;
    }

    /// <summary>The unit in which it is told, the same for both ends of a range.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first moment of the date, or of the first unit of a range.</summary>
    public DateTime Start { get; }

    /// <summary>The first moment of the last unit of a range; equal to <see cref="Start"/> for a single date.</summary>
    public DateTime Last { get; }

    /// <summary>How it is printed.</summary>
    public DateCalendar Calendar { get; }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => Start != Last;

    /// <summary>The first day that it covers.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    /// <summary>The last day that it covers: 31 December for a year.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => new DateOnly(Last.Year, 12, 31),
        DatePrecision.Quarter => EndOfMonth(Last.Year, Last.Month + MonthsOfQuarter - 1),
        DatePrecision.Month => EndOfMonth(Last.Year, Last.Month),
        _ => DateOnly.FromDateTime(Last),
    };

    /// <summary>The day, if it is one day or a time on it; null for anything wider.</summary>
    public DateOnly? Day => Precision >= DatePrecision.Day && FirstDay == LastDay ? FirstDay : null;

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year in 1 to 9999.</exception>
    public static NewsDate OfYear(int year) => At(DatePrecision.Year, new DateTime(year, 1, 1));

    /// <summary>A quarter, 1 to 4, of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static NewsDate OfQuarter(int year, int quarter) => At(DatePrecision.Quarter, new DateTime(year, ((quarter - 1) * MonthsOfQuarter) + 1, 1));

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static NewsDate OfMonth(int year, int month) => At(DatePrecision.Month, new DateTime(year, month, 1));

    /// <summary>A day.</summary>
    public static NewsDate OfDay(DateOnly day) => At(DatePrecision.Day, day.ToDateTime(TimeOnly.MinValue));

    /// <summary>A clock time on a day; seconds are dropped.</summary>
    public static NewsDate OfMinute(DateTime time) => At(DatePrecision.Minute, new DateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute, 0));

    /// <summary>The range from one date to another, both told in the coarser unit of the two.</summary>
    /// <exception cref="ArgumentException">It ends before it starts.</exception>
    public static NewsDate Range(NewsDate from, NewsDate to)
    {
        var precision = from.Precision < to.Precision ? from.Precision : to.Precision;
        var (start, last) = (Floor(precision, from.Start), Floor(precision, to.Last));
        return start <= last ? new NewsDate(precision, start, last, from.Calendar) : throw new ArgumentException("The range ends before it starts.", nameof(to));
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no such form.</exception>
    public static NewsDate Parse(string text) => TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date of the form 2023-12-01");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <returns>False if the text is no such form.</returns>
    public static bool TryParse(string? text, out NewsDate date)
    {
        date = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0)
        {
            return TryParseOne(text, out date);
        }

        if (!TryParseOne(text![..slash], out var from) || !TryParseOne(text[(slash + 1)..], out var to) || from.Precision != to.Precision || to.Start < from.Start)
        {
            return false;
        }

        date = Range(from, to);
        return true;
    }

    /// <summary>The same date, printed in a calendar.</summary>
    public NewsDate PrintedIn(DateCalendar calendar) => new(Precision, Start, Last, calendar);

    /// <summary>Its first end, if it is a range; else itself.</summary>
    public NewsDate First() => new(Precision, Start, Start, Calendar);

    /// <summary>YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM, or two of these with a slash between.</summary>
    public override string ToString() => IsRange ? $"{Format(Start)}/{Format(Last)}" : Format(Start);

    /// <inheritdoc/>
    public bool Equals(NewsDate other) => Precision == other.Precision && Start == other.Start && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NewsDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Precision, Start, Last);

    /// <summary>Whether the values are the same.</summary>
    public static bool operator ==(NewsDate left, NewsDate right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(NewsDate left, NewsDate right) => !left.Equals(right);

    private static NewsDate At(DatePrecision precision, DateTime moment) => new(precision, moment, moment, DateCalendar.Gregorian);

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateTime Floor(DatePrecision precision, DateTime time) => precision switch
    {
        DatePrecision.Year => new DateTime(time.Year, 1, 1),
        DatePrecision.Quarter => new DateTime(time.Year, time.Month - ((time.Month - 1) % MonthsOfQuarter), 1),
        DatePrecision.Month => new DateTime(time.Year, time.Month, 1),
        DatePrecision.Day => time.Date,
        _ => time,
    };

    private static bool TryParseOne(string? text, out NewsDate date)
    {
        date = default;
        if (text is [.., '-', 'Q', (>= '1' and <= '4') and var quarter] && text.Length == 7 && Exact(text[..4], "yyyy", out var year))
        {
            date = OfQuarter(year.Year, quarter - '0');
            return true;
        }

        (string Form, DatePrecision Precision)[] forms = [("yyyy", DatePrecision.Year), ("yyyy-MM", DatePrecision.Month), ("yyyy-MM-dd", DatePrecision.Day), ("yyyy-MM-ddTHH:mm", DatePrecision.Minute)];
        foreach (var (form, precision) in forms)
        {
            if (text?.Length == form.Length && Exact(text, form, out var moment))
            {
                date = At(precision, moment);
                return true;
            }
        }

        return false;
    }

    private static bool Exact(string text, string form, out DateTime moment) =>
        DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    private string Format(DateTime moment) => Precision switch
    {
        DatePrecision.Year => moment.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => $"{moment.Year:D4}-Q{((moment.Month - 1) / MonthsOfQuarter) + 1}",
        DatePrecision.Month => moment.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
    };
}
