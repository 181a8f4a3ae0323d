using System.Globalization;

namespace NewsParse.Training;

/// <summary>Chinese names put together at random from surnames and characters of given names, as frequent as they are among people.</summary>
internal sealed class InventedNames
{
    private const double OneCharacter = 0.3;

    private readonly Lottery _surnames;
    private readonly Lottery _first;
    private readonly Lottery _second;
    private readonly Lottery _only;

    /// <summary>Reads surnames.tsv and name-chars.tsv.</summary>
    public InventedNames(IEnumerable<string[]> surnames, IEnumerable<string[]> chars)
    {
        string[][] rows = [.. chars];
        _surnames = new(surnames.Select(row => (row[0], Number(row[1]))));
        (_first, _second, _only) = (Characters(1), Characters(2), Characters(3));

        Lottery Characters(int column) => new(rows.Where(row => row[column].Length > 0).Select(row => (row[0], Math.Exp(Number(row[column])))));
    }

    /// <summary>A name by chance.</summary>
    public string Draw(Random random) => _surnames.Draw(random) + (random.NextDouble() < OneCharacter ? _only.Draw(random) : _first.Draw(random) + _second.Draw(random));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
