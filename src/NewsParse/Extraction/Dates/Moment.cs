namespace NewsParse.Extraction.Dates;

/// <summary>How the year of a printed date is told.</summary>
internal enum YearKind : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In full (2023年).</summary>
    Full,

    /// <summary>By its last two digits (98年, ’99).</summary>
    Short,

    /// <summary>A number of two or three digits that can be a year of the Republic (91年, 112年).</summary>
    Bare,

    /// <summary>A year of the Republic (民国三十六年).</summary>
    Republican,

    /// <summary>From the issue (去年).</summary>
    Deictic,

    /// <summary>From the last one named (次年).</summary>
    Anaphoric,

    /// <summary>A year of a reign.</summary>
    Era,

    /// <summary>A year of the cycle of sixty.</summary>
    Cycle,

    /// <summary>Before the common era.</summary>
    BeforeCommon,
}

/// <summary>What a printed date tells below its year.</summary>
internal enum MomentUnit : byte
{
    /// <summary>Nothing: the year is all.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>Half a year.</summary>
    Half,

    /// <summary>A quarter; with <see cref="Moment.IsCumulative"/> the first ones.</summary>
    Quarter,

    /// <summary>A quarter from the issue.</summary>
    QuarterWord,

    /// <summary>A month; with <see cref="Moment.IsCumulative"/> the first ones.</summary>
    Month,

    /// <summary>A third or a half of a month.</summary>
    PartOfMonth,

    /// <summary>A day by its number.</summary>
    Day,

    /// <summary>A day from the issue (昨天).</summary>
    DayWord,

    /// <summary>A day from the last one named (次日).</summary>
    DayRef,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A day of a named week (本周五).</summary>
    DayOfWeek,

    /// <summary>A weekday alone.</summary>
    Weekday,

    /// <summary>A festival.</summary>
    Festival,

    /// <summary>A solar term.</summary>
    SolarTerm,

    /// <summary>A clock time alone.</summary>
    Clock,

    /// <summary>A part of the day alone, which is a date only as the end of a range.</summary>
    PartOfDay,
}

/// <summary>How the month of a printed date is told.</summary>
internal enum MonthKind : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By its number.</summary>
    Number,

    /// <summary>From the issue (上月).</summary>
    Deictic,

    /// <summary>From the last one named (同月).</summary>
    Anaphoric,
}

/// <summary>A date as it is printed, before it is known which one it is: one end of a range, or the whole.</summary>
internal sealed record Moment
{
    public MomentUnit Unit { get; set; }

    public YearKind Year { get; set; }

    public int YearValue { get; set; }

    public int Era { get; set; }

    public MonthKind MonthBy { get; set; }

    public int Month { get; set; }

    public bool IsLunar { get; set; }

    public bool IsLeap { get; set; }

    /// <summary>Day of the month; of days, weeks, quarters told from elsewhere how many on; index of a festival; number of a half, a quarter, a third.</summary>
    public int Value { get; set; }

    /// <summary>Last of a decade's or a cumulative period's units, where it differs.</summary>
    public int LastValue { get; set; }

    public bool IsCumulative { get; set; }

    /// <summary>1 to 7; 0 if none is printed.</summary>
    public int Weekday { get; set; }

    /// <summary>The last day of the year that an edge word means (去年底).</summary>
    public bool IsYearEnd { get; set; }

    /// <summary>Whether an edge word stands with it (月底), which leaves the unit whole but for the end of a year.</summary>
    public bool HasEdge { get; set; }

    /// <summary>Whether a number that cannot be a day stands where the day would.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether the day is told by a rhyme (文日).</summary>
    public bool IsRhyme { get; set; }

    /// <summary>Whether the day is 今 alone.</summary>
    public bool IsBareWord { get; set; }

    public DayPart Part { get; set; }

    /// <summary>0 to 24; -1 if no clock time is printed.</summary>
    public int Hour { get; set; } = -1;

    public int Minute { get; set; }

    /// <summary>How the hour is written.</summary>
    public NumberForm ClockForm { get; set; }

    /// <summary>Whether the hour is 点, which also counts other things.</summary>
    public bool IsPoint { get; set; }

    /// <summary>Whether minutes are printed in words.</summary>
    public bool HasMinutes { get; set; }

    /// <summary>Number in a bracket that says which day, month or year a word means (今（13）日); 0 for none.</summary>
    public int Check { get; set; }

    /// <summary>Whether the day is 号, which also numbers other things.</summary>
    public bool IsHao { get; set; }

    /// <summary>Whether it is printed as month and day with a slash, which is also how fractions are.</summary>
    public bool IsSlashed { get; set; }

    /// <summary>Whether a quarter is 第三季, without 度, which is also how series are numbered.</summary>
    public bool IsShortQuarter { get; set; }

    /// <summary>Whether something is compared with it (较上一季), so that it counts from the date before.</summary>
    public bool IsCompared { get; set; }

    /// <summary>Whether only days on which markets trade count (前一交易日).</summary>
    public bool IsTradingDay { get; set; }

    public NumberForm Form { get; set; }

    public bool HasClock => Hour >= 0;
}

/// <summary>A date where it stands: one moment, or the two ends of a range.</summary>
internal sealed record DatePhrase(int Start, int End, Moment From)
{
    /// <summary>The other end of a range.</summary>
    public Moment? To { get; init; }

    /// <summary>First token after it.</summary>
    public int NextToken { get; init; }

    /// <summary>Whether it is a list or range whose members share one unit.</summary>
    public bool IsShared { get; init; }
}
