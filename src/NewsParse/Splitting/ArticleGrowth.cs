namespace NewsParse.Splitting;

/// <summary>What becomes of an article or of a headline block when a piece joins it.</summary>
internal sealed class ArticleGrowth(PageView page, Costs costs)
{
    private const double SmallestTitle = 1.12;
    private const int LongestScrap = 10;

    private readonly TitleKinship _titles = new(page, costs);

    /// <summary>An article that begins with a piece, under a headline or none.</summary>
    public ArticleState Begun(int i, TitleGroup? title)
    {
        var (piece, look) = (page.Pieces[i], page.Evidence[i]);
        var fresh = new ArticleState
        {
            Id = i,
            Tail = i,
            Ends = piece.BreaksOff ? [i] : [],
            Starts = look.IsAmidParagraph ? [i] : [],
            Led = look.HasLead,
            Closed = look.EndsWithByline,
            Signed = look.Signs || title is { Signed: true },
            Length = piece.Length,
            Pieces = page.Chains[i],
        };
        return title is null ? fresh : Titled(fresh, title);
    }

    /// <summary>An article with one more piece of body.</summary>
    public ArticleState Continued(ArticleState article, int i, ArticleLink link)
    {
        var look = page.Evidence[i];
        var (hits, alike, gain) = Told(article, i);
        return article with
        {
            Length = article.Length + page.Pieces[i].Length,
            TitleHits = hits,
            TitleTopics = alike,
            TitleGain = gain,
            Ends = link.Ends(i),
            Starts = link.Starts(i),
            Tail = i,
            Led = article.Led || look.HasLead,
            Closed = look.EndsWithByline,
            Signed = article.Signed || look.Signs,
            Pieces = article.Pieces.Add(i),
        };
    }

    /// <summary>An article with one more piece of its headline block, or with the first.</summary>
    public ArticleState Titled(ArticleState article, int i) => Titled(article, article.Title?.Grow(i, IsSmall(i)) ?? FirstOf(i));

    /// <summary>What headline and body have in common once the body has a piece more; nothing changes without a headline.</summary>
    public (UInt128 Hits, double Alike, double Gain) Told(ArticleState article, int i)
    {
        if (article.Title is not { } title)
        {
            return (article.TitleHits, article.TitleTopics, article.TitleGain);
        }

        var words = _titles.Of(title.Pieces);
        var one = words.With(i);
        var (hits, alike) = (article.TitleHits | one.Hits, article.TitleTopics + one.Alike);
        return (hits, alike, _titles.Gain(words, hits, article.Length + page.Pieces[i].Length, alike, article.Pieces.Length + 1));
    }

    /// <summary>What a headline block and the body so far speak for.</summary>
    public double TitleGain(ArticleState article, Chain title) => Told(article, title).Gain;

    /// <summary>What a headline block and the first piece of a body speak for.</summary>
    public double TitleGain(Chain title, int i)
    {
        var words = _titles.Of(title);
        var (hits, alike) = words.With(i);
        return _titles.Gain(words, hits, page.Pieces[i].Length, alike, 1);
    }

    /// <summary>A headline block that begins with a piece.</summary>
    public TitleGroup FirstOf(int i) => new(i, i, 1, IsScrap(i), IsSmall(i), false, page.Chains[i]);

    /// <summary>True if a piece is a single short line.</summary>
    public bool IsScrap(int i) => page.Pieces[i].Lines.Count == 1 && page.Pieces[i].Length <= LongestScrap;

    /// <summary>True if a piece is set no larger than the running text.</summary>
    public bool IsSmall(int i) => page.Pieces[i].Relative < SmallestTitle;

    private ArticleState Titled(ArticleState article, TitleGroup title)
    {
        var (hits, alike, gain) = Told(article, title.Pieces);
        return article with { Title = title, TitleHits = hits, TitleTopics = alike, TitleGain = gain };
    }

    private (UInt128 Hits, double Alike, double Gain) Told(ArticleState article, Chain title)
    {
        var words = _titles.Of(title);
        var (hits, alike) = words.With(article.Pieces);
        return (hits, alike, _titles.Gain(words, hits, article.Length, alike, article.Pieces.Length));
    }
}
