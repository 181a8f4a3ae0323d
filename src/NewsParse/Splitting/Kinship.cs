using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>What it speaks for that a piece of running text is of one article with others, by what they name: the logarithm of a likelihood ratio. Logistic regression, trained on the project's own pages; see SOURCES.md.</summary>
internal sealed class Kinship(IReadOnlyList<Piece> pieces, Similarity similarity, PieceWords words, PageTopics topics, Costs costs)
{
    private const int FarthestLink = 8;
    private const double UsualLength = 120;

    private static readonly LogisticModel Model = LogisticModel.BuiltIn("kin-weights");

    private readonly Dictionary<Chain, double> _known = [];
    private int _of = -1;

    /// <summary>Of a piece with the pieces of an article's body.</summary>
    public double WithBody(Chain? chain, int piece)
    {
        if (chain is null)
        {
            return 0;
        }

        if (_of != piece)
        {
            _known.Clear();
            _of = piece;
        }

        if (!_known.TryGetValue(chain, out var gain))
        {
            _known[chain] = gain = costs.Kin * Math.Clamp(Model.Score(Features(chain, piece)), -costs.KinLeast, costs.KinMost);
        }

        return gain;
    }

    /// <summary>What a piece and the last ones of an article have in common.</summary>
    public (string Name, double Value)[] Features(Chain chain, int piece)
    {
        var count = Math.Min(chain.Length, FarthestLink);
        var (most, alike, cosine, mean, shared) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var link = chain;
        for (var i = 0; i < count; i++, link = link.Before!)
        {
            most = Math.Max(most, similarity.Between(link.Piece, piece));
            alike += topics.Between(link.Piece, piece) / count;
            var common = words.Between(link.Piece, piece);
            cosine = Math.Max(cosine, common.Cosine);
            mean += common.Cosine / count;
            shared = Math.Max(shared, common.Shared);
        }

        // Little text has little chance to name the same things again.
        var size = Math.Min(1, pieces[piece].Length / UsualLength);
        var last = words.Between(chain.Piece, piece).Cosine;
        return
        [
            ("bias", 1), ("size", size), ("count", Math.Log(count)),
            ("pairs", 10 * most), ("pairs log", Math.Log(0.003 + most)), ("no pairs", most == 0 ? 1 : 0), ("no pairs size", most == 0 ? size : 0),
            ("topics", 10 * alike), ("topics of all", 10 * alike * Math.Pow(count, 0.3)),
            ("words", 10 * cosine), ("words log", Math.Log(0.002 + cosine)), ("mean words log", Math.Log(0.001 + mean)), ("shared words log", Math.Log(1 + shared)),
            ("last words", 10 * last), ("last words log", Math.Log(0.002 + last)),
        ];
    }
}
