namespace NewsParse.Splitting;

/// <summary>The ways in which a page's next piece can go on an explanation of the pieces before it.</summary>
internal sealed class Moves(IReadOnlyList<Piece> pieces, PieceEvidence[] evidence, Costs costs)
{
    private const double LikelyTitle = 12;
    private const int NearArticles = 3;

    private readonly Kinship _kinship = new(pieces, costs);
    private readonly Memo _joints = new();
    private readonly List<State> _next = [];

    /// <summary>The states that can follow one by a piece. The list is used again by the next call.</summary>
    public List<State> From(State state, int i)
    {
        _next.Clear();
        if (evidence[i].Furniture < PieceEvidence.Never)
        {
            _next.Add(state.Record(i, PieceRole.Furniture, -1, evidence[i].Furniture));
        }

        if (evidence[i].Body < PieceEvidence.Never)
        {
            AddContinued(state, i);
            AddBegun(state, i);
        }

        if (evidence[i].Title < LikelyTitle)
        {
            AddWaitingTitles(state, i);
            AddLateTitles(state, i);
            AddSubheads(state, i);
        }

        if (evidence[i].Byline < PieceEvidence.Never)
        {
            AddBylines(state, i);
        }

        return _next;
    }

    private double Leaving(State state) => state.Open.Length > 0 && state.Open[0].Breaks ? costs.Leaving : 0;

    private void AddContinued(State state, int i)
    {
        for (var rank = 0; rank < state.Open.Length; rank++)
        {
            var article = state.Open[rank];
            var price = evidence[i].Body + AttachCost(article, i) + (rank > 0 ? Leaving(state) : 0);
            if (state.Pending.Length > 0 && state.Pending[^1].Last > article.Tail && pieces[i].Beginning != Beginning.Flush && !article.Breaks)
            {
                price += costs.PastTitle;
            }

            AddLinked(state, rank, i, price);
        }
    }

    /// <summary>The piece takes up what the article left open, or is taken up by it.</summary>
    private void AddLinked(State state, int rank, int i, double price)
    {
        var (piece, article) = (pieces[i], state.Open[rank]);
        var (ends, starts) = (article.Ends, article.Starts);
        var gain = 0.0;
        if (piece.Beginning != Beginning.Indented && !evidence[i].HasLead && ends.Length > 0)
        {
            var end = BestEnd(article, i);
            gain = Joint(end, i) - (end == article.Tail ? 0 : costs.OlderEnd);
            ends = Without(ends, end);
        }
        else if (piece.Beginning == Beginning.Flush && !evidence[i].HasLead)
        {
            starts = LastThree(starts, i);
        }

        if (!piece.BreaksOff)
        {
            Add(ends, starts, gain);
            return;
        }

        Add(LastThree(ends, i), starts, gain);
        if (article.Starts.Length > 0)
        {
            var start = BestStart(article, i);
            Add(ends, Without(starts, start), gain + Joint(i, start) - costs.Backwards);
        }

        void Add(int[] ends, int[] starts, double gain)
        {
            var linked = article with
            {
                Ends = ends,
                Starts = starts,
                Tail = i,
                Led = article.Led || evidence[i].HasLead,
                Closed = evidence[i].EndsWithByline,
                Signed = article.Signed || evidence[i].EndsWithByline || evidence[i].HasLead,
                Pieces = article.Pieces.Add(i),
            };
            var took = ends.Length + starts.Length < article.Ends.Length + article.Starts.Length + (piece.BreaksOff ? 1 : 0);
            var back = rank == 0 ? 0 : (took ? costs.GoingBackInSentence : costs.GoingBackToParagraph) + ((rank - 1) * costs.GoingFarther);
            _next.Add(state.Record(i, PieceRole.Body, article.Id, price + back - gain).With(rank, linked));
        }
    }

    private void AddBegun(State state, int i)
    {
        var (piece, look) = (pieces[i], evidence[i]);
        var price = look.Body + Leaving(state) + (look.HasLead ? 0 : look.IsSignature ? costs.SignatureAlone : costs.Unled);
        var fresh = new ArticleState
        {
            Id = i,
            Tail = i,
            Ends = piece.BreaksOff ? [i] : [],
            Starts = piece.Beginning == Beginning.Flush && !look.HasLead ? [i] : [],
            Led = look.HasLead,
            Closed = look.EndsWithByline,
            Signed = look.HasLead || look.EndsWithByline,
            Pieces = new Chain(i, null),
        };
        _next.Add(state.Record(i, PieceRole.Body, i, price).Begin(fresh, -1));
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            var titled = price + GapCost(state, group, i) - _kinship.WithTitle(group.Pieces, i);
            _next.Add(state.Record(i, PieceRole.Body, i, titled).Begin(fresh with { Title = group, Signed = fresh.Signed || group.Signed }, g));
        }
    }

    private void AddWaitingTitles(State state, int i)
    {
        _next.Add(state.Record(i, PieceRole.Title, i, evidence[i].Title).Wait(FirstOf(i)));
        for (var g = 0; g < state.Pending.Length; g++)
        {
            var group = state.Pending[g];
            _next.Add(state.Record(i, PieceRole.Title, group.Id, evidence[i].Title + GrowCost(group, i)).Replace(g, group.Grow(i)));
        }
    }

    private void AddLateTitles(State state, int i)
    {
        for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            var price = evidence[i].Title + (rank * costs.GoingBack);
            if (article.Title is null)
            {
                price += (article.Breaks ? costs.TitleAmid : costs.TitleAfter) - _kinship.WithTitle(article.Pieces, i);
                _next.Add(state.Record(i, PieceRole.Title, i, price).With(rank, article with { Title = FirstOf(i) }, front: false));
            }
            else
            {
                var late = article.Title.Last > article.Id;
                price += late ? GrowCost(article.Title, i) : costs.SecondTitle - Math.Min(1.5, _kinship.WithTitle(article.Pieces, i));
                _next.Add(state.Record(i, PieceRole.Title, article.Title.Id, price).With(rank, article with { Title = article.Title.Grow(i) }, front: false));
            }
        }
    }

    private void AddSubheads(State state, int i)
    {
        for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            if (!article.Closed && !article.Breaks && pieces[i].Lines.Count <= 2 && i - article.Tail <= 2)
            {
                var price = evidence[i].Title + (article.Subheads > 0 ? costs.NextSubhead : costs.Subhead) + (Rubrics.IsKnown(pieces[i].Value) ? costs.RubricInside : 0)
                    + (rank * costs.GoingBack) - _kinship.WithBody(article.Pieces, i);
                _next.Add(state.Record(i, PieceRole.Subhead, article.Id, price).With(rank, article with { Tail = i, Subheads = article.Subheads + 1, Pieces = article.Pieces.Add(i) }));
            }
        }
    }

    private void AddBylines(State state, int i)
    {
        if (state.Pending.Length > 0)
        {
            var group = state.Pending[^1];
            var price = evidence[i].Byline + (Math.Min(4, i - group.Last - 1) * costs.TitleGap) + (group.Signed ? costs.SecondByline : 0);
            _next.Add(state.Record(i, PieceRole.Byline, ~group.Id, price).Replace(state.Pending.Length - 1, group with { Last = i, Signed = true }));
        }

        for (var rank = 0; rank < Math.Min(NearArticles, state.Open.Length); rank++)
        {
            var article = state.Open[rank];
            var price = evidence[i].Byline + (article.Signed && article.Tail != i - 1 ? costs.SecondByline : 0) + (rank * costs.GoingBack);
            _next.Add(state.Record(i, PieceRole.Byline, article.Id, price + (article.Breaks ? costs.BylineAfterBreak : 0)).With(rank, article with { Signed = true, Closed = true }, front: false));
            _next.Add(state.Record(i, PieceRole.Byline, article.Id, price + (article.Breaks ? costs.BylineAmid : costs.BylineAmidParagraphs)).With(rank, article with { Signed = true }, front: false));
        }
    }

    private TitleGroup FirstOf(int i) => new(i, i, 1, pieces[i].Lines.Count == 1 && pieces[i].Length <= 10, false, new Chain(i, null));

    private double AttachCost(ArticleState article, int i)
    {
        Piece tail = pieces[article.Tail], piece = pieces[i];
        var cost = evidence[i].HasLead ? (article.Led || article.Closed ? costs.LeadInside : costs.LeadLate) : 0;
        cost += article.Closed ? costs.AfterClosing : 0;
        cost += Math.Abs(tail.Column - piece.Column) > 0.9 ? costs.OtherWidth : 0;
        cost += article.Breaks ? (piece.Beginning == Beginning.Indented ? costs.IndentedInside : 0) : costs.NextParagraph;
        return cost - _kinship.WithBody(article.Pieces, i) - (costs.TitleShare * _kinship.WithTitle(article.Title?.Pieces, i));
    }

    private double GapCost(State state, TitleGroup group, int i)
    {
        var newer = 0;
        foreach (var other in state.Pending)
        {
            newer += other.Id > group.Id ? 1 : 0;
        }

        return (Math.Clamp(i - group.Last - 1 - newer, 0, 6) * costs.TitleGap) + (newer * costs.NewerTitle);
    }

    private double GrowCost(TitleGroup group, int i) =>
        costs.TitleGrows
        + (Math.Min(5, i - group.Last - 1) * costs.TitleGap)
        + (group.Count > 4 ? costs.LongTitle : 0)
        + (Rubrics.IsLikely(pieces[i].First.Value) ? costs.RubricInside : 0)
        - (pieces[group.Last].First.Block == pieces[i].First.Block ? costs.SameBlock : 0);

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

    private double Joint(int before, int after) => costs.Joint * _joints.GetOrAdd((before, after), key => Layout.Joint.Gain(pieces[key.Before].Last, pieces[key.After].First));

    private static int[] Without(int[] values, int value) => Array.FindAll(values, other => other != value);

    private static int[] LastThree(int[] values, int value) => values.Length < 3 ? [.. values, value] : [.. values.AsSpan(values.Length - 2), value];
}
