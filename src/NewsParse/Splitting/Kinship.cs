namespace NewsParse.Splitting;

/// <summary>What it speaks for that a piece is of one article with others: the log likelihood ratio by the most similar of them.</summary>
internal sealed class Kinship(IReadOnlyList<Piece> pieces, Similarity similarity, Costs costs)
{
    private const int FarthestLink = 8;

    private readonly Dictionary<Chain, double> _known = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Chain>);
    private int _of = -1;

    /// <summary>Of a piece of running text with the pieces of an article's body.</summary>
    public double WithBody(Chain? chain, int piece)
    {
        if (chain is null)
        {
            return 0;
        }

        var (most, count) = Most(chain, piece);
        return most < costs.Unlike ? -costs.BodyUnlike * Size(piece) : Math.Min(costs.BodyKinMost, costs.BodyKin + (costs.KinSlope * most)) - (0.25 * Math.Log(count));
    }

    // Little text has little chance to name the same things again.
    private double Size(int piece) => Math.Min(1, pieces[piece].Length / 120.0);

    private (double Most, int Count) Most(Chain chain, int piece)
    {
        if (_of != piece)
        {
            _known.Clear();
            _of = piece;
        }

        var count = Math.Min(chain.Length, FarthestLink);
        if (_known.TryGetValue(chain, out var most))
        {
            return (most, count);
        }

        var link = chain;
        for (var i = 0; i < count; i++, link = link.Before!)
        {
            most = Math.Max(most, similarity.Between(link.Piece, piece));
        }

        _known[chain] = most;
        return (most, count);
    }
}
