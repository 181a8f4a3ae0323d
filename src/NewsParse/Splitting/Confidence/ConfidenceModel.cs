using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Splitting.Confidence;

/// <summary>How sure an article's borders are: a logistic regression, its scores turned into likelihoods by what came true of them. Trained; see SOURCES.md.</summary>
internal sealed class ConfidenceModel
{
    private const double Most = 0.999;

    private readonly LogisticModel _model;
    private readonly (double Score, double Likelihood)[] _knots;

    private ConfidenceModel(LogisticModel model, (double Score, double Likelihood)[] knots) => (_model, _knots) = (model, knots);

    private static readonly ConfidenceModel[] Kinds = Array.ConvertAll(Enum.GetValues<PageKind>(), kind => BuiltIn(kind.ToString()));

    /// <summary>For articles of pages in scripts with blanks.</summary>
    public static ConfidenceModel Blocks { get; } = BuiltIn("blocks");

    /// <summary>The model for pages of a kind.</summary>
    public static ConfidenceModel For(PageKind kind) => Kinds[(int)kind];

    /// <summary>A model of other rows.</summary>
    /// <param name="weights">The weights of the features.</param>
    /// <param name="knots">Scores, rising, and how likely each is to be right, between which likelihoods are interpolated.</param>
    public static ConfidenceModel Of(Dictionary<string, double> weights, (double Score, double Likelihood)[] knots) => new(LogisticModel.Of(weights), knots);

    /// <summary>The likelihood that the borders are right, 0 to 0.999.</summary>
    public double Of(IReadOnlyList<(string Name, double Value)> features)
    {
        var score = _model.Score(features);
        var at = Array.FindIndex(_knots, knot => knot.Score > score);
        if (at <= 0)
        {
            return Rounded(at == 0 ? _knots[0].Likelihood : _knots[^1].Likelihood);
        }

        var ((from, low), (to, high)) = (_knots[at - 1], _knots[at]);
        return Rounded(low + ((high - low) * (score - from) / (to - from)));
    }

    // More digits would say more than is known, and so would 1.
    private static double Rounded(double likelihood) => Math.Round(Math.Clamp(likelihood, 0, Most), 3);

    private static ConfidenceModel BuiltIn(string set)
    {
        var rows = LexiconBlob.Instance.Rows("confidence").Where(row => row[0] == set).ToArray();
        return Of(
            rows.Where(row => row[1] == "feature").ToDictionary(row => row[2], row => Number(row[3]), StringComparer.Ordinal),
            [.. rows.Where(row => row[1] == "knot").Select(row => (Number(row[2]), Number(row[3]))).OrderBy(knot => knot.Item1)]);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
