using System.Globalization;
using NewsParse.Extraction.Names;
using NewsParse.Extraction.Names.Spans;

namespace NewsParse.Training;

/// <summary>Learns from pages with annotated names which spans of text are names.</summary>
internal static class NamesCommand
{
    private const int FoldCount = 4;
    private const int FewestSightings = 3;
    private const int Rounds = 60;
    private const double Penalty = 1;
    private const double LeastWeight = 0.05;

    // Chance has a say in what people are called: the weights are the mean of so many fits.
    private const int Draws = 3;

    // The odds of people, places and organisations are raised by this much: F1 wants more people than are likelier than not.
    private static readonly double[] Raised = [0.6, 0, -0.1];

    private static readonly TokenKind[] Kinds = SeenStretch.Kinds;

    /// <summary>Fits the table and writes it; tells how well it finds names, by weights that have not seen the page, beside the grammar alone.</summary>
    /// <param name="folders">Folders of content or of gold.json; articles without annotated names are left out.</param>
    /// <param name="data">The compiler's folder of data.</param>
    public static void Run(string[] folders, string data)
    {
        var index = new FeatureIndex();
        var pages = PrintedGold.Of(folders);
        SeenStretch[] printed = [.. pages.SelectMany((page, number) => SeenStretches.Of(page, number, index))];
        var people = new OtherPeople(data);
        SeenStretch[][] draws = [.. Enumerable.Range(1, Draws).Select(draw => Renamed(pages, people, new Random(draw)).SelectMany(page => SeenStretches.Of(page.Gold, page.Number, index)).ToArray())];
        var renamed = draws[0];
        var (found, foundRenamed, read) = (new NameTally(), new NameTally(), new NameTally());
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var weights = Fit([.. printed.Concat(renamed).Where(stretch => Fold(stretch) != fold)], index);
            foreach (var article in printed.Where(stretch => Fold(stretch) == fold).GroupBy(stretch => stretch.Article))
            {
                found.Add(article.Key, Best(article, weights));
                read.Add(article.Key, article.SelectMany(stretch => stretch.Readings));
            }

            foreach (var article in renamed.Where(stretch => Fold(stretch) == fold).GroupBy(stretch => stretch.Article))
            {
                foundRenamed.Add(article.Key, Best(article, weights));
            }
        }

        Console.WriteLine($"{printed.Concat(renamed).Sum(stretch => stretch.Spans.Length)} spans; names of an article found, by weights fitted without the page (in brackets by the grammar alone; and with other people)");
        foreach (var kind in Kinds)
        {
            Console.WriteLine($"{kind,-14}{found.Of(kind)} ({read.Of(kind)}; {foundRenamed.Of(kind)})");
        }

        double[][] fits = [.. draws.Select(draw => Fit([.. printed, .. draw], index))];
        Write(Path.Combine(data, "name-weights.tsv"), [.. Enumerable.Range(0, fits[0].Length).Select(i => fits.Average(fit => fit[i]))], index);
    }

    private static IEnumerable<(PrintedGold Gold, int Number)> Renamed(PrintedGold[] pages, OtherPeople people, Random random) =>
        pages.SelectMany((page, number) => new[] { (people.Rename(page, random), number), (people.List(random), number) });

    private static int Fold(SeenStretch stretch) => stretch.Article.Page % FoldCount;

    private static IEnumerable<(string Text, TokenKind Kind)> Best(IEnumerable<SeenStretch> article, double[] weights) =>
        article.SelectMany(stretch => stretch.Best(span => Array.ConvertAll(Kinds, kind => Odds(span, kind, weights))));

    private static double Odds(SeenSpan span, TokenKind kind, double[] weights) => span.Features.Sum(feature => weights[(feature * Kinds.Length) + Array.IndexOf(Kinds, kind)]);

    private static double[] Fit(IReadOnlyList<SeenStretch> stretches, FeatureIndex index)
    {
        var sightings = index.Sightings(stretches.SelectMany(stretch => stretch.Spans).SelectMany(span => span.Features));
        SegmentedText[] texts = [.. stretches.Select(stretch => new SegmentedText(stretch.Units.Length, [.. stretch.Spans.Select(span => new Segment(
            span.Span.First, span.Span.Last, [.. span.Features.Where(feature => sightings[feature] >= FewestSightings)], Array.IndexOf(Kinds, span.Kind)))]))];
        var weights = SegmentModel.Fit(texts, index.Names.Count, Kinds.Length, Penalty, Rounds);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            weights[(index[FeatureNames.All.Text] * Kinds.Length) + kind] += Raised[kind];
        }

        return weights;
    }

    private static void Write(string table, double[] weights, FeatureIndex index)
    {
        string[] rows = [.. index.Names.Select((name, i) => (Name: name, Weights: weights.AsMemory(i * Kinds.Length, Kinds.Length)))
            .Where(row => row.Weights.ToArray().Any(weight => Math.Abs(weight) >= LeastWeight))
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => row.Name + "\t" + string.Join('\t', row.Weights.ToArray().Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture))))];
        File.WriteAllLines(table, ["# feature of a span of text\tweight of its being a person's name\ta place's\tan organisation's: in the logarithm of the odds against no name", .. rows]);
        Console.WriteLine($"{rows.Length} features in {table}");
    }
}
