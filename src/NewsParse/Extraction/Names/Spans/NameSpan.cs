namespace NewsParse.Extraction.Names.Spans;

/// <summary>A stretch of text that may be a name.</summary>
/// <param name="First">Index of its first unit.</param>
/// <param name="Last">Index of its last unit.</param>
internal readonly record struct NameSpan(int First, int Last)
{
    /// <summary>Whether the grammar has seen that just this span is no name.</summary>
    public bool IsRefused(ReadOnlySpan<NameUnit> units) => units[First].Refused && IsToken(units);

    /// <summary>Whether the grammar reads just this span as a name.</summary>
    public bool IsReading(ReadOnlySpan<NameUnit> units) => units[First].IsOfName && IsToken(units);

    private bool IsToken(ReadOnlySpan<NameUnit> units) => units[First].Begins && units[Last].Ends && units[First].Token == units[Last].Token;
}
