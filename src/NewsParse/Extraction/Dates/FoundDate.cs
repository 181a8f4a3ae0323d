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

    /// <summary>Number of the sentence in its text, from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of the character after it in the compact text.</summary>
    public int CompactEnd => Phrase.End;

    /// <summary>Whether it stands against a name that overlaps it: it holds the whole name, or has a number with its unit and is not inside the name.</summary>
    public bool IsStrongerThan(int start, int end)
    {
        var isWithin = Start >= start && Start + Length <= end;
        var holds = start >= Start && end <= Start + Length && end - start < Length;
        return holds || (!isWithin && Phrase.From is { Year: YearKind.Full or YearKind.Era or YearKind.Republican } or { MonthBy: MonthKind.Number, Unit: MomentUnit.Day or MomentUnit.Month } or { Unit: MomentUnit.Day, Form: NumberForm.Digits });
    }
}
