using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>A way to explain a page, with the moves that lead to it: what it costs can be asked at any costs.</summary>
internal sealed class Explanation
{
    private readonly PageView _page;

    public Explanation(PageView page, Assembly assembly, double worth)
    {
        (_page, Worth) = (page, worth);
        Step[] steps = [.. assembly.Steps.Where(step => step.Move is not null)];
        (Moves, Roles) = (Array.ConvertAll(steps, step => step.Move!.Value), Array.ConvertAll(steps, step => step.Role));
    }

    /// <summary>What it is worth.</summary>
    public double Worth { get; }

    /// <summary>What each piece is taken for.</summary>
    public PieceRole[] Roles { get; }

    /// <summary>Tells explanations apart.</summary>
    public string Key => string.Join(',', Moves.Select(move => $"{(int)move.Kind}.{move.Index}"));

    /// <summary>What it costs.</summary>
    public double Cost(Costs costs)
    {
        var moves = new Moves(_page, Nearness.Of(_page, costs), costs);
        var queue = new MoveQueue(double.PositiveInfinity);
        var state = State.Empty;
        for (var i = 0; i < Moves.Length; i++)
        {
            queue.Clear();
            moves.Collect(state, 0, i, queue);
            queue.Sort();
            state = moves.Apply(state, Find(queue, Moves[i]), i).Settle(PageAssembler.MostOpen, PageAssembler.MostPending, costs);
        }

        return state.Cost + state.Undone(costs);
    }

    private Move[] Moves { get; }

    private static Move Find(MoveQueue queue, Move same)
    {
        while (queue.TryTake(out var move))
        {
            if (move.Kind == same.Kind && move.Index == same.Index)
            {
                return move;
            }
        }

        throw new InvalidOperationException("An explanation's moves can be made at any costs.");
    }
}
