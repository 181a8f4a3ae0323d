using System.Globalization;
using System.Reflection;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>The costs of pages of a kind as numbers: by how many times its own size each differs from what it is now.</summary>
/// <param name="usual">The costs in use.</param>
internal sealed class CostKnobs(Costs usual)
{
    // What is 0, or nearly, is moved by parts of this.
    private const double LeastSize = 0.3;

    private const double Nudge = 1e-4;

    private static readonly PropertyInfo[] Knobs = [.. typeof(Costs).GetProperties().Where(property => property.PropertyType == typeof(double) && property.CanWrite)];

    private readonly double[] _start = Array.ConvertAll(Knobs, knob => (double)knob.GetValue(usual)!);

    private bool[] _used = Array.ConvertAll(Knobs, _ => true);

    /// <summary>How many there are.</summary>
    public static int Count => Knobs.Length;

    /// <summary>True unless pages of the kind never pay the cost.</summary>
    public bool IsUsed(int knob) => _used[knob];

    /// <summary>Leaves alone what has never made a difference.</summary>
    public void Keep(bool[] used) => _used = used;

    /// <summary>The costs when they have been moved.</summary>
    public Costs At(double[] moved)
    {
        var costs = usual with { };
        for (var k = 0; k < Count; k++)
        {
            Knobs[k].SetValue(costs, _start[k] + (Size(k) * moved[k]));
        }

        return costs;
    }

    /// <summary>The costs with one of them a trifle higher.</summary>
    public Costs Nudged(Costs costs, int knob)
    {
        var other = costs with { };
        Knobs[knob].SetValue(other, (double)Knobs[knob].GetValue(costs)! + (Nudge * Size(knob)));
        return other;
    }

    /// <summary>The costs, each off by chance.</summary>
    public Costs Shaken(Costs costs, Random random, double spread)
    {
        var other = costs with { };
        for (var k = 0; k < Count; k++)
        {
            Knobs[k].SetValue(other, (double)Knobs[k].GetValue(costs)! + (Size(k) * spread * Normal(random)));
        }

        return other;
    }

    /// <summary>By how much a value rises with a knob, for what it is at costs where that was nudged.</summary>
    public static double Slope(double value, double nudged) => (nudged - value) / Nudge;

    /// <summary>The lines of Costs.Kinds.cs.</summary>
    public static IEnumerable<string> Lines(Costs costs)
    {
        var others = new Costs();
        return Knobs.Select(knob => (knob.Name, Text: Text(knob.GetValue(costs)), Usual: Text(knob.GetValue(others)))).Where(knob => knob.Text != knob.Usual).Select(knob => $"        {knob.Name} = {knob.Text},");

        static string Text(object? value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}");
    }

    // Of mean 0 and variance 1: a sum of four that are equally likely between their ends.
    private static double Normal(Random random) => (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2) * Math.Sqrt(3);

    private double Size(int knob) => Math.Max(LeastSize, Math.Abs(_start[knob]));
}
