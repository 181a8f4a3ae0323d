namespace NewsParse.Cli;

/// <summary>A parsed article as it is compared.</summary>
internal sealed class GivenArticle(Article article)
{
    public string Main { get; } = string.Concat(article.Headline.Lines);

    public string[] Block { get; } = [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads];

    public IReadOnlyList<string> Paragraphs { get; } = article.Paragraphs;

    public string? Date { get; } = article.Date?.ToString();

    public HashSet<(string Role, string Name)> Contributors { get; } = [.. (article.Byline?.Contributors ?? []).Select(c => (c.Role.ToString(), Normal.Of(c.Name)))];

    public HashSet<string> Dates { get; } = [.. article.Dates.Where(d => d.Value is not null).Select(d => d.Value!.Value.ToString())];

    public HashSet<string> Places { get; } = [.. article.Places.Select(p => Normal.Of(p.Name))];

    public HashSet<string> Organizations { get; } = [.. article.Organizations.Select(o => Normal.Of(o.Name))];

    public Dictionary<string, IReadOnlyList<string>> People { get; } =
        article.People.GroupBy(p => Normal.Of(p.Name)).ToDictionary(group => group.Key, group => group.Last().Titles);
}
