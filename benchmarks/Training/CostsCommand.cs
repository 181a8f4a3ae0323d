using NewsParse.Cli;
using NewsParse.Extraction;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Fits what the assembler pays on pages of one kind, and what their pieces look like, so that the explanations that it prefers are whole articles.</summary>
internal static class CostsCommand
{
    private const int Threads = 2;
    private const int Batch = 32;
    private const int BatchesATurn = 10;

    // After so many batches it is known which costs such pages pay at all.
    private const int Trial = 6;

    private const double CostRate = 0.02;
    private const double CostPenalty = 2e-4;
    private const double WeightRate = 0.01;
    private const double WeightPenalty = 3e-4;

    /// <summary>Fits the numbers; prints the risk as it falls, what pages that are not fitted to come out as before and after, and the lines of Costs.Kinds.cs. Writes the rows of piece-weights.tsv.</summary>
    /// <param name="roots">Folders of pages.</param>
    /// <param name="renderings">Which renderings; pages of another kind than most are passed over.</param>
    /// <param name="passes">How often each page is seen.</param>
    /// <param name="check">Folders of pages that are not fitted to.</param>
    /// <param name="table">piece-weights.tsv.</param>
    public static void Run(string[] roots, string[] renderings, int passes, string[] check, string table)
    {
        var files = Rendering.Of(roots, renderings).ToArray();
        var others = Rendering.Of(check, renderings).ToArray();
        var pages = Read(files, rendering => rendering.Views().Select(page => page.View).ToArray());
        var kind = pages.SelectMany(views => views).GroupBy(view => view.Kind).MaxBy(group => group.Count())!.Key;
        var (usual, roles) = (Costs.Of(kind), new RoleWeights(kind));
        var checks = Read(others, rendering => new CheckedPage(rendering, roles)).Where(page => page.Kind == kind).ToArray();
        var risks = Read([.. files.Zip(pages)], page => (Labels: new PieceLabels(page.First.Printed()), Views: page.Second.Where(view => view.Kind == kind)))
            .SelectMany(page => page.Views.Select(view => new RiskPage(view, page.Labels, roles))).ToArray();
        Console.WriteLine($"{kind}: {risks.Length} pages");
        Report(checks, usual, new double[roles.Count]);

        var fit = new Fit(risks, usual, roles);
        fit.Run(passes);
        Report(checks, fit.Costs, fit.Weights);
        foreach (var line in CostKnobs.Lines(fit.Costs))
        {
            Console.WriteLine(line);
        }

        TableSet.Write(table, kind.ToString(), roles.Rows(fit.Weights));
    }

    private static TResult[] Read<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> read) => [.. items.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(read)];

    private static void Report(CheckedPage[] pages, Costs costs, double[] moved)
    {
        foreach (var set in pages.Zip(Read(pages, page => page.Figures(costs, moved))).GroupBy(page => page.First.Set, page => page.Second))
        {
            var all = new Figures();
            set.ToList().ForEach(all.Add);
            Console.WriteLine(FormattableString.Invariant($"{set.Key,-40} article {all.Value("article"):F3}  headline {all.Value("headline"):F3}"));
        }
    }

    /// <summary>The way down, some pages at a step.</summary>
    private sealed class Fit(RiskPage[] pages, Costs usual, RoleWeights roles)
    {
        private readonly CostKnobs _knobs = new(usual);
        private readonly Descent _costs = new(CostKnobs.Count, CostRate, CostPenalty);
        private readonly Descent _weights = new(roles.Count, WeightRate, WeightPenalty);

        public Costs Costs => _knobs.At(_costs.Mean);

        public double[] Weights => _weights.Mean;

        public void Run(int passes)
        {
            var random = new Random(1);
            var (batches, risk, seen) = (0, 0.0, 0);
            var used = new bool[CostKnobs.Count];
            for (var pass = 0; pass < passes; pass++)
            {
                var order = Enumerable.Range(0, pages.Length).ToArray();
                random.Shuffle(order);
                foreach (var batch in order.Chunk(Batch))
                {
                    var slopes = Step(batch, random.Next());
                    risk += slopes.Sum(page => page.Risk);
                    seen += batch.Length;
                    batches++;
                    slopes.ForEach(page => used = [.. used.Zip(page.Costs, (known, slope) => known || slope != 0)]);
                    if (batches == Trial)
                    {
                        _knobs.Keep(used);
                    }

                    if (batches % BatchesATurn == 0)
                    {
                        Console.WriteLine(FormattableString.Invariant($"pass {pass + 1}, risk {risk / seen:F4}"));
                        (risk, seen) = (0, 0);
                    }
                }
            }
        }

        private List<RiskPage.Slopes> Step(int[] batch, int seed)
        {
            var (costs, model) = (_knobs.At(_costs.Moved), roles.At(_weights.Moved));
            List<RiskPage.Slopes> slopes = [.. Read(batch, page => pages[page].At(costs, model, _knobs, seed ^ page))];
            _costs.Step(Mean(slopes.ConvertAll(page => page.Costs)));
            _weights.Step(Mean(slopes.ConvertAll(page => page.Weights)));
            return slopes;
        }

        // In the order of the pages: sums of the same numbers are the same then.
        private static double[] Mean(List<double[]> slopes) => [.. Enumerable.Range(0, slopes[0].Length).Select(k => slopes.Sum(page => page[k]) / slopes.Count)];
    }

    /// <summary>A page that is not fitted to. It is read once and assembled often.</summary>
    private sealed class CheckedPage(Rendering rendering, RoleWeights roles)
    {
        private readonly (PageView View, PieceFeatures[] Features)[] _pages = [.. rendering.Views().Select(page => (page.View, PieceFeatures.OfAll(page.View.Pieces, page.View.Stack)))];

        public PageKind Kind => _pages[0].View.Kind;

        public string Set { get; } = rendering.Root + " " + rendering.Name;

        public Figures Figures(Costs costs, double[] moved)
        {
            var figures = new Figures();
            new Scorer(rendering.Bar, figures).Score(rendering.Gold(), [.. _pages.Select(page => new NewspaperPage { Articles = [.. Assemble(page.View, page.Features, costs, moved).Articles.Select(plan => ArticleBuilder.Build(plan, page.View.Kind))] })]);
            return figures;
        }

        private Assembly Assemble(PageView view, PieceFeatures[] features, Costs costs, double[] moved)
        {
            RoleWeights.Look(view, features, roles.At(moved));
            return PageAssembler.Assemble(view, costs);
        }
    }
}
