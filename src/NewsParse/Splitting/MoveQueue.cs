using System.Runtime.InteropServices;

namespace NewsParse.Splitting;

/// <summary>Gives moves cheapest first, those of one rank in the order in which they were found. Only as many are sorted as are asked for: most never are.</summary>
internal sealed class MoveQueue
{
    private (double Rank, int At)[] _heap = [];
    private int _count;

    /// <summary>Fills the queue with all moves whose rank is at most so far above the least.</summary>
    public void Fill(List<Move> moves, double hopeless)
    {
        if (_heap.Length < moves.Count)
        {
            _heap = new (double, int)[2 * moves.Count];
        }

        var least = double.PositiveInfinity;
        foreach (ref readonly var move in CollectionsMarshal.AsSpan(moves))
        {
            least = Math.Min(least, move.Rank);
        }

        _count = 0;
        for (var at = 0; at < moves.Count; at++)
        {
            if (moves[at].Rank <= least + hopeless)
            {
                _heap[_count++] = (moves[at].Rank, at);
            }
        }

        for (var parent = (_count / 2) - 1; parent >= 0; parent--)
        {
            Sink(parent);
        }
    }

    /// <summary>Takes out the cheapest move that is left.</summary>
    /// <param name="at">Its index.</param>
    /// <returns>False if none is left.</returns>
    public bool TryTake(out int at)
    {
        if (_count == 0)
        {
            at = -1;
            return false;
        }

        at = _heap[0].At;
        _heap[0] = _heap[--_count];
        Sink(0);
        return true;
    }

    private void Sink(int parent)
    {
        var heap = _heap;
        var sinking = heap[parent];
        for (var child = (2 * parent) + 1; child < _count; child = (2 * parent) + 1)
        {
            child += child + 1 < _count && IsBefore(heap[child + 1], heap[child]) ? 1 : 0;
            if (!IsBefore(heap[child], sinking))
            {
                break;
            }

            heap[parent] = heap[child];
            parent = child;
        }

        heap[parent] = sinking;
    }

    private static bool IsBefore((double Rank, int At) a, (double Rank, int At) b) => a.Rank < b.Rank || (a.Rank == b.Rank && a.At < b.At);
}
