using System.Globalization;

namespace NewsParse.Lexicon;

/// <summary>A likelihood from weighted features: logistic regression, its weights in a table of two columns.</summary>
internal sealed class LogisticModel
{
    private readonly Dictionary<string, double> _weights;

    private LogisticModel(Dictionary<string, double> weights) => _weights = weights;

    /// <summary>The model of a table under Data.</summary>
    public static LogisticModel BuiltIn(string table) =>
        new(LexiconBlob.Instance.Rows(table).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>A model of other weights.</summary>
    public static LogisticModel Of(Dictionary<string, double> weights) => new(weights);

    /// <summary>What a feature's value adds to the logarithm of the odds.</summary>
    public double Weight(string feature, double value) => _weights.GetValueOrDefault(feature) * value;

    /// <summary>The logarithm of the odds.</summary>
    public double Score(IEnumerable<(string Name, double Value)> features)
    {
        var score = 0.0;
        foreach (var (name, value) in features)
        {
            score += Weight(name, value);
        }

        return score;
    }

    /// <summary>The likelihood, 0 to 1.</summary>
    public double Likelihood(IReadOnlyList<(string Name, double Value)> features) => 1 / (1 + Math.Exp(-Score(features)));
}
