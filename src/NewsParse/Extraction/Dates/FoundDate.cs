namespace NewsParse.Extraction.Dates;

/// <summary>A date that was found in a text.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text as given.</param>
/// <param name="Length">Number of units.</param>
/// <param name="Value">What it resolves to; null if the text does not tell.</param>
/// <param name="Phrase">As it is printed.</param>
internal sealed record FoundDate(int Start, int Length, NewsDate? Value, DatePhrase Phrase)
{
    /// <summary>Whether it looks ahead.</summary>
    public Tense Tense { get; init; }

    /// <summary>Whether it dates the dispatch, not what the dispatch tells.</summary>
    public bool IsDateline { get; init; }

    /// <summary>Whether it stands behind 于 or 在.</summary>
    public bool IsAfterPreposition { get; init; }

    /// <summary>Number of the sentence in its text, from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of the character after it in the compact text.</summary>
    public int CompactEnd => Phrase.End;

    /// <summary>Whether it stands against a name that overlaps it: it holds the whole name, or has a number with its unit and is not inside the name.</summary>
    public bool IsStrongerThan(int start, int end)
    {
        // 于一日 is read as a name of three characters by those who know of no dates.
        if (IsAfterPreposition && Phrase.From.Unit == MomentUnit.Day && end <= Start + Length)
        {
            return true;
        }

        var isWithin = Start >= start && Start + Length <= end;
        if (!isWithin && Phrase.From is { Unit: MomentUnit.Day, IsRhyme: false })
        {
            return true;
        }

        var holds = start >= Start && end <= Start + Length && end - start < Length;
        return holds || (!isWithin && Phrase.From is { Year: YearKind.Full or YearKind.Era or YearKind.Republican } or { MonthBy: MonthKind.Number, Unit: MomentUnit.Day or MomentUnit.Month } or { Unit: MomentUnit.Day, Form: NumberForm.Digits });
    }
}
