using NewsParse.Layout;
using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>A page's pieces with all that is known of them before articles are assembled.</summary>
internal sealed class PageView
{
    private readonly Memo _joints;
    private readonly JointText[] _ends;
    private readonly RepeatedNames _names;

    /// <summary>Looks at a page.</summary>
    /// <param name="pieces">Its pieces, in order.</param>
    /// <param name="marks">What is drawn beside them; null for plain text.</param>
    /// <param name="isScanned">True if an OCR engine read them.</param>
    public PageView(IReadOnlyList<Piece> pieces, PrintedMarks? marks, bool isScanned)
    {
        Pieces = pieces;
        Kind = (marks is null, isScanned) switch { (true, false) => TextKinds.Of(pieces), (false, false) => PageKind.Print, (true, true) => PageKind.ScannedText, _ => PageKind.Scan };
        Stack = marks is null ? null : new ColumnStack(pieces, marks);
        Evidence = PieceEvidence.Of(pieces, Stack, Kind);
        Rows = Stack is null ? [] : ColumnRows.Find(pieces, Evidence, Stack.Marks);
        Chains = Chain.Singles(pieces.Count);
        Similarity = new Similarity(pieces);
        _joints = new Memo(pieces.Count);
        string[] texts = Array.ConvertAll(Evidence, look => look.Text);
        _ends = Array.ConvertAll(texts, text => new JointText(text));
        _names = new RepeatedNames(texts);
        Topics = new PageTopics(texts);
    }

    /// <summary>How the page came into the computer.</summary>
    public PageKind Kind { get; }

    /// <summary>True if an OCR engine read it.</summary>
    public bool IsScanned => Kind is PageKind.ScannedText or PageKind.Scan;

    /// <summary>The pieces.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Which piece stands above which; null for plain text.</summary>
    public ColumnStack? Stack { get; }

    /// <summary>What each piece looks like by itself.</summary>
    public PieceEvidence[] Evidence { get; }

    /// <summary>For each piece the box around the columns that begin beside it, as <see cref="ColumnRows"/> tells it; empty for plain text.</summary>
    public Box?[] Rows { get; }

    /// <summary>A chain of each piece by itself: where headlines and bodies begin.</summary>
    public Chain[] Chains { get; }

    /// <summary>What they have in common.</summary>
    public Similarity Similarity { get; }

    /// <summary>Of which kinds of story they speak.</summary>
    public PageTopics Topics { get; }

    /// <summary>Log likelihood gained by reading one piece on from another.</summary>
    public double Joint(int before, int after)
    {
        ref var value = ref _joints.Of(before, after, out var known);
        return known ? value : value = Joint(_ends[before], _ends[after], Pieces[before], Pieces[after]);
    }

    private double Joint(JointText end, JointText start, Piece before, Piece after) =>
        JointModel.Score(end, start, Layout.Joint.Gain(before.Last, after.First), _names.Across(end.Tail, start.Head));
}
