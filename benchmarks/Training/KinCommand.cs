using System.Globalization;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Learns from pages with gold.json what pieces of one article have in common, and pieces of two have not.</summary>
internal static class KinCommand
{
    private const int FoldCount = 6;
    private const int MostRivals = 6;
    private const double Penalty = 1;

    /// <summary>Fits the table and writes it; tells how often a paragraph's own article comes before the page's others, by weights that have not seen the page and by those in use.</summary>
    /// <param name="roots">Folders of pages.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] roots, string table)
    {
        Paragraph[] paragraphs = [.. Rendering.Of(roots, "pdfminer", "mupdf", "poppler", "ocr").SelectMany(rendering => Paragraphs(rendering))];
        var folds = Folds.Deal(paragraphs.Select(one => one.Group), FoldCount);
        var (own, shipped) = (0.0, 0.0);
        var first = (Own: 0, Shipped: 0);
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = Fit([.. paragraphs.Where((_, i) => folds[i] != fold)]);
            foreach (var one in paragraphs.Where((_, i) => folds[i] == fold))
            {
                double[] scores = Array.ConvertAll(one.Articles, article => article.Features.Sum(feature => model[feature.Feature] * feature.Value)), used = Array.ConvertAll(one.Articles, article => article.Shipped);
                own += Information(scores);
                shipped += Information(used);
                first = (first.Own + (IsFirst(scores) ? 1 : 0), first.Shipped + (IsFirst(used) ? 1 : 0));
            }
        }

        double all = paragraphs.Length;
        Console.WriteLine(FormattableString.Invariant($"{paragraphs.Length} paragraphs, {paragraphs.Average(one => one.Articles.Length):F1} articles each; the own one comes first {first.Own / all:F3} (weights in use {first.Shipped / all:F3}), information {own / all:F3} nats ({shipped / all:F3})"));
        var fitted = Fit(paragraphs);
        File.WriteAllLines(table, ["# what a piece and an article have in common\tweight in the log likelihood ratio of its being of the article", .. Kinship.Names.Zip(fitted).Select(pair => pair.First + "\t" + pair.Second.ToString("0.000", CultureInfo.InvariantCulture))]);
    }

    // The first is the own one.
    private static bool IsFirst(double[] scores) => scores.Skip(1).All(score => score < scores[0]);

    private static double Information(double[] scores)
    {
        var most = scores.Max();
        return scores[0] - most - Math.Log(scores.Average(score => Math.Exp(score - most)));
    }

    // Own articles and others weigh the same, so that the sum is a ratio of likelihoods.
    private static double[] Fit(Paragraph[] paragraphs) => ChoiceModel.Fit(
        [.. paragraphs.SelectMany(one => one.Articles.Select((article, i) => new Choice([new Alternative(article.Features), new Alternative([])], i == 0 ? 0 : 1, i == 0 ? 1 : 1.0 / (one.Articles.Length - 1))))],
        Kinship.Names.Length,
        Penalty);

    private static IEnumerable<Paragraph> Paragraphs(Rendering rendering)
    {
        var labels = new PieceLabels(rendering.Printed());
        foreach (var (_, view) in rendering.Views())
        {
            var kinship = new Kinship(view, Costs.Of(view.Kind));
            PieceLabels.Label[] parts = [.. view.Evidence.Select(look => labels.Of(look.Text))];
            var chains = new Dictionary<int, Chain>();
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i] is not { Role: PieceRole.Body, Article: >= 0 and var article })
                {
                    continue;
                }

                var before = chains.GetValueOrDefault(article);
                if (before is not null && chains.Count > 1)
                {
                    var rivals = chains.Where(pair => pair.Key != article).OrderByDescending(pair => pair.Value.Piece).Take(MostRivals).Select(pair => pair.Value);
                    yield return new Paragraph(rendering.Group, [.. rivals.Prepend(before).Select(chain => new Candidate([.. Kinship.Features(view, chain, i).Select((value, at) => (at, value))], kinship.WithBody(chain, i)))]);
                }

                chains[article] = before is null ? view.Chains[i] : before.Add(i);
            }
        }
    }

    private sealed record Candidate((int Feature, double Value)[] Features, double Shipped);

    private sealed record Paragraph(string Group, Candidate[] Articles);
}
