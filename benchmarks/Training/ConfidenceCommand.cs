using NewsParse.Cli;
using NewsParse.Extraction;
using NewsParse.Splitting;
using NewsParse.Splitting.Confidence;

namespace NewsParse.Training;

/// <summary>Learns from pages with gold.json how sure the borders of the articles are that the splitter makes of them.</summary>
internal static class ConfidenceCommand
{
    private const int Rounds = 20;
    private const int Folds = 15;
    private const double Penalty = 0.006;

    /// <summary>Fits the table and writes it; tells how far its likelihoods hold on pages that it was not fitted on.</summary>
    /// <param name="folders">Folders of pages: in each a folder for every page, with gold.json and renderings.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(IReadOnlyList<string> folders, string table)
    {
        var cases = Rendering.Of(folders).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Cases).ToArray();
        var seen = new List<(Case Case, double Likelihood)>();
        foreach (var set in cases.GroupBy(one => one.Set))
        {
            var own = set.ToArray();
            Example[] examples = [.. own.Select(one => one.Example)];
            Outcome[] outcomes = [.. Logistic.OutOfFold(examples, Folds, Rounds, Penalty).Select((likelihood, i) => new Outcome(Logistic.LogOdds(likelihood), examples[i].Holds))];
            seen.AddRange(own.Zip(Calibration.OutOfFold(outcomes, [.. examples.Select(example => example.Group)], Folds)));
            Calibration.Write(table, set.Key, Logistic.Fit(examples, Rounds, Penalty), Calibration.Knots(outcomes));
        }

        foreach (var folder in folders)
        {
            Report(folder, [.. seen.Where(pair => pair.Case.Folder == folder)]);
        }
    }

    private static void Report(string folder, (Case Case, double Likelihood)[] seen)
    {
        Calibration.WriteTable($"{folder}, by weights fitted without the page", seen.Select(pair => (pair.Likelihood, pair.Case.Example.Holds)));
        foreach (var rendering in seen.GroupBy(pair => pair.Case.Rendering))
        {
            var sure = rendering.Where(pair => pair.Likelihood >= 0.9).ToArray();
            Console.WriteLine(FormattableString.Invariant($"{rendering.Key,-14} {rendering.Count(),5} articles, whole {rendering.Average(pair => pair.Case.Example.Holds ? 1 : 0):F3}; given 0.9 and more {sure.Length,4}, of them whole {(sure.Length == 0 ? double.NaN : sure.Average(pair => pair.Case.Example.Holds ? 1 : 0)):F3}"));
        }
    }

    private static IEnumerable<Case> Cases(Rendering rendering)
    {
        var (articles, features) = (new List<Article>(), new List<ArticleFeatures>());
        var pages = rendering.Views();
        foreach (var (_, view) in pages)
        {
            var assembly = PageAssembler.Assemble(view, Costs.Of(view.Kind));
            articles.AddRange(assembly.Articles.Select(plan => ArticleBuilder.Build(plan, view.Kind)));
            features.AddRange(ArticleFeatures.Of(view, assembly));
        }

        var whole = Scorer.FoundWhole(rendering.Gold(), articles, rendering.Bar);
        for (var i = 0; i < articles.Count; i++)
        {
            yield return new Case(rendering.Root, Path.GetFileName(rendering.File), pages[0].View.Kind.ToString(), new Example(rendering.Group, features[i].Values, whole[i]));
        }
    }

    private sealed record Case(string Folder, string Rendering, string Set, Example Example);
}
