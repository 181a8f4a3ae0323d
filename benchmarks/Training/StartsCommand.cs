using NewsParse.Splitting.Spaced;

namespace NewsParse.Training;

/// <summary>Learns from METS issues whose articles people have marked where articles begin.</summary>
internal static class StartsCommand
{
    private const int Rounds = 60;
    private const int Folds = 100;
    private const double Penalty = 0.0002;

    /// <summary>Fits the table and writes it; tells how well papers are split by weights that were fitted without them.</summary>
    /// <param name="files">METS files, their ALTO beside them.</param>
    /// <param name="table">Where the weights go.</param>
    public static void Run(IReadOnlyList<string> files, string table)
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
        Logistic.Write(table, "# feature\tweight: what tells that a block of a page in a script with blanks begins an article", Logistic.Fit([.. cases.Where(block => block.Counts).Select(block => block.Example)], Rounds, Penalty));
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
                yield return new Case(file, page, owners[i], i == 0, counts, owners[i] >= 0 && issue.Articles[owners[i]].Kind == BlockKind.Text, words, example);
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

    private sealed record Case(string File, int Page, int Owner, bool First, bool Counts, bool IsArticle, int Words, Example Example);
}
