using System.Globalization;
using System.Reflection;
using NewsParse.Cli;
using NewsParse.Extraction;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Tunes the costs at which the assembler explains pages of one kind, one after the other: what makes more articles whole and more headlines exact is kept.</summary>
internal static class CostsCommand
{
    private const int Threads = 2;

    // A headline counts half of what an article does.
    private const double HeadlineShare = 0.5;

    // Less than this is luck: of some hundred renderings, a fraction of one article.
    private const double LeastGain = 1e-4;

    // What sums of the same costs may differ by.
    private const double Same = 1e-9;

    private static readonly double[] Factors = [0.8, 1.25];

    /// <summary>Runs the descent; prints each improvement, and at the end the lines of Costs.Kinds.cs that differ.</summary>
    /// <param name="roots">Folders of pages.</param>
    /// <param name="renderings">Which renderings; pages of another kind than the first one's are passed over.</param>
    /// <param name="sweeps">How often each cost is tried at most.</param>
    /// <param name="check">Folders of pages that are not tuned on, to be told of before and after.</param>
    /// <param name="names">Which costs; all if none is named.</param>
    public static void Run(string[] roots, string[] renderings, int sweeps, string[] check, string[] names)
    {
        var knobs = Knobs(names);
        var pages = Read(roots, renderings);
        if (pages.Length == 0)
        {
            throw new ArgumentException("there are no renderings in " + string.Join(", ", roots), nameof(roots));
        }

        var usual = Costs.Of(pages[0].Kind);
        pages = Array.FindAll(pages, page => page.Kind == pages[0].Kind);
        var costs = new Descent(pages, usual, knobs).Run(sweeps);
        if (check.Length > 0)
        {
            var others = Array.FindAll(Read(check, renderings), page => page.Kind == pages[0].Kind);
            Console.WriteLine("not tuned on, before and after");
            Report(Measure(others, usual));
            Report(Measure(others, costs));
        }

        foreach (var knob in knobs.Where(knob => !Equals(knob.GetValue(costs), knob.GetValue(usual))))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {knob.Name} = {knob.GetValue(costs):0.##},"));
        }
    }

    private static PropertyInfo[] Knobs(string[] names)
    {
        var knobs = typeof(Costs).GetProperties().Where(property => property.PropertyType == typeof(double) && property.CanWrite && (names.Length == 0 || names.Contains(property.Name))).ToArray();
        return Array.Find(names, name => !Array.Exists(knobs, knob => knob.Name == name)) is { } unknown ? throw new ArgumentException($"no cost is called {unknown}", nameof(names)) : knobs;
    }

    private static TunedPage[] Read(string[] roots, string[] renderings) =>
        [.. Rendering.Of(roots, renderings).AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).Select(rendering => new TunedPage(rendering))];

    // Multiples of what is 0 lead nowhere.
    private static double Moved(double value, double factor, double step) => value == 0 ? step * (factor > 1 ? 0.2 : -0.2) : Math.Round(value * Math.Pow(factor, step), 3);

    private static Costs Set(Costs costs, PropertyInfo knob, double value)
    {
        var other = costs with { };
        knob.SetValue(other, value);
        return other;
    }

    /// <summary>The pages that a higher cost cannot move: their best explanation does not pay it, even at less. None if the cost is a reward.</summary>
    private static Outcome?[] Unmoved(Score best, Score atLower) => best.Pages.Zip(atLower.Pages).All(pair => pair.Second.Cost <= pair.First.Cost + Same)
        ? [.. best.Pages.Zip(atLower.Pages).Select(pair => pair.Second.Cost < pair.First.Cost - Same ? null : pair.First)]
        : new Outcome?[best.Pages.Length];

    private static Score Measure(TunedPage[] pages, Costs costs, Outcome?[]? known = null)
    {
        var outcomes = new Outcome[pages.Length];
        Parallel.For(0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => outcomes[i] = known?[i] ?? pages[i].Assemble(costs));
        var sets = new SortedDictionary<PageSet, Figures>();
        foreach (var (page, outcome) in pages.Zip(outcomes))
        {
            (sets.TryGetValue(page.Set, out var all) ? all : sets[page.Set] = new Figures()).Add(outcome.Figures);
        }

        return new Score(sets, sets.Values.Sum(Worth), outcomes);
    }

    private static double Worth(Figures figures) => figures.Value("article") + (HeadlineShare * figures.Value("headline"));

    private static void Report(Score score)
    {
        foreach (var (set, figures) in score.Sets)
        {
            Console.WriteLine(FormattableString.Invariant($"{set,-40} article {figures.Value("article"):F3}  headline {figures.Value("headline"):F3}"));
        }

        Console.WriteLine(FormattableString.Invariant($"sum {score.Sum:F4}"));
    }

    /// <summary>The way down from the usual costs, one cost after the other.</summary>
    private sealed class Descent
    {
        private readonly TunedPage[] _pages;
        private readonly PropertyInfo[] _knobs;
        private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

        // The last step that helped a cost is tried first; one that did not is halved.
        private readonly Dictionary<string, double> _steps;
        private Costs _costs;
        private Score _best;

        public Descent(TunedPage[] pages, Costs usual, PropertyInfo[] knobs)
        {
            (_pages, _knobs, _costs) = (pages, knobs, usual);
            _steps = knobs.ToDictionary(knob => knob.Name, _ => 1.0);
            _best = Measure(pages, usual);
            Console.WriteLine($"{pages.Length} renderings, {knobs.Length} costs, {_watch.ElapsedMilliseconds / 1000.0:F1} s a try");
            Report(_best);
        }

        /// <summary>The costs where no step helps any more, or after so many sweeps.</summary>
        public Costs Run(int sweeps)
        {
            for (var sweep = 1; sweep <= sweeps; sweep++)
            {
                var before = _best.Sum;
                foreach (var knob in _knobs)
                {
                    Try(knob, sweep);
                }

                if (_best.Sum <= before + LeastGain)
                {
                    break;
                }
            }

            Report(_best);
            return _costs;
        }

        private void Try(PropertyInfo knob, int sweep)
        {
            var values = Factors.Select(factor => Moved((double)knob.GetValue(_costs)!, factor, _steps[knob.Name])).Order().ToArray();
            var (lower, higher) = (Set(_costs, knob, values[0]), Set(_costs, knob, values[1]));
            var atLower = Measure(_pages, lower);
            var atHigher = Measure(_pages, higher, Unmoved(_best, atLower));
            var found = atLower.Sum >= atHigher.Sum ? (Costs: lower, Score: atLower) : (Costs: higher, Score: atHigher);
            if (found.Score.Sum <= _best.Sum + LeastGain || found.Score.LosesAnywhere(_best))
            {
                _steps[knob.Name] /= 2;
                return;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sweep} {knob.Name,-22} {knob.GetValue(_costs):0.###} -> {knob.GetValue(found.Costs):0.###}   {_best.Sum:F4} -> {found.Score.Sum:F4}   ({_watch.Elapsed.TotalSeconds:F0} s)"));
            (_costs, _best) = (found.Costs, found.Score);
        }
    }

    private sealed record Score(SortedDictionary<PageSet, Figures> Sets, double Sum, Outcome[] Pages)
    {
        /// <summary>True if the pages of a folder came out better before: what one writer's pages gain, another's must not pay for.</summary>
        public bool LosesAnywhere(Score before) => SumsOf(this).Zip(SumsOf(before)).Any(pair => pair.First < pair.Second - LeastGain);

        private static IEnumerable<double> SumsOf(Score score) => score.Sets.GroupBy(set => set.Key.Folder).Select(folder => folder.Sum(set => Worth(set.Value)));
    }

    /// <summary>Pages of one folder in one rendering.</summary>
    private readonly record struct PageSet(string Folder, string Rendering) : IComparable<PageSet>
    {
        public int CompareTo(PageSet other) => string.CompareOrdinal(Folder, other.Folder) is not 0 and var order ? order : string.CompareOrdinal(Rendering, other.Rendering);

        public override string ToString() => Folder + " " + Rendering;
    }

    /// <summary>What a page came out as, and what its explanation costs.</summary>
    private sealed record Outcome(Figures Figures, double Cost);

    /// <summary>A page that is read once and assembled often. Most changes of a cost change few pages: what comes out as before is not scored anew.</summary>
    private sealed class TunedPage(Rendering rendering)
    {
        private readonly GoldPage _gold = rendering.Gold();
        private readonly PageView[] _views = [.. rendering.Views().Select(page => page.View)];
        private readonly Dictionary<string, Figures> _seen = new(StringComparer.Ordinal);

        /// <summary>Which of the costs it is assembled at.</summary>
        public PageKind Kind => _views[0].Kind;

        /// <summary>Whose figures it counts for.</summary>
        public PageSet Set { get; } = new(rendering.Root, rendering.Name);

        public Outcome Assemble(Costs costs)
        {
            var assemblies = Array.ConvertAll(_views, view => PageAssembler.Assemble(view, costs));
            var key = string.Join('|', assemblies.SelectMany(assembly => assembly.Articles).Select(KeyOf));
            if (!_seen.TryGetValue(key, out var figures))
            {
                _seen[key] = figures = new Figures();
                new Scorer(rendering.Bar, figures).Score(_gold, [.. assemblies.Select(assembly => new NewspaperPage { Articles = [.. assembly.Articles.Select(ArticleBuilder.Build)] })]);
            }

            return new Outcome(figures, assemblies.Sum(assembly => assembly.Cost));
        }

        private static string KeyOf(ArticlePlan plan) => $"{Of(plan.Title)};{Of(plan.Body)};{Of(plan.Headings)};{Of(plan.Bylines)}";

        private static string Of(List<Piece> pieces) => string.Join(',', pieces.Select(piece => piece.Index));
    }
}
