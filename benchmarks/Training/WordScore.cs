namespace NewsParse.Training;

/// <summary>How well a page's words are put into articles, measured on the words that people put into one.</summary>
internal sealed class WordScore
{
    private readonly List<(string Gold, string Given, int Words)> _cells = [];

    /// <summary>Adds words.</summary>
    /// <param name="gold">The article that people put them in.</param>
    /// <param name="given">The one that they were put in.</param>
    /// <param name="words">How many.</param>
    public void Add(string gold, string given, int words) => _cells.Add((gold, given, words));

    /// <summary>B-cubed F1: for each word, how much of its article is right and how much of the right article it has.</summary>
    public double BCubed
    {
        get
        {
            var (cells, gold, given) = Sums();
            var all = (double)Math.Max(1, gold.Values.Sum());
            var precision = cells.Sum(cell => (double)cell.Value * cell.Value / given[cell.Key.Given]) / all;
            var recall = cells.Sum(cell => (double)cell.Value * cell.Value / gold[cell.Key.Gold]) / all;
            return 2 * precision * recall / Math.Max(1e-9, precision + recall);
        }
    }

    /// <summary>For each article the F1 of the best match by its words; their mean.</summary>
    public double MeanBest
    {
        get
        {
            var (cells, gold, given) = Sums();
            return cells.GroupBy(cell => cell.Key.Gold)
                .Select(article => article.Max(cell => 2.0 * cell.Value / (gold[cell.Key.Gold] + given[cell.Key.Given])))
                .DefaultIfEmpty(0).Average();
        }
    }

    private (Dictionary<(string Gold, string Given), int> Cells, Dictionary<string, int> Gold, Dictionary<string, int> Given) Sums() => (
        _cells.GroupBy(cell => (cell.Gold, cell.Given)).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Words)),
        _cells.GroupBy(cell => cell.Gold).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Words)),
        _cells.GroupBy(cell => cell.Given).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Words)));
}
