using System.Globalization;

namespace NewsParse.Training;

/// <summary>Chinese names put together at random from surnames and characters of given names, as frequent as they are among people.</summary>
internal sealed class InventedNames
{
    private const double OneCharacter = 0.3;
    private const int First = 1;
    private const int Second = 2;
    private const int Only = 3;

    private readonly Lottery _surnames;
    private readonly Lottery[] _given;

    /// <summary>Reads surnames.tsv and name-chars.tsv.</summary>
    public InventedNames(IEnumerable<string[]> surnames, IEnumerable<string[]> chars)
    {
        _surnames = new(surnames.Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));
        string[][] rows = [.. chars];
        _given = [.. new[] { First, Second, Only }.Select(column => new Lottery(rows.Where(row => row[column].Length > 0).Select(row => (row[0], Math.Exp(double.Parse(row[column], CultureInfo.InvariantCulture))))))];
    }

    /// <summary>A name by chance.</summary>
    public string Draw(Random random) => _surnames.Draw(random) + (random.NextDouble() < OneCharacter ? _given[Only - 1].Draw(random) : _given[First - 1].Draw(random) + _given[Second - 1].Draw(random));
}
