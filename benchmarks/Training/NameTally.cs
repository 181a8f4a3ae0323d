using NewsParse.Extraction.Names;

namespace NewsParse.Training;

/// <summary>How many of the names of articles are found; a name counts once an article. A place inside an organisation's name is neither right nor wrong.</summary>
internal sealed class NameTally
{
    private readonly Dictionary<TokenKind, (int Right, int Found, int Printed)> _counts = [];

    /// <summary>Adds an article.</summary>
    public void Add(AnnotatedArticle article, IEnumerable<(string Text, TokenKind Kind)> found)
    {
        foreach (var kind in article.Names.Keys)
        {
            var names = article.Names[kind];
            string[] own = [.. found.Where(name => name.Kind == kind && !IsInside(article, name)).Select(name => name.Text).Distinct(StringComparer.Ordinal)];
            var (right, all, printed) = _counts.GetValueOrDefault(kind);
            _counts[kind] = (right + own.Count(names.Contains), all + own.Length, printed + names.Count);
        }
    }

    /// <summary>F1 of a kind, precision and recall.</summary>
    public string Of(TokenKind kind)
    {
        var (right, found, printed) = _counts[kind];
        return FormattableString.Invariant($"F1 {2.0 * right / (found + printed):F3}, precision {(double)right / found:F3}, recall {(double)right / printed:F3}");
    }

    private static bool IsInside(AnnotatedArticle article, (string Text, TokenKind Kind) name) =>
        name.Kind == TokenKind.Place && !article.Names[TokenKind.Place].Contains(name.Text) && article.Names[TokenKind.Organization].Any(body => body.Contains(name.Text, StringComparison.Ordinal));
}
