using NewsParse.Cli;
using NewsParse.Extraction.Names;

namespace NewsParse.Training;

/// <summary>How many of the names of articles are found; a name counts once an article. A place inside an organisation's name is neither right nor wrong.</summary>
internal sealed class NameTally
{
    private readonly Dictionary<TokenKind, Tally> _tallies = SeenStretch.Kinds.ToDictionary(kind => kind, _ => new Tally());

    /// <summary>Adds an article.</summary>
    public void Add(AnnotatedArticle article, IEnumerable<(string Text, TokenKind Kind)> found)
    {
        foreach (var kind in article.Names.Keys)
        {
            var names = article.Names[kind];
            string[] own = [.. found.Where(name => name.Kind == kind && !IsInside(article, name)).Select(name => name.Text).Distinct(StringComparer.Ordinal)];
            _tallies[kind].Add(own.Count(names.Contains), own.Length, names.Count);
        }
    }

    /// <summary>F1 of a kind, precision and recall.</summary>
    public string Of(TokenKind kind)
    {
        var tally = _tallies[kind];
        return FormattableString.Invariant($"F1 {tally.F1:F3}, precision {(double)tally.Hit / tally.Given:F3}, recall {tally.Share:F3}");
    }

    private static bool IsInside(AnnotatedArticle article, (string Text, TokenKind Kind) name) =>
        name.Kind == TokenKind.Place && !article.Names[TokenKind.Place].Contains(name.Text) && article.Names[TokenKind.Organization].Any(body => body.Contains(name.Text, StringComparison.Ordinal));
}
