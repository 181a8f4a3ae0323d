namespace NewsParse;

/// <summary>Everything that the caller can tell the parser. Immutable; the defaults fit a page of which nothing is known.</summary>
public sealed record ParserOptions
{
    /// <summary>Day of issue. Default null: it is read from the folio, else inferred from the page.</summary>
    public DateOnly? IssueDate { get; init; }
}
