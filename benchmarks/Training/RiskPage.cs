using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>A page that costs and weights are fitted to: what its likely explanations lack on average, and how that changes with each number.</summary>
/// <remarks>
/// Minimum risk training (Och 2003; Smith and Eisner 2006). The likely explanations are those that the page gets at the costs in use, at such as differ from them by chance, and where
/// gold.json is followed; each is as likely as the exponential of what it saves.
/// </remarks>
internal sealed class RiskPage(PageView page, PieceLabels labels, RoleWeights roles)
{
    private const int Tries = 6;
    private const double Spread = 0.2;

    // Nats by which an explanation's likelihood falls to the e-th part.
    private const double Temperature = 1.5;

    // What it costs that a move is not gold.json's: more than any other cost.
    private const double AgainstGold = 25;

    // An explanation that counts less than this isn't looked at.
    private const double Least = 1e-4;

    private readonly GoldMoves _gold = new(page, labels);
    private readonly PieceFeatures[] _features = PieceFeatures.OfAll(page.Pieces, page.Stack);

    /// <summary>The risk, 0 to 1, and its slopes.</summary>
    /// <param name="costs">The costs.</param>
    /// <param name="model">What pieces look like.</param>
    /// <param name="knobs">The costs as numbers.</param>
    /// <param name="seed">Of what is left to chance.</param>
    public Slopes At(Costs costs, PieceModel model, CostKnobs knobs, int seed)
    {
        RoleWeights.Look(page, _features, model);
        var explanations = Likely(costs, knobs, new Random(seed));
        var prices = Array.ConvertAll(explanations, one => one.Cost(costs));
        var least = prices.Min();
        var likelihoods = Array.ConvertAll(prices, price => Math.Exp((least - price) / Temperature));
        var total = likelihoods.Sum();
        var risk = explanations.Zip(likelihoods).Sum(pair => (1 - pair.First.Worth) * pair.Second) / total;
        var slopes = new Slopes(risk, new double[CostKnobs.Count], new double[roles.Count]);
        for (var i = 0; i < explanations.Length; i++)
        {
            var times = -likelihoods[i] / total * (1 - explanations[i].Worth - risk) / Temperature;
            if (Math.Abs(times) > Least)
            {
                slopes.Add(explanations[i], times, costs, prices[i], knobs);
                roles.AddSlope(slopes.Weights, explanations[i], _features, times);
            }
        }

        return slopes;
    }

    private Explanation[] Likely(Costs costs, CostKnobs knobs, Random random)
    {
        var gold = PageAssembler.Assemble(page, costs, handicap: (state, kind, index, piece) => _gold.Agrees(state, kind, index, piece) ? 0 : AgainstGold);
        var others = Enumerable.Range(0, Tries).Select(_ => PageAssembler.Assemble(page, knobs.Shaken(costs, random, Spread)));
        return [.. others.Prepend(PageAssembler.Assemble(page, costs)).Prepend(gold).Select(assembly => new Explanation(page, assembly, _gold.Worth(assembly))).DistinctBy(one => one.Key)];
    }

    /// <summary>A page's risk and how it rises with each number.</summary>
    internal sealed record Slopes(double Risk, double[] Costs, double[] Weights)
    {
        public void Add(Explanation explanation, double times, Costs costs, double price, CostKnobs knobs)
        {
            for (var k = 0; k < Costs.Length; k++)
            {
                Costs[k] += knobs.IsUsed(k) ? times * CostKnobs.Slope(price, explanation.Cost(knobs.Nudged(costs, k))) : 0;
            }
        }
    }
}
