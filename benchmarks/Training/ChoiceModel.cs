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
}

/// <summary>Log-linear choice: an alternative's likelihood rises with the exponential of its weighted features. Of two alternatives, one of them without features, this is logistic regression.</summary>
/// <remarks>Maximum likelihood with a penalty on the squares of the weights, by L-BFGS over all cases at once: the same cases give the same weights.</remarks>
internal static class ChoiceModel
{
    private const int Memory = 8;
    private const double Enough = 1e-5;

    /// <summary>Fits the weights.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">Half of it times the sum of the squares is what weights cost.</param>
    /// <param name="rounds">How many steps are taken at most.</param>
    public static double[] Fit(IReadOnlyList<Choice> cases, int features, double penalty, int rounds = 150)
    {
        var (weights, gradient) = (new double[features], new double[features]);
        var loss = Loss(cases, weights, gradient, penalty);
        var pairs = new LinkedList<(double[] Step, double[] Change, double Scale)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, pairs);
            var slope = Dot(direction, gradient);
            var (next, nextGradient) = (new double[features], new double[features]);
            for (var length = pairs.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1; ; length /= 2)
            {
                for (var i = 0; i < features; i++)
                {
                    next[i] = weights[i] + (length * direction[i]);
                }

                Array.Clear(nextGradient);
                var nextLoss = Loss(cases, next, nextGradient, penalty);
                if (nextLoss <= loss + (1e-4 * length * slope))
                {
                    var gained = loss - nextLoss;
                    Remember(pairs, Minus(next, weights), Minus(nextGradient, gradient));
                    (weights, gradient, loss) = (next, nextGradient, nextLoss);
                    if (gained < Enough * Math.Max(1, loss))
                    {
                        return weights;
                    }

                    break;
                }

                if (length < 1e-10)
                {
                    return weights;
                }
            }
        }

        return weights;
    }

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

    private static double Loss(IReadOnlyList<Choice> cases, double[] weights, double[] gradient, double penalty)
    {
        var loss = penalty / 2 * Dot(weights, weights);
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] = penalty * weights[i];
        }

        foreach (var choice in cases)
        {
            var likelihoods = Array.ConvertAll(choice.Alternatives, alternative => Score(alternative, weights));
            var most = likelihoods.Max();
            var right = likelihoods[choice.Right];
            var total = 0.0;
            for (var i = 0; i < likelihoods.Length; i++)
            {
                total += likelihoods[i] = Math.Exp(likelihoods[i] - most);
            }

            loss += choice.Weight * (most + Math.Log(total) - right);
            for (var i = 0; i < likelihoods.Length; i++)
            {
                var error = choice.Weight * ((likelihoods[i] / total) - (i == choice.Right ? 1 : 0));
                foreach (var (feature, value) in choice.Alternatives[i].Features)
                {
                    gradient[feature] += error * value;
                }
            }
        }

        return loss;
    }

    private static double[] Direction(double[] gradient, LinkedList<(double[] Step, double[] Change, double Scale)> pairs)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var shares = new Stack<double>();
        for (var pair = pairs.Last; pair is not null; pair = pair.Previous)
        {
            var share = Dot(pair.Value.Step, direction) * pair.Value.Scale;
            shares.Push(share);
            Add(direction, pair.Value.Change, -share);
        }

        if (pairs.Last is { } last)
        {
            var scale = 1 / (last.Value.Scale * Dot(last.Value.Change, last.Value.Change));
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        for (var pair = pairs.First; pair is not null; pair = pair.Next)
        {
            Add(direction, pair.Value.Step, shares.Pop() - (Dot(pair.Value.Change, direction) * pair.Value.Scale));
        }

        return direction;
    }

    private static void Remember(LinkedList<(double[] Step, double[] Change, double Scale)> pairs, double[] step, double[] change)
    {
        if (Dot(step, change) is var curvature && curvature > 1e-12)
        {
            pairs.AddLast((step, change, 1 / curvature));
            if (pairs.Count > Memory)
            {
                pairs.RemoveFirst();
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double[] Minus(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static void Add(double[] a, double[] b, double times)
    {
        for (var i = 0; i < a.Length; i++)
        {
            a[i] += times * b[i];
        }
    }
}
