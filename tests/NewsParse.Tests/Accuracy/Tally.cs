namespace NewsParse.Tests.Accuracy;

/// <summary>Counts of one figure.</summary>
internal sealed class Tally
{
    private int _hit;
    private int _given;
    private int _gold;

    public void Add(int hit, int given, int gold)
    {
        _hit += hit;
        _given += given;
        _gold += gold;
    }

    public void Add(bool hit) => Add(hit ? 1 : 0, 1, 1);

    public void Add(Tally other) => Add(other._hit, other._given, other._gold);

    /// <summary>2 × hits / (given + gold); NaN if there is nothing to find and nothing was given.</summary>
    public double F1 => _given + _gold > 0 ? 2.0 * _hit / (_given + _gold) : double.NaN;

    /// <summary>Hits / gold; NaN if there is nothing to find.</summary>
    public double Share => _gold > 0 ? (double)_hit / _gold : double.NaN;
}

/// <summary>The figures of one rendering.</summary>
internal sealed class Figures
{
    public static readonly string[] Names = ["article", "headline", "titles", "paragraph", "byline", "date", "dates", "people", "office", "places", "orgs", "issue"];

    private static readonly string[] Shares = ["headline", "titles", "date", "office", "issue"];

    private readonly Dictionary<string, Tally> _tallies = Names.ToDictionary(name => name, _ => new Tally());

    public Tally this[string name] => _tallies[name];

    public double Value(string name) => Shares.Contains(name) ? _tallies[name].Share : _tallies[name].F1;

    public void Add(Figures other)
    {
        foreach (var name in Names)
        {
            _tallies[name].Add(other._tallies[name]);
        }
    }
}
