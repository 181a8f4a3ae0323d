using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>A day of issue that is not printed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Confidence">How sure its year is, 0 to 1; the day is the one after the last that the page reports.</param>
/// <param name="Grounds">What tells it, in English.</param>
internal sealed record InferredIssue(DateOnly Date, double Confidence, string Grounds);

/// <summary>Infers the day of issue from the page: full dates, weekdays beside dates, the years of plans and of reports.</summary>
internal static class IssueDateInference
{
    private const int ReachOfPlan = 14;
    private const int ReachBack = 8;
    private const double LeastScore = 1;
    private const int FirstMonthOfPlans = 9;
    private const int Earliest = 1850;
    private const int Latest = 2100;

    // What a year stands before when it is the year to come.
    private static readonly string[] PlanWords = ["谋划", "計畫", "计划", "规划", "规劃", "預算", "预算", "部署", "工作思路", "目标", "目標", "任务", "任務", "元旦", "春节", "春節", "招生", "订阅", "訂閱", "征订", "徵訂"];

    // What a year stands before when it is the year that runs; alone it may be any year of history.
    private static readonly string[] ReportWords = ["第", "度", "全年", "上半年", "下半年", "一季度", "前", "工作", "专项", "專項", "春季", "秋季", "年会", "年會", "以来", "以來"];

    /// <summary>The day; null if the page tells no year.</summary>
    public static InferredIssue? Infer(NewspaperPage page, DateReader reader)
    {
        var days = new List<Evidence>();
        var years = new List<NamedYear>();
        foreach (var article in page.Articles)
        {
            string[] texts = [PageDates.HeadlineBlock(article), article.Dateline?.Text ?? "", .. article.Paragraphs];
            foreach (var text in texts)
            {
                Gather(text, reader, days, years);
            }
        }

        var best = Years(days, years).Select(year => (Year: year, Score: Score(year, days, years))).OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Year).Take(2).ToArray();
        if (best.Length == 0 || best[0].Score < LeastScore || LastDay(days, best[0].Year) is not { } last || last.Year >= Latest)
        {
            return null;
        }

        var margin = best[0].Score - (best.Length > 1 ? best[1].Score : 0);
        return new InferredIssue(last.AddDays(1), margin >= 3 ? 0.9 : margin >= 1 ? 0.7 : 0.5, Grounds(days, years));
    }

    private static void Gather(string text, DateReader reader, List<Evidence> days, List<NamedYear> years)
    {
        foreach (var date in reader.Read(text, null))
        {
            var from = date.Phrase.From;
            int? year = from.Year is YearKind.Full or YearKind.Republican && date.Value is { } value && value.FirstDay.Year is >= Earliest and < Latest ? value.FirstDay.Year : null;
            if (from is { Unit: MomentUnit.Day, MonthBy: MonthKind.Number, Month: >= 1 and <= 12, IsLunar: false, Value: > 0 })
            {
                days.Add(new Evidence(year, from.Month, from.Value, from.Weekday, date.Tense == Tense.Ahead));
            }
            else if (year is { } named)
            {
                var after = text.AsSpan(date.Start + date.Length);
                after = after[..Math.Min(ReachOfPlan, after.Length)];
                var before = text.AsSpan(Math.Max(0, date.Start - ReachBack), Math.Min(date.Start, ReachBack));
                years.Add(new NamedYear(named, AnyOf.Stands(after, PlanWords) || AnyOf.Stands(before, PlanWords), from.Unit == MomentUnit.Month || AnyOf.Starts(after, ReportWords)));
            }
        }
    }

    // The latest years named, and those beside them: what is older is history.
    private static HashSet<int> Years(List<Evidence> days, List<NamedYear> years)
    {
        var named = days.Select(day => day.Year).OfType<int>().Concat(years.Select(year => year.Year)).ToArray();
        return named.Length == 0 ? [] : [named.Max() - 1, named.Max(), .. days.Select(day => day.Year).OfType<int>()];
    }

    private static double Score(int year, List<Evidence> days, List<NamedYear> years)
    {
        var latestMonth = days.Where(day => !day.IsAhead && day.Year is null).Select(day => day.Month).DefaultIfEmpty(0).Max();
        var score = 0.0;
        foreach (var day in days)
        {
            // A full date in the past is of the year of issue more often than of any other.
            score += day.Year is not { } full ? 0 : full == year ? (day.IsAhead ? 1 : 2) : full > year && !day.IsAhead ? -4 : 0;
            score += day.Weekday == 0 || day.Year is not null ? 0 : day.Falls(year) ? 2 : -3;
        }

        // Each year counts once: a page of reports repeats its own.
        foreach (var group in years.GroupBy(named => named.Year))
        {
            var isPlan = group.Any(named => named.IsPlan);
            score += isPlan
                ? (latestMonth >= FirstMonthOfPlans ? (group.Key == year + 1 ? 2 : group.Key == year ? 1 : 0) : group.Key == year ? 1 : 0)
                : (group.Key == year ? (group.Any(named => named.IsReport) ? 1.5 : 0.4) : group.Key > year ? -1 : 0);
        }

        return score;
    }

    // The last day that the page reports; in January what happened in December was last year.
    private static DateOnly? LastDay(List<Evidence> days, int year)
    {
        var told = days.Where(day => !day.IsAhead && (day.Year is null || day.Year == year)).ToArray();
        var isJanuary = told.Any(day => day.Month <= 2) && told.Any(day => day.Month >= 11);
        var past = told.Where(day => !isJanuary || day.Month <= 2).Select(day => day.In(year)).OfType<DateOnly>().ToArray();
        return past.Length == 0 ? null : past.Max();
    }

    private static string Grounds(List<Evidence> days, List<NamedYear> years)
    {
        List<string> grounds = [];
        if (days.Exists(day => day.Year is not null))
        {
            grounds.Add("full dates");
        }

        if (days.Exists(day => day.Weekday > 0))
        {
            grounds.Add("weekdays");
        }

        if (years.Exists(year => year.IsPlan))
        {
            grounds.Add("years of plans");
        }

        if (years.Exists(year => !year.IsPlan))
        {
            grounds.Add("years of reports");
        }

        return string.Join(", ", grounds);
    }

    private readonly record struct Evidence(int? Year, int Month, int Day, int Weekday, bool IsAhead)
    {
        public DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

        public bool Falls(int year) => In(year) is { } day && ((int)day.DayOfWeek + 6) % 7 == Weekday - 1;
    }

    private readonly record struct NamedYear(int Year, bool IsPlan, bool IsReport);
}
