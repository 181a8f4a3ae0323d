namespace NewsParse.Splitting;

/// <summary>Values of ordered pairs of pieces, computed once.</summary>
internal sealed class Memo
{
    private readonly Dictionary<(int Before, int After), double> _values = [];

    /// <summary>The value of a pair.</summary>
    public double GetOrAdd((int Before, int After) key, Func<(int Before, int After), double> compute)
    {
        if (!_values.TryGetValue(key, out var value))
        {
            _values[key] = value = compute(key);
        }

        return value;
    }
}
