using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>What a page's pieces are by gold.json, and what an explanation of the page is worth by that.</summary>
internal sealed class GoldMoves
{
    // Half of an article is worth next to nothing.
    private const double Steepness = 6;

    // Of what an article is worth.
    private const double OfHeadline = 0.33;
    private const double OfBylines = 0.1;

    private readonly PieceLabels.Label[] _labels;
    private readonly Dictionary<int, int> _lengths;
    private readonly ILookup<int, int> _titles;
    private readonly ILookup<int, int> _bylines;

    public GoldMoves(PageView page, PieceLabels labels)
    {
        _labels = Array.ConvertAll(page.Evidence, look => labels.Of(look.Text));
        var pieces = Enumerable.Range(0, _labels.Length).ToArray();
        _lengths = pieces.Where(IsText).GroupBy(i => _labels[i].Article).ToDictionary(article => article.Key, article => article.Sum(i => page.Pieces[i].Length));
        _titles = pieces.Where(i => _labels[i].Role == PieceRole.Title).ToLookup(i => _labels[i].Article);
        _bylines = pieces.Where(i => _labels[i].Role == PieceRole.Byline).ToLookup(i => _labels[i].Article);
    }

    /// <summary>True if a move takes its piece for what it is, in the article that it is of.</summary>
    public bool Agrees(State state, MoveKind kind, int index, int piece)
    {
        var (article, role) = (_labels[piece].Article, _labels[piece].Role);
        return kind switch
        {
            MoveKind.Furniture => role == PieceRole.Furniture,
            MoveKind.Continue or MoveKind.ContinueBackwards => role == PieceRole.Body && IsOf(state.Open[index].Id),
            MoveKind.Begin => role == PieceRole.Body && !HasBegun() && (index >= 0 ? IsOf(state.Pending[index].Id) : !IsTitled()),
            MoveKind.Title => role == PieceRole.Title && !HasBegun() && !IsTitled(),
            MoveKind.GrowTitle => role == PieceRole.Title && IsOf(state.Pending[index].Id),
            MoveKind.LateTitle => role == PieceRole.Title && IsOf(state.Open[index].Id),
            MoveKind.Subhead => role == PieceRole.Subhead && IsOf(state.Open[index].Id),
            MoveKind.TitleByline => role == PieceRole.Byline && IsOf(state.Pending[index].Id),
            _ => role == PieceRole.Byline && IsOf(state.Open[index].Id),
        };

        bool IsOf(int other) => _labels[other].Article == article;

        bool HasBegun() => Array.Exists(state.Open, open => IsOf(open.Id));

        bool IsTitled() => Array.Exists(state.Pending, group => IsOf(group.Id));
    }

    /// <summary>What an explanation is worth: 1 for all articles whole, each under its headline and signed, and no other.</summary>
    public double Worth(Assembly explanation)
    {
        var sum = 0.0;
        foreach (var (article, length) in _lengths)
        {
            (ArticlePlan? best, var alike) = (null, 0.0);
            foreach (var plan in explanation.Articles)
            {
                var shared = plan.Body.Where(piece => _labels[piece.Index].Article == article).Sum(piece => piece.Length);
                var dice = 2.0 * shared / (length + plan.Body.Sum(piece => piece.Length));
                (best, alike) = dice > alike ? (plan, dice) : (best, alike);
            }

            var lacks = best is null ? 1 : (Are(best.Title, _titles[article]) ? 0 : OfHeadline) + (Are(best.Bylines, _bylines[article]) ? 0 : OfBylines);
            sum += Math.Pow(alike, Steepness) * (1 - lacks);
        }

        return 2 * sum / Math.Max(1, _lengths.Count + explanation.Articles.Count);
    }

    private static bool Are(List<Piece> pieces, IEnumerable<int> gold) => pieces.Select(piece => piece.Index).ToHashSet().SetEquals(gold);

    private bool IsText(int piece) => _labels[piece] is { Article: >= 0, Role: PieceRole.Body or PieceRole.Subhead };
}
