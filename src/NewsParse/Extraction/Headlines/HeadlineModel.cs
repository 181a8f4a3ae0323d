using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Headlines;

/// <summary>Weights of <see cref="HeadlineFeatures"/>: log-linear over all the ways in which a block's lines can have roles. Trained; see SOURCES.md.</summary>
internal sealed class HeadlineModel
{
    /// <summary>Pairs of roles that can follow each other, in the order of the table's columns.</summary>
    public static readonly (HeadlineRole Before, HeadlineRole After)[] Pairs =
    [
        (HeadlineRole.Kicker, HeadlineRole.Kicker), (HeadlineRole.Kicker, HeadlineRole.Main), (HeadlineRole.Main, HeadlineRole.Main),
        (HeadlineRole.Main, HeadlineRole.Subhead), (HeadlineRole.Subhead, HeadlineRole.Subhead),
    ];

    private readonly Dictionary<(string Feature, string Role), double> _weights;

    private HeadlineModel(Dictionary<(string Feature, string Role), double> weights) => _weights = weights;

    /// <summary>The built-in weights.</summary>
    public static HeadlineModel BuiltIn { get; } = new(LexiconBlob.Instance.Rows("headline-weights")
        .ToDictionary(row => (row[0], row[1]), row => double.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>A model of other weights, by feature and role or pair of roles.</summary>
    public static HeadlineModel Of(Dictionary<(string Feature, string Role), double> weights) => new(weights);

    /// <summary>What speaks for a line's having a role.</summary>
    public double Score(double[] features, HeadlineRole role) => Score(features, HeadlineFeatures.OfLine, role.ToString());

    /// <summary>What speaks for two neighbours' having a pair of roles.</summary>
    public double Score(double[] features, HeadlineRole before, HeadlineRole after) => Score(features, HeadlineFeatures.OfPair, NameOf(before, after));

    /// <summary>Name of a pair of roles in the table.</summary>
    public static string NameOf(HeadlineRole before, HeadlineRole after) => $"{before}>{after}";

    private double Score(double[] features, string[] names, string role)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            if (features[i] != 0)
            {
                sum += features[i] * _weights.GetValueOrDefault((names[i], role));
            }
        }

        return sum;
    }
}
