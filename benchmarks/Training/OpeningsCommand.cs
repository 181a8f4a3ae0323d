using System.Globalization;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Learns from text alone which paragraphs begin an article.</summary>
internal static class OpeningsCommand
{
    private const int FoldCount = 8;
    private const int FewestSightings = 4;
    private const double Penalty = 4;
    private const double LeastWeight = 0.05;

    /// <summary>Fits the table and writes it; tells how well it tells openings from other paragraphs, by weights that have not seen the page and by those in use.</summary>
    /// <param name="folders">Folders of gold.json, or of content that is still to be rendered.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] folders, string table)
    {
        var index = new FeatureIndex();
        Paragraph[] paragraphs = [.. PrintedGold.Of(folders).SelectMany((page, number) => page.Articles.SelectMany(article => article.Text.Select((text, i) => new Paragraph(
            number.ToString("0000", CultureInfo.InvariantCulture),
            [.. OpeningModel.Features(text).Select(feature => (index[feature.Name], feature.Value))],
            i == 0,
            OpeningModel.Score(text)))))];
        var folds = Folds.Deal(paragraphs.Select(one => one.Page), FoldCount);
        var scores = new double[paragraphs.Length];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = Fit([.. paragraphs.Where((_, i) => folds[i] != fold)], index);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = folds[i] == fold ? paragraphs[i].Features.Sum(feature => model[feature.Feature] * feature.Value) : scores[i];
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{paragraphs.Count(one => one.Opens)} of {paragraphs.Length} paragraphs begin an article; one that does scores above one that does not {Area(paragraphs, scores):F3} of the time (weights in use {Area(paragraphs, Array.ConvertAll(paragraphs, one => one.Shipped)):F3})"));
        var fitted = Fit(paragraphs, index);
        string[] rows = [.. index.Names.Zip(fitted).Where(pair => pair.Second != 0).OrderBy(pair => pair.First, StringComparer.Ordinal).Select(pair => pair.First + "\t" + pair.Second.ToString("0.00", CultureInfo.InvariantCulture))];
        File.WriteAllLines(table, ["# feature of a paragraph\tweight in the log likelihood ratio of its being the first of an article", .. rows]);
        Console.WriteLine($"{rows.Length} weights in {table}");
    }

    // Area under the curve of true and false alarms.
    private static double Area(Paragraph[] paragraphs, double[] scores)
    {
        double[] openings = [.. scores.Where((_, i) => paragraphs[i].Opens)], others = [.. scores.Where((_, i) => !paragraphs[i].Opens)];
        return openings.Average(opening => others.Average(other => other < opening ? 1 : other == opening ? 0.5 : 0));
    }

    private static double[] Fit(Paragraph[] paragraphs, FeatureIndex index)
    {
        var sightings = new int[index.Names.Count];
        foreach (var (feature, _) in paragraphs.SelectMany(one => one.Features))
        {
            sightings[feature]++;
        }

        // Openings and others weigh the same, so that the sum is a ratio of likelihoods.
        double openings = paragraphs.Count(one => one.Opens), half = paragraphs.Length / 2.0;
        var cases = Array.ConvertAll(paragraphs, one => new Choice(
            [new Alternative(Array.FindAll(one.Features, feature => sightings[feature.Feature] >= FewestSightings)), new Alternative([])],
            one.Opens ? 0 : 1,
            half / (one.Opens ? openings : paragraphs.Length - openings)));
        return Array.ConvertAll(ChoiceModel.Fit(cases, index.Names.Count, Penalty), weight => Math.Abs(weight) < LeastWeight ? 0 : weight);
    }

    private sealed record Paragraph(string Page, (int Feature, double Value)[] Features, bool Opens, double Shipped);
}
