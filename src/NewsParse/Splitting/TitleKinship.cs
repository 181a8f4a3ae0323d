namespace NewsParse.Splitting;

/// <summary>What it speaks for that a headline and a body belong together: how much of what the headline names the body names too.</summary>
/// <remarks>
/// A headline's pairs of characters weigh by their rarity on the page. The share that a strange body of some length has by chance grows with the root of the length;
/// the log likelihood ratio grows with the logarithm of the share over that. Measured on the project's own pages.
/// </remarks>
internal sealed class TitleKinship(Similarity similarity, PageTopics topics, Costs costs)
{
    // More pairs of characters than any headline has; one bit for each.
    private const int MostPairs = 128;

    // Share of a strange headline that a body of the usual length has, and that length.
    private const double ShareByChance = 0.06;
    private const double UsualLength = 120;

    private const int FarthestLink = 24;

    // Headlines that weigh less say less.
    private const double FullWeight = 12;

    private readonly Dictionary<Chain, Bag> _bags = [];
    private readonly Dictionary<Chain, float[]> _topics = [];

    /// <summary>What a headline names.</summary>
    public Bag Of(Chain title)
    {
        if (!_bags.TryGetValue(title, out var bag))
        {
            var pairs = new List<int>();
            for (var link = title; link is not null; link = link.Before)
            {
                pairs.AddRange(similarity.PairsOf(link.Piece));
            }

            int[] kept = [.. pairs.Distinct().Take(MostPairs)];
            _bags[title] = bag = new Bag(kept, Array.ConvertAll(kept, similarity.WeightOf));
        }

        return bag;
    }

    /// <summary>Which of a headline's pairs a piece has, a bit for each.</summary>
    public UInt128 Hits(Bag bag, int piece)
    {
        if (!bag.Hits.TryGetValue(piece, out var hits))
        {
            for (var i = 0; i < bag.Pairs.Length; i++)
            {
                hits |= similarity.PairsOf(piece).Contains(bag.Pairs[i]) ? UInt128.One << i : 0;
            }

            bag.Hits[piece] = hits;
        }

        return hits;
    }

    /// <summary>Which of a headline's pairs a body has, as far as its last pieces tell.</summary>
    public UInt128 Hits(Bag bag, Chain body)
    {
        UInt128 hits = 0;
        var link = body;
        for (var i = 0; i < FarthestLink && link is not null; i++, link = link.Before)
        {
            hits |= Hits(bag, link.Piece);
        }

        return hits;
    }

    /// <summary>What a headline and a piece of body speak of alike.</summary>
    public double Topics(Chain title, int piece)
    {
        if (!_topics.TryGetValue(title, out var own))
        {
            _topics[title] = own = topics.Of(title);
        }

        return topics.Between(own, piece);
    }

    /// <summary>The same of a body, summed over its last pieces.</summary>
    public double Topics(Chain title, Chain body)
    {
        var sum = 0.0;
        var link = body;
        for (var i = 0; i < FarthestLink && link is not null; i++, link = link.Before)
        {
            sum += Topics(title, link.Piece);
        }

        return sum;
    }

    /// <summary>What a headline and a body have in common, both given whole.</summary>
    public (Bag Bag, UInt128 Hits, double Gain) Match(IReadOnlyList<Piece> title, IReadOnlyList<Piece> body)
    {
        var chain = new Chain(title[0].Index, null);
        foreach (var piece in title.Skip(1))
        {
            chain = chain.Add(piece.Index);
        }

        var bag = Of(chain);
        var hits = body.Aggregate(UInt128.Zero, (all, piece) => all | Hits(bag, piece.Index));
        var alike = body.Sum(piece => Topics(chain, piece.Index));
        return (bag, hits, Gain(bag, hits, body.Sum(piece => piece.Length), alike, body.Count));
    }

    /// <summary>The log likelihood ratio for a body of a length that has some of a headline's pairs; 0 for no body.</summary>
    public double Gain(Bag bag, UInt128 hits, int bodyLength, double alike, int pieces) =>
        Named(bag, hits, bodyLength) + (pieces == 0 ? 0 : Math.Clamp(costs.TitleTopics * alike * Math.Pow(pieces, -0.7), -costs.TopicsMost, costs.TopicsMost));

    private double Named(Bag bag, UInt128 hits, int bodyLength)
    {
        if (bodyLength == 0 || bag.Total == 0)
        {
            return 0;
        }

        var found = 0.0;
        for (var rest = hits; rest != 0; rest &= rest - 1)
        {
            found += bag.Weights[(int)UInt128.TrailingZeroCount(rest)];
        }

        var length = bodyLength / UsualLength;
        var least = -costs.TitleUnlike * Math.Pow(Math.Min(length, 4), 0.3);
        var gain = found == 0 ? least : Math.Max(least, costs.TitleKin * Math.Log(found / bag.Total / (ShareByChance * Math.Sqrt(length))));
        return Math.Min(costs.TitleKinMost, gain) * Math.Min(1, bag.Total / FullWeight);
    }

    /// <summary>A headline's pairs of characters with their weights.</summary>
    internal sealed class Bag(int[] pairs, double[] weights)
    {
        public int[] Pairs { get; } = pairs;

        public double[] Weights { get; } = weights;

        public double Total { get; } = weights.Sum();

        public Dictionary<int, UInt128> Hits { get; } = [];
    }
}
