using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>Of a page with boxes: which piece each piece stands right under, in the same column or under a headline over it, bylines passed over.</summary>
internal static class PieceOver
{
    // In ems of the running text: a line that was not read may lie between.
    private const double MostGap = 3;
    private const double MostOverlap = 0.6;

    private const double LeastShared = 0.6;

    /// <summary>For each piece the index of the one over it; -1 if none is, or a rule is between.</summary>
    public static int[] Find(IReadOnlyList<Piece> pieces, PieceEvidence[] evidence, PrintedMarks marks)
    {
        var over = new int[pieces.Count];
        var byBottom = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Box is not null && IsOfArticle(evidence[i])).OrderBy(i => pieces[i].Box!.Value.Bottom).ToArray();
        var bottoms = Array.ConvertAll(byBottom, i => pieces[i].Box!.Value.Bottom);
        for (var i = 0; i < pieces.Count; i++)
        {
            over[i] = pieces[i].Box is { } box ? Over(box, i) : -1;
        }

        return over;

        int Over(Box box, int i)
        {
            var least = box.Y - (MostGap * marks.Em);
            for (var at = FirstAbove(bottoms, box.Y + (MostOverlap * marks.Em)); at >= 0 && bottoms[at] > least; at--)
            {
                var above = pieces[byBottom[at]].Box!.Value;
                if (byBottom[at] != i && above.Y < box.Y && PrintedLine.Shared(above, box) > LeastShared * Math.Min(box.Width, above.Width))
                {
                    if (!IsByline(evidence[byBottom[at]]))
                    {
                        return IsCut(above, box) ? -1 : byBottom[at];
                    }

                    least = above.Y - (MostGap * marks.Em);
                }
            }

            return -1;
        }

        bool IsCut(Box above, Box box)
        {
            foreach (var rule in marks.Rules)
            {
                if (rule.Width > rule.Height && rule.Y > above.Bottom - (0.5 * marks.Em) && rule.Bottom < box.Y + (0.5 * marks.Em) && PrintedLine.Shared(rule, box) > 0.5 * box.Width)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsByline(PieceEvidence look) => look.Byline < Math.Min(look.Body, look.Title);

    private static bool IsOfArticle(PieceEvidence look) => Math.Min(look.Byline, Math.Min(look.Body, look.Title)) < look.Furniture;

    private static int FirstAbove(double[] sorted, double value)
    {
        var found = Array.BinarySearch(sorted, value);
        return (found >= 0 ? found : ~found) - 1;
    }
}
