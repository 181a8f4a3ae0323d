using System.Globalization;

namespace NewsParse.Training;

/// <summary>A case to tell from others.</summary>
/// <param name="Features">Its features, none of them twice.</param>
/// <param name="Holds">What is to be told.</param>
/// <param name="Weight">How much it counts; what holds and what does not weigh the same in all, so that the sum of the weights is a logarithm of a ratio of likelihoods.</param>
internal readonly record struct Sighting((int Feature, double Value)[] Features, bool Holds, double Weight);

/// <summary>Logistic regressions over features that are words of a text: many, most of them seldom.</summary>
/// <param name="FewestSightings">Features seen more seldom have no weight.</param>
/// <param name="Penalty">As <see cref="ChoiceModel"/> has it.</param>
/// <param name="LeastWeight">What tells less is left out.</param>
internal sealed record RatioModel(int FewestSightings, double Penalty, double LeastWeight)
{
    /// <summary>A weight for each feature; 0 for what is left out.</summary>
    public double[] Fit(IReadOnlyCollection<Sighting> cases, FeatureIndex index)
    {
        var sightings = index.Sightings(cases.SelectMany(one => one.Features).Select(feature => feature.Feature));
        Choice[] choices = [.. cases.Select(one => new Choice([new Alternative(Array.FindAll(one.Features, feature => sightings[feature.Feature] >= FewestSightings)), new Alternative([])], one.Holds ? 0 : 1, one.Weight))];
        return Array.ConvertAll(ChoiceModel.Fit(choices, index.Names.Count, Penalty), weight => Math.Abs(weight) < LeastWeight ? 0 : weight);
    }

    /// <summary>The sum of the weights of some features.</summary>
    public static double Score(double[] weights, (int Feature, double Value)[] features) => features.Sum(feature => weights[feature.Feature] * feature.Value);

    /// <summary>Writes a table of the weights that are not 0.</summary>
    public static void Write(string table, string comment, double[] weights, FeatureIndex index)
    {
        string[] rows = [.. index.Names.Zip(weights).Where(pair => pair.Second != 0).OrderBy(pair => pair.First, StringComparer.Ordinal).Select(pair => pair.First + "\t" + pair.Second.ToString("0.00", CultureInfo.InvariantCulture))];
        File.WriteAllLines(table, ["# " + comment, .. rows]);
        Console.WriteLine($"{rows.Length} weights in {table}");
    }
}
