using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>Puts an article's pieces in reading order.</summary>
/// <remarks>Extraction mostly prints columns in order. Runs of pieces are moved as long as that makes the joints between neighbours better: sentences go on, the dateline comes first, the signature last.</remarks>
internal static class PieceOrder
{
    private const int LongestRun = 6;
    private const int Reach = 24;
    private const int MostMoves = 200;
    private const double LeastGain = 0.3;

    /// <summary>The order.</summary>
    /// <param name="pieces">The pieces as printed.</param>
    /// <param name="page">The page that they are of.</param>
    /// <param name="costs">The costs in use.</param>
    public static List<Piece> Sort(IReadOnlyList<Piece> pieces, PageView page, Costs costs)
    {
        var order = pieces.ToList();
        for (var moves = 0; moves < MostMoves && BestMove(order, page, costs) is { } move; moves++)
        {
            var run = order.GetRange(move.From, move.Count);
            order.RemoveRange(move.From, move.Count);
            order.InsertRange(move.To > move.From ? move.To - move.Count : move.To, run);
        }

        return order;
    }

    private static (int From, int Count, int To)? BestMove(List<Piece> order, PageView page, Costs costs)
    {
        (int, int, int)? best = null;
        var most = LeastGain;
        for (var from = 0; from < order.Count; from++)
        {
            for (var count = 1; count <= Math.Min(LongestRun, order.Count - from); count++)
            {
                var (before, first, last, after) = (At(from - 1), order[from], order[from + count - 1], At(from + count));
                var left = Link(before, after, page, costs) - Link(before, first, page, costs) - Link(last, after, page, costs);
                for (var to = Math.Max(0, from - Reach); to <= Math.Min(order.Count, from + count + Reach); to++)
                {
                    if (to < from || to > from + count)
                    {
                        var gain = left + Link(At(to - 1), first, page, costs) + Link(last, At(to), page, costs) - Link(At(to - 1), At(to), page, costs);
                        if (gain > most)
                        {
                            (best, most) = ((from, count, to), gain);
                        }
                    }
                }
            }
        }

        return best;

        Piece? At(int i) => i >= 0 && i < order.Count ? order[i] : null;
    }

    /// <summary>How well a piece follows another; null is the article's beginning or end.</summary>
    private static double Link(Piece? before, Piece? after, PageView page, Costs costs)
    {
        if (before is null || after is null)
        {
            return before is not null ? (before.BreaksOff ? -2 : 0) + (page.Evidence[before.Index].EndsWithByline ? 4 : 0)
                : after is not null ? (after.Beginning == Beginning.Flush ? -1 : 0) + (page.Evidence[after.Index].HasLead ? 6 : 0)
                : 0;
        }

        var printed = after.Index > before.Index ? Math.Max(0, 0.8 - (0.2 * (after.Index - before.Index - 1))) : -0.6;
        return printed + ((before.BreaksOff, after.Beginning) switch
        {
            (true, Beginning.Indented) => -2,
            (true, _) => 1 + (costs.Joint * page.Joint(before.Index, after.Index)),
            (false, Beginning.Flush) => before.Last.IsFull ? 0 : -2,
            _ => 0.3,
        });
    }
}
