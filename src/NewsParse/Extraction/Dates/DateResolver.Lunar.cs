namespace NewsParse.Extraction.Dates;

/// <content>Lunar dates, and clock times.</content>
internal sealed partial class DateResolver
{
    private DateOnly? LunarDay(Moment moment, int? year, (NewsDate Date, Moment Moment)? from)
    {
        if (moment.MonthBy == MonthKind.None)
        {
            // 初六 after 大年初一.
            if (passage.LunarMonth is not { } named)
            {
                IsVoid = true;
                return null;
            }

            return LunarCalendar.Day(named.Year, named.Month, named.Leap, moment.Value);
        }

        var found = LunarYears(moment, year, from?.Date).Select(y => (Year: y, Day: LunarCalendar.Day(y, moment.Month, moment.IsLeap, moment.Value))).Where(pair => pair.Day is not null)
            .OrderBy(pair => Distance(pair.Day!.Value, from?.Date)).ToArray();
        if (found.Length == 0)
        {
            IsVoid = year is null && passage.Issue is not null;
            return null;
        }

        passage.LunarMonth = (found[0].Year, moment.Month, moment.IsLeap);
        return found[0].Day;
    }

    private NewsDate? LunarMonth(Moment moment, int? year)
    {
        foreach (var y in LunarYears(moment, year, null).OrderBy(y => Distance(LunarCalendar.Day(y, moment.Month, moment.IsLeap, 15) ?? DateOnly.MinValue, null)))
        {
            if (LunarCalendar.Day(y, moment.Month, moment.IsLeap, 1) is { } first && LunarCalendar.Day(y, moment.Month, moment.IsLeap, 0) is { } last)
            {
                passage.LunarMonth = (y, moment.Month, moment.IsLeap);
                var (from, to) = moment.Unit != MomentUnit.PartOfMonth ? (first, last) : moment.Value switch { 1 => (first, first.AddDays(9)), 2 => (first.AddDays(10), first.AddDays(19)), 3 => (first.AddDays(20), last), 4 => (first.AddDays(10), last), _ => (first, last) };
                return NewsDate.Range(NewsDate.OfDay(from), NewsDate.OfDay(to));
            }
        }

        return null;
    }

    // The lunar years that a date can be in: the one named, or, at the turn of a year told from the issue, the one before; without a year those about the issue.
    private int[] LunarYears(Moment moment, int? year, NewsDate? from)
    {
        if (year is { } named)
        {
            return moment.Year is YearKind.Deictic or YearKind.Anaphoric && moment.Month >= 11 ? [named, named - 1] : [named];
        }

        return Near(from) is { } near ? [near.Year - 1, near.Year, near.Year + 1] : [];
    }

    private DateOnly? Near(NewsDate? from) => from?.LastDay ?? (passage.IsGloss ? passage.LastDay : null) ?? passage.Issue ?? passage.LastDay;

    private int Distance(DateOnly day, NewsDate? from) => Near(from) is { } near ? Math.Abs(day.DayNumber - near.DayNumber) + (from is not null && day < near ? 1000 : 0) : 0;

    // The day with its clock time, if one is printed.
    private NewsDate? At(DateOnly? day, Moment moment, (NewsDate Date, Moment Moment)? from)
    {
        if (day is not { } given)
        {
            return null;
        }

        NamedDay = given;
        if (!moment.HasClock)
        {
            passage.Part = moment.Unit == MomentUnit.PartOfDay ? passage.Part : moment.Part;
            if (moment.Unit == MomentUnit.PartOfDay && moment.Part < from?.Moment.Part && from.Value.Date.LastDay == given)
            {
                given = given.AddDays(1);
            }

            return NewsDate.OfDay(given);
        }

        var part = moment.Part;
        if (part == DayPart.None && moment.Unit == MomentUnit.Clock && from is null)
        {
            part = passage.Part;
        }
        else if (moment.Unit != MomentUnit.Clock || part != DayPart.None)
        {
            passage.Part = part;
        }

        var time = Time(given, moment, part);
        if (moment.Unit == MomentUnit.Clock && from is { } start)
        {
            // The end of a range that began the evening before, or in the afternoon.
            var later = part == DayPart.None ? Time(given, moment, start.Moment.Part) : time;
            time = later > start.Date.Last ? later : time > start.Date.Last ? time : time.AddDays(1);
        }

        return NewsDate.OfMinute(time);
    }

    private static DateTime Time(DateOnly day, Moment moment, DayPart part)
    {
        const int Noon = 12;
        var hour = moment.Hour;
        var isNextDay = hour == 24;
        hour = (part, hour) switch
        {
            (_, 24) => 0,
            (DayPart.Afternoon, < Noon and > 0) or (DayPart.Noon, >= 1 and <= 3) or (DayPart.Dusk, >= 3 and < Noon) or (DayPart.Evening, >= 5 and < Noon) or (DayPart.Midnight, >= 10 and < Noon) => hour + Noon,
            (DayPart.Evening or DayPart.Midnight, Noon) => 24,
            (DayPart.Morning, Noon) => 0,
            _ => hour,
        };
        isNextDay |= hour == 24;
        return day.AddDays(isNextDay ? 1 : 0).ToDateTime(new TimeOnly(hour % 24, moment.Minute));
    }
}
