using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>The ways in which a page's next piece can go on an explanation of the pieces before it.</summary>
internal sealed class Moves(PageView page, Nearness nearness, Costs costs)
{
    private const int NearArticles = 3;
    private const double SmallestTitle = 1.12;
    private const double MostTitleKinOfSecond = 1.5;

    private readonly Chain[] _chains = [.. page.Pieces.Select(piece => new Chain(piece.Index, null))];
    private readonly double[] _rubricCosts = [.. page.Pieces.Select(piece => Rubrics.IsKnown(piece.First.Value) ? costs.KnownRubricInside : Rubrics.IsLikely(piece.First.Value) ? costs.RubricInside : 0)];
    private readonly Kinship _kinship = new(page.Pieces, page.Similarity, page.Words, page.Topics, costs);
    private readonly TitleKinship _titles = new(page.Similarity, page.Topics, costs);
    private readonly double?[] _subheadGains = new double?[page.Pieces.Count];
    private readonly Dictionary<ArticleState, ArticlePrices> _ofArticles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TitleGroup, double> _ofTitles = new(ReferenceEqualityComparer.Instance);
    private int _priced = -1;

    /// <summary>Adds the ways to go on a state with a piece.</summary>
    public void Collect(State state, int i, List<Move> moves)
    {
        if (_priced != i)
        {
            _ofArticles.Clear();
            _ofTitles.Clear();
            _priced = i;
        }

        var look = page.Evidence[i];
        var undone = state.Undone(costs);
        if (look.Furniture < PieceEvidence.Never)
        {
            Add(MoveKind.Furniture, -1, look.Furniture, 0);
        }

        if (look.Body < PieceEvidence.Never)
        {
            for (var rank = 0; rank < state.Open.Length; rank++)
            {
                AddContinued(rank);
            }

            AddBegun();
        }

        if (look.Title < PieceEvidence.Never)
        {
            AddTitles();
        }

        if (look.Subhead < PieceEvidence.Never)
        {
            AddSubheads();
        }

        if (look.Byline < PieceEvidence.Never)
        {
            AddBylines();
        }

        void Add(MoveKind kind, int index, double price, double nowUndone) =>
            moves.Add(new Move(state, kind, index, price, state.Cost + price + (0.5 * (undone + nowUndone))));

        void AddContinued(int rank)
        {
            var article = state.Open[rank];
            var prices = Of(article, i);
            AddLinked(MoveKind.Continue, prices.Link);
            if (prices.Back is { } back)
            {
                AddLinked(MoveKind.ContinueBackwards, back);
            }

            void AddLinked(MoveKind kind, ArticleLink link)
            {
                var takesUp = link.Open < article.Ends.Length + article.Starts.Length + (page.Pieces[i].BreaksOff ? 1 : 0);
                var signs = !article.Signed && (look.EndsWithByline || look.HasLead);
                var now = ((link.EndsLength - article.Ends.Length) * costs.Dangling) + ((link.StartsLength - article.Starts.Length) * costs.FlushStart) - (signs ? costs.Anonymous : 0);
                Add(kind, rank, look.Body + prices.Continued + nearness.Continue(state, rank, i, takesUp) - link.Gain, now);
            }
        }

        void AddBegun()
        {
            var fresh = Fresh(i, null);
            var price = look.Body + nearness.Begin(state) + (look.HasLead ? 0 : look.IsSignature ? costs.SignatureAlone : costs.Unled - (costs.Opening * Math.Clamp(look.Opening, -costs.OpeningMost, costs.OpeningMost)));
            var now = costs.Undone(fresh);
            Add(MoveKind.Begin, -1, price, now);
            for (var g = 0; g < state.Pending.Length; g++)
            {
                var group = state.Pending[g];
                Add(
                    MoveKind.Begin,
                    g,
                    price + nearness.Title(state, group, i) + (group.IsSmall ? costs.SmallTitle : 0) - GainOf(group, i),
                    now - costs.Untitled - costs.Unused(group) - (group.Signed && !fresh.Signed ? costs.Anonymous : 0));
            }
        }

        void AddTitles()
        {
            Add(MoveKind.Title, -1, look.Title + SplitCost(state, -1, i), costs.Unused(FirstOf(i)));
            for (var g = 0; g < state.Pending.Length; g++)
            {
                var group = state.Pending[g];
                Add(MoveKind.GrowTitle, g, look.Title + GrowCost(group, i), group.IsScrap ? costs.UnusedTitle - costs.UnusedScrap : 0);
            }

            for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
            {
                var article = state.Open[rank];
                Add(MoveKind.LateTitle, rank, look.Title + LateTitleCost(article, rank, i) + SplitCost(state, rank, i), article.Title is null ? -costs.Untitled : 0);
            }
        }

        void AddSubheads()
        {
            var gain = SubheadGain(i);
            for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
            {
                var article = state.Open[rank];
                if (!article.Closed && !article.Breaks)
                {
                    var price = look.Subhead + (article.Subheads > 0 ? costs.NextSubhead : costs.Subhead) + nearness.Follow(article, rank, i) - gain;
                    Add(MoveKind.Subhead, rank, price - Of(article, i).Kin, 0);
                }
            }
        }

        void AddBylines()
        {
            if (state.Pending.Length > 0)
            {
                var group = state.Pending[^1];
                Add(MoveKind.TitleByline, state.Pending.Length - 1, look.Byline + nearness.Follow(group, i) + (group.Signed && group.Last != i - 1 ? costs.SecondByline : 0), 0);
            }

            for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
            {
                var article = state.Open[rank];
                var price = look.Byline + (article.Signed && article.Tail != i - 1 && article.Byline != i - 1 ? costs.SecondByline : 0) + nearness.Follow(article, rank, i);
                var now = article.Signed ? 0 : -costs.Anonymous;
                Add(MoveKind.ClosingByline, rank, price + (article.Breaks ? costs.BylineAfterBreak : 0), now);
                Add(MoveKind.InnerByline, rank, price + (article.Breaks ? costs.BylineAmid : costs.BylineAmidParagraphs), now);
            }
        }
    }

    /// <summary>The state that a move leads to.</summary>
    public State Apply(Move move, int i)
    {
        var (state, rank) = (move.From, move.Index);
        switch (move.Kind)
        {
            case MoveKind.Furniture:
                return state.Record(i, PieceRole.Furniture, -1, move.Price);
            case MoveKind.Begin:
                return state.Record(i, PieceRole.Body, i, move.Price).Begin(Fresh(i, rank < 0 ? null : state.Pending[rank]), rank);
            case MoveKind.Continue or MoveKind.ContinueBackwards:
                return state.Record(i, PieceRole.Body, state.Open[rank].Id, move.Price).With(rank, Continued(state.Open[rank], i, move.Kind == MoveKind.ContinueBackwards));
            case MoveKind.Title:
                return state.Record(i, PieceRole.Title, i, move.Price).Wait(FirstOf(i));
            case MoveKind.GrowTitle:
                return state.Record(i, PieceRole.Title, state.Pending[rank].Id, move.Price).Replace(rank, state.Pending[rank].Grow(i, IsSmall(i)));
            case MoveKind.TitleByline:
                return state.Record(i, PieceRole.Byline, ~state.Pending[rank].Id, move.Price).Replace(rank, state.Pending[rank] with { Last = i, Signed = true });
            case MoveKind.LateTitle:
                var title = state.Open[rank].Title;
                return state.Record(i, PieceRole.Title, title?.Id ?? i, move.Price).With(rank, Titled(state.Open[rank], title?.Grow(i, IsSmall(i)) ?? FirstOf(i)), front: false);
            case MoveKind.Subhead:
                var article = state.Open[rank];
                return state.Record(i, PieceRole.Subhead, article.Id, move.Price)
                    .With(rank, article with { Tail = i, Subheads = article.Subheads + 1, Pieces = article.Pieces.Add(i) });
            default:
                var signed = state.Open[rank] with { Signed = true, Byline = i };
                return state.Record(i, PieceRole.Byline, signed.Id, move.Price).With(rank, move.Kind == MoveKind.ClosingByline ? signed with { Closed = true } : signed, front: false);
        }
    }

    private ArticleState Fresh(int i, TitleGroup? title)
    {
        var look = page.Evidence[i];
        var fresh = new ArticleState
        {
            Id = i,
            Tail = i,
            Ends = page.Pieces[i].BreaksOff ? [i] : [],
            Starts = page.Pieces[i].Beginning == Beginning.Flush && !look.HasLead ? [i] : [],
            Led = look.HasLead,
            Closed = look.EndsWithByline,
            Signed = look.HasLead || look.EndsWithByline || title is { Signed: true },
            Length = page.Pieces[i].Length,
            Pieces = _chains[i],
        };
        return title is null ? fresh : Titled(fresh, title);
    }

    /// <summary>An article with a headline, and what that has in common with the body so far.</summary>
    private ArticleState Titled(ArticleState article, TitleGroup title)
    {
        var bag = _titles.Of(title.Pieces);
        var hits = _titles.Hits(bag, article.Pieces);
        var alike = _titles.Topics(title.Pieces, article.Pieces);
        return article with { Title = title, TitleHits = hits, TitleTopics = alike, TitleGain = _titles.Gain(bag, hits, article.Length, alike, article.Pieces.Length) };
    }

    /// <summary>An article with one more piece of body, and what its headline has in common with it.</summary>
    private ArticleState Grown(ArticleState article, int i)
    {
        var length = article.Length + page.Pieces[i].Length;
        if (article.Title is not { } title)
        {
            return article with { Length = length };
        }

        var bag = _titles.Of(title.Pieces);
        var hits = article.TitleHits | _titles.Hits(bag, i);
        var alike = article.TitleTopics + _titles.Topics(title.Pieces, i);
        return article with { Length = length, TitleHits = hits, TitleTopics = alike, TitleGain = _titles.Gain(bag, hits, length, alike, article.Pieces.Length + 1) };
    }

    private ArticleState Continued(ArticleState article, int i, bool backwards)
    {
        var link = Link(article, i, backwards);
        return Grown(article, i) with
        {
            Ends = link.Ends(i),
            Starts = link.Starts(i),
            Tail = i,
            Led = article.Led || page.Evidence[i].HasLead,
            Closed = page.Evidence[i].EndsWithByline,
            Signed = article.Signed || page.Evidence[i].EndsWithByline || page.Evidence[i].HasLead,
            Pieces = article.Pieces.Add(i),
        };
    }

    /// <summary>How a piece takes up what an article left open, or is taken up by it, with what speaks for it.</summary>
    private ArticleLink Link(ArticleState article, int i, bool backwards)
    {
        var (piece, look) = (page.Pieces[i], page.Evidence[i]);
        var (end, start, gain) = (-1, -1, 0.0);
        if (piece.Beginning != Beginning.Indented && !look.HasLead && article.Ends.Length > 0)
        {
            end = BestEnd(article, i);
            gain = Joint(end, i) - (end == article.Tail ? 0 : costs.OlderEnd);
        }

        if (backwards)
        {
            start = BestStart(article, i);
            gain += Joint(i, start) - costs.Backwards;
        }

        var begins = end < 0 && piece.Beginning == Beginning.Flush && !look.HasLead;
        return new ArticleLink(article, end, start, piece.BreaksOff && !backwards, begins, gain);
    }

    private TitleGroup FirstOf(int i) => new(i, i, 1, page.Pieces[i].Lines.Count == 1 && page.Pieces[i].Length <= 10, IsSmall(i), false, _chains[i]);

    private bool IsSmall(int i) => page.Pieces[i].Relative < SmallestTitle;

    /// <summary>What it costs that a headline's line is none of the block that it seems to go on: of a pending one or of that of an open article other than its own.</summary>
    private double SplitCost(State state, int rank, int i)
    {
        var cost = 0.0;
        foreach (var group in state.Pending)
        {
            cost = Math.Max(cost, nearness.Split(group, i));
        }

        for (var other = 0; other < Math.Min(NearArticles, state.Open.Length); other++)
        {
            cost = other != rank && state.Open[other].Title is { } title ? Math.Max(cost, nearness.Split(title, i)) : cost;
        }

        return cost;
    }

    private double LateTitleCost(ArticleState article, int rank, int i)
    {
        var gain = Of(article, i).Titled;
        return article.Title is not { } title ? nearness.LateTitle(article, rank, i) + (IsSmall(i) ? costs.SmallTitle : 0) - gain
            : title.Last > article.Id ? GrowCost(title, i) + nearness.Follow(article, rank, i) - gain
            : costs.SecondTitle + nearness.Follow(article, rank, i) - Math.Min(MostTitleKinOfSecond, gain);
    }

    /// <summary>What the states that share an article pay alike for doing something with it and a piece.</summary>
    private ArticlePrices Of(ArticleState article, int i)
    {
        if (!_ofArticles.TryGetValue(article, out var prices))
        {
            var kin = _kinship.WithBody(article.Pieces, i);
            _ofArticles[article] = prices = new ArticlePrices(
                AttachCost(article, i) - kin + article.TitleGain - Grown(article, i).TitleGain,
                Link(article, i, backwards: false),
                page.Pieces[i].BreaksOff && article.Starts.Length > 0 ? Link(article, i, backwards: true) : null,
                kin,
                article.Title is { } title && title.Last > article.Id ? Titled(article, title.Grow(i, IsSmall(i))).TitleGain - article.TitleGain : Titled(article, FirstOf(i)).TitleGain);
        }

        return prices;
    }

    private double GainOf(TitleGroup group, int i)
    {
        if (!_ofTitles.TryGetValue(group, out var gain))
        {
            _ofTitles[group] = gain = Fresh(i, group).TitleGain;
        }

        return gain;
    }

    /// <summary>What it speaks for that a line is a heading of the text after it; a headline has the same from its body.</summary>
    private double SubheadGain(int i)
    {
        if (_subheadGains[i] is not { } gain)
        {
            var next = i + 1 < page.Pieces.Count && page.Evidence[i + 1].Body < page.Evidence[i + 1].Title ? i + 1 : -1;
            _subheadGains[i] = gain = next < 0 ? 0 : costs.SubheadKin * Math.Max(0, GainOf(FirstOf(i), next));
        }

        return gain;
    }

    private double AttachCost(ArticleState article, int i)
    {
        Piece tail = page.Pieces[article.Tail], piece = page.Pieces[i];
        var cost = page.Evidence[i].HasLead ? (article.Led || article.Closed ? costs.LeadInside : costs.LeadLate) : 0;
        cost += article.Closed ? costs.AfterClosing : 0;
        cost += Math.Abs(tail.Column - piece.Column) > 0.9 ? costs.OtherWidth : 0;
        cost += article.Breaks ? (piece.Beginning == Beginning.Indented ? costs.IndentedInside : 0) : costs.NextParagraph;
        return cost;
    }

    private double GrowCost(TitleGroup group, int i) =>
        nearness.Grow(group, i) + (group.Count > 4 ? costs.LongTitle : 0) + _rubricCosts[i];

    private int BestEnd(ArticleState article, int i)
    {
        var (best, most) = (-1, double.MinValue);
        foreach (var end in article.Ends)
        {
            var gain = Joint(end, i) + (end == article.Tail ? 1 : 0);
            (best, most) = gain > most ? (end, gain) : (best, most);
        }

        return best;
    }

    private int BestStart(ArticleState article, int i)
    {
        var (best, most) = (-1, double.MinValue);
        foreach (var start in article.Starts)
        {
            var gain = Joint(i, start);
            (best, most) = gain > most ? (start, gain) : (best, most);
        }

        return best;
    }

    private double Joint(int before, int after) => costs.Joint * page.Joint(before, after);

    /// <summary>What an article's pieces and a further one cost together.</summary>
    /// <param name="Continued">As more of its body, nearness and joint aside.</param>
    /// <param name="Link">How the piece takes up what the article left open.</param>
    /// <param name="Back">How it leads to what the article began with in mid-paragraph; null if that can't be.</param>
    /// <param name="Kin">What it speaks for that they name the same things.</param>
    /// <param name="Titled">The same if the piece is of its headline block.</param>
    private sealed record ArticlePrices(double Continued, ArticleLink Link, ArticleLink? Back, double Kin, double Titled);
}
