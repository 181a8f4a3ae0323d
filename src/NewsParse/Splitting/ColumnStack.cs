using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>Of a page with boxes: which piece stands right above each, in its column or across it.</summary>
internal sealed class ColumnStack
{
    // In ems of the running text: a line that was not read may lie between.
    private const double MostGap = 3;
    private const double MostOverlap = 0.6;
    private const double RuleSlack = 0.5;

    private const double LeastShared = 0.6;

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly int[] _above;
    private readonly int[] _below;

    /// <summary>Looks at a page.</summary>
    /// <param name="pieces">Its pieces, in order.</param>
    /// <param name="marks">What is drawn beside them.</param>
    public ColumnStack(IReadOnlyList<Piece> pieces, PrintedMarks marks)
    {
        (_pieces, Marks) = (pieces, marks);
        _above = new int[pieces.Count];
        _below = new int[pieces.Count];
        Array.Fill(_below, -1);
        int[] byBottom = [.. Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Box is not null).OrderBy(i => pieces[i].Box!.Value.Bottom)];
        var bottoms = Array.ConvertAll(byBottom, i => pieces[i].Box!.Value.Bottom);
        for (var i = 0; i < pieces.Count; i++)
        {
            _above[i] = pieces[i].Box is { } box ? FindAbove(box, i, byBottom, bottoms) : -1;
            if (_above[i] >= 0 && _below[_above[i]] < 0)
            {
                _below[_above[i]] = i;
            }
        }
    }

    /// <summary>What is drawn beside the pieces.</summary>
    public PrintedMarks Marks { get; }

    /// <summary>Index of the piece right above one, no rule between; -1 if none is.</summary>
    public int Above(int i) => _above[i];

    /// <summary>Index of a piece right below one, no rule between; -1 if none is.</summary>
    public int Below(int i) => _below[i];

    private int FindAbove(Box box, int i, int[] byBottom, double[] bottoms)
    {
        var found = Array.BinarySearch(bottoms, box.Y + (MostOverlap * Marks.Em));
        for (var at = (found >= 0 ? found : ~found) - 1; at >= 0 && bottoms[at] > box.Y - (MostGap * Marks.Em); at--)
        {
            var above = _pieces[byBottom[at]].Box!.Value;
            if (byBottom[at] != i && above.Y < box.Y && PrintedLine.Shared(above, box) > LeastShared * Math.Min(box.Width, above.Width))
            {
                return Marks.RulesBetween(above, box, RuleSlack).Any() ? -1 : byBottom[at];
            }
        }

        return -1;
    }
}
