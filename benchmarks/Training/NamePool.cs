namespace NewsParse.Training;

/// <summary>Names to draw from.</summary>
internal sealed class NamePool
{
    private const double WellKnown = 0.4;

    private readonly string[] _known;
    private readonly string[] _listed;
    private readonly double[] _sums;

    /// <summary>A pool.</summary>
    /// <param name="known">Names of well-known people, one as likely as the other.</param>
    /// <param name="listed">Other names, each with how likely it is.</param>
    public NamePool(string[] known, (string Name, double Weight)[] listed)
    {
        _known = known;
        _listed = [.. listed.Select(row => row.Name)];
        var sum = 0.0;
        _sums = [.. listed.Select(row => sum += row.Weight)];
    }

    /// <summary>A name by chance.</summary>
    public string Draw(Random random)
    {
        if (random.NextDouble() < WellKnown)
        {
            return _known[random.Next(_known.Length)];
        }

        var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
        return _listed[at < 0 ? ~at : at];
    }
}
