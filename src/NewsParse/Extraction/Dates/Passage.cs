namespace NewsParse.Extraction.Dates;

/// <summary>What has been said of time so far in a story: what its next date is told from.</summary>
internal sealed class Passage(DateOnly? issueDate)
{
    // Days at the ends of the calendar's range leave no room to count from.
    private static readonly DateOnly Earliest = new(1000, 1, 1);
    private static readonly DateOnly Latest = new(9000, 1, 1);

    /// <summary>A year or month carries on for so many sentences.</summary>
    private const int SentencesCarried = 2;
    private const int LongestVisit = 9;
    private const int DaysRemembered = 12;

    private (int Year, int Month, int Sentence)? _month;
    private (int Year, int Sentence)? _year;

    /// <summary>Day of issue.</summary>
    public DateOnly? Issue { get; } = Usable(issueDate);

    /// <summary>The day that 今天 means: the dateline's, else the day of issue.</summary>
    public DateOnly? Today { get; set; } = Usable(issueDate);

    /// <summary>Whether the text is set in Traditional characters.</summary>
    public bool IsTraditional { get; set; }

    /// <summary>Whether years are told by the Republic.</summary>
    public bool IsRepublican { get; set; }

    /// <summary>The last date named; null before the first and after one that could not be resolved.</summary>
    public NewsDate? Last { get; private set; }

    /// <summary>Whether any date has been named.</summary>
    public bool HasDate { get; private set; }

    /// <summary>The last day named; null if there is none.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Whether the last year was told by itself rather than from the issue.</summary>
    public bool HasOwnYear { get; private set; }

    /// <summary>The days named last, the newest at the end.</summary>
    public List<DateOnly> Named { get; } = [];

    /// <summary>The sentence in which the last day was named.</summary>
    public int DaySentence { get; private set; } = -1;

    /// <summary>Part of the day that later clock times are in.</summary>
    public DayPart Part { get; set; }

    /// <summary>The lunar month last named; null if the last date was none.</summary>
    public (int Year, int Month, bool Leap)? LunarMonth { get; set; }

    /// <summary>Whether the date that is being resolved stands beside the one before it, as its reading in another calendar.</summary>
    public bool IsGloss { get; set; }

    /// <summary>Whether the date that is being resolved stands in quotation marks.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether it is a headline, which names a weekday to come.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Number of sentences before.</summary>
    public int Sentence { get; set; }

    /// <summary>The sentence in which habits are told; -1 for none.</summary>
    public int HabitSentence { get; set; } = -1;

    /// <summary>The year and month, where a month was named, that a month without a year goes on from; null if the story does not.</summary>
    public (int Year, int Month)? YearAnchor =>
        _month is { } month && (Sentence - month.Sentence <= SentencesCarried || Issue is null) && !(_year is { } own && own.Sentence > month.Sentence) ? (month.Year, month.Month)
        : YearOfSentence is { } year ? (year, 1)
        : null;

    /// <summary>A year named alone in the same sentence.</summary>
    public int? YearOfSentence => _year is { } year && year.Sentence == Sentence ? year.Year : null;

    /// <summary>The month that a bare day goes on from, where one was named after the last day.</summary>
    public (int Year, int Month)? MonthAnchor { get; private set; }

    /// <summary>Notes a date.</summary>
    /// <param name="date">The date; null if it could not be resolved.</param>
    /// <param name="day">The last day that it names; null if it names none.</param>
    /// <param name="ownYear">Whether its year is printed as such.</param>
    /// <param name="aside">Whether the story does not go on from it: a comparison, a deadline.</param>
    public void Note(NewsDate? date, DateOnly? day, bool ownYear, bool aside)
    {
        HasDate = true;
        if (aside)
        {
            return;
        }

        Last = date;
        if (date is not { } named)
        {
            LastDay = null;
            return;
        }

        HasOwnYear = ownYear || (HasOwnYear && Issue?.Year != named.Last.Year);
        if (named.Precision >= DatePrecision.Month)
        {
            _month = (named.Last.Year, named.Last.Month, Sentence);
            MonthAnchor = named.Precision == DatePrecision.Month && !named.IsRange ? (named.Last.Year, named.Last.Month) : null;
        }
        else
        {
            _year = (named.Last.Year, Sentence);
        }

        if (named.Precision < DatePrecision.Day)
        {
            return;
        }

        if (named.LastDay.DayNumber - named.FirstDay.DayNumber >= LongestVisit)
        {
            // 中旬 names no day.
            MonthAnchor = (named.Last.Year, named.Last.Month);
            return;
        }

        LastDay = day ?? named.LastDay;
        DaySentence = Sentence;
        Named.Add(LastDay.Value);
        if (Named.Count > DaysRemembered)
        {
            Named.RemoveAt(0);
        }
    }

    /// <summary>A new paragraph: what was named stays named, but carries less far.</summary>
    public void EndParagraph()
    {
        Sentence++;
        _year = null;
        Part = DayPart.None;
    }

    private static DateOnly? Usable(DateOnly? day) => day >= Earliest && day <= Latest ? day : null;
}
