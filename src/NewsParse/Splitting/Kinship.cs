using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>What it speaks for that a piece of running text is of one article with others, by what they name: the logarithm of a likelihood ratio. Logistic regression, trained on the project's own pages; see SOURCES.md.</summary>
internal sealed class Kinship(PageView page, Costs costs)
{
    /// <summary>What is weighed, in the order of <see cref="Features"/>.</summary>
    public static readonly string[] Names =
    [
        "bias", "size", "count", "pairs", "pairs log", "no pairs", "no pairs size", "topics", "topics of all", "words", "words log", "mean words log", "shared words log", "last words", "last words log",
    ];

    private const int FarthestLink = 8;
    private const double UsualLength = 120;

    private static readonly double[] Weights = WeightsOf(LexiconBlob.Instance.Rows("kin-weights").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Of a piece with the pieces of an article's body.</summary>
    public double WithBody(Chain chain, int piece)
    {
        var kin = chain.Kin.Piece == piece ? chain.Kin : chain.Kin = new BodyKin(piece, Score(Features(page, chain, piece)));
        return costs.Kin * Math.Clamp(kin.Ratio, -costs.KinLeast, costs.KinMost);
    }

    /// <summary>What a piece and the last ones of an article have in common.</summary>
    public static double[] Features(PageView page, Chain chain, int piece)
    {
        var count = Math.Min(chain.Length, FarthestLink);
        var (most, alike, cosine, mean, shared) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var link = chain;
        for (var i = 0; i < count; i++, link = link.Before!)
        {
            most = Math.Max(most, page.Similarity.Between(link.Piece, piece));
            alike += page.Topics.Between(link.Piece, piece) / count;
            var common = page.Words.Between(link.Piece, piece);
            cosine = Math.Max(cosine, common.Cosine);
            mean += common.Cosine / count;
            shared = Math.Max(shared, common.Weight);
        }

        // Little text has little chance to name the same things again.
        var size = Math.Min(1, page.Pieces[piece].Length / UsualLength);
        var last = page.Words.Between(chain.Piece, piece).Cosine;
        return
        [
            1, size, Math.Log(count),
            10 * most, Math.Log(0.003 + most), most == 0 ? 1 : 0, most == 0 ? size : 0,
            10 * alike, 10 * alike * Math.Pow(count, 0.3),
            10 * cosine, Math.Log(0.002 + cosine), Math.Log(0.001 + mean), Math.Log(1 + shared),
            10 * last, Math.Log(0.002 + last),
        ];
    }

    private static double[] WeightsOf(Dictionary<string, double> rows) => Array.ConvertAll(Names, name => rows.GetValueOrDefault(name));

    private static double Score(double[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            score += Weights[i] * features[i];
        }

        return score;
    }
}

/// <summary>What the last pieces of a body and a further piece speak for.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Ratio">The logarithm of the likelihood ratio.</param>
internal readonly record struct BodyKin(int Piece, double Ratio)
{
    /// <summary>Nothing has been asked for.</summary>
    public static BodyKin None { get; } = new(-1, 0);
}
