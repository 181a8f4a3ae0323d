using System.Globalization;
using NewsParse.Lexicon;
using NewsParse.Splitting;

namespace NewsParse.Extraction.Headlines;

/// <summary>Weights of what lines and pairs of lines of a headline block show: log-linear over all the ways in which a block's lines can have roles. Trained; see SOURCES.md.</summary>
/// <remarks>A weight holds for every kind of page or is added for one kind: what a border between blocks tells depends on who drew it.</remarks>
internal sealed class HeadlineModel
{
    /// <summary>Name of the set of weights that hold for every kind of page.</summary>
    public const string EveryKind = "Every";

    /// <summary>Pairs of roles that can follow each other.</summary>
    public static readonly (HeadlineRole Before, HeadlineRole After)[] Pairs =
    [
        (HeadlineRole.Kicker, HeadlineRole.Kicker), (HeadlineRole.Kicker, HeadlineRole.Main), (HeadlineRole.Main, HeadlineRole.Main),
        (HeadlineRole.Main, HeadlineRole.Subhead), (HeadlineRole.Subhead, HeadlineRole.Subhead),
    ];

    private static readonly string[] Roles = Enum.GetNames<HeadlineRole>();
    private static readonly string[] PairNames = Array.ConvertAll(Pairs, pair => NameOf(pair.Before, pair.After));
    private static readonly Dictionary<PageKind, HeadlineModel> BuiltIn = ReadAll();

    private readonly Dictionary<string, double[]> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _pairs = new(StringComparer.Ordinal);

    private HeadlineModel(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var (features, names) = Array.IndexOf(Roles, row[2]) >= 0 ? (_lines, Roles) : (_pairs, PairNames);
            if (!features.TryGetValue(row[1], out var weights))
            {
                features[row[1]] = weights = new double[names.Length];
            }

            weights[Array.IndexOf(names, row[2])] += double.Parse(row[3], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The built-in weights for a kind of page.</summary>
    public static HeadlineModel Of(PageKind kind) => BuiltIn[kind];

    /// <summary>Name of a pair of roles in the table.</summary>
    public static string NameOf(HeadlineRole before, HeadlineRole after) => $"{before}>{after}";

    /// <summary>What speaks for each role of a line, in the order of <see cref="HeadlineRole"/>.</summary>
    public double[] ScoreLine(IReadOnlyList<(string Name, double Value)> features) => Score(features, _lines, Roles.Length);

    /// <summary>What speaks for each pair of roles of two neighbours, in the order of <see cref="Pairs"/>.</summary>
    public double[] ScorePair(IReadOnlyList<(string Name, double Value)> features) => Score(features, _pairs, Pairs.Length);

    private static Dictionary<PageKind, HeadlineModel> ReadAll()
    {
        var sets = LexiconBlob.Instance.Rows("headline-weights").ToLookup(row => row[0]);
        return Enum.GetValues<PageKind>().ToDictionary(kind => kind, kind => new HeadlineModel(sets[EveryKind].Concat(sets[kind.ToString()])));
    }

    private static double[] Score(IReadOnlyList<(string Name, double Value)> features, Dictionary<string, double[]> weights, int count)
    {
        var scores = new double[count];
        foreach (var (name, value) in features)
        {
            if (weights.TryGetValue(name, out var row))
            {
                for (var i = 0; i < count; i++)
                {
                    scores[i] += row[i] * value;
                }
            }
        }

        return scores;
    }
}
