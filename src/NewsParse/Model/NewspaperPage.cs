namespace NewsParse;

/// <summary>A parsed page: its articles in reading order, and everything else that is printed on it.</summary>
/// <remarks>Each character of the source that is not white space is in exactly one article or one piece of furniture.</remarks>
public sealed record NewspaperPage
{
    /// <summary>The input's name as the caller gave it; null if none was given.</summary>
    public string? Source { get; init; }

    /// <summary>What the folio prints of the paper and the issue. Parts that are not printed are null.</summary>
    public Publication Publication { get; init; } = new();

    /// <summary>Size of the page and the unit of its boxes; null for text.</summary>
    public PageSize? Size { get; init; }

    /// <summary>The articles; empty if the page has none.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>What belongs to no article: folios, captions, staff lines, adverts and the like.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>What the parser was unsure of or had to infer; empty if nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>The paper, the issue and the page, as printed in the folio.</summary>
public sealed record Publication
{
    /// <summary>Title of the newspaper; null if not printed.</summary>
    public string? Title { get; init; }

    /// <summary>Day of issue; null if it is neither given by the caller, printed nor to be inferred.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Page number as printed, without 第 and 版 (02, A12); null if not printed.</summary>
    public string? PageNumber { get; init; }

    /// <summary>Name of the page (要闻); null if not printed.</summary>
    public string? PageName { get; init; }
}

/// <summary>What a piece of text outside all articles is.</summary>
public enum FurnitureKind
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>The line that names paper, date, page number and page name.</summary>
    Folio,

    /// <summary>The paper's title block on a front page: organ line, CN number, hotline.</summary>
    Masthead,

    /// <summary>A picture's caption or credit.</summary>
    Caption,

    /// <summary>Editors, designers and proofreaders of the page.</summary>
    Staff,

    /// <summary>下转第2版, 上接第1版.</summary>
    Jump,

    /// <summary>A standing column's name that belongs to no single article.</summary>
    Rubric,

    /// <summary>A headline that no body could be found for.</summary>
    Headline,

    /// <summary>An advertisement or a small ad.</summary>
    Advert,

    /// <summary>Navigation text of an e-paper site.</summary>
    Chrome,
}

/// <summary>Text of the page that is no part of an article.</summary>
public sealed record Furniture
{
    /// <summary>What it is.</summary>
    public FurnitureKind Kind { get; init; }

    /// <summary>The restored text, lines joined by "\n".</summary>
    public string Text { get; init; } = "";

    /// <summary>Where it stands in the source.</summary>
    public IReadOnlyList<SourceSpan> Spans { get; init; } = [];
}

/// <summary>A remark on the page for the person who runs the parser.</summary>
public sealed record Diagnostic
{
    /// <summary>Stable code, NP and four digits.</summary>
    public string Code { get; init; } = "";

    /// <summary>One English sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>Line of the source, from 1; null if the remark is about the whole page.</summary>
    public int? Line { get; init; }
}
