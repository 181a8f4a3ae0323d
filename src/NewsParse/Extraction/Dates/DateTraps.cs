using System.Collections.Frozen;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>The shapes of phrases that are often no dates.</summary>
internal enum TrapShape
{
    /// <summary>A full year alone (5000年, 1500年历史).</summary>
    Year,

    /// <summary>The same, round or long ago: as often a length of time.</summary>
    OldYear,

    /// <summary>去年.</summary>
    DeicticYear,

    /// <summary>当年, 次年.</summary>
    AnaphoricYear,

    /// <summary>A year of two or three digits alone.</summary>
    ShortYear,

    /// <summary>A month by its number alone.</summary>
    Month,

    /// <summary>上月.</summary>
    DeicticMonth,

    /// <summary>同月.</summary>
    MonthRef,

    /// <summary>A day of the month without a month.</summary>
    BareDay,

    /// <summary>The same, told by 号.</summary>
    Hao,

    /// <summary>The same up to ten, in Chinese characters: three days as often as the third.</summary>
    SmallDay,

    /// <summary>昨天.</summary>
    DayWord,

    /// <summary>今日 in the name of a paper, told by what comes a little after it.</summary>
    DayWordTail,

    /// <summary>当日.</summary>
    DayRef,

    /// <summary>上周.</summary>
    Week,

    /// <summary>上周五.</summary>
    DayOfWeek,

    /// <summary>周五.</summary>
    Weekday,

    /// <summary>第三季.</summary>
    Quarter,

    /// <summary>A clock time alone.</summary>
    Clock,

    /// <summary>The same, told by words a little before it (营业时间).</summary>
    ClockNear,

    /// <summary>A clock time alone that is told by 点.</summary>
    Point,

    /// <summary>A festival of a year.</summary>
    Festival,

    /// <summary>文日.</summary>
    Rhyme,
}

/// <summary>Tells phrases that only look like dates by what stands beside them; the words are in date-traps.tsv.</summary>
internal sealed class DateTraps
{
    private const int LongestPaperName = 6;
    private const int LongestMeeting = 14;
    private const int ReachOfTimetable = 24;
    private const int FirstYearOfNews = 1850;

    // What a day told by 号 stands between: 到8号, 8号晚; a number of anything else stands elsewhere.
    private const string BeforeHao = "到从在于至自了是月等我他她们定和因就上说期日间后，。、；：！？（(“「~—-";
    private const string AfterHao = "那这之前后起至到上下早晚凌就去来要开举正的从在我他她停放发出回又还才没已和与、，。；：！？）)~—-\n";

    private static readonly string[] Meetings = ["会议", "會議", "例会", "例會", "全会", "全會", "学习会", "推进会", "联席会", "常委会", "党组会", "常务会", "办公会", "调度会", "部署会", "谋划会", "动员会", "现场会", "座谈会", "培训会", "分析会", "协调会", "专题会", "总结会", "交流会"];

    // What has one shape, whatever else is known of it.
    private static readonly FrozenDictionary<MomentUnit, TrapShape> OfUnit = new Dictionary<MomentUnit, TrapShape>
    {
        [MomentUnit.DayWord] = TrapShape.DayWord,
        [MomentUnit.DayRef] = TrapShape.DayRef,
        [MomentUnit.Week] = TrapShape.Week,
        [MomentUnit.DayOfWeek] = TrapShape.DayOfWeek,
        [MomentUnit.Weekday] = TrapShape.Weekday,
        [MomentUnit.Quarter] = TrapShape.Quarter,
        [MomentUnit.Festival] = TrapShape.Festival,
        [MomentUnit.Clock] = TrapShape.Clock,
    }.ToFrozenDictionary();

    private readonly string[][] _before = new string[Enum.GetValues<TrapShape>().Length][];
    private readonly string[][] _after = new string[Enum.GetValues<TrapShape>().Length][];

    private DateTraps()
    {
        Array.Fill(_before, []);
        Array.Fill(_after, []);
        foreach (var row in LexiconBlob.Instance.Rows("date-traps"))
        {
            (row[1] == "before" ? _before : _after)[(int)Enum.Parse<TrapShape>(row[0])] = [.. row[2].Split(' ').Select(DateWords.BuiltIn.Fold)];
        }
    }

    /// <summary>The built-in ones.</summary>
    public static DateTraps BuiltIn { get; } = new();

    /// <summary>Whether a phrase is no date.</summary>
    public bool Catch(DateText text, DatePhrase phrase)
    {
        var from = phrase.From;
        if (IsImpossible(text, phrase) || IsInName(text, phrase) || IsOfMeeting(text, phrase))
        {
            return true;
        }

        foreach (var shape in ShapesOf(phrase))
        {
            if (Any(_before[(int)shape], word => text.Precedes(phrase.Start, word)) || Any(_after[(int)shape], word => text.Continues(phrase.End, word)))
            {
                return true;
            }
        }

        if (from.Unit == MomentUnit.Clock && IsTimetable(text, phrase.Start))
        {
            return true;
        }

        return from.Unit == MomentUnit.DayWord && from.Value == 0 && phrase.To is null && IsPaperName(text, phrase.End);
    }

    private static bool Any(string[] words, Predicate<string> holds) => Array.Exists(words, holds);

    private static IEnumerable<TrapShape> ShapesOf(DatePhrase phrase)
    {
        var from = phrase.From;
        return from.Unit switch
        {
            MomentUnit.Year when !from.HasEdge && phrase.To is null => ShapesOfYear(from),
            MomentUnit.Month when from.Year == YearKind.None && !from.IsCumulative && !from.HasEdge =>
                [from.MonthBy switch { MonthKind.Number => TrapShape.Month, MonthKind.Deictic => TrapShape.DeicticMonth, _ => TrapShape.MonthRef }],
            MomentUnit.Day when from.IsRhyme => [TrapShape.Rhyme],
            MomentUnit.Day when from.MonthBy == MonthKind.None && !from.IsLunar && from.Check == 0 => ShapesOfDay(from, phrase.To is null),
            MomentUnit.DayWord when from.Year != YearKind.None => [],
            MomentUnit.Clock when from.IsPoint && from.Part == DayPart.None && !from.HasMinutes => [TrapShape.Clock, TrapShape.Point],
            _ => OfUnit.TryGetValue(from.Unit, out var shape) ? [shape] : [],
        };
    }

    private static IEnumerable<TrapShape> ShapesOfYear(Moment year)
    {
        if (year.Year == YearKind.Full && (year.YearValue < FirstYearOfNews || year.YearValue % 1000 == 0))
        {
            yield return TrapShape.OldYear;
        }

        yield return year.Year switch
        {
            YearKind.Short or YearKind.Bare => TrapShape.ShortYear,
            YearKind.Deictic => TrapShape.DeicticYear,
            YearKind.Anaphoric => TrapShape.AnaphoricYear,
            _ => TrapShape.Year,
        };
    }

    private static IEnumerable<TrapShape> ShapesOfDay(Moment day, bool isAlone)
    {
        yield return TrapShape.BareDay;
        if (day.IsHao)
        {
            yield return TrapShape.Hao;
        }

        if (day.Value <= 10 && day.Form != NumberForm.Digits && isAlone)
        {
            yield return TrapShape.SmallDay;
        }
    }

    // What cannot be a date wherever it stands.
    private static bool IsImpossible(DateText text, DatePhrase phrase)
    {
        var from = phrase.From;
        return from.IsBroken || phrase.To is { IsBroken: true }
            || (from is { Year: YearKind.None, MonthBy: MonthKind.Number } && text.At(phrase.Start - 1) == '年' && !text.IsBrokenBefore(phrase.Start))
            || (from.IsSlashed && !IsDateBySlash(text, phrase))
            || (from is { Unit: MomentUnit.Weekday } && phrase.To is { Unit: MomentUnit.Weekday } && !phrase.IsShared)
            || (from is { IsHao: true, MonthBy: MonthKind.None } && !(BeforeHao.Contains(text.At(phrase.Start - 1), StringComparison.Ordinal) || text.At(phrase.Start - 1) == '\n' || !Chars.IsHan(text.At(phrase.Start - 1))))
            || (from is { IsHao: true, MonthBy: MonthKind.None, Part: DayPart.None, HasClock: false } && !AfterHao.Contains(text.At(phrase.End), StringComparison.Ordinal))
            || (from.Unit == MomentUnit.Clock && phrase.To is null && IsCount(text, phrase))
            || (from is { Unit: MomentUnit.Week, Value: 0 } && text.At(phrase.Start) == '今' && text.At(phrase.End) == '年')
            || (IsDigitOrLetter(text.At(phrase.Start)) && IsDigitOrLetter(text.At(phrase.Start - 1)) && !text.IsBrokenBefore(phrase.Start))
            || (text.At(phrase.Start) is >= '0' and <= '9' && text.At(phrase.Start - 1) is '.' or '-' or '+' or '−' && char.IsAsciiDigit(text.At(phrase.Start - 2)));
    }

    // 一点, 三点二, 一时: numbers of something, unless a part of the day or minutes say that it is a clock.
    private static bool IsCount(DateText text, DatePhrase phrase)
    {
        var from = phrase.From;
        if (from.Part != DayPart.None || from.HasMinutes || !Chars.IsHan(text.At(phrase.End - 1)))
        {
            return false;
        }

        var isChinese = from.ClockForm != NumberForm.Digits;
        return (isChinese && from.Hour == 1) || (isChinese && DateNumbers.IsChinese(text.At(phrase.End)))
            || (from.IsPoint && text.At(phrase.End - 1) == '点' && Chars.IsHan(text.At(phrase.Start - 1)) && !"到在于至从自".Contains(text.At(phrase.Start - 1), StringComparison.Ordinal));
    }

    private static bool IsDigitOrLetter(char c) => char.IsAsciiLetterOrDigit(c);

    // 7/12 is a date beside a weekday, a clock time, its other end, or words that ask for a date.
    private static bool IsDateBySlash(DateText text, DatePhrase phrase) =>
        phrase.From.Weekday > 0 || phrase.From.HasClock || phrase.To is { IsSlashed: true }
        || (!"的股以约近".Contains(text.At(phrase.End), StringComparison.Ordinal) && ("至到自从于在定".Contains(text.At(phrase.Start - 1), StringComparison.Ordinal) || "起止前截开举".Contains(text.At(phrase.End), StringComparison.Ordinal)));

    // 《八月的雨》, “今天”: only a full year dates what bears it in its name.
    private static bool IsInName(DateText text, DatePhrase phrase)
    {
        var hasYear = phrase.From.Year is YearKind.Full or YearKind.Era or YearKind.Republican;
        if (hasYear)
        {
            return false;
        }

        var isQuoted = text.At(phrase.Start - 1) is '“' or '「' or '『' or '‘' && text.At(phrase.End) is '”' or '」' or '』' or '’';
        return text.IsInTitle(phrase.Start) || (isQuoted && phrase.From.Unit is not (MomentUnit.Day or MomentUnit.Clock));
    }

    // 2023年第四次全体会议: the year counts the meetings.
    private static bool IsOfMeeting(DateText text, DatePhrase phrase)
    {
        if (phrase.From is not { Unit: MomentUnit.Year, Year: YearKind.Full, HasEdge: false } || phrase.To is not null || text.At(phrase.End) != '第')
        {
            return false;
        }

        var at = phrase.End + 1;
        while (char.IsAsciiDigit(text.At(at)) || DateNumbers.IsChinese(text.At(at)))
        {
            at++;
        }

        for (var i = at + 1; at > phrase.End + 1 && text.At(at) == '次' && i < at + LongestMeeting && text.At(i) is not ('，' or '。' or '、' or '\n'); i++)
        {
            var start = i;
            if (Array.Exists(Meetings, word => text.Continues(start, word)))
            {
                return true;
            }
        }

        return false;
    }

    // 营业时间为9时至17时.
    private bool IsTimetable(DateText text, int start)
    {
        for (var at = start; at > start - ReachOfTimetable && text.At(at - 1) is not ('。' or '\n'); at--)
        {
            if (Any(_before[(int)TrapShape.ClockNear], word => text.Precedes(at, word)))
            {
                return true;
            }
        }

        return false;
    }

    // 今日青石讯, 今日某某客户端, and in a folio 今日青石 2022年10月18日.
    private bool IsPaperName(DateText text, int end)
    {
        if (!text.Precedes(end, "今日"))
        {
            return false;
        }

        for (var at = end + 2; at <= end + LongestPaperName; at++)
        {
            var isFolio = text.IsBrokenBefore(at) && char.IsAsciiDigit(text.At(at)) && text.Continues(at + 4, "年");
            if ((isFolio || Any(_after[(int)TrapShape.DayWordTail], word => text.Continues(at, word))) && IsAllHan(text, end, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllHan(DateText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Chars.IsHan(text.At(i)))
            {
                return false;
            }
        }

        return true;
    }
}
