namespace NewsParse.Splitting;

/// <summary>Explains a page as a whole: reads its pieces in order and keeps the likeliest ways in which they make articles.</summary>
/// <remarks>
/// A beam search from left to right. A state holds the articles that may still go on and the headline blocks that still want a body; each piece is
/// tried in every role for each of them, at the costs of <see cref="Costs"/>. Width of the beam and number of open articles are bounded: time is linear in the pieces.
/// </remarks>
internal sealed class PageAssembler
{
    private const int BeamWidth = 120;
    private const int MostOpen = 6;
    private const int MostPending = 6;

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly PieceEvidence[] _evidence;
    private readonly Similarity _similarity;
    private readonly Memo _joints = new();

    private PageAssembler(IReadOnlyList<Piece> pieces)
    {
        _pieces = pieces;
        _evidence = PieceEvidence.Of(pieces);
        _similarity = new Similarity(pieces);
    }

    /// <summary>Assembles a page.</summary>
    public static Assembly Assemble(IReadOnlyList<Piece> pieces) => new PageAssembler(pieces).Run();

    private Assembly Run()
    {
        var beam = new List<State> { State.Empty };
        for (var i = 0; i < _pieces.Count; i++)
        {
            var best = new Dictionary<long, State>();
            foreach (var state in beam)
            {
                foreach (var next in Successors(state, i))
                {
                    var settled = Settle(next);
                    var key = settled.Signature();
                    if (!best.TryGetValue(key, out var rival) || settled.Cost < rival.Cost)
                    {
                        best[key] = settled;
                    }
                }
            }

            beam = [.. best.Values.OrderBy(state => Expected(state)).ThenBy(state => state.Signature()).Take(BeamWidth)];
        }

        return Trace(beam.MinBy(FinalCost)!);
    }

    private IEnumerable<State> Successors(State state, int i)
    {
        var evidence = _evidence[i];
        if (evidence.Furniture < PieceEvidence.Never)
        {
            yield return state.Record(i, PieceRole.Furniture, -1, evidence.Furniture);
        }

        if (evidence.Body < PieceEvidence.Never)
        {
            foreach (var next in AsBody(state, i, evidence.Body))
            {
                yield return next;
            }
        }

        if (evidence.Title < 12)
        {
            foreach (var next in AsTitle(state, i, evidence.Title))
            {
                yield return next;
            }
        }

        if (evidence.Byline < PieceEvidence.Never)
        {
            foreach (var next in AsByline(state, i, evidence.Byline))
            {
                yield return next;
            }
        }
    }

    private IEnumerable<State> AsBody(State state, int i, double cost)
    {
        var leaving = state.Open.Length > 0 && state.Open[0].Breaks ? Costs.Leaving : 0;
        for (var rank = 0; rank < state.Open.Length; rank++)
        {
            var article = state.Open[rank];
            var price = cost + AttachCost(article, i) + (rank > 0 ? leaving : 0);
            if (state.Pending.Length > 0 && state.Pending[^1].Last > article.Tail && _pieces[i].Beginning != Beginning.Flush && !article.Breaks)
            {
                price += Costs.PastTitle;
            }

            foreach (var (linked, gain) in Linked(article, i))
            {
                var back = rank == 0 ? 0 : (linked.Ends.Length + linked.Starts.Length < article.Ends.Length + article.Starts.Length + (_pieces[i].BreaksOff ? 1 : 0) ? Costs.GoingBackInSentence : Costs.GoingBackToParagraph) + ((rank - 1) * Costs.GoingFarther);
                yield return state.Record(i, PieceRole.Body, article.Id, price + back - gain).With(rank, linked with
                {
                    Tail = i,
                    Led = article.Led || _evidence[i].HasLead,
                    Closed = _evidence[i].EndsWithByline,
                    Signed = article.Signed || _evidence[i].EndsWithByline || _evidence[i].HasLead,
                    Pieces = new Chain(i, article.Pieces),
                });
            }
        }

        var start = cost + leaving + (_evidence[i].HasLead ? 0 : _evidence[i].IsSignature ? 8 : 0.2);
        var fresh = new ArticleState(
            i,
            i,
            _pieces[i].BreaksOff ? [i] : [],
            _pieces[i].Beginning == Beginning.Flush && !_evidence[i].HasLead ? [i] : [],
            _evidence[i].HasLead,
            _evidence[i].EndsWithByline,
            _evidence[i].HasLead || _evidence[i].EndsWithByline,
            null,
            new Chain(i, null));
        yield return state.Record(i, PieceRole.Body, i, start).Begin(fresh, -1);
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            var price = start + GapCost(state, group, i) - Kin(group.Pieces, i, true);
            yield return state.Record(i, PieceRole.Body, i, price).Begin(fresh with { Title = group, Signed = fresh.Signed || group.Signed }, g);
        }
    }

    /// <summary>The ways in which a piece takes up what an article left open, or is taken up by it, each with what speaks for it.</summary>
    private IEnumerable<(ArticleState Article, double Gain)> Linked(ArticleState article, int i)
    {
        var piece = _pieces[i];
        var ends = article.Ends;
        var starts = article.Starts;
        var gain = 0.0;
        if (piece.Beginning != Beginning.Indented && !_evidence[i].HasLead && ends.Length > 0)
        {
            var end = ends.MaxBy(other => Joint(other, i) + (other == article.Tail ? 1 : 0));
            gain = Joint(end, i) - (end == article.Tail ? 0 : 0.4);
            ends = [.. ends.Where(other => other != end)];
        }
        else if (piece.Beginning == Beginning.Flush && !_evidence[i].HasLead)
        {
            starts = [.. starts.TakeLast(2), i];
        }

        if (!piece.BreaksOff)
        {
            yield return (article with { Ends = ends, Starts = starts }, gain);
            yield break;
        }

        yield return (article with { Ends = [.. ends.TakeLast(2), i], Starts = starts }, gain);
        if (article.Starts.Length > 0)
        {
            var start = article.Starts.MaxBy(other => Joint(i, other));
            yield return (article with { Ends = ends, Starts = [.. starts.Where(other => other != start)] }, gain + Joint(i, start) - Costs.Backwards);
        }
    }

    private double Joint(int before, int after) => Costs.Joint * _joints.GetOrAdd((before, after), key => Layout.Joint.Gain(_pieces[key.Before].Last, _pieces[key.After].First));

    private IEnumerable<State> AsTitle(State state, int i, double cost)
    {
        var single = _pieces[i].Lines.Count == 1 && _pieces[i].Length <= 10;
        yield return state.Record(i, PieceRole.Title, i, cost).Wait(new TitleGroup(i, i, 1, single, false, new Chain(i, null)));
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            yield return state.Record(i, PieceRole.Title, group.Id, cost + GrowCost(group, i)).Replace(g, group.Grow(i));
        }

        for (var rank = 0; rank < Math.Min(3, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            if (article.Title is null)
            {
                var price = cost + (article.Breaks ? Costs.TitleAmid : Costs.TitleAfter) + (rank * Costs.GoingBack) - Kin(article.Pieces, i, true);
                yield return state.Record(i, PieceRole.Title, i, price).With(rank, article with { Title = new TitleGroup(i, i, 1, single, false, new Chain(i, null)) }, front: false);
            }
            else
            {
                var late = article.Title.Last > article.Id;
                var price = cost + (late ? GrowCost(article.Title, i) : Costs.SecondTitle - Math.Min(1.5, Kin(article.Pieces, i, true))) + (rank * Costs.GoingBack);
                yield return state.Record(i, PieceRole.Title, article.Title.Id, price).With(rank, article with { Title = article.Title.Grow(i) }, front: false);
            }

            if (!article.Closed && !article.Breaks && _pieces[i].Lines.Count <= 2 && i - article.Tail <= 2)
            {
                var price = cost + Costs.Subhead + (Rubrics.IsKnown(_pieces[i].Value) ? Costs.RubricInside : 0) + (rank * Costs.GoingBack) - Kin(article.Pieces, i, false);
                yield return state.Record(i, PieceRole.Subhead, article.Id, price).With(rank, article with { Tail = i, Pieces = new Chain(i, article.Pieces) });
            }
        }
    }

    private static IEnumerable<State> AsByline(State state, int i, double cost)
    {
        if (state.Pending.Length > 0)
        {
            var group = state.Pending[^1];
            var price = cost + (Math.Min(4, i - group.Last - 1) * Costs.TitleGap) + (group.Signed ? Costs.SecondByline : 0);
            yield return state.Record(i, PieceRole.Byline, ~group.Id, price).Replace(state.Pending.Length - 1, group with { Last = i, Signed = true });
        }

        for (var rank = 0; rank < Math.Min(3, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            var again = article.Signed && article.Tail != i - 1 ? Costs.SecondByline : 0;
            var price = cost + again + (rank * Costs.GoingBack);
            yield return state.Record(i, PieceRole.Byline, article.Id, price + (article.Breaks ? 2.5 : 0)).With(rank, article with { Signed = true, Closed = true }, front: false);
            yield return state.Record(i, PieceRole.Byline, article.Id, price + (article.Breaks ? Costs.BylineAmid : Costs.BylineAmidParagraphs)).With(rank, article with { Signed = true }, front: false);
        }
    }

    private double AttachCost(ArticleState article, int i)
    {
        Piece tail = _pieces[article.Tail], piece = _pieces[i];
        var cost = _evidence[i].HasLead ? (article.Led || article.Closed ? Costs.LeadInside : Costs.LeadLate) : 0;
        cost += article.Closed ? Costs.AfterClosing : 0;
        cost += Math.Abs(tail.Column - piece.Column) > 0.9 ? Costs.OtherWidth : 0;
        cost += article.Breaks ? (piece.Beginning == Beginning.Indented ? Costs.IndentedInside : 0) : Costs.NextParagraph;
        return cost - Kin(article.Pieces, i, false) - (0.5 * Kin(article.Title?.Pieces, i, true));
    }

    private static double GapCost(State state, TitleGroup group, int i)
    {
        var newer = state.Pending.Count(other => other.Id > group.Id);
        var between = i - group.Last - 1 - newer;
        return (Math.Clamp(between, 0, 6) * Costs.TitleGap) + (newer * 0.5);
    }

    private double GrowCost(TitleGroup group, int i) =>
        Costs.TitleGrows + (Math.Min(5, i - group.Last - 1) * Costs.TitleGap) + (group.Count > 4 ? 1 : 0) + (Rubrics.IsLikely(_pieces[i].First.Value) ? Costs.RubricInside : 0) + (_pieces[group.Last].First.Block == _pieces[i].First.Block ? -0.8 : 0);

    /// <summary>What it speaks for that a piece is of one article with others: log likelihood ratio by the most similar of them.</summary>
    private double Kin(Chain? chain, int i, bool title)
    {
        var most = 0.0;
        var count = 0;
        for (var link = chain; link is not null && count < 8; link = link.Before, count++)
        {
            most = Math.Max(most, _similarity.Between(link.Piece, i));
        }

        var size = Math.Min(1, _pieces[i].Length / 120.0);
        return count == 0 ? 0 : title ? Costs.TitleKinship(most, size) : Costs.BodyKinship(most, size) - (most > 0 ? 0.25 * Math.Log(count) : 0);
    }

    /// <summary>Drops what is too far back to go on, and charges what it leaves undone.</summary>
    private static State Settle(State state)
    {
        var cost = 0.0;
        var open = state.Open;
        if (open.Length > MostOpen)
        {
            var last = open[^1];
            cost += Undone(last);
            open = open[..^1];
        }

        var pending = state.Pending;
        if (pending.Length > MostPending)
        {
            cost += Unused(pending[0]);
            pending = pending[1..];
        }

        return cost == 0 && open.Length == state.Open.Length && pending.Length == state.Pending.Length
            ? state
            : state with { Cost = state.Cost + cost, Open = open, Pending = pending };
    }

    /// <summary>What a state is likely to cost in the end: most of what is undone stays so.</summary>
    private static double Expected(State state) => state.Cost + (0.5 * (FinalCost(state) - state.Cost));

    private static double FinalCost(State state) => state.Cost + state.Open.Sum(Undone) + state.Pending.Sum(Unused);

    private static double Undone(ArticleState article) =>
        (article.Title is null ? Costs.Untitled : 0) + (article.Signed ? 0 : Costs.Anonymous) + (article.Ends.Length * Costs.Dangling) + (article.Starts.Length * Costs.FlushStart);

    private static double Unused(TitleGroup group) => group.IsScrap ? Costs.UnusedScrap : Costs.UnusedTitle;

    private Assembly Trace(State state)
    {
        var articles = new SortedDictionary<int, ArticlePlan>();
        var groups = new Dictionary<int, int>();
        var furniture = new List<(Piece, FurnitureKind)>();
        var steps = new List<Step>();
        for (var step = state.Steps; step is not null; step = step.Before)
        {
            steps.Add(step);
        }

        steps.Reverse();
        foreach (var step in steps)
        {
            if (step.Group >= 0)
            {
                groups[step.Group] = step.Target;
            }
        }

        foreach (var step in steps.Where(step => step.Piece >= 0))
        {
            var piece = _pieces[step.Piece];
            if (step.Role == PieceRole.Furniture)
            {
                furniture.Add((piece, _evidence[step.Piece].FurnitureKind));
                continue;
            }

            var ofGroup = step.Role == PieceRole.Title || step.Target < 0;
            var target = step.Role == PieceRole.Title ? step.Target : ~step.Target;
            var id = !ofGroup ? step.Target : groups.GetValueOrDefault(target, -1);
            if (id < 0)
            {
                furniture.Add((piece, FurnitureKind.Headline));
                continue;
            }

            if (!articles.TryGetValue(id, out var plan))
            {
                articles[id] = plan = new ArticlePlan();
            }

            if (step.Role == PieceRole.Subhead)
            {
                plan.Headings.Add(piece);
            }

            (step.Role switch { PieceRole.Title => plan.Title, PieceRole.Byline => plan.Bylines, _ => plan.Body }).Add(piece);
        }

        foreach (var plan in articles.Values)
        {
            plan.Body = PieceOrder.Sort(plan.Body, _evidence);
        }

        return new Assembly([.. articles.Values], furniture);
    }
}
