namespace NewsParse.Cli;

/// <summary>Counts of one figure.</summary>
internal sealed class Tally
{
    /// <summary>What was given and is right.</summary>
    public int Hit { get; private set; }

    /// <summary>What was given.</summary>
    public int Given { get; private set; }

    /// <summary>What there is to find.</summary>
    public int Gold { get; private set; }

    public void Add(int hit, int given, int gold)
    {
        Hit += hit;
        Given += given;
        Gold += gold;
    }

    public void Add(bool hit) => Add(hit ? 1 : 0, 1, 1);

    public void Add(Tally other) => Add(other.Hit, other.Given, other.Gold);

    /// <summary>2 × hits / (given + gold); NaN if there is nothing to find and nothing was given.</summary>
    public double F1 => Given + Gold > 0 ? 2.0 * Hit / (Given + Gold) : double.NaN;

    /// <summary>Hits / gold; NaN if there is nothing to find.</summary>
    public double Share => Gold > 0 ? (double)Hit / Gold : double.NaN;
}

/// <summary>All figures, of some pages.</summary>
internal sealed class Figures
{
    /// <summary>The figures' names, in the order of the table, and what each counts.</summary>
    public static readonly (string Name, bool IsShare, string Meaning)[] All =
    [
        ("article", false, "articles found whole"),
        ("headline", true, "articles whose main headline is exact"),
        ("titles", true, "articles whose kickers, headline and subheads are all exact"),
        ("paragraph", false, "paragraphs restored exactly"),
        ("byline", false, "names with their roles"),
        ("date", true, "dated articles with the right date"),
        ("dates", false, "dates named, by their values"),
        ("people", false, "names of people"),
        ("office", true, "people's offices"),
        ("places", false, "names of places"),
        ("orgs", false, "names of organisations"),
        ("issue", true, "pages with the right day of issue"),
    ];

    public static readonly string[] Names = [.. All.Select(figure => figure.Name)];

    private readonly Dictionary<string, Tally> _tallies = Names.ToDictionary(name => name, _ => new Tally());

    public Tally this[string name] => _tallies[name];

    /// <summary>F1 or share, as the figure has it; NaN if there is nothing to count.</summary>
    public double Value(string name) => Array.Find(All, figure => figure.Name == name).IsShare ? _tallies[name].Share : _tallies[name].F1;

    public void Add(Figures other)
    {
        foreach (var name in Names)
        {
            _tallies[name].Add(other._tallies[name]);
        }
    }
}
