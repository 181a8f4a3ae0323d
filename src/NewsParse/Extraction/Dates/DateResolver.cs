namespace NewsParse.Extraction.Dates;

/// <summary>Says which date a printed one is.</summary>
internal sealed partial class DateResolver(Passage passage)
{
    private const int MinguoEpoch = 1911;
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;
    private const int QuartersOfYear = 4;

    /// <summary>Whether the phrase that was resolved last is no date at all for want of what it goes back to (次日 where no day was named).</summary>
    public bool IsVoid { get; private set; }

    /// <summary>The last day that the phrase names: 24时 is of the day before its value. Null if it names none.</summary>
    public DateOnly? NamedDay { get; private set; }

    /// <summary>The value of a phrase; null if the text does not tell it.</summary>
    public NewsDate? Resolve(DatePhrase phrase, Tense tense)
    {
        IsVoid = false;
        NamedDay = null;
        var from = phrase.From;
        if (phrase.To is { } to && ResolveMonths(from, to, tense) is { } months)
        {
            return months;
        }

        if (Resolve(from, tense, null) is not { } start)
        {
            return null;
        }

        start = start.PrintedIn(CalendarOf(from));
        if (phrase.To is null)
        {
            return start;
        }

        return Resolve(phrase.To, tense, (start, from)) is { } end && end.Last >= start.Start ? NewsDate.Range(start, end) : start.IsRange ? start : null;
    }

    private static DateCalendar CalendarOf(Moment moment) =>
        moment.Year == YearKind.Era && !Eras.All[moment.Era].IsLunar ? DateCalendar.Japanese
        : moment.IsLunar || moment.Year is YearKind.Era or YearKind.Cycle ? DateCalendar.Lunar
        : moment.Year == YearKind.Republican ? DateCalendar.Republican
        : DateCalendar.Gregorian;

    // 1至9月: without a year, the latest whose last month has come.
    private NewsDate? ResolveMonths(Moment from, Moment to, Tense tense)
    {
        if (from is not { Unit: MomentUnit.Month, MonthBy: MonthKind.Number, Month: 1, Year: YearKind.None, IsLunar: false } || to is not { Unit: MomentUnit.Month, MonthBy: MonthKind.Number, Year: YearKind.None, IsLunar: false })
        {
            return null;
        }

        return YearOfFirst(to.Month, tense) is { } year ? NewsDate.Range(NewsDate.OfMonth(year, 1), NewsDate.OfMonth(year, to.Month)) : null;
    }

    // The year of a period that runs from January to a month.
    private int? YearOfFirst(int lastMonth, Tense tense)
    {
        if (passage.YearAnchor is { } anchor && (passage.Issue is null || anchor.Year != passage.Issue.Value.Year))
        {
            return anchor.Year;
        }

        return passage.Issue is { } issue ? (lastMonth <= issue.Month || tense == Tense.Ahead ? issue.Year : issue.Year - 1) : null;
    }

    private NewsDate? Resolve(Moment moment, Tense tense, (NewsDate Date, Moment Moment)? from)
    {
        if (moment.Year == YearKind.BeforeCommon)
        {
            return null;
        }

        int? year = null;
        if (moment.Year != YearKind.None && moment.Unit != MomentUnit.Decade && (year = YearOf(moment, from?.Date)) is null)
        {
            return null;
        }

        if (year is < 2 or > 9990 || (moment.Unit == MomentUnit.Year && year is null))
        {
            return null;
        }

        return moment.Unit switch
        {
            MomentUnit.Year => moment.IsYearEnd ? NewsDate.OfMonth(year!.Value, MonthsOfYear) : NewsDate.OfYear(year!.Value),
            MomentUnit.Decade => Decade(moment),
            MomentUnit.Half or MomentUnit.Quarter or MomentUnit.QuarterWord => PartOfYear(moment, year, tense, from?.Date),
            MomentUnit.Month or MomentUnit.PartOfMonth when moment.IsLunar => LunarMonth(moment, year),
            MomentUnit.Month => Month(moment, year, tense, from?.Date),
            MomentUnit.PartOfMonth => PartOfMonth(moment, year, tense, from?.Date),
            MomentUnit.Week or MomentUnit.Weekend or MomentUnit.DayOfWeek when passage.Issue is null => null,
            MomentUnit.Week => Days(Monday(moment.Value), DaysOfWeek),
            MomentUnit.Weekend => Days(Monday(moment.Value).AddDays(5), 2),
            _ => At(Day(moment, year, tense, from), moment, from),
        };
    }

    private static NewsDate Days(DateOnly first, int count) => NewsDate.Range(NewsDate.OfDay(first), NewsDate.OfDay(first.AddDays(count - 1)));

    private DateOnly Monday(int weeks)
    {
        var issue = passage.Issue!.Value;
        return issue.AddDays((DaysOfWeek * weeks) - (((int)issue.DayOfWeek + 6) % DaysOfWeek));
    }

    private int? YearOf(Moment moment, NewsDate? from)
    {
        switch (moment.Year)
        {
            case YearKind.Full or YearKind.Era:
                return moment.YearValue;
            case YearKind.Republican:
                passage.IsRepublican = true;
                return moment.YearValue + MinguoEpoch;
            case YearKind.Deictic:
                return passage.Issue?.Year + moment.YearValue;
            case YearKind.Anaphoric:
                if (from is null && (!passage.HasDate || (moment.Unit == MomentUnit.Year && moment.YearValue == 0 && !passage.HasOwnYear)))
                {
                    IsVoid = true;
                    return null;
                }

                return (from ?? passage.Last)?.Last.Year + moment.YearValue;
            case YearKind.Cycle:
                var near = passage.Last?.Last.Year ?? passage.Issue?.Year;
                var year = near is null ? null : (int?)Cycles.Nearest(moment.YearValue, near.Value);
                IsVoid = year is null || Math.Abs(year.Value - near!.Value) > 2;
                return IsVoid ? null : year;
            default:
                return ShortYear(moment);
        }
    }

    // 98年, 九十年, 112年: years of the Republic where the passage or the paper counts so, else the latest that end so; a number that can also be a length of time only beside a month.
    private int? ShortYear(Moment moment)
    {
        const int OldestAlone = 60;
        var hasMonth = moment.Unit != MomentUnit.Year || moment.HasEdge;
        var value = moment.YearValue;
        var issue = passage.Issue;
        var republican = value + MinguoEpoch;
        var isInRepublic = issue is { Year: >= 1912 and <= 1949 };
        if (passage.IsRepublican || (passage.IsTraditional && (value >= 100 || (hasMonth && moment.Form == NumberForm.Counted))) || (isInRepublic && hasMonth && value <= 38))
        {
            var plausible = issue is null || (republican <= issue.Value.Year + 20 && (hasMonth || republican > issue.Value.Year - OldestAlone));
            if (plausible)
            {
                passage.IsRepublican |= passage.IsTraditional && (value >= 100 || hasMonth);
                return republican;
            }
        }

        var isYear = moment.Year == YearKind.Short && (hasMonth || moment.Form == NumberForm.None || value < 10 || (moment.Form == NumberForm.Spelled && value % 10 != (value / 10) + 1) || (moment.Form == NumberForm.Digits && value >= OldestAlone));
        if (!isYear)
        {
            IsVoid = true;
            return null;
        }

        return issue?.Year - ((((issue?.Year - value) % 100) + 100) % 100);
    }

    private NewsDate? Decade(Moment moment)
    {
        int? first = moment.Year switch
        {
            YearKind.Republican => moment.Value + MinguoEpoch,
            YearKind.Full => moment.Value >= 1000 ? moment.Value : moment.YearValue + moment.Value,
            _ when passage.Issue is not { } issue => null,
            YearKind.Deictic => (((passage.Issue!.Value.Year / 100) + moment.YearValue) * 100) + moment.Value,
            _ => passage.Issue!.Value.Year - ((passage.Issue.Value.Year - moment.Value) % 100),
        };
        return first is > 0 and < 9000 ? NewsDate.Range(NewsDate.OfYear(first.Value), NewsDate.OfYear(first.Value + moment.LastValue - moment.Value + 9)) : null;
    }

    private NewsDate? PartOfYear(Moment moment, int? year, Tense tense, NewsDate? from)
    {
        if (moment.Unit == MomentUnit.QuarterWord)
        {
            var start = moment.IsCompared && passage.Last is { Precision: DatePrecision.Quarter, IsRange: false } quarter ? quarter.LastDay : passage.Issue;
            return start is { } day && QuartersFrom(day, moment.Value) is var (y, q) ? NewsDate.OfQuarter(y, q) : null;
        }

        if (moment.Unit == MomentUnit.Half)
        {
            year ??= from?.Last.Year ?? YearOfPeriod(((moment.Value - 1) * 6) + 1, 6, moment.Value == 1 ? 2 : 0, tense);
            return year is null ? null : NewsDate.Range(NewsDate.OfMonth(year.Value, ((moment.Value - 1) * 6) + 1), NewsDate.OfMonth(year.Value, moment.Value * 6));
        }

        if (moment.IsCumulative)
        {
            year ??= YearOfFirst(moment.LastValue * MonthsOfQuarter, tense);
            return year is null ? null : NewsDate.Range(NewsDate.OfQuarter(year.Value, 1), NewsDate.OfQuarter(year.Value, moment.LastValue));
        }

        year ??= from is { } begin ? begin.Last.Year + (moment.Value < ((begin.Last.Month - 1) / MonthsOfQuarter) + 1 ? 1 : 0) : YearOfPeriod(((moment.Value - 1) * MonthsOfQuarter) + 1, MonthsOfQuarter, 0, tense);
        return year is null ? null : NewsDate.OfQuarter(year.Value, moment.Value);
    }

    private static (int Year, int Quarter) QuartersFrom(DateOnly day, int count)
    {
        var quarter = (day.Year * QuartersOfYear) + ((day.Month - 1) / MonthsOfQuarter) + count;
        return (quarter / QuartersOfYear, (quarter % QuartersOfYear) + 1);
    }

    // The year of a half or a quarter: the latest that had begun some months before the issue; looking ahead, the first not over.
    private int? YearOfPeriod(int firstMonth, int length, int monthsBegun, Tense tense)
    {
        if (passage.YearOfSentence is { } named)
        {
            return named;
        }

        if (passage.YearAnchor is { } anchor && (passage.Issue is null || anchor.Year != passage.Issue.Value.Year))
        {
            return anchor.Year;
        }

        if (passage.Issue is not { } issue)
        {
            return null;
        }

        return tense == Tense.Ahead
            ? (firstMonth + length > issue.Month ? issue.Year : issue.Year + 1)
            : (firstMonth + monthsBegun <= issue.Month ? issue.Year : issue.Year - 1);
    }

    private NewsDate? Month(Moment moment, int? year, Tense tense, NewsDate? from)
    {
        if (moment.IsCumulative)
        {
            year ??= YearOfFirst(moment.LastValue, tense);
            return year is null || moment.LastValue is < 1 or > 12 ? null : NewsDate.Range(NewsDate.OfMonth(year.Value, 1), NewsDate.OfMonth(year.Value, moment.LastValue));
        }

        return MonthOf(moment, year, null, tense, from) is var (y, m) && y is >= 1 and <= 9999 ? NewsDate.OfMonth(y, m) : null;
    }

    private NewsDate? PartOfMonth(Moment moment, int? year, Tense tense, NewsDate? from)
    {
        if (MonthOf(moment, year, null, tense, from) is not var (y, m) || y is < 1 or > 9999)
        {
            return null;
        }

        var last = DateTime.DaysInMonth(y, m);
        var (first, end) = moment.Value switch { 1 => (1, 10), 2 => (11, 20), 3 => (21, last), 4 => (11, last), 5 => (1, 20), -1 => (1, 15), _ => (16, last) };
        return NewsDate.Range(NewsDate.OfDay(new DateOnly(y, m, first)), NewsDate.OfDay(new DateOnly(y, m, end)));
    }

    private static (int Year, int Month)? Shift(int year, int month, int months)
    {
        var count = (year * MonthsOfYear) + month - 1 + months;
        return (count / MonthsOfYear, (count % MonthsOfYear) + 1);
    }
}
