using NewsParse.Splitting.Confidence;
using NewsParse.Splitting.Spaced;

namespace NewsParse.Training;

/// <summary>Learns from METS issues whose articles people have marked where articles begin.</summary>
internal static class StartsCommand
{
    private const int Rounds = 60;
    private const int Folds = 100;
    private const double Penalty = 0.0002;

    // The share of its words that an article must have to be whole.
    private const double Whole = 0.95;

    /// <summary>Fits the table and writes it; tells how well papers are split by weights that were fitted without them.</summary>
    /// <param name="files">METS files, their ALTO beside them.</param>
    /// <param name="data">The folder of the rows.</param>
    public static void Run(IReadOnlyList<string> files, string data)
    {
        var cases = files.SelectMany(Cases).ToArray();
        Example[] examples = [.. cases.Select(block => block.Example)];
        var likelihoods = Logistic.OutOfFold(examples, Folds, Rounds, Penalty);
        var issues = cases.Select((block, i) => (block, likelihood: likelihoods[i])).GroupBy(pair => pair.block.File);
        var (bCubed, best) = (new List<double>(), new List<double>());
        foreach (var issue in issues)
        {
            var score = Score([.. issue]);
            bCubed.Add(score.BCubed);
            best.Add(score.MeanBest);
            Console.WriteLine(FormattableString.Invariant($"{score.BCubed:F3} {score.MeanBest:F3} {Path.GetFileName(issue.Key)}"));
        }

        Console.WriteLine(FormattableString.Invariant($"{bCubed.Average():F3} {best.Average():F3} mean of {files.Count} issues: B-cubed F1 of words, F1 of the articles' best matches; each paper by weights fitted without it"));
        Logistic.Write(Path.Combine(data, "block-starts.tsv"), "# feature\tweight: what tells that a block of a page in a script with blanks begins an article", Logistic.Fit([.. cases.Where(block => block.Counts).Select(block => block.Example)], Rounds, Penalty));
        FitConfidence([.. cases.Select((block, i) => (block, likelihoods[i]))], data);
    }

    /// <summary>Learns how sure the articles' borders are, from articles as they are cut without having seen the paper.</summary>
    private static void FitConfidence(IReadOnlyList<(Case Block, double Likelihood)> blocks, string data)
    {
        var examples = new List<Example>();
        foreach (var page in blocks.GroupBy(block => (block.Block.File, block.Block.Page)))
        {
            var cut = page.ToArray();
            var odds = cut.Select((block, i) => i == 0 ? double.PositiveInfinity : Logistic.LogOdds(block.Likelihood)).ToArray();
            foreach (var article in SpacedSplitter.Cut([.. cut.Select(block => block.Block.Block)], odds).Articles)
            {
                var own = article.Head.Concat(article.Body).Append(article.Signature).OfType<TypeBlock>().ToHashSet();
                var inside = cut.Where(block => own.Contains(block.Block.Block)).ToArray();
                var owner = inside.GroupBy(block => block.Block.Owner).OrderByDescending(group => group.Sum(block => block.Block.Words)).First();
                if (owner.First().Block.IsArticle)
                {
                    double right = owner.Sum(block => block.Block.Words), wanted = cut.Where(block => block.Block.Owner == owner.Key).Sum(block => block.Block.Words);
                    examples.Add(new Example(inside[0].Block.Example.Group, SpacedFeatures.Of(article), 2 * right / (wanted + inside.Sum(block => block.Block.Words)) >= Whole));
                }
            }
        }

        Outcome[] outcomes = [.. Logistic.OutOfFold(examples, Folds, Rounds, Penalty).Select((likelihood, i) => new Outcome(Logistic.LogOdds(likelihood), examples[i].Holds))];
        var sure = Calibration.OutOfFold(outcomes, [.. examples.Select(example => example.Group)], Folds);
        Calibration.WriteTable("articles of these issues, by weights fitted without the paper", sure.Select((likelihood, i) => (likelihood, examples[i].Holds)));
        Calibration.Write(Path.Combine(data, "confidence.tsv"), "blocks", Logistic.Fit(examples, Rounds, Penalty), Calibration.Knots(outcomes));
    }

    private static WordScore Score(IReadOnlyList<(Case Block, double Likelihood)> blocks)
    {
        var score = new WordScore();
        var item = 0;
        foreach (var (block, likelihood) in blocks)
        {
            item += block.First || likelihood > 0.5 ? 1 : 0;
            if (block.IsArticle)
            {
                score.Add($"{block.Page} {block.Owner}", $"{item}", block.Words);
            }
        }

        return score;
    }

    private static IEnumerable<Case> Cases(string file)
    {
        var issue = Mets.Read(file);
        for (var page = 0; page < issue.Pages.Count; page++)
        {
            var (blocks, _) = SpacedSplitter.Sort(issue.Pages[page]);
            var em = TypeBlockReader.Em(blocks);
            var owners = blocks.Select(block => OwnerOf(issue, page, block.Lines[block.Lines.Count / 2].Span.Start)).ToArray();
            for (var i = 0; i < blocks.Count; i++)
            {
                var example = new Example(issue.Publication.Title ?? file, StartFeatures.Of(blocks, i, em).Values, i == 0 || owners[i] != owners[i - 1]);

                // What is of no article may be anything.
                var counts = i == 0 || owners[i] >= 0 || owners[i - 1] >= 0;
                var words = blocks[i].Lines.Sum(line => line.Text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
                yield return new Case(blocks[i], file, page, owners[i], i == 0, counts, owners[i] >= 0 && issue.Articles[owners[i]].Kind == BlockKind.Text, words, example);
            }
        }
    }

    private static int OwnerOf(SourceIssue issue, int page, int offset)
    {
        for (var i = 0; i < issue.Articles.Count; i++)
        {
            if (issue.Articles[i].Parts.Any(part => part.Page == page && part.Span.Start <= offset && offset < part.Span.End))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed record Case(TypeBlock Block, string File, int Page, int Owner, bool First, bool Counts, bool IsArticle, int Words, Example Example);
}
