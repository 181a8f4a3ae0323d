using NewsParse.Splitting;

namespace NewsParse.Explaining;

/// <summary>Why a page was split as it was.</summary>
/// <param name="Page">What came of it.</param>
/// <param name="Pieces">The pieces that it was assembled from, in their order.</param>
/// <param name="Articles">Its articles, in the page's order.</param>
internal sealed record PageExplanation(NewspaperPage Page, IReadOnlyList<PieceExplanation> Pieces, IReadOnlyList<ArticleExplanation> Articles);

/// <summary>What a piece was taken for, and why.</summary>
internal sealed record PieceExplanation
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its first line in the source, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Its last line.</summary>
    public required int LastLine { get; init; }

    /// <summary>Where it is printed; null if the input has no boxes.</summary>
    public Box? Box { get; init; }

    /// <summary>The restored text.</summary>
    public required string Text { get; init; }

    /// <summary>What it was taken for.</summary>
    public required PieceRole Role { get; init; }

    /// <summary>What kind of furniture it is; null if it is none.</summary>
    public FurnitureKind? Kind { get; init; }

    /// <summary>Number of its article, from 1; null if it belongs to none.</summary>
    public int? Article { get; init; }

    /// <summary>How likely each role is by itself, the likeliest first; their sum is 1.</summary>
    public required IReadOnlyList<(PieceRole Role, double Share)> Alone { get; init; }

    /// <summary>What speaks for its role, the strongest first: features with the logarithm of the factor by which they make it likelier than its nearest rival.</summary>
    public required IReadOnlyList<(string Feature, double Weight)> Reasons { get; init; }
}

/// <summary>What an article was put together from.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Body">Numbers of its body's pieces, in reading order.</param>
/// <param name="Title">Its headline block; null if it has none.</param>
/// <param name="Rivals">The page's other headline blocks, the best match first.</param>
internal sealed record ArticleExplanation(int Number, IReadOnlyList<int> Body, TitleMatch? Title, IReadOnlyList<TitleMatch> Rivals);

/// <summary>How a headline block and a body go together.</summary>
/// <param name="Pieces">Numbers of the block's pieces.</param>
/// <param name="Text">Its text.</param>
/// <param name="Gain">What the two have in common speaks for: a log likelihood ratio, below 0 for nothing in common.</param>
/// <param name="Shared">Pairs of characters that both have, the rarest on the page first.</param>
/// <param name="Distance">How many pieces lie between the block and the body's first piece; negative if the block stands after it.</param>
internal sealed record TitleMatch(IReadOnlyList<int> Pieces, string Text, double Gain, IReadOnlyList<string> Shared, int Distance);
