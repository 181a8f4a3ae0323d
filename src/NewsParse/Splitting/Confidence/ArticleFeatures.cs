using NewsParse.Layout;

namespace NewsParse.Splitting.Confidence;

/// <summary>What tells whether an assembled article is whole and nothing but itself, as numbers that <see cref="ConfidenceModel"/> weighs.</summary>
internal sealed class ArticleFeatures : FeatureList
{
    private const int ShortBody = 60;
    private const double SureRole = 0.3;
    private const int Reach = 6;

    // A narrow search is enough to see whether the page comes out the same, and takes little time.
    private const int Width = 12;

    private static readonly int[] TitleSteps = [0, 1, 2, 3, 5];
    private static readonly int[] PieceSteps = [1, 2, 3, 5, 8];

    // The page is explained again at other costs: what stays the same does not hang on any of them.
    private static Costs[] Otherwise(Costs costs) =>
    [
        costs with { Joint = 0, Dangling = costs.Dangling / 2, Leaving = costs.Leaving / 2 },
        costs with { BodyKin = 0, BodyKinMost = 0, BodyUnlike = 0, TitleUnlike = 0, TitleKinMost = 0, KinSlope = 0, TitleKin = 0 },
        costs with { Untitled = costs.Untitled / 2, Anonymous = 0, UnusedTitle = costs.UnusedTitle / 2, UnusedScrap = costs.UnusedScrap / 2 },
        costs with { Untitled = costs.Untitled * 1.5, UnusedTitle = costs.UnusedTitle * 1.5, UnusedScrap = costs.UnusedScrap * 1.5, Subhead = costs.Subhead / 2, LeadInside = costs.LeadInside / 2 },
        costs with { TitleAfter = 0, TitleAmid = 0, TitleGap = costs.TitleGap / 2, NewerTitle = 0, SplitTitle = 0, SplitBlock = 0, SplitPrinted = costs.SplitPrinted / 2, TitleMost = costs.TitleMost / 2, SameBlock = 0 },
        costs with { StepMost = costs.StepMost / 2, StepUp = costs.StepUp / 2, OtherWidth = 0, GoingBackToParagraph = costs.GoingBackToParagraph / 2, GoingBack = costs.GoingBack / 2, PastTitle = 0, RuleBetween = costs.RuleBetween / 2, OtherFrame = costs.OtherFrame / 2 },
    ];

    private ArticleFeatures()
    {
    }

    /// <summary>Counts the features of each article of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="assembly">What it was explained as.</param>
    public static IReadOnlyList<ArticleFeatures> Of(PageView page, Assembly assembly)
    {
        var costs = Costs.Of(page.Kind);
        var prices = Prices(assembly);
        var owners = new Ownership(page.Pieces.Count, assembly);
        var whole = new PageShares(page, assembly);
        var kinship = new TitleKinship(page, costs);
        var others = Otherwise(costs).Select(other => PageAssembler.Assemble(page, other, Width)).Select(other => new Ownership(page.Pieces.Count, other)).ToArray();
        return [.. assembly.Articles.Select((plan, i) =>
        {
            var features = new ArticleFeatures();
            features.AddPage(whole);
            features.AddTitle(plan, kinship);
            features.AddBody(plan, page);
            features.AddPrices(plan, page, prices);
            features.AddNeighbours(plan, page, owners, i);
            features.AddRivals(page, assembly, owners, i);
            features.AddDoubts(owners, others, i);
            return features;
        })];
    }

    private void AddPage(PageShares page)
    {
        Add("unused headlines", page.UnusedHeadlines);
        Add("articles without headline", page.Untitled);
        Add("page price", page.Price);
        Add("small pieces", page.SmallPieces);
    }

    private void AddTitle(ArticlePlan plan, TitleKinship kinship)
    {
        Add("headline to " + Step(plan.Title.Count, TitleSteps), true);
        Add("headings inside", Math.Min(3, plan.Headings.Count) / 3.0);
        if (plan.Title.Count == 0 || plan.Body.Count == 0)
        {
            return;
        }

        var (_, _, gain) = kinship.Match(plan.Title, plan.Body);
        Add("headline names what body names", Math.Max(0, gain) / 4);
        Add("headline names nothing", gain < 0);
        var gap = plan.Body[0].Index - plan.Title[^1].Index - 1 - plan.Bylines.Count(piece => piece.Index > plan.Title[^1].Index && piece.Index < plan.Body[0].Index);
        Add("headline right before body", gap == 0);
        Add("headline after body", plan.Title[0].Index > plan.Body[0].Index);
        Add("headline far before body", gap is > 1);
        Add("headline apart", Math.Min(3, plan.Title.Zip(plan.Title.Skip(1), (a, b) => b.Index - a.Index - 1).Sum()) / 3.0);
    }

    private void AddBody(ArticlePlan plan, PageView page)
    {
        var body = plan.Body;
        var length = body.Sum(piece => piece.Length);
        Add("pieces to " + Step(body.Count, PieceSteps), true);
        Add("length", Math.Min(8, Math.Log(1 + length)) / 8);
        Add("short body", length < ShortBody);
        Add("odd characters", Math.Min(1, 8.0 * body.Sum(piece => piece.Value.Count(IsOdd)) / Math.Max(1, length)));
        Add("signed", plan.Bylines.Count > 0 || body.Exists(piece => page.Evidence[piece.Index].EndsWithByline));
        if (body.Count == 0)
        {
            return;
        }

        Piece first = body[0], last = body[^1];
        Add("begins with dateline", page.Evidence[first.Index].HasLead);
        Add("begins flush", first.Beginning == Beginning.Flush && !page.Evidence[first.Index].HasLead);
        Add("dateline inside", Math.Min(2, body.Skip(1).Count(piece => page.Evidence[piece.Index].HasLead)) / 2.0);
        Add("ends with byline", page.Evidence[last.Index].EndsWithByline);
        Add("byline inside", Math.Min(2, body.SkipLast(1).Count(piece => page.Evidence[piece.Index].EndsWithByline)) / 2.0);
        Add("ends sentence", last.Last.EndsSentence);
        Add("ends short", last.Last.IsShort);
        Add("breaks off", last.BreaksOff);
        Add("signature inside", body.SkipLast(1).Any(piece => page.Evidence[piece.Index].IsSignature));
        AddJoints(body, page);
    }

    private void AddJoints(List<Piece> body, PageView page)
    {
        int jumps = 0, back = 0, bad = 0, broken = 0, widths = 0;
        for (var i = 1; i < body.Count; i++)
        {
            Piece before = body[i - 1], after = body[i];
            jumps += after.Index > before.Index + 1 ? 1 : 0;
            back += after.Index < before.Index ? 1 : 0;
            widths += Math.Abs(before.Column - after.Column) > 0.9 ? 1 : 0;
            if (before.BreaksOff)
            {
                broken++;
                bad += after.Beginning == Beginning.Indented || page.Joint(before.Index, after.Index) < 0 ? 1 : 0;
            }
        }

        Add("jumps", Math.Min(3, jumps) / 3.0);
        Add("goes back", Math.Min(2, back) / 2.0);
        Add("sentences joined", Math.Min(3, broken) / 3.0);
        Add("bad joints", Math.Min(2, bad) / 2.0);
        Add("other widths", Math.Min(2, widths) / 2.0);
    }

    private void AddPrices(ArticlePlan plan, PageView page, Dictionary<int, double> prices)
    {
        double[] paid = [.. plan.Title.Concat(plan.Body).Concat(plan.Bylines).Select(piece => prices.GetValueOrDefault(piece.Index))];
        if (paid.Length > 0)
        {
            Add("dearest piece", Math.Clamp(paid.Max(), 0, 8) / 8);
            Add("mean price", Math.Clamp(paid.Average(), -2, 4) / 4);
        }

        Add("unlike body", Math.Min(2, plan.Body.Count(piece => page.Evidence[piece.Index].Body > SureRole && !plan.Headings.Contains(piece))) / 2.0);
        Add("unlike headline", Math.Min(2, plan.Title.Count(piece => page.Evidence[piece.Index].Title > SureRole)) / 2.0);
    }

    // What stands between an article's pieces and right beside them, and how sure it is of another.
    private void AddNeighbours(ArticlePlan plan, PageView page, Ownership owners, int article)
    {
        var own = plan.Title.Concat(plan.Body).Concat(plan.Bylines).Select(piece => piece.Index).Order().ToArray();
        if (own.Length == 0)
        {
            return;
        }

        int from = own[0], to = own[^1];
        Add("strangers between", Math.Min(3, (to - from + 1) - own.Length) / 3.0);
        AddBeside("before", from - 1);
        AddBeside("after", to + 1);

        void AddBeside(string side, int at)
        {
            if (at < 0 || at >= owners.Length)
            {
                Add("nothing " + side, true);
                return;
            }

            var look = page.Evidence[at];
            Add("furniture " + side, owners[at] < 0);
            Add("like body " + side, owners[at] < 0 && Math.Exp(-look.Body) > SureRole);
            Add("like headline " + side, Math.Exp(-look.Title) > SureRole);
            Add("dateline " + side, look.HasLead);
            Add("other's body " + side, owners[at] >= 0 && owners[at] != article && Math.Exp(-look.Body) > SureRole && !look.HasLead);
            Add("goes on " + side, side == "after" ? page.Pieces[to].BreaksOff : page.Pieces[at].BreaksOff);
        }
    }

    // The articles that stand beside it, and whether what stands there names what it names.
    private void AddRivals(PageView page, Assembly assembly, Ownership owners, int article)
    {
        if (owners.Of(article) is [var first, ..] and [.., var last])
        {
            AddRival("before", Enumerable.Range(Math.Max(0, first - Reach), first - Math.Max(0, first - Reach)).Reverse());
            AddRival("after", Enumerable.Range(last + 1, Math.Min(owners.Length, last + 1 + Reach) - last - 1));
            AddRival("between", Enumerable.Range(first, last - first).Where(at => owners[at] != article).Take(Reach));
        }

        void AddRival(string side, IEnumerable<int> places)
        {
            int[] strangers = [.. places];
            Add("kin " + side, strangers.Length == 0 ? 0 : Math.Clamp(strangers.Max(at => Math.Max(page.Similarity.Between(at, first), page.Similarity.Between(at, last))) * 20, 0, 1));
            if (strangers.FirstOrDefault(at => owners[at] >= 0, -1) is var rival and >= 0)
            {
                var other = assembly.Articles[owners[rival]];
                Add("unsigned " + side, other.Bylines.Count == 0 && !other.Body.Exists(piece => page.Evidence[piece.Index].EndsWithByline || page.Evidence[piece.Index].HasLead));
                Add("untitled " + side, other.Title.Count == 0);
                Add("small headline " + side, other.Title.Count == 1 && other.Title[0].Lines.Count == 1 && other.Title[0].Length < 12);
            }
        }
    }

    // How much of the article is an article too if the costs are others.
    private void AddDoubts(Ownership owners, Ownership[] others, int article)
    {
        var inside = owners.Of(article);
        var all = 0;
        for (var i = 0; i < others.Length; i++)
        {
            var twin = inside.GroupBy(at => others[i][at]).Where(group => group.Key >= 0).OrderByDescending(group => group.Count()).FirstOrDefault();
            var shared = twin?.Count() ?? 0;
            var overlap = twin is null ? 0 : (double)shared / (inside.Count + others[i].Of(twin.Key).Count - shared);
            Add(FormattableString.Invariant($"otherwise {i + 1}"), overlap);
            Add(FormattableString.Invariant($"the same otherwise {i + 1}"), overlap == 1);
            all += overlap == 1 ? 1 : 0;
        }

        Add("always the same", all == others.Length);
    }

    private static Dictionary<int, double> Prices(Assembly assembly)
    {
        var prices = new Dictionary<int, double>();
        foreach (var step in assembly.Steps)
        {
            prices[step.Piece] = step.Cost;
        }

        return prices;
    }

    // Letters and signs that OCR reads into Chinese.
    private static bool IsOdd(char c) => char.IsAsciiLetter(c) || c is '|' or '_' or '~' or '^' or '=' or '<' or '>' or '\\' or '/' or '*' or '#' or '\'' or '`' or '{' or '}';

    /// <summary>What holds of a page as a whole, for each of its articles alike.</summary>
    private sealed class PageShares
    {
        public PageShares(PageView page, Assembly assembly)
        {
            var all = Math.Max(1, page.Pieces.Count);
            UnusedHeadlines = Math.Min(1, 4.0 * assembly.Furniture.Count(piece => piece.Kind == FurnitureKind.Headline) / all);
            Untitled = (double)assembly.Articles.Count(plan => plan.Title.Count == 0) / Math.Max(1, assembly.Articles.Count);
            Price = Math.Min(3, assembly.Cost / all) / 3;
            SmallPieces = (double)page.Pieces.Count(piece => piece.Lines.Count == 1) / all;
        }

        public double UnusedHeadlines { get; }

        public double Untitled { get; }

        public double Price { get; }

        public double SmallPieces { get; }
    }
}
