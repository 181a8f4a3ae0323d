using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>What it costs to take a page's next piece for this or that: what the states that share an article or a headline block pay alike is reckoned once.</summary>
internal sealed class MovePrices(PageView page, Nearness nearness, Costs costs)
{
    private const double MostTitleKinOfSecond = 1.5;
    private const int LongTitle = 4;

    private readonly double[] _rubrics = [.. page.Pieces.Select(piece => Rubrics.IsKnown(piece.First.Value) ? costs.KnownRubricInside : Rubrics.IsLikely(piece.First.Value) ? costs.RubricInside : 0)];
    private readonly Kinship _kinship = new(page, costs);
    private readonly Joints _joints = new(page, costs);
    private readonly Dictionary<ArticleState, ArticlePrices> _articles = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Chain, double> _titles = new(ReferenceEqualityComparer.Instance);
    private double? _subhead;
    private int _piece = -1;

    /// <summary>How articles and headline blocks grow.</summary>
    public ArticleGrowth Growth { get; } = new(page, costs);

    /// <summary>How a piece joins what an article has left open.</summary>
    public ArticleLink Link(ArticleState article, int i, bool backwards) => _joints.Of(article, i, backwards);

    /// <summary>Begins with another piece: what was reckoned for the one before is of no more use.</summary>
    public void Turn(int i)
    {
        if (_piece != i)
        {
            _articles.Clear();
            _titles.Clear();
            _subhead = null;
            _piece = i;
        }
    }

    /// <summary>What an article and the piece cost together.</summary>
    public ArticlePrices Of(ArticleState article)
    {
        if (!_articles.TryGetValue(article, out var prices))
        {
            var kin = _kinship.WithBody(article.Pieces, _piece);
            _articles[article] = prices = new ArticlePrices(
                Attached(article) - kin + article.TitleGain - Growth.Told(article, _piece).Gain,
                _joints.Of(article, _piece, backwards: false),
                page.Pieces[_piece].BreaksOff && article.Starts.Length > 0 ? _joints.Of(article, _piece, backwards: true) : null,
                kin);
        }

        return prices;
    }

    /// <summary>What a pending headline block and the piece as the first of its body speak for.</summary>
    public double TitleGain(Chain title)
    {
        if (!_titles.TryGetValue(title, out var gain))
        {
            _titles[title] = gain = Growth.TitleGain(title, _piece);
        }

        return gain;
    }

    /// <summary>What it speaks for that a line is a heading of the text after it; a headline has the same from its body.</summary>
    public double SubheadGain() => _subhead ??= Heading();

    /// <summary>The piece as a further part of a headline block.</summary>
    public double Grown(TitleGroup group) => nearness.Grow(group, _piece) + (group.Count > LongTitle ? costs.LongTitle : 0) + _rubrics[_piece];

    /// <summary>The piece as a part of the headline block of an article that has begun.</summary>
    public double LateTitle(ArticleState article, int rank)
    {
        var prices = Of(article);
        prices.Titled ??= TitledGain(article);
        var gain = prices.Titled.Value;
        return article.Title is not { } title ? nearness.LateTitle(article, rank, _piece) + (Growth.IsSmall(_piece) ? costs.SmallTitle : 0) - gain
            : title.Last > article.Id ? Grown(title) + nearness.Follow(article, rank, _piece) - gain
            : costs.SecondTitle + nearness.Follow(article, rank, _piece) - Math.Min(MostTitleKinOfSecond, gain);
    }

    private double Heading()
    {
        var next = _piece + 1;
        var heads = next < page.Pieces.Count && page.Evidence[next].Body < page.Evidence[next].Title;
        return heads ? costs.SubheadKin * Math.Max(0, Growth.TitleGain(page.Chains[_piece], next)) : 0;
    }

    private double TitledGain(ArticleState article) => article.Title is { } title && title.Last > article.Id
        ? Growth.TitleGain(article, title.Pieces.Add(_piece)) - article.TitleGain
        : Growth.TitleGain(article, page.Chains[_piece]);

    private double Attached(ArticleState article)
    {
        Piece tail = page.Pieces[article.Tail], piece = page.Pieces[_piece];
        var cost = page.Evidence[_piece].HasLead ? (article.Led || article.Closed ? costs.LeadInside : costs.LeadLate) : 0;
        cost += article.Closed ? costs.AfterClosing : 0;
        cost += Math.Abs(tail.Column - piece.Column) > 0.9 ? costs.OtherWidth : 0;
        cost += article.Breaks ? (piece.Beginning == Beginning.Indented ? costs.IndentedInside : 0) : costs.NextParagraph;
        return cost;
    }
}
