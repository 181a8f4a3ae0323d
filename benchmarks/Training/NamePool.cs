namespace NewsParse.Training;

/// <summary>Names to draw from.</summary>
/// <param name="known">Names of well-known people, one as likely as the other.</param>
/// <param name="listed">Other names, each with how likely it is.</param>
internal sealed class NamePool(string[] known, IEnumerable<(string Name, double Weight)> listed)
{
    private const double WellKnown = 0.4;

    private readonly Lottery _listed = new(listed);

    /// <summary>A name by chance.</summary>
    public string Draw(Random random) => random.NextDouble() < WellKnown ? known[random.Next(known.Length)] : _listed.Draw(random);
}
