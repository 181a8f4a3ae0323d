namespace NewsParse.Cli;

/// <summary>
/// Scores a parsed page against gold. Articles are paired one to one by the overlap of their characters; an article is found if the overlap is high enough, and each
/// figure then counts within the pairs. Articles that pair with nothing count against the figures of what they hold.
/// </summary>
internal sealed class Scorer
{
    /// <summary>The share of its text that an article must have for it to count as found.</summary>
    public const double Whole = 0.95;

    /// <summary>The same for OCR.</summary>
    public const double WholeByOcr = 0.80;

    private const double LeastOverlap = 0.3;
    private const int ShownOfText = 40;

    private static readonly GivenArticle Nothing = new(new Article());

    private readonly double _bar;
    private readonly Action<string> _say;

    /// <summary>Makes a scorer.</summary>
    /// <param name="bar">The overlap from which on an article is found: <see cref="Whole"/>, for OCR <see cref="WholeByOcr"/>.</param>
    /// <param name="figures">Where it counts.</param>
    /// <param name="say">Told of each difference, in a line.</param>
    public Scorer(double bar, Figures figures, Action<string>? say = null) => (_bar, Figures, _say) = (bar, figures, say ?? (_ => { }));

    private Figures Figures { get; }

    /// <summary>Scores the pages of one input.</summary>
    public void Score(GoldPage gold, IReadOnlyList<NewspaperPage> given)
    {
        var articles = given.SelectMany(page => page.Articles).Select(article => new GivenArticle(article)).ToArray();
        var pairs = Pair(gold.Articles, articles);
        Figures["article"].Add(pairs.Count(pair => pair.Value.Overlap >= _bar), articles.Length, gold.Articles.Length);
        foreach (var article in articles.Except(pairs.Values.Select(pair => pair.Article)))
        {
            CountSpurious(article);
        }

        for (var i = 0; i < gold.Articles.Length; i++)
        {
            var (article, overlap) = pairs.GetValueOrDefault(i, (Nothing, 0));
            if (overlap < _bar)
            {
                Say(gold.Articles[i], FormattableString.Invariant($"article overlap {overlap:F2} '{Short(string.Concat(gold.Articles[i].Headline))}'"));
            }

            ScoreTitles(gold.Articles[i], article);
            ScoreBody(gold.Articles[i], article);
            ScoreNames(gold.Articles[i], article);
        }

        ScoreIssue(gold, given.Count > 0 ? given[0].Publication.IssueDate : null);
    }

    /// <summary>Which articles are whole, as the figure counts them.</summary>
    /// <param name="gold">The gold page.</param>
    /// <param name="articles">The articles of one input.</param>
    /// <param name="bar">The overlap from which on an article is found.</param>
    public static bool[] FoundWhole(GoldPage gold, IReadOnlyList<Article> articles, double bar)
    {
        var given = articles.Select(article => new GivenArticle(article)).ToArray();
        var whole = Pair(gold.Articles, given).Values.Where(pair => pair.Overlap >= bar).Select(pair => pair.Article).ToHashSet();
        return Array.ConvertAll(given, whole.Contains);
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

    private void CountSpurious(GivenArticle article)
    {
        _say($"spurious article: '{Short(article.Main)}' '{Short(string.Concat(article.Paragraphs))}'");
        Figures["paragraph"].Add(0, article.Paragraphs.Count, 0);
        Figures["people"].Add(0, article.People.Count, 0);
        Figures["places"].Add(0, article.Places.Count, 0);
        Figures["orgs"].Add(0, article.Organizations.Count, 0);
        Figures["dates"].Add(0, article.Dates.Count, 0);
        Figures["byline"].Add(0, article.Contributors.Count, 0);
    }

    private void ScoreTitles(GoldArticle gold, GivenArticle given)
    {
        var isExact = Normal.Title(given.Main) == Normal.Title(string.Concat(gold.Headline));
        var isBlockExact = SameTitles(gold, given);
        Figures["headline"].Add(isExact);
        Figures["titles"].Add(isBlockExact);
        if (!isExact)
        {
            Say(gold, $"headline '{given.Main}', gold '{string.Concat(gold.Headline)}'");
        }
        else if (!isBlockExact)
        {
            Say(gold, $"title block {string.Join(" / ", given.Block)}, gold {string.Join(" / ", [.. gold.Kickers, .. gold.Headline, .. gold.Subheads])}");
        }
    }

    private void ScoreBody(GoldArticle gold, GivenArticle given)
    {
        var paragraphs = Counts(gold.Paragraphs.Select(Normal.Of));
        var found = Counts(given.Paragraphs.Select(Normal.Of));
        Figures["paragraph"].Add(paragraphs.Sum(p => Math.Min(p.Value, found.GetValueOrDefault(p.Key))), found.Values.Sum(), paragraphs.Values.Sum());
        foreach (var (missed, _) in paragraphs.Where(p => p.Value > found.GetValueOrDefault(p.Key)))
        {
            Say(gold, $"paragraph missed {Short(missed)}");
        }

        CountSet("byline", gold, gold.Contributors.Select(c => (c.Role, Normal.Of(c.Name))), given.Contributors);
        if (!string.IsNullOrEmpty(gold.Date))
        {
            Figures["date"].Add(given.Date == gold.Date);
            if (given.Date != gold.Date)
            {
                Say(gold, $"date {given.Date ?? "none"}, gold {gold.Date}");
            }
        }

        CountSet("dates", gold, gold.Dates.Select(d => d.Value), given.Dates);
    }

    private void ScoreNames(GoldArticle gold, GivenArticle given)
    {
        var organizations = gold.Organizations.Select(Normal.Of).ToHashSet();
        var places = gold.Places.Select(Normal.Of).ToHashSet();
        CountSet("people", gold, gold.People.Select(p => Normal.Of(p.Name)), given.People.Keys.ToHashSet());

        // A place inside a gold organisation's name is neither right nor wrong.
        CountSet("places", gold, places, given.Places.Where(p => places.Contains(p) || !organizations.Any(o => o.Contains(p, StringComparison.Ordinal))).ToHashSet());
        CountSet("orgs", gold, organizations, given.Organizations);
        var names = organizations.Union(places).OrderByDescending(name => name.Length).ToArray();
        foreach (var person in gold.People)
        {
            var titles = given.People.GetValueOrDefault(Normal.Of(person.Name));
            var offices = (titles ?? []).Select(title => Office(title, names)).ToHashSet();
            foreach (var title in person.Titles)
            {
                var isFound = offices.Contains(Office(title, names));
                Figures["office"].Add(isFound);
                if (!isFound && titles is not null)
                {
                    Say(gold, $"office of {person.Name}: {string.Join(' ', titles)}, gold {title}");
                }
            }
        }
    }

    private void ScoreIssue(GoldPage gold, DateOnly? given)
    {
        if (string.IsNullOrEmpty(gold.IssueDate) || string.IsNullOrEmpty(gold.Folio))
        {
            return;
        }

        var day = given?.ToString("yyyy-MM-dd", null);
        Figures["issue"].Add(day == gold.IssueDate);
        if (day != gold.IssueDate)
        {
            _say($"issue date {day ?? "none"}, gold {gold.IssueDate}");
        }
    }

    private void CountSet<T>(string figure, GoldArticle article, IEnumerable<T> gold, IReadOnlySet<T> given)
    {
        var wanted = gold.ToHashSet();
        Figures[figure].Add(wanted.Count(given.Contains), given.Count, wanted.Count);
        var (missed, spurious) = (Listed(wanted.Where(item => !given.Contains(item))), Listed(given.Where(item => !wanted.Contains(item))));
        if (missed.Length + spurious.Length > 0)
        {
            Say(article, string.Join("; ", new[] { missed.Length > 0 ? $"{figure} missed {missed}" : "", spurious.Length > 0 ? $"{figure} spurious {spurious}" : "" }.Where(part => part.Length > 0)));
        }
    }

    private void Say(GoldArticle article, string difference) => _say($"{article.Id}: {difference}");

    private static string Listed<T>(IEnumerable<T> items) => string.Join(' ', items.Select(item => $"{item}").Order(StringComparer.Ordinal));

    private static string Short(string text) => text.Length <= ShownOfText ? text : text[..ShownOfText] + "…";

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
                if (name.Length > 0 && name.Length < office.Length && office.StartsWith(name, StringComparison.Ordinal))
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
