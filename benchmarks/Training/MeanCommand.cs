using System.Globalization;

namespace NewsParse.Training;

/// <summary>Mixes two tables of weights of one model. What one table lacks weighs 0 there.</summary>
internal static class MeanCommand
{
    private const double LeastWeight = 0.05;

    /// <summary>Writes the weighted mean of two tables; rows with no weight worth having are left out.</summary>
    /// <param name="first">A table: a comment that names the columns, then rows.</param>
    /// <param name="second">The other; its comment is kept.</param>
    /// <param name="share">How much the first one counts, from 0 to 1.</param>
    /// <param name="keys">How many columns of a row name what is weighed.</param>
    /// <param name="table">Where the rows go; may be one of both.</param>
    public static void Run(string first, string second, double share, int keys, string table)
    {
        var mean = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        var header = File.ReadLines(second).First();
        Add(first, share);
        Add(second, 1 - share);
        string[] rows = [.. mean.Where(row => row.Value.Any(weight => Math.Abs(weight) >= LeastWeight))
            .Select(row => row.Key + "\t" + string.Join('\t', row.Value.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture))))];
        File.WriteAllLines(table, [header, .. rows]);
        Console.WriteLine($"{rows.Length} rows in {table}");

        void Add(string file, double times)
        {
            foreach (var cells in File.ReadLines(file).Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line.Split('\t')))
            {
                var key = string.Join('\t', cells[..keys]);
                var sums = mean.TryGetValue(key, out var known) ? known : mean[key] = new double[cells.Length - keys];
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += times * double.Parse(cells[keys + i], CultureInfo.InvariantCulture);
                }
            }
        }
    }
}
