using NewsParse.Layout.Printed;

namespace NewsParse.Splitting;

/// <summary>Of a page with boxes: by where the pieces are printed. Distances are in ems of the running text.</summary>
internal sealed class PageGeometry(PageView page, ColumnStack stack, Costs costs) : Nearness
{
    // In ems.
    private const double RuleSlack = 0.3;

    // How much the distance across counts between such a name and its headline.
    private const double LeftOfHeadline = 0.1;

    private readonly PrintedMarks _marks = stack.Marks;
    private readonly IReadOnlyList<Piece> _pieces = page.Pieces;
    private readonly Memo _steps = new(page.Pieces.Count);
    private readonly Memo _apart = new(page.Pieces.Count);
    private readonly Dictionary<Chain, Box?> _boxes = new(ReferenceEqualityComparer.Instance);

    public override double Continue(State state, int rank, int i, bool takesUp)
    {
        var article = state.Open[rank];
        return Step(article.Tail, i) + Under(article.Pieces, article.Title?.Pieces, i);
    }

    public override double Begin(State state) => 0;

    public override double Title(State state, TitleGroup group, int i) => TitleCost(group, i) + Under(null, group.Pieces, i);

    public override double LateTitle(ArticleState article, int rank, int i) => TitleCost(new TitleGroup(i, i, 1, false, false, false, page.Chains[i]), FirstOf(article.Pieces)) + costs.PrintedLate;

    // A standing column's name at the left edge may head a headline that is set over the middle of all columns.
    public override double Grow(TitleGroup group, int i) => Adjacent(group.Pieces, i, group is { IsScrap: true } && group.Last == i - 1 && IsUpLeft(group.Last, i) ? LeftOfHeadline : 1);

    public override double Split(TitleGroup group, int i) => Adjacent(group.Pieces, i) < 0.5 ? costs.SplitPrinted : 0;

    public override double Follow(ArticleState article, int rank, int i)
    {
        var follows = Step(article.Tail, i);
        return article.Title is { } title ? Math.Min(follows, Follow(title, i)) : follows;
    }

    public override double Follow(TitleGroup group, int i) => Adjacent(group.Pieces, i);

    public override bool IsRightUnder(TitleGroup group, int i) => group.Last == i - 1 && Adjacent(group.Pieces, i) < 0.5;

    // Where a piece stands tells more.
    public override bool? Strays(State state, MoveKind kind, int index) => null;

    /// <summary>A piece right under one of another article.</summary>
    private double Under(Chain? body, Chain? title, int i) =>
        Over(i) is not (>= 0 and var over) || Has(body, over) || Has(title, over) ? 0
            : page.Evidence[over].Body < page.Evidence[over].Title ? costs.UnderText : costs.UnderTitle;

    /// <summary>The text or headline that a piece stands right under, bylines and furniture between them passed over.</summary>
    private int Over(int i)
    {
        var over = stack.Above(i);
        while (over >= 0 && !IsOfArticle(page.Evidence[over]))
        {
            over = stack.Above(over);
        }

        return over;
    }

    private static bool IsOfArticle(PieceEvidence look) => Math.Min(look.Body, look.Title) < Math.Min(look.Byline, look.Furniture);

    private static bool Has(Chain? chain, int piece)
    {
        while (chain is not null && chain.Piece != piece)
        {
            chain = chain.Before;
        }

        return chain is not null;
    }

    /// <summary>From the end of one piece to the beginning of the next in reading order.</summary>
    private double Step(int tail, int piece)
    {
        ref var value = ref _steps.Of(tail, piece, out var known);
        return known ? value : value = _pieces[tail].ColumnBox is { } end && _pieces[piece].ColumnBox is { } start ? Apart(tail, piece) + Step(end, start) : costs.NoBox;
    }

    private double Step(Box tail, Box piece)
    {
        var shared = PrintedLine.Shared(tail, piece);
        var down = (piece.Y - tail.Bottom) / _marks.Em;
        if (shared > 0.4 * Math.Min(tail.Width, piece.Width))
        {
            return down > -0.5 ? Math.Min(costs.StepMost, costs.StepDown * Math.Max(0, down - 1)) : costs.StepUp;
        }

        var right = (piece.X - tail.Right) / _marks.Em;
        if (right > -1)
        {
            // The next column begins above where this one ends.
            return Math.Min(costs.StepMost, costs.StepRight + (costs.StepFarRight * Math.Max(0, right - 2)) + (down > 0 ? costs.StepRightDown + (costs.StepDown * down) : 0));
        }

        return down > -0.5 ? Math.Min(costs.StepMost, costs.StepBackDown + (costs.StepDown * down)) : costs.StepUp;
    }

    private double TitleCost(TitleGroup group, int i)
    {
        if (BoxOf(group.Pieces) is not { } title || _pieces[i].Box is not { } body)
        {
            return costs.NoBox;
        }

        var shared = PrintedLine.Shared(title, body);
        var down = (body.Y - title.Bottom) / _marks.Em;
        var across = -shared / _marks.Em;
        var apart = Apart(group.Id, i);
        if (shared > 0 && down > -0.5)
        {
            var inset = Math.Max(0, body.X - title.X) / _marks.Em;
            return apart + Math.Min(costs.TitleMost, costs.TitleDown * Math.Max(0, down - 2)) + (inset > 8 ? costs.TitleInset : 0);
        }

        // A headline over the middle of several columns need not reach the first of them.
        if (down > -0.5 && page.Rows[i] is { } row && title.X > row.X && title.Right < row.Right)
        {
            return apart + Math.Min(costs.TitleMost, costs.TitleDown * Math.Max(0, down - 2)) + costs.TitleInset;
        }

        var overlap = Math.Min(title.Bottom, body.Bottom) - Math.Max(title.Y, body.Y);
        if (overlap > 0)
        {
            return apart + Math.Min(costs.TitleMost, costs.TitleBeside + (costs.TitleDown * Math.Max(0, across - 1)));
        }

        var up = (title.Y - body.Bottom) / _marks.Em;
        return apart + Math.Min(costs.TitleMost, (up > 0 ? costs.TitleBelow : costs.TitleAskew) + (costs.TitleDown * (Math.Max(0, across) + Math.Max(up, down))));
    }

    /// <summary>Pieces of one headline block stand one below or beside the other.</summary>
    private double Adjacent(Chain chain, int i, double shareOfAcross = 1)
    {
        if (BoxOf(chain) is not { } block || _pieces[i].Box is not { } piece)
        {
            return costs.NoBox;
        }

        var across = Math.Max(0, -PrintedLine.Shared(block, piece)) / _marks.Em;
        var down = Math.Max(0, Math.Max(piece.Y - block.Bottom, block.Y - piece.Bottom)) / _marks.Em;
        return Apart(chain.Piece, i) + Math.Min(costs.TitleMost, costs.PartDistance * (Math.Max(0, down - 1.5) + (shareOfAcross * Math.Max(0, across - 1))));
    }

    private bool IsUpLeft(int a, int b) => Boxes(a, b) is { } pair && pair.Item1.Y < pair.Item2.Y && pair.Item1.X < pair.Item2.X;

    /// <summary>What stands between two pieces: a frame's border, a rule.</summary>
    private double Apart(int a, int b)
    {
        ref var value = ref _apart.Of(a, b, out var known);
        return known ? value : value = Border(a, b);
    }

    private double Border(int a, int b)
    {
        if (_pieces[a].Frame != _pieces[b].Frame)
        {
            return costs.OtherFrame;
        }

        if (Boxes(a, b) is not { } pair)
        {
            return 0;
        }

        var (upper, lower) = pair.Item1.Y < pair.Item2.Y ? pair : (pair.Item2, pair.Item1);
        return _marks.RulesBetween(upper, lower, RuleSlack).Any(rule => PrintedLine.Shared(rule, upper) > 0.5 * upper.Width) ? costs.RuleBetween : 0;
    }

    private (Box, Box)? Boxes(int a, int b) => _pieces[a].Box is { } first && _pieces[b].Box is { } second ? (first, second) : null;

    private Box? BoxOf(Chain chain)
    {
        if (!_boxes.TryGetValue(chain, out var box))
        {
            var rest = chain.Before is { } before ? BoxOf(before) : null;
            _boxes[chain] = box = _pieces[chain.Piece].Box is { } own ? rest?.Union(own) ?? own : rest;
        }

        return box;
    }

    private static int FirstOf(Chain chain)
    {
        var link = chain;
        while (link.Before is { } before)
        {
            link = before;
        }

        return link.Piece;
    }
}
