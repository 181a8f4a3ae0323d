namespace NewsParse.Splitting;

/// <summary>What a model weighs: numbers by name.</summary>
internal abstract class FeatureList
{
    private readonly List<(string Name, double Value)> _values = [("any", 1)];

    /// <summary>The features that are not 0, by name; "any" is 1 for all.</summary>
    public IReadOnlyList<(string Name, double Value)> Values => _values;

    /// <summary>Adds what is so or is not.</summary>
    protected void Add(string name, bool holds) => Add(name, holds ? 1.0 : 0);

    /// <summary>Adds a number; nothing for 0 and for what is no number.</summary>
    protected void Add(string name, double value)
    {
        if (value is < 0 or > 0)
        {
            _values.Add((name, value));
        }
    }

    /// <summary>The first of some rising steps that a value does not pass, as text; "more" if it passes them all.</summary>
    public static string Step<T>(T value, T[] steps)
        where T : IComparable<T>
    {
        foreach (var step in steps)
        {
            if (value.CompareTo(step) <= 0)
            {
                return FormattableString.Invariant($"{step}");
            }
        }

        return "more";
    }
}
