using System.Text.Json;
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

    private static readonly string[] Renderings = ["page.pdf", "pdfminer.txt", "mupdf.txt", "poppler.txt", "ocr.txt", "ocr.hocr", "ocr.alto.xml"];

    /// <summary>Fits the table and writes it; tells how far its likelihoods hold on pages that it was not fitted on.</summary>
    /// <param name="folders">Folders of pages: in each a folder for every page, with gold.json and renderings.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(IReadOnlyList<string> folders, string table)
    {
        var cases = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(gold => (folder, gold)))
            .SelectMany(page => Renderings.Select(rendering => (page.folder, page.gold, rendering)))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .SelectMany(page => Cases(page.folder, page.gold, page.rendering)).ToArray();
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

    private static IEnumerable<Case> Cases(string folder, string goldFile, string rendering)
    {
        var page = Path.GetDirectoryName(goldFile)!;
        var file = Path.Combine(page, rendering);
        if (!File.Exists(file))
        {
            yield break;
        }

        var gold = JsonSerializer.Deserialize(File.ReadAllText(goldFile), GoldContext.Default.GoldPage)!;
        var issue = new InputReader(null, null, null).Read(new PageInput(file));
        var (articles, features) = (new List<Article>(), new List<ArticleFeatures>());
        foreach (var source in issue.Pages.Where(source => !string.IsNullOrWhiteSpace(source.Text)))
        {
            var view = NewspaperParser.Look(source).View;
            var assembly = PageAssembler.Assemble(view, Costs.Usual);
            articles.AddRange(assembly.Articles.Select(ArticleBuilder.Build));
            features.AddRange(ArticleFeatures.Of(view, assembly));
        }

        var whole = Scorer.FoundWhole(gold, articles, rendering.StartsWith("ocr", StringComparison.Ordinal) ? Scorer.WholeByOcr : Scorer.Whole);
        for (var i = 0; i < articles.Count; i++)
        {
            yield return new Case(folder, rendering, ConfidenceModel.NameFor(issue.Pages[0]), new Example(GroupOf(page), features[i].Values, whole[i]));
        }
    }

    // NAME-s1 and NAME-s2 are one page in two styles.
    private static string GroupOf(string page) => Path.GetFileName(page) is var name && name.LastIndexOf("-s", StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    private sealed record Case(string Folder, string Rendering, string Set, Example Example);
}
