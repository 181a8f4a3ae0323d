namespace NewsParse;

/// <summary>What one input holds: its pages, and, where it says so itself, which of their text makes which article.</summary>
public sealed record SourceIssue
{
    /// <summary>The input's name as the caller gave it; null if none.</summary>
    public string? Name { get; init; }

    /// <summary>What the input says of the paper and the issue; parts that it does not tell are null.</summary>
    public Publication Publication { get; init; } = new();

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<SourcePage> Pages { get; init; } = [];

    /// <summary>The articles that the input itself marks, in its order; empty if it marks none. Text of no article stands in none of them.</summary>
    public IReadOnlyList<SourceArticle> Articles { get; init; } = [];

    /// <summary>What the reader could not read or had to guess about the whole; empty if nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>An article, an advert or another item that an input marks.</summary>
public sealed record SourceArticle
{
    /// <summary>The input's own name for it; null if it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The title that the input lists it under; null if none. The printed one stands among the parts.</summary>
    public string? Label { get; init; }

    /// <summary>Name of the section that it stands in; null if none.</summary>
    public string? Section { get; init; }

    /// <summary><see cref="BlockKind.Text"/> for an article; else what it is (advert, masthead, folio).</summary>
    public BlockKind Kind { get; init; } = BlockKind.Text;

    /// <summary>Its text, in reading order; never empty.</summary>
    public IReadOnlyList<SourcePart> Parts { get; init; } = [];
}

/// <summary>A stretch of one page's text in an article.</summary>
/// <param name="Page">Index in <see cref="SourceIssue.Pages"/>.</param>
/// <param name="Span">Where it stands in that page's text: whole lines.</param>
/// <param name="Kind">What it is in the article.</param>
/// <param name="Paragraph">Number of its paragraph in the article; parts with the same number are one paragraph. Negative if the input has no paragraphs.</param>
public readonly record struct SourcePart(int Page, SourceSpan Span, BlockKind Kind, int Paragraph = -1);
