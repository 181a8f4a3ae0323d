namespace NewsParse.Extraction.Dates;

/// <content>Days, and what completes a date that lacks its month or year.</content>
internal sealed partial class DateResolver
{
    // A day without a month is told from a date this near the issue, or from one further back if the story is about that time.
    private const int NearIssue = 45;
    private const int OutOfOrder = 15;
    private const int CostAhead = 11;
    private const int FarAhead = 92;
    private const int FarBack = 240;

    private (int Year, int Month)? MonthOf(Moment moment, int? year, int? day, Tense tense, NewsDate? from)
    {
        switch (moment.MonthBy)
        {
            case MonthKind.Deictic:
                return passage.Issue is { } issue ? Shift(issue.Year, issue.Month, moment.Month) : null;
            case MonthKind.Anaphoric:
                if (from is null && !passage.HasDate)
                {
                    IsVoid = true;
                    return null;
                }

                return (from ?? passage.Last) is { Precision: >= DatePrecision.Quarter } last ? Shift(last.Last.Year, last.Last.Month, moment.Month) : null;
            case MonthKind.Number when moment.Month is < 1 or > 12:
                // 〇月.
                return null;
            case MonthKind.Number:
                year ??= from is { } start ? start.Last.Year + (moment.Month < start.Last.Month ? 1 : 0) : YearOfMonth(moment, day, tense);
                return year is null ? null : (year.Value, moment.Month);
            default:
                // 中旬 after 11月上旬.
                if (passage.Last is { Precision: >= DatePrecision.Month } named)
                {
                    return (named.Last.Year, named.Last.Month);
                }

                IsVoid = true;
                return null;
        }
    }

    private int? YearOfMonth(Moment moment, int? day, Tense tense)
    {
        var issue = passage.Issue;
        if (passage.YearAnchor is { } anchor && YearOnwards(anchor.Year, anchor.Month, moment.Month, day, tense) is { } onwards)
        {
            return onwards;
        }

        if (issue is not { } today)
        {
            return null;
        }

        var past = IsNotAfter(today.Year, moment.Month, day, today) ? today.Year : today.Year - 1;
        var next = (moment.Month == today.Month && day is null) || (day == today.Day && moment.Month == today.Month) ? today.Year : past + 1;
        if (day is { } d && moment.Weekday > 0 && YearByWeekday(past, next, moment.Month, d, moment.Weekday) is { } checkedYear)
        {
            return checkedYear;
        }

        if (day == 29 && moment.Month == 2)
        {
            past = LeapYear(past, -1);
            next = LeapYear(next, 1);
        }

        var (back, ahead) = (today.DayNumber - FirstDay(past, moment.Month, day).DayNumber, FirstDay(next, moment.Month, day).DayNumber - today.DayNumber);
        return tense switch
        {
            Tense.Ahead => next,
            Tense.Bound => ahead < back ? next : past,
            _ => past < today.Year && ahead <= FarAhead && back >= FarBack ? next : past,
        };
    }

    // The year in which the story goes on from a month; null if it goes on from the issue.
    private int? YearOnwards(int year, int month, int next, int? day, Tense tense)
    {
        const int HalfAYear = 6;
        var onwards = next >= month ? year : year + 1;
        if (passage.Issue is not { } issue)
        {
            return onwards;
        }

        if (new DateOnly(year, month, 1) > issue)
        {
            return next >= month && next - month <= HalfAYear ? onwards : null;
        }

        return year < issue.Year && tense != Tense.Ahead && IsNotAfter(onwards, next, day, issue) ? onwards : null;
    }

    private static int? YearByWeekday(int past, int next, int month, int day, int weekday)
    {
        var (fitsPast, fitsNext) = (IsWeekday(past, month, day, weekday), IsWeekday(next, month, day, weekday));
        return fitsPast == fitsNext ? null : fitsPast ? past : next;
    }

    private static bool IsWeekday(int year, int month, int day, int weekday) =>
        day <= DateTime.DaysInMonth(year, month) && ((int)new DateOnly(year, month, day).DayOfWeek + 6) % DaysOfWeek == weekday - 1;

    private static int LeapYear(int year, int step)
    {
        while (!DateTime.IsLeapYear(year))
        {
            year += step;
        }

        return year;
    }

    private static DateOnly FirstDay(int year, int month, int? day) => new(year, month, Math.Min(day ?? 1, DateTime.DaysInMonth(year, month)));

    private static bool IsNotAfter(int year, int month, int? day, DateOnly issue) => FirstDay(year, month, day) <= issue;

    private DateOnly? Day(Moment moment, int? year, Tense tense, (NewsDate Date, Moment Moment)? from)
    {
        switch (moment.Unit)
        {
            case MomentUnit.DayWord:
                return year is null ? DayWord(moment) : passage.Today is { } day ? SameDay(day, year.Value) : null;
            case MomentUnit.DayRef:
                return DayRef(moment, from?.Date);
            case MomentUnit.DayOfWeek:
                return Monday(moment.Value).AddDays(moment.Weekday - 1);
            case MomentUnit.Weekday:
                return Weekday(moment, tense, from?.Date);
            case MomentUnit.Festival:
                return year is null ? null : FestivalDay(moment.Value, year.Value);
            case MomentUnit.SolarTerm:
                return year is null ? null : Festivals.BuiltIn.TermDay(moment.Value, year.Value);
            case MomentUnit.Clock or MomentUnit.PartOfDay:
                var named = from?.Date.LastDay ?? passage.LastDay;
                IsVoid = named is null && !passage.HasDate;
                return named;
            default:
                return moment.IsLunar ? LunarDay(moment, year, from) : DayOfMonth(moment, year, tense, from?.Date);
        }
    }

    private static DateOnly? FestivalDay(int festival, int year) => year is >= 1 and < 9999 ? Festivals.BuiltIn.DayOf(festival, year) : null;

    private static DateOnly SameDay(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));

    private DateOnly? DayWord(Moment moment)
    {
        // What is said in quotation marks is said on the day that the story has come to.
        if ((passage.IsQuoted && passage.LastDay <= passage.Today ? passage.LastDay : passage.Today) is not { } today)
        {
            return null;
        }

        var day = today.AddDays(moment.Value);
        if (moment.Check == 0 || day.Day == moment.Check)
        {
            return day;
        }

        // The number in the bracket is printed; the word may count from another day.
        return Enumerable.Range(1, OutOfOrder).SelectMany(step => new[] { day.AddDays(-step), day.AddDays(step) }).FirstOrDefault(near => near.Day == moment.Check, day);
    }

    private DateOnly? DayRef(Moment moment, NewsDate? from)
    {
        var last = from?.LastDay ?? passage.LastDay;
        if (last is null)
        {
            IsVoid = !passage.HasDate || passage.Last is not null;
            return null;
        }

        var day = last.Value.AddDays(moment.Value);
        while (moment.IsTradingDay && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private DateOnly? Weekday(Moment moment, Tense tense, NewsDate? from)
    {
        var last = from?.LastDay ?? passage.LastDay;
        var issue = passage.Issue;
        if (moment.Check > 0 && (issue ?? last) is { } near)
        {
            var matching = Enumerable.Range(-31, 63).Select(near.AddDays).Where(day => day.Day == moment.Check).OrderBy(day => Math.Abs(day.DayNumber - near.DayNumber)).ToArray();
            return matching.FirstOrDefault(day => IsWeekday(day.Year, day.Month, day.Day, moment.Weekday), matching[0]);
        }

        if (from is null && last is not null && passage.Named.FindLast(day => IsWeekday(day.Year, day.Month, day.Day, moment.Weekday) && Math.Abs(day.DayNumber - last.Value.DayNumber) < DaysOfWeek) is var again && again != default)
        {
            return again;
        }

        if (last is { } named && (issue is null || Math.Abs(named.DayNumber - issue.Value.DayNumber) <= NearIssue))
        {
            return named.AddDays(1 + ((moment.Weekday - 1 - (((int)named.DayOfWeek + 7) % DaysOfWeek) + DaysOfWeek) % DaysOfWeek));
        }

        if (issue is not { } today)
        {
            return null;
        }

        var ahead = (moment.Weekday - 1 - (((int)today.DayOfWeek + 6) % DaysOfWeek) + DaysOfWeek) % DaysOfWeek;
        return tense == Tense.Ahead || passage.IsHeadline ? today.AddDays(ahead == 0 ? DaysOfWeek : ahead) : today.AddDays(ahead == 0 ? 0 : ahead - DaysOfWeek);
    }

    private DateOnly? DayOfMonth(Moment moment, int? year, Tense tense, NewsDate? from)
    {
        if (moment.MonthBy == MonthKind.None)
        {
            return BareDay(moment, tense, from?.LastDay);
        }

        if (moment.MonthBy == MonthKind.Number && moment.Value > DateTime.DaysInMonth(2000, moment.Month))
        {
            IsVoid = true;
            return null;
        }

        if (MonthOf(moment, year, moment.Value, tense, from) is not var (y, m) || y is < 1 or > 9999)
        {
            return null;
        }

        IsVoid = moment.Value > DateTime.DaysInMonth(y, m);
        return IsVoid ? null : new DateOnly(y, m, moment.Value);
    }

    private DateOnly? BareDay(Moment moment, Tense tense, DateOnly? from)
    {
        if (from is { } start)
        {
            return Months(start, 0, 2).Select(month => DayIn(month, moment.Value)).FirstOrDefault(day => day >= start);
        }

        var issue = passage.Issue;
        if (passage.MonthAnchor is { } month && (issue is null || issue.Value.DayNumber - new DateOnly(month.Year, month.Month, 1).DayNumber > 2 * NearIssue))
        {
            return DayIn(new DateOnly(month.Year, month.Month, 1), moment.Value);
        }

        if (passage.LastDay is { } last && (tense != Tense.AsOf || issue is null))
        {
            if (issue is null || Math.Abs(last.DayNumber - issue.Value.DayNumber) > NearIssue)
            {
                return moment.Value > last.Day - OutOfOrder ? DayIn(last, moment.Value) ?? DayIn(last.AddMonths(1), moment.Value) : DayIn(last.AddDays(1 - last.Day).AddMonths(1), moment.Value);
            }

            return Months(last, -1, 1).Select(m => DayIn(m, moment.Value)).OfType<DateOnly>().Where(day => Fits(moment, day, last, issue.Value))
                .MinBy(day => Cost(day, last, issue.Value, tense));
        }

        if (issue is not { } today)
        {
            return null;
        }

        var days = Months(today, -2, 2).Select(m => DayIn(m, moment.Value)).OfType<DateOnly>().ToArray();
        var (past, next) = (days.Last(day => day <= today), days.First(day => day >= today));
        if (moment.Weekday > 0 && days.Where(day => IsWeekday(day.Year, day.Month, day.Day, moment.Weekday)).OrderBy(day => Math.Abs(day.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault() is { } fitting)
        {
            return fitting;
        }

        var (back, ahead) = (today.DayNumber - past.DayNumber, next.DayNumber - today.DayNumber);
        return tense switch
        {
            Tense.Ahead => next,
            Tense.Bound => ahead < back ? next : past,
            _ => back >= 18 && ahead <= 10 ? next : past,
        };
    }

    // A weekday printed beside the day decides, if any of the days has it.
    private static bool Fits(Moment moment, DateOnly day, DateOnly last, DateOnly issue) =>
        moment.Weekday == 0 || IsWeekday(day.Year, day.Month, day.Day, moment.Weekday)
        || !Months(last, -1, 1).Select(m => DayIn(m, moment.Value)).OfType<DateOnly>().Any(other => IsWeekday(other.Year, other.Month, other.Day, moment.Weekday) && Math.Abs(other.DayNumber - issue.DayNumber) <= NearIssue);

    private static int Cost(DateOnly day, DateOnly last, DateOnly issue, Tense tense)
    {
        var cost = Math.Abs(day.DayNumber - last.DayNumber) + (day < last ? 1 : 0) + (Math.Abs(day.DayNumber - issue.DayNumber) > NearIssue ? CostAhead : 0);
        var isOutOfTense = tense == Tense.Ahead ? day < issue : day > issue && tense != Tense.Bound;
        return cost + (isOutOfTense ? CostAhead : 0);
    }

    private static IEnumerable<DateOnly> Months(DateOnly near, int from, int to) => Enumerable.Range(from, to - from + 1).Select(step => near.AddDays(1 - near.Day).AddMonths(step));

    private static DateOnly? DayIn(DateOnly month, int day) => day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
}
