namespace NewsParse.Tests.Accuracy;

/// <summary>
/// Scores parsed pages against gold. Articles are paired one to one by the overlap of their characters; an article is found if the overlap is high enough, and each
/// figure then counts within the pairs. Articles that pair with nothing count against the figures of what they hold.
/// </summary>
internal static class Scorer
{
    private const double LeastOverlap = 0.3;
    private const double Whole = 0.95;
    private const double WholeByOcr = 0.80;

    private static readonly GivenArticle Nothing = new(new Article());

    public static void Score(GoldPage gold, IReadOnlyList<NewspaperPage> given, bool isOcr, Figures figures)
    {
        var articles = given.SelectMany(page => page.Articles).Select(article => new GivenArticle(article)).ToArray();
        var pairs = Pair(gold.Articles, articles);
        var bar = isOcr ? WholeByOcr : Whole;
        figures["article"].Add(pairs.Count(pair => pair.Value.Overlap >= bar), articles.Length, gold.Articles.Length);
        foreach (var article in articles.Except(pairs.Values.Select(pair => pair.Article)))
        {
            CountSpurious(article, figures);
        }

        for (var i = 0; i < gold.Articles.Length; i++)
        {
            ScoreArticle(gold.Articles[i], pairs.TryGetValue(i, out var pair) ? pair.Article : Nothing, figures);
        }

        if (!string.IsNullOrEmpty(gold.IssueDate) && !string.IsNullOrEmpty(gold.Folio))
        {
            figures["issue"].Add(given[0].Publication.IssueDate?.ToString("yyyy-MM-dd", null) == gold.IssueDate);
        }
    }

    private static Dictionary<int, (GivenArticle Article, double Overlap)> Pair(GoldArticle[] gold, GivenArticle[] given)
    {
        var goldGrams = gold.Select(a => new Grams(Normal.Of(string.Concat([.. a.Kickers, .. a.Headline, .. a.Subheads, .. a.Paragraphs])))).ToArray();
        var givenGrams = given.Select(a => new Grams(Normal.Of(string.Concat([.. a.Block, .. a.Paragraphs])))).ToArray();
        var candidates =
            from g in Enumerable.Range(0, gold.Length)
            from p in Enumerable.Range(0, given.Length)
            let overlap = goldGrams[g].Overlap(givenGrams[p])
            where overlap > LeastOverlap
            orderby overlap descending, g descending, p descending
            select (Gold: g, Given: p, Overlap: overlap);
        Dictionary<int, (GivenArticle, double)> pairs = [];
        HashSet<int> used = [];
        foreach (var candidate in candidates)
        {
            if (!pairs.ContainsKey(candidate.Gold) && used.Add(candidate.Given))
            {
                pairs.Add(candidate.Gold, (given[candidate.Given], candidate.Overlap));
            }
        }

        return pairs;
    }

    private static void CountSpurious(GivenArticle article, Figures figures)
    {
        figures["paragraph"].Add(0, article.Paragraphs.Count, 0);
        figures["people"].Add(0, article.People.Count, 0);
        figures["places"].Add(0, article.Places.Count, 0);
        figures["orgs"].Add(0, article.Organizations.Count, 0);
        figures["dates"].Add(0, article.Dates.Count, 0);
        figures["byline"].Add(0, article.Contributors.Count, 0);
    }

    private static void ScoreArticle(GoldArticle gold, GivenArticle given, Figures figures)
    {
        figures["headline"].Add(Normal.Title(given.Main) == Normal.Title(string.Concat(gold.Headline)));
        figures["titles"].Add(SameTitles(gold, given));
        var paragraphs = Counts(gold.Paragraphs.Select(Normal.Of));
        var found = Counts(given.Paragraphs.Select(Normal.Of));
        figures["paragraph"].Add(paragraphs.Sum(p => Math.Min(p.Value, found.GetValueOrDefault(p.Key))), found.Values.Sum(), paragraphs.Values.Sum());
        CountSet("byline", gold.Contributors.Select(c => (c.Role, Normal.Of(c.Name))), given.Contributors, figures);
        if (!string.IsNullOrEmpty(gold.Date))
        {
            figures["date"].Add(given.Date == gold.Date);
        }

        CountSet("dates", gold.Dates.Select(d => d.Value), given.Dates, figures);
        ScoreNames(gold, given, figures);
    }

    private static void ScoreNames(GoldArticle gold, GivenArticle given, Figures figures)
    {
        var organizations = gold.Organizations.Select(Normal.Of).ToHashSet();
        var places = gold.Places.Select(Normal.Of).ToHashSet();
        CountSet("people", gold.People.Select(p => Normal.Of(p.Name)), given.People.Keys.ToHashSet(), figures);

        // A place inside a gold organisation's name is neither right nor wrong.
        CountSet("places", places, given.Places.Where(p => places.Contains(p) || !organizations.Any(o => o.Contains(p, StringComparison.Ordinal))).ToHashSet(), figures);
        CountSet("orgs", organizations, given.Organizations, figures);
        var names = organizations.Union(places).OrderByDescending(name => name.Length).ToArray();
        foreach (var person in gold.People)
        {
            var offices = (given.People.GetValueOrDefault(Normal.Of(person.Name)) ?? []).Select(title => Office(title, names)).ToHashSet();
            foreach (var title in person.Titles)
            {
                figures["office"].Add(offices.Contains(Office(title, names)));
            }
        }
    }

    private static void CountSet<T>(string figure, IEnumerable<T> gold, IReadOnlySet<T> given, Figures figures)
    {
        var wanted = gold.ToHashSet();
        figures[figure].Add(wanted.Count(given.Contains), given.Count, wanted.Count);
    }

    private static bool SameTitles(GoldArticle gold, GivenArticle given)
    {
        string[] goldLines = [.. gold.Kickers, .. gold.Headline, .. gold.Subheads];
        string[] goldParts = [.. gold.Kickers, string.Concat(gold.Headline), .. gold.Subheads];
        var givenLines = Sorted(given.Block);
        return givenLines.SequenceEqual(Sorted(goldLines))
            || string.Concat(givenLines) == string.Concat(Sorted(goldParts))
            || string.Concat(given.Block.Select(Normal.Title)).Order().SequenceEqual(string.Concat(goldLines.Select(Normal.Title)).Order());
    }

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Select(Normal.Title).Order(StringComparer.Ordinal)];

    // An office without the organisations and places printed in front of it, so that with and without them count alike.
    private static string Office(string title, string[] names)
    {
        var office = Normal.Of(title);
        while (true)
        {
            var before = office;
            foreach (var name in names)
            {
                if (name.Length < office.Length && office.StartsWith(name, StringComparison.Ordinal))
                {
                    office = office[name.Length..];
                }
            }

            if (office == before)
            {
                return office;
            }
        }
    }

    private static Dictionary<string, int> Counts(IEnumerable<string> values) => values.GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
}

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
