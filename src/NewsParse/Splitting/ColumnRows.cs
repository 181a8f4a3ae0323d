using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>Of a page with boxes: the columns that begin at one height, side by side.</summary>
internal static class ColumnRows
{
    // In ems of the running text.
    private const double MostAskew = 0.8;
    private const double MostGap = 3.5;

    /// <summary>For each piece of running text the box around it and the columns to the right of it that begin where it does; null for others.</summary>
    public static Box?[] Find(IReadOnlyList<Piece> pieces, PieceEvidence[] evidence, PrintedMarks marks)
    {
        var rows = new Box?[pieces.Count];
        int[] byTop = [.. Enumerable.Range(0, pieces.Count).Where(i => pieces[i].ColumnBox is not null && evidence[i].Body < evidence[i].Title).OrderBy(i => pieces[i].Box!.Value.Y)];
        for (var from = 0; from < byTop.Length;)
        {
            var to = from + 1;
            while (to < byTop.Length && pieces[byTop[to]].Box!.Value.Y - pieces[byTop[from]].Box!.Value.Y < MostAskew * marks.Em)
            {
                to++;
            }

            Box? row = null;
            foreach (var i in byTop[from..to].OrderByDescending(i => pieces[i].Box!.Value.X))
            {
                var box = pieces[i].ColumnBox!.Value;
                rows[i] = row = row is { } right && right.X - box.Right < MostGap * marks.Em ? right.Union(box) : box;
            }

            from = to;
        }

        return rows;
    }
}
