using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>What one piece looks like by itself: a cost for each role that it could have, near 0 for what it plainly is.</summary>
internal sealed class PieceEvidence
{
    /// <summary>The cost from which on a role is not tried.</summary>
    public const double Never = 14;

    private PieceEvidence(PieceLook look, double[] costs, Beginning beginning)
        : this(look, costs, beginning == Beginning.Flush && !look.HasLead, opening: 0) =>
        Opening = look.HasLead || IsAmidParagraph ? 0 : OpeningModel.Score(look.Text);

    private PieceEvidence(PieceLook look, double[] costs, bool isAmidParagraph, double opening)
    {
        (Look, IsAmidParagraph, Opening) = (look, isAmidParagraph, opening);
        (Body, Byline, Furniture) = (costs[0], costs[3], costs[4]);

        // 问：… begins no headline.
        (Title, Subhead) = look.IsTurn ? (Never, Never) : (costs[1], costs[2]);
    }

    /// <summary>As running text of an article.</summary>
    public double Body { get; }

    /// <summary>As a line of a headline block.</summary>
    public double Title { get; }

    /// <summary>As a heading inside an article.</summary>
    public double Subhead { get; }

    /// <summary>As a byline by itself.</summary>
    public double Byline { get; }

    /// <summary>As no part of any article.</summary>
    public double Furniture { get; }

    /// <summary>What it would be as furniture.</summary>
    public FurnitureKind FurnitureKind => Look.Kind ?? FurnitureKind.Other;

    /// <summary>The restored lines, joined.</summary>
    public string Text => Look.Text;

    /// <summary>True if it begins in mid-paragraph.</summary>
    public bool IsAmidParagraph { get; }

    /// <summary>How much it reads like an article's first paragraph rather than a later one: the logarithm of a likelihood ratio; 0 if it begins in mid-paragraph, and if a dateline says so by itself.</summary>
    public double Opening { get; }

    /// <summary>True if it begins with a dateline.</summary>
    public bool HasLead => Look.HasLead;

    /// <summary>True if it is the signature under a notice: its issuer and a date, or the date alone.</summary>
    public bool IsSignature => Look.IsDate;

    /// <summary>True if a byline is run into its end.</summary>
    public bool EndsWithByline => Look.EndsWithByline;

    /// <summary>True if it tells who wrote the article, or which agency.</summary>
    public bool Signs => HasLead || EndsWithByline;

    /// <summary>The same piece at other costs of each role, in the order of <see cref="PieceModel.Roles"/>.</summary>
    public PieceEvidence With(double[] costs) => new(Look, costs, IsAmidParagraph, Opening);

    private PieceLook Look { get; }

    /// <summary>The evidence of each piece.</summary>
    /// <param name="pieces">The page's pieces, in order.</param>
    /// <param name="stack">Which piece stands above which; null for plain text.</param>
    /// <param name="kind">How the page came into the computer.</param>
    public static PieceEvidence[] Of(IReadOnlyList<Piece> pieces, ColumnStack? stack, PageKind kind)
    {
        PieceLook[] looks = [.. pieces.Select(piece => new PieceLook(piece))];
        return [.. pieces.Select((piece, i) => new PieceEvidence(looks[i], PieceModel.BuiltIn.Costs(PieceFeatures.Of(pieces, looks, i, stack), kind), piece.Beginning))];
    }
}
