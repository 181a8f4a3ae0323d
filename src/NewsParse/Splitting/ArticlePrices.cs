namespace NewsParse.Splitting;

/// <summary>What an article's pieces and a further one cost together, whatever else the page is explained as.</summary>
/// <param name="piece">The piece.</param>
/// <param name="continued">As more of its body, nearness and joint aside.</param>
/// <param name="link">How the piece takes up what the article left open.</param>
/// <param name="back">How it leads to what the article began with in mid-paragraph; null if that can't be.</param>
/// <param name="kin">What it speaks for that they name the same things.</param>
internal sealed class ArticlePrices(int piece, double continued, ArticleLink link, ArticleLink? back, double kin)
{
    /// <summary>As more of its body, nearness and joint aside.</summary>
    public double Continued { get; } = continued;

    /// <summary>How the piece takes up what the article left open.</summary>
    public ArticleLink Link { get; } = link;

    /// <summary>How it leads to what the article began with in mid-paragraph; null if that can't be.</summary>
    public ArticleLink? Back { get; } = back;

    /// <summary>What it speaks for that they name the same things.</summary>
    public double Kin { get; } = kin;

    /// <summary>The same if the piece is of its headline block; null as long as nobody has asked.</summary>
    public double? Titled { get; set; }

    /// <summary>True if they are those of an article and a piece.</summary>
    public bool AreOf(ArticleState article, int i) => i == piece && ReferenceEquals(Link.Article, article);
}
