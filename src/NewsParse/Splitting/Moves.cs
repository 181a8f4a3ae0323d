namespace NewsParse.Splitting;

/// <summary>The ways in which a page's next piece can go on an explanation of the pieces before it.</summary>
internal sealed class Moves(PageView page, Nearness nearness, Costs costs, MoveHandicap? handicap = null)
{
    // Headings, bylines and late parts of a headline stand near the article that they are of.
    private const int NearArticles = 3;

    private readonly MovePrices _prices = new(page, nearness, costs);
    private readonly double[] _splits = new double[NearArticles];

    private ArticleGrowth Growth => _prices.Growth;

    /// <summary>Adds the ways to go on a state with a piece.</summary>
    /// <param name="state">The state.</param>
    /// <param name="from">Its index among the states that are gone on.</param>
    /// <param name="i">The piece.</param>
    /// <param name="moves">What they are added to.</param>
    public void Collect(State state, int from, int i, MoveQueue moves)
    {
        _prices.Turn(i);
        var look = page.Evidence[i];
        var way = new Way(state, from, i, look, moves, state.Undone(costs), nearness, costs, handicap);
        if (look.Furniture < PieceEvidence.Never)
        {
            way.Add(MoveKind.Furniture, -1, look.Furniture, 0);
        }

        if (look.Body < PieceEvidence.Never)
        {
            AddContinued(way);
            AddBegun(way);
        }

        if (look.Title < PieceEvidence.Never)
        {
            AddTitles(way);
        }

        if (look.Subhead < PieceEvidence.Never)
        {
            AddSubheads(way);
        }

        if (look.Byline < PieceEvidence.Never)
        {
            AddBylines(way);
        }
    }

    /// <summary>The state that a move leads to.</summary>
    public State Apply(State state, Move move, int i)
    {
        state = move.Strays is { } strays ? state.After(strays) : state;
        var rank = move.Index;
        switch (move.Kind)
        {
            case MoveKind.Furniture:
                return state.Record(i, PieceRole.Furniture, -1, move);
            case MoveKind.Begin:
                return state.Record(i, PieceRole.Body, i, move).Begin(Growth.Begun(i, rank < 0 ? null : state.Pending[rank]), rank);
            case MoveKind.Continue or MoveKind.ContinueBackwards:
                var link = _prices.Link(state.Open[rank], i, move.Kind == MoveKind.ContinueBackwards);
                return state.Record(i, PieceRole.Body, state.Open[rank].Id, move).With(rank, Growth.Continued(state.Open[rank], i, link));
            case MoveKind.Title:
                return state.Record(i, PieceRole.Title, i, move).Wait(Growth.FirstOf(i));
            case MoveKind.GrowTitle:
                return state.Record(i, PieceRole.Title, state.Pending[rank].Id, move).Replace(rank, state.Pending[rank].Grow(i, Growth.IsSmall(i)));
            case MoveKind.TitleByline:
                return state.Record(i, PieceRole.Byline, ~state.Pending[rank].Id, move).Replace(rank, state.Pending[rank] with { Last = i, Signed = true });
            case MoveKind.LateTitle:
                return state.Record(i, PieceRole.Title, state.Open[rank].Title?.Id ?? i, move).With(rank, Growth.Titled(state.Open[rank], i), front: false);
            case MoveKind.Subhead:
                var article = state.Open[rank];
                return state.Record(i, PieceRole.Subhead, article.Id, move)
                    .With(rank, article with { Tail = i, Subheads = article.Subheads + 1, Pieces = article.Pieces.Add(i) });
            default:
                var signed = state.Open[rank] with { Signed = true, Byline = i };
                return state.Record(i, PieceRole.Byline, signed.Id, move).With(rank, move.Kind == MoveKind.ClosingByline ? signed with { Closed = true } : signed, front: false);
        }
    }

    private void AddContinued(in Way way)
    {
        for (var rank = 0; rank < way.State.Open.Length; rank++)
        {
            var prices = _prices.Of(way.State.Open[rank]);
            AddLinked(way, rank, MoveKind.Continue, prices, prices.Link);
            if (prices.Back is { } back)
            {
                AddLinked(way, rank, MoveKind.ContinueBackwards, prices, back);
            }
        }
    }

    private void AddLinked(in Way way, int rank, MoveKind kind, ArticlePrices prices, ArticleLink link)
    {
        var (article, look) = (way.State.Open[rank], way.Look);
        var takesUp = link.Open < article.Ends.Length + article.Starts.Length + (page.Pieces[way.Piece].BreaksOff ? 1 : 0);
        var signs = !article.Signed && look.Signs;
        var now = ((link.EndsLength - article.Ends.Length) * costs.Dangling) + ((link.StartsLength - article.Starts.Length) * costs.FlushStart) - (signs ? costs.Anonymous : 0);
        now += costs.Scant(article.Length + page.Pieces[way.Piece].Length) - costs.Scant(article.Length);
        way.Add(kind, rank, look.Body + prices.Continued + nearness.Continue(way.State, rank, way.Piece, takesUp) - link.Gain, now);
    }

    private void AddBegun(in Way way)
    {
        var (state, look, i) = (way.State, way.Look, way.Piece);
        var price = look.Body + nearness.Begin(state) + costs.Begun(look);
        var now = costs.Undone(false, look.Signs, page.Pieces[i].BreaksOff ? 1 : 0, look.IsAmidParagraph ? 1 : 0, page.Pieces[i].Length);
        way.Add(MoveKind.Begin, -1, price, now);
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            var under = price + nearness.Title(state, group, i) + (group.IsSmall ? costs.SmallTitle : 0);
            var done = now - costs.Untitled - costs.Unused(group) - (group.Signed && !look.Signs ? costs.Anonymous : 0);
            if (!way.IsHopeless(under - costs.MostTitleGain, done))
            {
                way.Add(MoveKind.Begin, g, under - _prices.TitleGain(group.Pieces), done);
            }
        }
    }

    private void AddTitles(in Way way)
    {
        var (state, look, i) = (way.State, way.Look, way.Piece);
        var near = Math.Min(NearArticles, state.Open.Length);
        var split = Splits(state, i);
        way.Add(MoveKind.Title, -1, look.Title + SplitCost(split, near, -1), costs.Unused(Growth.IsScrap(i)));
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            way.Add(MoveKind.GrowTitle, g, look.Title + _prices.Grown(group), group.IsScrap ? costs.UnusedTitle - costs.UnusedScrap : 0);
        }

        for (var rank = 0; rank < near; rank++)
        {
            var article = state.Open[rank];
            var other = SplitCost(split, near, rank);
            var done = article.Title is null ? -costs.Untitled : 0;
            if (!way.IsHopeless(look.Title + _prices.LateTitle(article, rank, _prices.MostTitledGain(article)) + other, done))
            {
                way.Add(MoveKind.LateTitle, rank, look.Title + _prices.LateTitle(article, rank, _prices.TitledGain(article)) + other, done);
            }
        }
    }

    private void AddSubheads(in Way way)
    {
        var gain = _prices.SubheadGain();
        for (var rank = 0; rank < Math.Min(NearArticles, way.State.Open.Length); rank++)
        {
            var article = way.State.Open[rank];
            if (!article.Closed && !article.Breaks)
            {
                var price = way.Look.Subhead + (article.Subheads > 0 ? costs.NextSubhead : costs.Subhead) + nearness.Follow(article, rank, way.Piece) - gain;
                way.Add(MoveKind.Subhead, rank, price - _prices.Of(article).Kin, 0);
            }
        }
    }

    private void AddBylines(in Way way)
    {
        var (state, look, i) = (way.State, way.Look, way.Piece);
        var other = 0.0;
        if (state.Pending.Length > 0)
        {
            var group = state.Pending[^1];
            other = nearness.IsRightUnder(group, i) ? costs.BylineOfOther : 0;
            way.Add(MoveKind.TitleByline, state.Pending.Length - 1, look.Byline + nearness.Follow(group, i) + (group.Signed && group.Last != i - 1 ? costs.SecondByline : 0), 0);
        }

        for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            var price = look.Byline + (article.Signed && article.Tail != i - 1 && article.Byline != i - 1 ? costs.SecondByline : 0) + nearness.Follow(article, rank, i) + other;
            var inner = article.Title is { } title && nearness.IsRightUnder(title, i) ? 0 : article.Breaks ? costs.BylineAmid : costs.BylineAmidParagraphs;
            var now = article.Signed ? 0 : -costs.Anonymous;
            way.Add(MoveKind.ClosingByline, rank, price + (article.Breaks ? costs.BylineAfterBreak : 0), now);
            way.Add(MoveKind.InnerByline, rank, price + inner, now);
        }
    }

    /// <summary>What it costs that a headline's line is none of the block that it seems to go on: the dearest of the pending ones; those of open articles go into <see cref="_splits"/>.</summary>
    private double Splits(State state, int i)
    {
        for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
        {
            _splits[rank] = state.Open[rank].Title is { } title ? nearness.Split(title, i) : 0;
        }

        var cost = 0.0;
        foreach (var group in state.Pending)
        {
            cost = Math.Max(cost, nearness.Split(group, i));
        }

        return cost;
    }

    // The dearest of all but the article's own.
    private double SplitCost(double cost, int near, int own)
    {
        for (var rank = 0; rank < near; rank++)
        {
            cost = rank != own ? Math.Max(cost, _splits[rank]) : cost;
        }

        return cost;
    }

    /// <summary>A state that goes on, and the piece that it goes on with.</summary>
    private readonly struct Way(State state, int from, int piece, PieceEvidence look, MoveQueue moves, double undone, Nearness nearness, Costs costs, MoveHandicap? handicap)
    {
        private readonly double _astray = costs.Stray * state.Straying.Against(strays: true);
        private readonly double _inOrder = costs.Stray * state.Straying.Against(strays: false);

        public State State { get; } = state;

        public int Piece { get; } = piece;

        public PieceEvidence Look { get; } = look;

        /// <summary>Adds a way to go on.</summary>
        /// <param name="kind">What the piece is taken for.</param>
        /// <param name="index">Of the open article or the pending headline block that it concerns; -1 for none.</param>
        /// <param name="price">What it costs.</param>
        /// <param name="nowUndone">What it leaves undone, less what it does of what was.</param>
        public void Add(MoveKind kind, int index, double price, double nowUndone)
        {
            var strays = nearness.Strays(State, kind, index);
            price += strays switch { true => _astray, false => _inOrder, null => 0 };
            price += handicap?.Invoke(State, kind, index, Piece) ?? 0;
            moves.Add(new Move(from, kind, index, strays, price, Rank(price, nowUndone)));
        }

        /// <summary>True if a way would be dropped at a price that it can't be below: what it costs needn't be reckoned.</summary>
        public bool IsHopeless(double leastPrice, double nowUndone) => moves.IsHopeless(Rank(leastPrice, nowUndone));

        private double Rank(double price, double nowUndone) => State.Cost + price + (0.5 * (undone + nowUndone));
    }
}
