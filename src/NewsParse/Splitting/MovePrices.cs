using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>What it costs to take a page's next piece for this or that: what the states that share an article or a headline block pay alike is reckoned once.</summary>
internal sealed class MovePrices(PageView page, Nearness nearness, Costs costs)
{
    private const double MostTitleKinOfSecond = 1.5;
    private const int LongTitle = 4;

    private readonly double[] _rubrics = [.. page.Pieces.Select(piece => piece.Rubric switch { RubricLikeness.Known => costs.KnownRubricInside, RubricLikeness.Likely => costs.RubricInside, _ => 0 })];
    private readonly Kinship _kinship = new(page, costs);
    private readonly Joints _joints = new(page, costs);
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
            _titles.Clear();
            _subhead = null;
            _piece = i;
        }
    }

    /// <summary>What an article and the piece cost together.</summary>
    public ArticlePrices Of(ArticleState article)
    {
        if (article.Prices is not { } prices || !ReferenceEquals(prices.Article, article))
        {
            article.Prices = prices = new ArticlePrices(article);
        }

        if (prices.Piece != _piece)
        {
            var kin = _kinship.WithBody(article.Pieces, _piece);
            (prices.Piece, prices.Kin, prices.Titled) = (_piece, kin, null);
            prices.Continued = Attached(article) - kin + article.TitleGain - Growth.Told(article, _piece).Gain;
            prices.Link = _joints.Of(article, _piece, backwards: false);
            prices.Back = page.Pieces[_piece].BreaksOff && article.Starts.Length > 0 ? _joints.Of(article, _piece, backwards: true) : null;
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
    /// <param name="article">The article.</param>
    /// <param name="rank">Its index among the open ones.</param>
    /// <param name="gain">What body and headline speak for then.</param>
    public double LateTitle(ArticleState article, int rank, double gain) => article.Title is not { } title ? nearness.LateTitle(article, rank, _piece) + (Growth.IsSmall(_piece) ? costs.SmallTitle : 0) - gain
            : title.Last > article.Id ? Grown(title) + nearness.Follow(article, rank, _piece) - gain
            : costs.SecondTitle + nearness.Follow(article, rank, _piece) - Math.Min(MostTitleKinOfSecond, gain);

    /// <summary>What an article's body and its headline block speak for once the piece is of that.</summary>
    public double TitledGain(ArticleState article) => Of(article).Titled ??= article.Title is { } title && title.Last > article.Id
        ? Growth.TitleGain(article, title.Pieces.Add(_piece)) - article.TitleGain
        : Growth.TitleGain(article, page.Chains[_piece]);

    /// <summary>The same as far as it is known without reckoning: never less.</summary>
    public double MostTitledGain(ArticleState article) => Of(article).Titled ?? costs.MostTitleGain - (article.Title is { } title && title.Last > article.Id ? article.TitleGain : 0);

    private double Heading()
    {
        var next = _piece + 1;
        var heads = next < page.Pieces.Count && page.Evidence[next].Body < page.Evidence[next].Title;
        return heads ? costs.SubheadKin * Math.Max(0, Growth.TitleGain(page.Chains[_piece], next)) : 0;
    }

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
