namespace NewsParse.Splitting;

/// <summary>The ways to go on with a piece, to be taken cheapest first, those of one rank in the order in which they were found. Only as many are sorted as are asked for: most never are.</summary>
/// <param name="hopeless">A way whose rank is this much above the least is not kept.</param>
internal sealed class MoveQueue(double hopeless)
{
    private Move[] _moves = new Move[64];
    private (double Rank, int At)[] _heap = [];
    private double _least;
    private int _found;
    private int _left;

    /// <summary>Forgets all moves.</summary>
    public void Clear() => (_found, _left, _least) = (0, 0, double.PositiveInfinity);

    /// <summary>True if a move of a rank would not be kept, for all that has been found so far.</summary>
    public bool IsHopeless(double rank) => rank > _least + hopeless;

    /// <summary>Adds a move that has been found.</summary>
    public void Add(in Move move)
    {
        if (IsHopeless(move.Rank))
        {
            return;
        }

        if (_found == _moves.Length)
        {
            Array.Resize(ref _moves, 2 * _found);
        }

        _moves[_found++] = move;
        _least = Math.Min(_least, move.Rank);
    }

    /// <summary>Ends the search: from now on moves are taken.</summary>
    public void Sort()
    {
        if (_heap.Length < _moves.Length)
        {
            _heap = new (double, int)[_moves.Length];
        }

        for (var at = 0; at < _found; at++)
        {
            if (!IsHopeless(_moves[at].Rank))
            {
                _heap[_left++] = (_moves[at].Rank, at);
            }
        }

        for (var parent = (_left / 2) - 1; parent >= 0; parent--)
        {
            Sink(parent);
        }
    }

    /// <summary>Takes out the cheapest move that is left.</summary>
    /// <returns>False if none is left.</returns>
    public bool TryTake(out Move move)
    {
        if (_left == 0)
        {
            move = default;
            return false;
        }

        move = _moves[_heap[0].At];
        _heap[0] = _heap[--_left];
        Sink(0);
        return true;
    }

    private void Sink(int parent)
    {
        var heap = _heap.AsSpan(0, _left);
        if (heap.Length < 2)
        {
            return;
        }

        var sinking = heap[parent];
        for (var child = (2 * parent) + 1; child < heap.Length; child = (2 * parent) + 1)
        {
            child += child + 1 < heap.Length && IsBefore(heap[child + 1], heap[child]) ? 1 : 0;
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
