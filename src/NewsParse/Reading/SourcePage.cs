namespace NewsParse;

/// <summary>A page as a reader found it: its text, and the blocks of lines in the order in which the input gives them.</summary>
/// <remarks>Every reader gives this one shape; nothing after it asks which format the page came in.</remarks>
public sealed record SourcePage
{
    /// <summary>The input's name as the caller gave it; null if none.</summary>
    public string? Name { get; init; }

    /// <summary>The whole text; every span of the page counts in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The blocks, in the input's order.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; init; } = [];
}

/// <summary>Lines that the input holds together: in plain text, lines without a blank line between them.</summary>
public sealed record SourceBlock
{
    /// <summary>The lines, in the input's order; never empty.</summary>
    public IReadOnlyList<SourceLine> Lines { get; init; } = [];
}

/// <summary>One printed line, or the part of one that the input holds together.</summary>
public sealed record SourceLine
{
    /// <summary>Where it stands in <see cref="SourcePage.Text"/>, without its line break.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Its box on the page; null if the input has none.</summary>
    public Box? Box { get; init; }
}
