using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Training;

/// <summary>A case to learn from.</summary>
/// <param name="Group">Cases of one group are never both trained on and tested on: a page, or an issue.</param>
/// <param name="Features">Its features.</param>
/// <param name="Holds">What is to be told.</param>
internal sealed record Example(string Group, IReadOnlyList<(string Name, double Value)> Features, bool Holds);

/// <summary>Fits logistic regressions: Adagrad with a penalty on the squares of weights; the same cases give the same weights.</summary>
internal static class Logistic
{
    private const double Rate = 0.15;

    /// <summary>Fits the weights.</summary>
    /// <param name="examples">The cases.</param>
    /// <param name="rounds">How often each is seen.</param>
    /// <param name="penalty">What a weight's square costs.</param>
    public static Dictionary<string, double> Fit(IReadOnlyList<Example> examples, int rounds, double penalty)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var steps = new Dictionary<string, double>(StringComparer.Ordinal);
        var shuffle = new Random(1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            shuffle.Shuffle(order);
            foreach (var at in order)
            {
                var (features, holds) = (examples[at].Features, examples[at].Holds ? 1.0 : 0.0);
                var error = (1 / (1 + Math.Exp(-features.Sum(feature => weights.GetValueOrDefault(feature.Name) * feature.Value)))) - holds;
                foreach (var (name, value) in features)
                {
                    var gradient = (error * value) + (penalty * weights.GetValueOrDefault(name));
                    var step = steps[name] = steps.GetValueOrDefault(name, 1e-6) + (gradient * gradient);
                    weights[name] = weights.GetValueOrDefault(name) - (Rate * gradient / Math.Sqrt(step));
                }
            }
        }

        return weights;
    }

    /// <summary>The likelihood of each case by weights that were fitted without its group.</summary>
    /// <param name="examples">The cases.</param>
    /// <param name="folds">Into how many parts the groups are dealt.</param>
    /// <param name="rounds">How often each is seen.</param>
    /// <param name="penalty">What a weight's square costs.</param>
    public static double[] OutOfFold(IReadOnlyList<Example> examples, int folds, int rounds, double penalty)
    {
        var dealt = Folds.Deal(examples.Select(example => example.Group), folds);
        var likelihoods = new double[examples.Count];
        for (var fold = 0; fold <= dealt.DefaultIfEmpty(-1).Max(); fold++)
        {
            var model = LogisticModel.Of(Fit([.. examples.Where((_, i) => dealt[i] != fold)], rounds, penalty));
            for (var i = 0; i < examples.Count; i++)
            {
                if (dealt[i] == fold)
                {
                    likelihoods[i] = model.Likelihood(examples[i].Features);
                }
            }
        }

        return likelihoods;
    }

    /// <summary>The logarithm of a likelihood's odds.</summary>
    public static double LogOdds(double likelihood) => Math.Clamp(Math.Log(likelihood / (1 - likelihood)), -20, 20);

    /// <summary>Writes a table of weights.</summary>
    public static void Write(string path, string comment, Dictionary<string, double> weights) => File.WriteAllLines(
        path,
        [comment, .. weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "\t" + pair.Value.ToString("0.000", CultureInfo.InvariantCulture))]);
}
