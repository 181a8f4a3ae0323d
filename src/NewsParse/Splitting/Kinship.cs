namespace NewsParse.Splitting;

/// <summary>What it speaks for that a piece is of one article with others: the log likelihood ratio by the most similar of them.</summary>
internal sealed class Kinship(PageView page, Costs costs)
{
    private const int FarthestLink = 8;

    private static readonly double[] BySum = [.. Enumerable.Range(0, FarthestLink + 1).Select(count => Math.Pow(count, 0.3))];
    private static readonly double[] ByChance = [.. Enumerable.Range(0, FarthestLink + 1).Select(count => 0.25 * Math.Log(count))];

    /// <summary>Of a piece of running text with the pieces of an article's body.</summary>
    public double WithBody(Chain chain, int piece)
    {
        var count = Math.Min(chain.Length, FarthestLink);
        var kin = chain.Kin.Piece == piece ? chain.Kin : chain.Kin = Common(chain, count, piece);
        var named = kin.Most < costs.Unlike ? -costs.BodyUnlike * Size(piece) : Math.Min(costs.BodyKinMost, costs.BodyKin + (costs.KinSlope * kin.Most)) - ByChance[count];
        return named + Math.Clamp(costs.BodyTopics * kin.Alike * BySum[count], -costs.TopicsMost, costs.TopicsMost);
    }

    // Little text has little chance to name the same things again.
    private double Size(int piece) => Math.Min(1, page.Pieces[piece].Length / 120.0);

    private BodyKin Common(Chain chain, int count, int piece)
    {
        var (most, sum) = (0.0, 0.0);
        var link = chain;
        for (var i = 0; i < count; i++, link = link.Before!)
        {
            most = Math.Max(most, page.Similarity.Between(link.Piece, piece));
            sum += page.Topics.Between(link.Piece, piece);
        }

        return new BodyKin(piece, most, sum / count);
    }
}

/// <summary>What the last pieces of a body have in common with a further piece.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Most">How similar the most similar of them is.</param>
/// <param name="Alike">How much they speak of alike, on average.</param>
internal readonly record struct BodyKin(int Piece, double Most, double Alike)
{
    /// <summary>Nothing has been asked for.</summary>
    public static BodyKin None { get; } = new(-1, 0, 0);
}
