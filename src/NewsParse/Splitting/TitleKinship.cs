namespace NewsParse.Splitting;

/// <summary>What it speaks for that a headline and a body belong together: how much of what the headline names the body names too.</summary>
/// <remarks>
/// A headline's pairs of characters weigh by their rarity on the page. The share that a strange body of some length has by chance grows with the root of the length;
/// the log likelihood ratio grows with the logarithm of the share over that. Measured on the project's own pages.
/// </remarks>
internal sealed class TitleKinship(PageView page, Costs costs)
{
    // Share of a strange headline that a body of the usual length has, and that length.
    private const double ShareByChance = 0.06;
    private const double UsualLength = 120;

    // Headlines that weigh less say less.
    private const double FullWeight = 12;

    // Bodies that are longer than this many usual ones lack nothing more by that.
    private const int MostLengths = 4;

    private static readonly double[] Lacking = [.. Enumerable.Range(0, (int)(MostLengths * UsualLength) + 1).Select(length => Math.Pow(length / UsualLength, 0.3))];
    private static readonly double[] ByPieces = [.. Enumerable.Range(0, 64).Select(ByPiecesOf)];

    /// <summary>What a headline names.</summary>
    public TitleWords Of(Chain title) => TitleWords.Of(title, page.Similarity, page.Topics);

    /// <summary>What a headline and a body have in common, both given whole.</summary>
    public (TitleWords Words, UInt128 Hits, double Gain) Match(IReadOnlyList<Piece> title, IReadOnlyList<Piece> body)
    {
        var chain = page.Chains[title[0].Index];
        foreach (var piece in title.Skip(1))
        {
            chain = chain.Add(piece.Index);
        }

        var words = Of(chain);
        var hits = body.Aggregate(UInt128.Zero, (all, piece) => all | words.With(piece.Index).Hits);
        var alike = body.Sum(piece => words.With(piece.Index).Alike);
        return (words, hits, Gain(words, hits, body.Sum(piece => piece.Length), alike, body.Count));
    }

    /// <summary>The log likelihood ratio for a body of a length that has some of a headline's pairs; 0 for no body.</summary>
    public double Gain(TitleWords words, UInt128 hits, int bodyLength, double alike, int pieces) =>
        Named(words, hits, bodyLength) + (pieces == 0 ? 0 : Math.Clamp(costs.TitleTopics * alike * (pieces < ByPieces.Length ? ByPieces[pieces] : ByPiecesOf(pieces)), -costs.TopicsMost, costs.TopicsMost));

    private static double ByPiecesOf(int pieces) => Math.Pow(pieces, -0.7);

    private double Named(TitleWords words, UInt128 hits, int bodyLength)
    {
        if (bodyLength == 0 || words.Total == 0)
        {
            return 0;
        }

        var found = 0.0;
        for (var rest = hits; rest != 0; rest &= rest - 1)
        {
            found += words.Weights[(int)UInt128.TrailingZeroCount(rest)];
        }

        var length = bodyLength / UsualLength;
        var least = -costs.TitleUnlike * Lacking[Math.Min(bodyLength, Lacking.Length - 1)];
        var gain = found == 0 ? least : Math.Max(least, costs.TitleKin * Math.Log(found / words.Total / (ShareByChance * Math.Sqrt(length))));
        return Math.Min(costs.TitleKinMost, gain) * Math.Min(1, words.Total / FullWeight);
    }
}
