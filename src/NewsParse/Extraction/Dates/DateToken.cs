namespace NewsParse.Extraction.Dates;

/// <summary>What a piece of a date is. The words of each kind stand in date-words.tsv, beside a value whose meaning is said here.</summary>
internal enum DateTokenKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A row that is no word: characters that are read as others.</summary>
    Fold,

    /// <summary>A number; see <see cref="DateToken.Form"/>.</summary>
    Number,

    /// <summary>年.</summary>
    Year,

    /// <summary>月.</summary>
    Month,

    /// <summary>日, or 号 with value 1.</summary>
    Day,

    /// <summary>时, or 点 with value 1.</summary>
    Hour,

    /// <summary>分.</summary>
    Minute,

    /// <summary>秒.</summary>
    Second,

    /// <summary>刻.</summary>
    QuarterHour,

    /// <summary>半.</summary>
    Half,

    /// <summary>许, 多, 整, 钟 after a clock time.</summary>
    ClockTail,

    /// <summary>份 after a month.</summary>
    MonthTail,

    /// <summary>度 after a year.</summary>
    YearTail,

    /// <summary>元年.</summary>
    FirstYear,

    /// <summary>A month by a name (元月); value: its number.</summary>
    MonthName,

    /// <summary>今年; value: years from the issue.</summary>
    YearWord,

    /// <summary>当年; value: years from the last year named.</summary>
    YearRef,

    /// <summary>本月; value: months from the issue.</summary>
    MonthWord,

    /// <summary>当月; value: months from the last one named.</summary>
    MonthRef,

    /// <summary>昨天; value: days from the issue or dateline; detail: part of the day.</summary>
    DayWord,

    /// <summary>今, 明 alone, days only beside something that makes them so; value as for DayWord.</summary>
    BareDayWord,

    /// <summary>今明: two days; value: the first as for DayWord.</summary>
    DayPair,

    /// <summary>今明后: three days.</summary>
    DayTriple,

    /// <summary>去今: two years.</summary>
    YearPair,

    /// <summary>当天; value: days from the last one named; detail: part of the day.</summary>
    DayRef,

    /// <summary>本周; value: weeks from the issue.</summary>
    WeekWord,

    /// <summary>本周末; value: weeks from the issue.</summary>
    WeekendWord,

    /// <summary>周, 星期 before the number of a weekday.</summary>
    WeekPrefix,

    /// <summary>周五; value: 1 for Monday to 7.</summary>
    Weekday,

    /// <summary>上午; detail: which part of the day.</summary>
    PartOfDay,

    /// <summary>季度, or 季 with value 1.</summary>
    Quarter,

    /// <summary>A quarter by a name (首季); value: its number.</summary>
    QuarterName,

    /// <summary>上季度; value: quarters from the issue.</summary>
    QuarterWord,

    /// <summary>上半年; value: 1 or 2.</summary>
    HalfYear,

    /// <summary>上半月; value: 1 or 2.</summary>
    HalfMonth,

    /// <summary>上旬 1, 中旬 2, 下旬 3, 中下旬 4, 上中旬 5.</summary>
    TenDays,

    /// <summary>初 0, 中期 1, 底 2.</summary>
    Edge,

    /// <summary>年初 0, 年底 2.</summary>
    YearEdge,

    /// <summary>月初 0, 月底 2.</summary>
    MonthEdge,

    /// <summary>年代.</summary>
    Decade,

    /// <summary>世纪.</summary>
    Century,

    /// <summary>上世纪; value: centuries from the issue.</summary>
    CenturyWord,

    /// <summary>农历.</summary>
    LunarMark,

    /// <summary>公历.</summary>
    SolarMark,

    /// <summary>公元.</summary>
    CommonEra,

    /// <summary>公元前.</summary>
    BeforeCommon,

    /// <summary>A month that only the lunar calendar has (正月); value: its number.</summary>
    LunarMonth,

    /// <summary>闰.</summary>
    Leap,

    /// <summary>大年 before a day of the lunar new year.</summary>
    LunarNewYear,

    /// <summary>初 before a day of a lunar month.</summary>
    LunarDayMark,

    /// <summary>夏天.</summary>
    Season,

    /// <summary>春 alone.</summary>
    BareSeason,

    /// <summary>民国.</summary>
    Republic,

    /// <summary>民国前.</summary>
    BeforeRepublic,

    /// <summary>An era; value: its row.</summary>
    Era,

    /// <summary>甲子年; value: 0 to 59.</summary>
    Cycle,

    /// <summary>A festival; value: its row.</summary>
    Festival,

    /// <summary>A solar term; value: 0 for 小寒 to 23.</summary>
    SolarTerm,

    /// <summary>每: what follows is a habit.</summary>
    Each,

    /// <summary>至, —: joins the ends of a range.</summary>
    To,

    /// <summary>、 or, with value 1, 和: joins a list.</summary>
    And,

    /// <summary>第.</summary>
    Ordinal,

    /// <summary>前 before a number of months or quarters.</summary>
    First,

    /// <summary>两.</summary>
    Two,

    /// <summary>个.</summary>
    Counter,

    /// <summary>An opening round bracket.</summary>
    Open,

    /// <summary>A closing round bracket.</summary>
    Close,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A full stop between numbers.</summary>
    Dot,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>An apostrophe.</summary>
    Quote,

    /// <summary>文日; value: day of the month.</summary>
    RhymeDay,

    /// <summary>A word in which no date is to be looked for.</summary>
    Trap,
}

/// <summary>How a number is written.</summary>
internal enum NumberForm : byte
{
    /// <summary>No number.</summary>
    None,

    /// <summary>In the digits 0 to 9.</summary>
    Digits,

    /// <summary>Chinese, digit by digit (一九九八).</summary>
    Spelled,

    /// <summary>Chinese, counted (二十一, 廿一).</summary>
    Counted,

    /// <summary>Two neighbouring tens (七八十): the value is the first, the second is ten more.</summary>
    TwoTens,
}

/// <summary>A part of the day.</summary>
internal enum DayPart : byte
{
    /// <summary>None named.</summary>
    None,

    /// <summary>Night's end and early morning.</summary>
    Morning,

    /// <summary>上午.</summary>
    Forenoon,

    /// <summary>中午.</summary>
    Noon,

    /// <summary>下午.</summary>
    Afternoon,

    /// <summary>傍晚.</summary>
    Dusk,

    /// <summary>晚上.</summary>
    Evening,

    /// <summary>午夜.</summary>
    Midnight,

    /// <summary>白天.</summary>
    Daytime,
}

/// <summary>A piece of a date where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">See <see cref="DateTokenKind"/>.</param>
/// <param name="Start">Its first character in the compact text.</param>
/// <param name="End">The character after it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Value, int Start, int End)
{
    /// <summary>Part of the day that the word tells.</summary>
    public DayPart Part { get; init; }

    /// <summary>How a number is written.</summary>
    public NumberForm Form { get; init; }

    /// <summary>Number of characters.</summary>
    public int Length => End - Start;
}
