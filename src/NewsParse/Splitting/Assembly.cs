namespace NewsParse.Splitting;

/// <summary>What a piece was taken for.</summary>
internal enum PieceRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A line of the headline block.</summary>
    Title,

    /// <summary>A heading inside the article.</summary>
    Subhead,

    /// <summary>A byline by itself.</summary>
    Byline,

    /// <summary>No part of an article.</summary>
    Furniture,
}

/// <summary>A page explained: which pieces make which article, and which belong to none.</summary>
internal sealed record Assembly(IReadOnlyList<ArticlePlan> Articles, IReadOnlyList<(Piece Piece, FurnitureKind Kind)> Furniture, double Cost)
{
    /// <summary>The decisions that led to it, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];
}

/// <summary>One article's pieces, in reading order.</summary>
internal sealed class ArticlePlan
{
    /// <summary>The pieces of the headline block.</summary>
    public List<Piece> Title { get; } = [];

    /// <summary>The pieces of the body, headings inside it included.</summary>
    public List<Piece> Body { get; set; } = [];

    /// <summary>Those of the body's pieces that are headings inside it.</summary>
    public List<Piece> Headings { get; } = [];

    /// <summary>The bylines that stand by themselves.</summary>
    public List<Piece> Bylines { get; } = [];
}
