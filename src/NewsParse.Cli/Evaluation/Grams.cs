namespace NewsParse.Cli;

/// <summary>How often each stretch of four characters stands in a text.</summary>
internal sealed class Grams
{
    private const int Length = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _total;

    public Grams(string text)
    {
        _total = Math.Max(1, text.Length - Length + 1);
        for (var i = 0; i < _total; i++)
        {
            var gram = text.Substring(i, Math.Min(Length, text.Length - i));
            _counts[gram] = _counts.GetValueOrDefault(gram) + 1;
        }
    }

    /// <summary>F1 of the stretches that two texts share, 0 to 1.</summary>
    public double Overlap(Grams other)
    {
        var shared = _counts.Sum(gram => Math.Min(gram.Value, other._counts.GetValueOrDefault(gram.Key)));
        return 2.0 * shared / Math.Max(1, _total + other._total);
    }
}
