namespace NewsParse.Training;

/// <summary>Draws texts by chance, each as often as it weighs.</summary>
internal sealed class Lottery
{
    private readonly string[] _texts;
    private readonly double[] _sums;

    /// <summary>A lottery of some texts.</summary>
    public Lottery(IEnumerable<(string Text, double Weight)> rows)
    {
        (string Text, double Weight)[] all = [.. rows];
        var sum = 0.0;
        (_texts, _sums) = (Array.ConvertAll(all, row => row.Text), Array.ConvertAll(all, row => sum += row.Weight));
    }

    /// <summary>One of the texts.</summary>
    public string Draw(Random random)
    {
        var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
        return _texts[at < 0 ? ~at : at];
    }
}
