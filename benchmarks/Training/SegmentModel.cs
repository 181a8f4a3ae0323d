namespace NewsParse.Training;

/// <summary>A part of a text that may be something: its place, its features, and what it is.</summary>
/// <param name="First">Index of its first unit.</param>
/// <param name="Last">Index of its last unit.</param>
/// <param name="Features">Its features, none twice.</param>
/// <param name="Label">Number of what it is; -1 if it is nothing.</param>
internal sealed record Segment(int First, int Last, int[] Features, int Label);

/// <summary>A text with all that may be something in it.</summary>
/// <param name="Units">How many units it has.</param>
/// <param name="Segments">The parts, by where they end; those with a label do not overlap.</param>
internal sealed record SegmentedText(int Units, Segment[] Segments);

/// <summary>A semi-Markov conditional random field without transitions (Sarawagi and Cohen 2004): a set of parts, none over another, is the likelier the more its parts weigh.</summary>
internal static class SegmentModel
{
    /// <summary>Fits a weight for each feature and label, at feature * labels + label.</summary>
    /// <param name="texts">The cases.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="penalty">Half of it times the sum of the squares is what weights cost.</param>
    /// <param name="rounds">How many steps are taken at most.</param>
    public static double[] Fit(IReadOnlyList<SegmentedText> texts, int features, int labels, double penalty, int rounds) =>
        Likelihood.Fit(texts, (text, weights, gradient) => Loss(text, labels, weights, gradient), features * labels, penalty, rounds);

    private static double Loss(SegmentedText text, int labels, double[] weights, double[] gradient)
    {
        var segments = text.Segments;
        var scores = new double[segments.Length * labels];
        for (var i = 0; i < segments.Length; i++)
        {
            foreach (var feature in segments[i].Features)
            {
                for (var label = 0; label < labels; label++)
                {
                    scores[(i * labels) + label] += weights[(feature * labels) + label];
                }
            }
        }

        var (before, behind) = (Before(text, labels, scores), Behind(text, labels, scores));
        var loss = before[text.Units];
        for (var i = 0; i < segments.Length; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                var right = segments[i].Label == label;
                loss -= right ? scores[(i * labels) + label] : 0;
                var error = Math.Exp(before[segments[i].First] + scores[(i * labels) + label] + behind[segments[i].Last + 1] - before[text.Units]) - (right ? 1 : 0);
                foreach (var feature in segments[i].Features)
                {
                    gradient[(feature * labels) + label] += error;
                }
            }
        }

        return loss;
    }

    // Logarithm of the sum over all ways to what ends before a unit.
    private static double[] Before(SegmentedText text, int labels, double[] scores)
    {
        var sums = new double[text.Units + 1];
        var next = 0;
        for (var last = 0; last < text.Units; last++)
        {
            sums[last + 1] = sums[last];
            for (; next < text.Segments.Length && text.Segments[next].Last == last; next++)
            {
                for (var label = 0; label < labels; label++)
                {
                    sums[last + 1] = Sum(sums[last + 1], sums[text.Segments[next].First] + scores[(next * labels) + label]);
                }
            }
        }

        return sums;
    }

    // The same for all ways from a unit on.
    private static double[] Behind(SegmentedText text, int labels, double[] scores)
    {
        var sums = new double[text.Units + 1];
        Array.Fill(sums, double.NegativeInfinity, 0, text.Units);
        var next = text.Segments.Length - 1;
        for (var last = text.Units - 1; last >= 0; last--)
        {
            sums[last] = Sum(sums[last], sums[last + 1]);
            for (; next >= 0 && text.Segments[next].Last == last; next--)
            {
                var first = text.Segments[next].First;
                for (var label = 0; label < labels; label++)
                {
                    sums[first] = Sum(sums[first], sums[last + 1] + scores[(next * labels) + label]);
                }
            }
        }

        return sums;
    }

    private static double Sum(double a, double b) => double.IsNegativeInfinity(a) ? b : Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
