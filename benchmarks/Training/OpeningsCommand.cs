using System.Globalization;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Learns from text alone which paragraphs begin an article.</summary>
internal static class OpeningsCommand
{
    private const int FoldCount = 8;
    private static readonly RatioModel Model = new(FewestSightings: 4, Penalty: 4, LeastWeight: 0.05);

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
                scores[i] = folds[i] == fold ? RatioModel.Score(model, paragraphs[i].Features) : scores[i];
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{paragraphs.Count(one => one.Opens)} of {paragraphs.Length} paragraphs begin an article; one that does scores above one that does not {Area(paragraphs, scores):F3} of the time (weights in use {Area(paragraphs, Array.ConvertAll(paragraphs, one => one.Shipped)):F3})"));
        RatioModel.Write(table, "feature of a paragraph\tweight in the log likelihood ratio of its being the first of an article", Fit(paragraphs, index), index);
    }

    // Area under the curve of true and false alarms.
    private static double Area(Paragraph[] paragraphs, double[] scores)
    {
        double[] openings = [.. scores.Where((_, i) => paragraphs[i].Opens)], others = [.. scores.Where((_, i) => !paragraphs[i].Opens)];
        return openings.Average(opening => others.Average(other => other < opening ? 1 : other == opening ? 0.5 : 0));
    }

    private static double[] Fit(Paragraph[] paragraphs, FeatureIndex index)
    {
        double openings = paragraphs.Count(one => one.Opens), half = paragraphs.Length / 2.0;
        return Model.Fit(Array.ConvertAll(paragraphs, one => new Sighting(one.Features, one.Opens, half / (one.Opens ? openings : paragraphs.Length - openings))), index);
    }

    private sealed record Paragraph(string Page, (int Feature, double Value)[] Features, bool Opens, double Shipped);
}
