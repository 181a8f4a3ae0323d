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

    /// <summary>Names in the table of what a row's weights are of.</summary>
    public const string OfLine = "line", OfPair = "pair";

    // Most pages are of one kind.
    private static readonly Dictionary<PageKind, Lazy<HeadlineModel>> BuiltIn = Enum.GetValues<PageKind>().ToDictionary(kind => kind, kind => new Lazy<HeadlineModel>(() => new HeadlineModel(kind)));

    private readonly Dictionary<string, double[]> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _pairs = new(StringComparer.Ordinal);

    private HeadlineModel(PageKind kind)
    {
        var own = kind.ToString();
        foreach (var row in LexiconBlob.Instance.Rows("headline-weights").Where(row => row[0] == EveryKind || row[0] == own))
        {
            Add(row[1] == OfLine ? _lines : _pairs, row[2], row.AsSpan(3));
        }
    }

    /// <summary>The roles that a line's weights are of, in their order.</summary>
    public static HeadlineRole[] Roles { get; } = Enum.GetValues<HeadlineRole>();

    /// <summary>The built-in weights for a kind of page.</summary>
    public static HeadlineModel Of(PageKind kind) => BuiltIn[kind].Value;

    /// <summary>What speaks for each role of a line, in the order of <see cref="HeadlineRole"/>.</summary>
    public double[] ScoreLine(IReadOnlyList<(string Name, double Value)> features) => Score(features, _lines, Roles.Length);

    /// <summary>What speaks for each pair of roles of two neighbours, in the order of <see cref="Pairs"/>.</summary>
    public double[] ScorePair(IReadOnlyList<(string Name, double Value)> features) => Score(features, _pairs, Pairs.Length);

    private static void Add(Dictionary<string, double[]> features, string feature, ReadOnlySpan<string> cells)
    {
        if (!features.TryGetValue(feature, out var weights))
        {
            features[feature] = weights = new double[cells.Length];
        }

        for (var i = 0; i < cells.Length; i++)
        {
            weights[i] += double.Parse(cells[i], CultureInfo.InvariantCulture);
        }
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
