using System.Globalization;
using NewsParse.Splitting.Confidence;

namespace NewsParse.Training;

/// <summary>A score and whether what it scored came true.</summary>
internal readonly record struct Outcome(double Score, bool Holds);

/// <summary>Turns scores into likelihoods by what came true of them, and tells how well that holds.</summary>
internal static class Calibration
{
    // Who is told 0.9 relies on it: of all above, more than 97 in 100 are to hold on pages that nobody has seen.
    private const double Sure = 0.9;
    private const double HoldsIfSure = 0.985;
    private const int FewestSure = 60;
    private const int FewestOfBlock = 40;

    /// <summary>Points between which the likelihood is interpolated: rising, by pooling neighbours that violate it.</summary>
    public static (double Score, double Likelihood)[] Knots(IEnumerable<Outcome> outcomes)
    {
        Outcome[] sorted = [.. outcomes.OrderBy(outcome => outcome.Score)];
        var blocks = new List<(double Score, double Holds, int Count)>();
        foreach (var chunk in sorted.Chunk(FewestOfBlock))
        {
            blocks.Add((chunk.Average(outcome => outcome.Score), chunk.Count(outcome => outcome.Holds), chunk.Length));
            while (blocks.Count > 1 && blocks[^2].Holds / blocks[^2].Count >= blocks[^1].Holds / blocks[^1].Count)
            {
                var ((score, holds, count), (nextScore, nextHolds, nextCount)) = (blocks[^2], blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((((score * count) + (nextScore * nextCount)) / (count + nextCount), holds + nextHolds, count + nextCount));
            }
        }

        var border = BorderOfSure(sorted);
        var knots = blocks.Select(block => (block.Score, Likelihood: block.Holds / block.Count))
            .Select(knot => (knot.Score, knot.Score < border ? Math.Min(knot.Likelihood, Sure - 0.02) : Math.Max(knot.Likelihood, Sure + 0.01)));
        var rising = knots.ToList();
        if (border < double.PositiveInfinity)
        {
            rising.RemoveAll(knot => Math.Abs(knot.Score - border) < 1e-3);
            rising.Add((border - 1e-3, Math.Max(Sure - 0.02, rising.Where(knot => knot.Score < border).Select(knot => knot.Item2).DefaultIfEmpty(0).Max())));
            rising.Add((border, Math.Min(Sure + 0.01, rising.Where(knot => knot.Score > border).Select(knot => knot.Item2).DefaultIfEmpty(1).Min())));
        }

        return [.. rising.OrderBy(knot => knot.Score)];
    }

    // The lowest score from which on nearly all hold.
    private static double BorderOfSure(Outcome[] sorted)
    {
        var (border, holds) = (double.PositiveInfinity, 0);
        for (var count = 1; count <= sorted.Length; count++)
        {
            var outcome = sorted[^count];
            holds += outcome.Holds ? 1 : 0;

            // One failure more than seen, for there is luck in where the border falls.
            border = count >= FewestSure && holds - 1 >= HoldsIfSure * count ? outcome.Score : border;
        }

        return border;
    }

    /// <summary>The likelihood of each outcome, by points that were fitted without its group.</summary>
    public static double[] OutOfFold(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> groups, int folds)
    {
        var dealt = Folds.Deal(groups, folds);
        var likelihoods = new double[outcomes.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = ConfidenceModel.Of(new() { ["score"] = 1 }, Knots(outcomes.Where((_, i) => dealt[i] != fold)));
            for (var i = 0; i < outcomes.Count; i++)
            {
                if (dealt[i] == fold)
                {
                    likelihoods[i] = model.Of([("score", outcomes[i].Score)]);
                }
            }
        }

        return likelihoods;
    }

    /// <summary>Prints what was predicted and what came true, by tenths.</summary>
    public static void WriteTable(string title, IEnumerable<(double Likelihood, bool Holds)> cases)
    {
        var all = cases.ToArray();
        Console.WriteLine($"{title}\nconfidence   articles  predicted  whole");
        foreach (var tenth in all.GroupBy(one => (int)Math.Min(9, Math.Floor(one.Likelihood * 10))).OrderBy(group => group.Key))
        {
            Console.WriteLine(FormattableString.Invariant($"{tenth.Key / 10.0:0.0} - {(tenth.Key + 1) / 10.0:0.0}   {tenth.Count(),8}  {tenth.Average(one => one.Likelihood),9:F3}  {tenth.Average(one => one.Holds ? 1 : 0),5:F3}"));
        }
    }

    /// <summary>Writes the rows of a set; those of other sets stay.</summary>
    public static void Write(string path, string set, Dictionary<string, double> weights, (double Score, double Likelihood)[] knots)
    {
        var own = weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{set}\tfeature\t{pair.Key}\t{Number(pair.Value)}")
            .Concat(knots.Select(knot => $"{set}\tknot\t{Number(knot.Score)}\t{Number(knot.Likelihood)}"));
        TableSet.Write(path, set, own);
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
