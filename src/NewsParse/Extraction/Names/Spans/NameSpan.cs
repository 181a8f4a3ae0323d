namespace NewsParse.Extraction.Names.Spans;

/// <summary>A stretch of text that may be a name.</summary>
/// <param name="First">Index of its first unit.</param>
/// <param name="Last">Index of its last unit.</param>
internal readonly record struct NameSpan(int First, int Last)
{
    /// <summary>Whether the grammar has seen that just this span is no name.</summary>
    public bool IsRefused(ReadOnlySpan<NameUnit> units) => units[First] is { Refused: true, Begins: true } && units[Last].Ends && units[First].Token == units[Last].Token;

    /// <summary>Whether the grammar reads just this span as a name.</summary>
    public bool IsReading(ReadOnlySpan<NameUnit> units) =>
        units[First] is { IsOfName: true, Begins: true } && units[Last].Ends && units[First].Token == units[Last].Token;
}
