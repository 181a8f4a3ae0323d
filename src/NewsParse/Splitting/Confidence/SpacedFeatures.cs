using NewsParse.Splitting.Spaced;

namespace NewsParse.Splitting.Confidence;

/// <summary>What tells whether an article of a page in a script with blanks is whole: how sure each of its borders is, and that it has none inside.</summary>
internal static class SpacedFeatures
{
    private const double Most = 6;

    /// <summary>The features, by name.</summary>
    public static IReadOnlyList<(string Name, double Value)> Of(SpacedArticle article)
    {
        var least = article.Odds.Min();
        return
        [
            ("any", 1),
            ("least sure border", Math.Clamp(least, 0, Most) / Most),
            ("doubts", Math.Min(Most, article.Odds.Sum(odds => Math.Log(1 + Math.Exp(-Math.Max(odds, 0))))) / Most),
            ("blocks", Math.Log(article.Odds.Count)),
            ("headline", article.Head.Count > 0 ? 1 : 0),
            ("ends sentence", article.Body[^1].EndsSentence ? 1 : 0),
        ];
    }
}
