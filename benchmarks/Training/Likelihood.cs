namespace NewsParse.Training;

/// <summary>Fits weights to cases by maximum likelihood with a penalty on the squares of the weights, by L-BFGS over all cases at once: the same cases give the same weights.</summary>
internal static class Likelihood
{
    private const int Memory = 8;
    private const int Parts = 8;
    private const double Enough = 1e-5;

    /// <summary>Fits the weights.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="loss">What a case costs: the negative logarithm of its likelihood by some weights. Adds its gradient to the last argument.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">Half of it times the sum of the squares is what weights cost.</param>
    /// <param name="rounds">How many steps are taken at most.</param>
    public static double[] Fit<T>(IReadOnlyList<T> cases, Func<T, double[], double[], double> loss, int features, double penalty, int rounds)
    {
        var weights = new double[features];
        var (cost, gradient) = Cost(cases, loss, weights, penalty);
        var pairs = new LinkedList<(double[] Step, double[] Change, double Scale)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, pairs);
            var slope = Dot(direction, gradient);
            var next = new double[features];
            for (var length = pairs.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1; ; length /= 2)
            {
                for (var i = 0; i < features; i++)
                {
                    next[i] = weights[i] + (length * direction[i]);
                }

                var (nextCost, nextGradient) = Cost(cases, loss, next, penalty);
                if (nextCost <= cost + (1e-4 * length * slope))
                {
                    var gained = cost - nextCost;
                    Remember(pairs, Minus(next, weights), Minus(nextGradient, gradient));
                    (weights, gradient, cost) = (next, nextGradient, nextCost);
                    if (gained < Enough * Math.Max(1, cost))
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

    // In parts that do not depend on the machine: the sums are the same everywhere.
    private static (double Cost, double[] Gradient) Cost<T>(IReadOnlyList<T> cases, Func<T, double[], double[], double> loss, double[] weights, double penalty)
    {
        var parts = new (double Cost, double[] Gradient)[Parts];
        Parallel.For(0, Parts, part =>
        {
            var (cost, gradient) = (0.0, new double[weights.Length]);
            for (var i = (int)((long)cases.Count * part / Parts); i < (int)((long)cases.Count * (part + 1) / Parts); i++)
            {
                cost += loss(cases[i], weights, gradient);
            }

            parts[part] = (cost, gradient);
        });
        var all = (Cost: penalty / 2 * Dot(weights, weights), Gradient: Array.ConvertAll(weights, weight => penalty * weight));
        foreach (var (cost, gradient) in parts)
        {
            all.Cost += cost;
            Add(all.Gradient, gradient, 1);
        }

        return all;
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
