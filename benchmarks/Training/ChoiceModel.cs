namespace NewsParse.Training;

/// <summary>What could be chosen: its features, none of them twice.</summary>
/// <param name="Features">Features that are not 0.</param>
internal readonly record struct Alternative((int Feature, double Value)[] Features);

/// <summary>A case to learn from: one of some alternatives is right.</summary>
/// <param name="Alternatives">The alternatives.</param>
/// <param name="Right">Index of the right one.</param>
/// <param name="Weight">How much the case counts.</param>
internal sealed record Choice(Alternative[] Alternatives, int Right, double Weight = 1);

/// <summary>Numbers for the names of features.</summary>
internal sealed class FeatureIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The names, in the order of their numbers.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The number of a name.</summary>
    public int this[string name]
    {
        get
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                _numbers[name] = number = Names.Count;
                Names.Add(name);
            }

            return number;
        }
    }

    /// <summary>How often each feature is seen.</summary>
    public int[] Sightings(IEnumerable<int> features)
    {
        var sightings = new int[Names.Count];
        foreach (var feature in features)
        {
            sightings[feature]++;
        }

        return sightings;
    }
}

/// <summary>Log-linear choice: an alternative's likelihood rises with the exponential of its weighted features. Of two alternatives, one of them without features, this is logistic regression.</summary>
/// <remarks>Maximum likelihood; see <see cref="Likelihood"/>.</remarks>
internal static class ChoiceModel
{
    /// <summary>Fits the weights.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">Half of it times the sum of the squares is what weights cost.</param>
    /// <param name="rounds">How many steps are taken at most.</param>
    public static double[] Fit(IReadOnlyList<Choice> cases, int features, double penalty, int rounds = 150) => Likelihood.Fit(cases, Loss, features, penalty, rounds);

    /// <summary>Which alternative is the likeliest.</summary>
    public static int Best(Choice choice, double[] weights) => Array.ConvertAll(choice.Alternatives, alternative => Score(alternative, weights)) is var scores ? Array.IndexOf(scores, scores.Max()) : 0;

    private static double Score(Alternative alternative, double[] weights)
    {
        var score = 0.0;
        foreach (var (feature, value) in alternative.Features)
        {
            score += weights[feature] * value;
        }

        return score;
    }

    private static double Loss(Choice choice, double[] weights, double[] gradient)
    {
        var likelihoods = Array.ConvertAll(choice.Alternatives, alternative => Score(alternative, weights));
        var most = likelihoods.Max();
        var right = likelihoods[choice.Right];
        var total = 0.0;
        for (var i = 0; i < likelihoods.Length; i++)
        {
            total += likelihoods[i] = Math.Exp(likelihoods[i] - most);
        }

        for (var i = 0; i < likelihoods.Length; i++)
        {
            var error = choice.Weight * ((likelihoods[i] / total) - (i == choice.Right ? 1 : 0));
            foreach (var (feature, value) in choice.Alternatives[i].Features)
            {
                gradient[feature] += error * value;
            }
        }

        return choice.Weight * (most + Math.Log(total) - right);
    }
}
