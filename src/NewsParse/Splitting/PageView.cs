using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>A page's pieces with all that is known of them before articles are assembled.</summary>
internal sealed class PageView
{
    private readonly Memo _joints = new();

    /// <summary>Looks at a page.</summary>
    /// <param name="pieces">Its pieces, in order.</param>
    /// <param name="marks">What is drawn beside them; null for plain text.</param>
    public PageView(IReadOnlyList<Piece> pieces, PrintedMarks? marks)
    {
        Pieces = pieces;
        Marks = marks;
        Evidence = PieceEvidence.Of(pieces, marks);
        Similarity = new Similarity(pieces);
    }

    /// <summary>The pieces.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>What is drawn beside them; null for plain text.</summary>
    public PrintedMarks? Marks { get; }

    /// <summary>What each piece looks like by itself.</summary>
    public PieceEvidence[] Evidence { get; }

    /// <summary>What they have in common.</summary>
    public Similarity Similarity { get; }

    /// <summary>Log likelihood gained by reading one piece on from another.</summary>
    public double Joint(int before, int after) => _joints.GetOrAdd((before, after), key => Layout.Joint.Gain(Pieces[key.Before].Last, Pieces[key.After].First));
}
