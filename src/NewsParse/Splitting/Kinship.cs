namespace NewsParse.Splitting;

/// <summary>What it speaks for that a piece is of one article with others: the log likelihood ratio by the most similar of them.</summary>
internal sealed class Kinship(IReadOnlyList<Piece> pieces, Similarity similarity, PageTopics topics, Costs costs)
{
    private const int FarthestLink = 8;

    private readonly Dictionary<Chain, (double Most, double Topics)> _known = [];
    private int _of = -1;

    /// <summary>Of a piece of running text with the pieces of an article's body.</summary>
    public double WithBody(Chain? chain, int piece)
    {
        if (chain is null)
        {
            return 0;
        }

        var count = Math.Min(chain.Length, FarthestLink);
        var (most, alike) = Common(chain, count, piece);
        var named = most < costs.Unlike ? -costs.BodyUnlike * Size(piece) : Math.Min(costs.BodyKinMost, costs.BodyKin + (costs.KinSlope * most)) - (0.25 * Math.Log(count));
        return named + Math.Clamp(costs.BodyTopics * alike * Math.Pow(count, 0.3), -costs.TopicsMost, costs.TopicsMost);
    }

    // Little text has little chance to name the same things again.
    private double Size(int piece) => Math.Min(1, pieces[piece].Length / 120.0);

    private (double Most, double Topics) Common(Chain chain, int count, int piece)
    {
        if (_of != piece)
        {
            _known.Clear();
            _of = piece;
        }

        if (_known.TryGetValue(chain, out var known))
        {
            return known;
        }

        var (most, sum) = (0.0, 0.0);
        var link = chain;
        for (var i = 0; i < count; i++, link = link.Before!)
        {
            most = Math.Max(most, similarity.Between(link.Piece, piece));
            sum += topics.Between(link.Piece, piece);
        }

        return _known[chain] = (most, sum / count);
    }
}
