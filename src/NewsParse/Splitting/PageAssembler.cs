namespace NewsParse.Splitting;

/// <summary>Explains a page as a whole: reads its pieces in order and keeps the likeliest ways in which they make articles.</summary>
/// <remarks>
/// A beam search from left to right. A state holds the articles that may still go on and the headline blocks that still want a body; each piece is
/// tried in every role for each of them, at the costs of <see cref="Costs"/>. Width of the beam and number of open articles are bounded: time is linear in the pieces.
/// </remarks>
internal sealed class PageAssembler
{
    /// <summary>How many articles may go on.</summary>
    public const int MostOpen = 6;

    /// <summary>How many headline blocks may want a body.</summary>
    public const int MostPending = 6;

    private const int BeamWidth = 60;

    // A way that costs this much more than the best one is never the best in the end.
    private const double Hopeless = 14;

    private readonly PageView _page;
    private readonly Costs _costs;
    private readonly Moves _moves;

    private readonly int _width;

    private PageAssembler(PageView page, Costs costs, int width, MoveHandicap? handicap)
    {
        _width = width;
        _page = page;
        _costs = costs;
        var nearness = Nearness.Of(page, costs);
        _moves = new Moves(page, nearness, costs, handicap);
    }

    /// <summary>Assembles a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="costs">What each thing costs.</param>
    /// <param name="width">How many explanations are kept at a time.</param>
    /// <param name="handicap">What a move costs beside its price; null for nothing.</param>
    public static Assembly Assemble(PageView page, Costs costs, int width = BeamWidth, MoveHandicap? handicap = null) => new PageAssembler(page, costs, width, handicap).Run();

    private Assembly Run()
    {
        var beam = new List<State> { State.Empty };
        var next = new List<State>();
        var moves = new MoveQueue(Hopeless);
        var seen = new HashSet<long>();
        for (var i = 0; i < _page.Pieces.Count; i++)
        {
            moves.Clear();
            for (var from = 0; from < beam.Count; from++)
            {
                _moves.Collect(beam[from], from, i, moves);
            }

            moves.Sort();
            next.Clear();
            seen.Clear();
            while (next.Count < _width && moves.TryTake(out var move))
            {
                var state = _moves.Apply(beam[move.From], move, i).Settle(MostOpen, MostPending, _costs);
                if (seen.Add(state.Signature()))
                {
                    next.Add(state);
                }
            }

            (beam, next) = (next, beam);
        }

        return Trace(beam.MinBy(Total)!);
    }

    private double Total(State state) => state.Cost + state.Undone(_costs);

    private Assembly Trace(State state)
    {
        var steps = new List<Step>();
        for (var step = state.Steps; step is not null; step = step.Before)
        {
            steps.Add(step);
        }

        steps.Reverse();
        var owners = new Dictionary<int, int>();
        foreach (var step in steps)
        {
            if (step.Group >= 0)
            {
                owners[step.Group] = step.Target;
            }
        }

        var articles = new SortedDictionary<int, ArticlePlan>();
        var furniture = new List<(Piece, FurnitureKind)>();
        foreach (var step in steps)
        {
            if (step.Piece >= 0)
            {
                Place(step, owners, articles, furniture);
            }
        }

        foreach (var plan in articles.Values)
        {
            plan.Body = PieceOrder.Sort(plan.Body, _page, _costs);
        }

        return new Assembly([.. articles.Values], furniture, Total(state)) { Steps = steps };
    }

    private void Place(Step step, Dictionary<int, int> owners, SortedDictionary<int, ArticlePlan> articles, List<(Piece, FurnitureKind)> furniture)
    {
        var piece = _page.Pieces[step.Piece];
        if (step.Role == PieceRole.Furniture)
        {
            furniture.Add((piece, _page.Evidence[step.Piece].FurnitureKind));
            return;
        }

        // A headline's pieces, and a byline that waits with one (its target is the complement), go to the article that took it.
        var group = step.Role == PieceRole.Title ? step.Target : ~step.Target;
        var id = step.Role != PieceRole.Title && step.Target >= 0 ? step.Target : owners.GetValueOrDefault(group, -1);
        if (id < 0)
        {
            furniture.Add((piece, FurnitureKind.Headline));
            return;
        }

        if (!articles.TryGetValue(id, out var plan))
        {
            articles[id] = plan = new ArticlePlan();
        }

        if (step.Role == PieceRole.Subhead)
        {
            plan.Headings.Add(piece);
        }

        // Who signs a notice, and when, is its last paragraph.
        var signs = step.Role == PieceRole.Byline && !_page.Evidence[step.Piece].IsSignature;
        (step.Role == PieceRole.Title ? plan.Title : signs ? plan.Bylines : plan.Body).Add(piece);
    }
}
