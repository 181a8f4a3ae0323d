using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>What it costs that pieces of one article stand apart.</summary>
internal abstract class Nearness
{
    /// <summary>For a page, by its boxes if it has any.</summary>
    public static Nearness Of(PageView page, Costs costs) => page.Stack is { } stack ? new PageGeometry(page, stack, costs) : new PrintOrder(page.Pieces, costs);

    /// <summary>A piece of running text that goes on an open article.</summary>
    /// <param name="state">The state.</param>
    /// <param name="rank">Index of the open article.</param>
    /// <param name="i">The piece.</param>
    /// <param name="takesUp">True if it completes a sentence of the article, or is completed by it.</param>
    public abstract double Continue(State state, int rank, int i, bool takesUp);

    /// <summary>Beginning an article while another one is in mid-sentence.</summary>
    public abstract double Begin(State state);

    /// <summary>A headline and the first piece of its body after it.</summary>
    public abstract double Title(State state, TitleGroup group, int i);

    /// <summary>A headline after the first piece of its body.</summary>
    public abstract double LateTitle(ArticleState article, int rank, int i);

    /// <summary>The next piece of a headline block.</summary>
    public abstract double Grow(TitleGroup group, int i);

    /// <summary>A headline's line that is none of a headline block before it.</summary>
    public abstract double Split(TitleGroup group, int i);

    /// <summary>A heading or a byline after the last piece of an open article.</summary>
    public abstract double Follow(ArticleState article, int rank, int i);

    /// <summary>A byline after the last piece of a headline block.</summary>
    public abstract double Follow(TitleGroup group, int i);

    /// <summary>True if a piece is certainly printed right under a headline block.</summary>
    public abstract bool IsRightUnder(TitleGroup group, int i);

    /// <summary>Whether a move strays from the order in which articles are read: back to an earlier one, past a headline, or to a headline that is not the last; null if that says nothing.</summary>
    public abstract bool? Strays(State state, MoveKind kind, int index);
}

/// <summary>Of plain text: by the order in which the pieces are printed.</summary>
internal sealed class PrintOrder(IReadOnlyList<Piece> pieces, Costs costs) : Nearness
{
    private const int FarthestTitle = 6;
    private const int FarthestPart = 5;
    private const int FarthestByline = 4;

    public override double Continue(State state, int rank, int i, bool takesUp)
    {
        var article = state.Open[rank];
        var past = IsPastTitle(state, article) && pieces[i].Beginning != Beginning.Flush && !article.Breaks ? costs.PastTitle : 0;
        return past + (rank == 0 ? 0 : Begin(state) + (takesUp ? costs.GoingBackInSentence : costs.GoingBackToParagraph) + ((rank - 1) * costs.GoingFarther));
    }

    public override double Begin(State state) => state.Open.Length > 0 && state.Open[0].Breaks ? costs.Leaving : 0;

    public override double Title(State state, TitleGroup group, int i)
    {
        var newer = 0;
        foreach (var other in state.Pending)
        {
            newer += other.Id > group.Id ? 1 : 0;
        }

        return (Math.Clamp(i - group.Last - 1 - newer, 0, FarthestTitle) * costs.TitleGap) + (newer * costs.NewerTitle);
    }

    public override double LateTitle(ArticleState article, int rank, int i) => (article.Breaks ? costs.TitleAmid : costs.TitleAfter) + (rank * costs.GoingBack);

    public override double Grow(TitleGroup group, int i) =>
        (Math.Min(FarthestPart, i - group.Last - 1) * costs.TitleGap) - (pieces[group.Last].First.Block == pieces[i].First.Block ? costs.SameBlock : 0);

    public override double Split(TitleGroup group, int i) =>
        group.Last == i - 1 ? (pieces[group.Last].First.Block == pieces[i].First.Block ? costs.SplitBlock : costs.SplitTitle) : 0;

    public override double Follow(ArticleState article, int rank, int i) => rank * costs.GoingBack;

    public override double Follow(TitleGroup group, int i) => Math.Min(FarthestByline, i - group.Last - 1) * costs.TitleGap;

    // What text prints after a headline may stand anywhere.
    public override bool IsRightUnder(TitleGroup group, int i) => false;

    public override bool? Strays(State state, MoveKind kind, int index) => kind switch
    {
        _ when state.Open.Length == 0 || costs.Stray == 0 => null,
        MoveKind.Continue or MoveKind.ContinueBackwards => index > 0 || IsPastTitle(state, state.Open[0]),
        MoveKind.Begin => index >= 0 && (index < state.Pending.Length - 1 || state.Pending[index].Last < state.Open[0].Tail),
        MoveKind.LateTitle => true,
        _ => null,
    };

    private static bool IsPastTitle(State state, ArticleState article) => state.Pending.Length > 0 && state.Pending[^1].Last > article.Tail;
}
