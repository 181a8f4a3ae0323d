using NewsParse.Lexicon;

namespace NewsParse.Extraction.Dates;

/// <summary>Days that have names, from festivals.tsv, and the solar terms, from solar-terms.tsv.</summary>
internal sealed class Festivals
{
    private const string LunarRule = "lunar ";
    private const string TermRule = "term ";

    private readonly string[][] _rows = [.. LexiconBlob.Instance.Rows("festivals")];
    private readonly int[] _earliest;
    private readonly Dictionary<int, string> _terms;

    private Festivals()
    {
        var terms = LexiconBlob.Instance.Rows("solar-terms").ToArray();
        _earliest = [.. terms[0][1].Split(' ').Select(day => int.Parse(day, null))];
        _terms = terms.Skip(1).ToDictionary(row => int.Parse(row[0], null), row => row[1]);
    }

    /// <summary>The built-in ones.</summary>
    public static Festivals BuiltIn { get; } = new();

    /// <summary>Every form of every name.</summary>
    public IEnumerable<(string Name, int Index)> Names => _rows.SelectMany((row, index) => row[2].Split(' ').Select(name => (name, index)));

    /// <summary>The day of a festival in a year; null where it cannot be told.</summary>
    public DateOnly? DayOf(int festival, int year)
    {
        var rule = _rows[festival][1];
        if (rule.StartsWith(LunarRule, StringComparison.Ordinal))
        {
            var (month, day) = MonthAndDay(rule[LunarRule.Length..]);

            // New year's eve and the days before it end the lunar year before the one that they are told by, unless it ends later.
            var found = LunarCalendar.Day(year, month, leap: false, day);
            return month == 12 && found?.Year > year ? LunarCalendar.Day(year - 1, month, leap: false, day) : found;
        }

        if (rule.StartsWith(TermRule, StringComparison.Ordinal))
        {
            return TermDay(int.Parse(rule[TermRule.Length..], null), year);
        }

        if (rule == "easter")
        {
            return Easter(year);
        }

        if (rule.Contains('/', StringComparison.Ordinal))
        {
            var parts = rule.Split('/');
            return WeekdayOf(year, int.Parse(parts[0], null), int.Parse(parts[1], null), int.Parse(parts[2], null));
        }

        var (m, d) = MonthAndDay(rule);
        return new DateOnly(year, m, d);
    }

    /// <summary>The day of a solar term, 0 for 小寒 to 23, in a year; null outside 1850 to 2100.</summary>
    public DateOnly? TermDay(int term, int year) =>
        _terms.TryGetValue(year, out var later) ? new DateOnly(year, (term / 2) + 1, _earliest[term] + later[term] - '0') : null;

    private static (int Month, int Day) MonthAndDay(string rule)
    {
        var dash = rule.IndexOf('-', StringComparison.Ordinal);
        return (int.Parse(rule.AsSpan(0, dash), provider: null), int.Parse(rule.AsSpan(dash + 1), provider: null));
    }

    private static DateOnly WeekdayOf(int year, int month, int number, int weekday)
    {
        var first = new DateOnly(year, month, 1);
        var ahead = (weekday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(ahead + (7 * (number - 1)));
    }

    // The anonymous Gregorian computus (Nature, 20 April 1876).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
