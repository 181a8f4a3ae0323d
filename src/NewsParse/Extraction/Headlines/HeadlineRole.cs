namespace NewsParse.Extraction.Headlines;

/// <summary>What a line of a headline block is. A block reads in this order, any of them absent but the main lines.</summary>
internal enum HeadlineRole
{
    /// <summary>The standing column's name.</summary>
    Column,

    /// <summary>Over the main headline.</summary>
    Kicker,

    /// <summary>The main headline.</summary>
    Main,

    /// <summary>Under the main headline.</summary>
    Subhead,
}
