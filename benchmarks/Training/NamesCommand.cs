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

    // Odds are raised by this much: F1 wants more names than are likelier than not.
    private const double Raised = 0.3;
    private const double LeastWeight = 0.05;

    private static readonly TokenKind[] Kinds = SeenStretch.Kinds;

    /// <summary>Fits the table and writes it; tells how well it finds names, by weights that have not seen the page, beside the grammar alone.</summary>
    /// <param name="folders">Folders of content or of gold.json; articles without annotated names are left out.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] folders, string table)
    {
        var index = new FeatureIndex();
        SeenStretch[] stretches = [.. PrintedGold.Of(folders).SelectMany((page, number) => SeenStretches.Of(page, number, index))];
        var folds = Folds.Deal(stretches.Select(stretch => stretch.Article.Page.ToString("0000", CultureInfo.InvariantCulture)), FoldCount);
        var (found, read) = (new NameTally(), new NameTally());
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var weights = Fit([.. stretches.Where((_, i) => folds[i] != fold)], index);
            foreach (var article in stretches.Where((_, i) => folds[i] == fold).GroupBy(stretch => stretch.Article))
            {
                found.Add(article.Key, article.SelectMany(stretch => stretch.Best(span => Array.ConvertAll(Kinds, kind => Odds(span, kind, weights)))));
                read.Add(article.Key, article.SelectMany(stretch => stretch.Readings));
            }
        }

        Console.WriteLine($"{stretches.Sum(stretch => stretch.Spans.Length)} spans; names of an article found, by weights fitted without the page (in brackets by the grammar alone)");
        foreach (var kind in Kinds)
        {
            Console.WriteLine($"{kind,-14}{found.Of(kind)} ({read.Of(kind)})");
        }

        Write(table, Fit(stretches, index), index);
    }

    private static double Odds(SeenSpan span, TokenKind kind, double[] weights) => span.Features.Sum(feature => weights[(feature * Kinds.Length) + Array.IndexOf(Kinds, kind)]);

    private static double[] Fit(IReadOnlyList<SeenStretch> stretches, FeatureIndex index)
    {
        var sightings = index.Sightings(stretches.SelectMany(stretch => stretch.Spans).SelectMany(span => span.Features));
        SegmentedText[] texts = [.. stretches.Select(stretch => new SegmentedText(stretch.Units.Length, [.. stretch.Spans.Select(span => new Segment(
            span.Span.First, span.Span.Last, [.. span.Features.Where(feature => sightings[feature] >= FewestSightings)], Array.IndexOf(Kinds, span.Kind)))]))];
        var weights = SegmentModel.Fit(texts, index.Names.Count, Kinds.Length, Penalty, Rounds);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            weights[(index[FeatureNames.All.Text] * Kinds.Length) + kind] += Raised;
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
