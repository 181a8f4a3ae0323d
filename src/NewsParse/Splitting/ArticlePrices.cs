namespace NewsParse.Splitting;

/// <summary>What an article's pieces and a further one cost together, whatever else the page is explained as.</summary>
/// <param name="article">The article.</param>
internal sealed class ArticlePrices(ArticleState article)
{
    /// <summary>The article.</summary>
    public ArticleState Article { get; } = article;

    /// <summary>The further piece; -1 as long as nothing has been reckoned.</summary>
    public int Piece { get; set; } = -1;

    /// <summary>As more of its body, nearness and joint aside.</summary>
    public double Continued { get; set; }

    /// <summary>How the piece takes up what the article left open.</summary>
    public ArticleLink Link { get; set; }

    /// <summary>How it leads to what the article began with in mid-paragraph; null if that can't be.</summary>
    public ArticleLink? Back { get; set; }

    /// <summary>What it speaks for that they name the same things.</summary>
    public double Kin { get; set; }

    /// <summary>The same if the piece is of its headline block; null as long as nobody has asked.</summary>
    public double? Titled { get; set; }
}
