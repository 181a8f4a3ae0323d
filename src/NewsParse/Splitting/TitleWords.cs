namespace NewsParse.Splitting;

/// <summary>What a headline names and speaks of: its pairs of characters with their weights, and its topics.</summary>
internal sealed class TitleWords
{
    // More pairs of characters than any headline has; one bit for each.
    private const int MostPairs = 128;

    private readonly Similarity _similarity;
    private readonly PageTopics _topics;
    private readonly float[] _own;
    private readonly int[] _repeated;
    private readonly UInt128[] _bits;
    private readonly Dictionary<int, (UInt128 Hits, double Alike)> _known = [];
    private (int Piece, UInt128 Hits, double Alike) _last = (-1, 0, 0);

    private TitleWords(Chain title, Similarity similarity, PageTopics topics)
    {
        (_similarity, _topics) = (similarity, topics);
        Pairs = PairsOf(title, similarity);
        Weights = Array.ConvertAll(Pairs, similarity.WeightOf);
        Total = Weights.Sum();

        // A pair that no other piece of the page has can't be in a body.
        _repeated = Array.FindAll(Pairs, similarity.IsRepeated);
        _bits = Array.ConvertAll(_repeated, pair => UInt128.One << Array.IndexOf(Pairs, pair));
        _own = topics.Of(title);
    }

    /// <summary>The pairs, as <see cref="Similarity"/> numbers them, the latest piece's first.</summary>
    public int[] Pairs { get; }

    /// <summary>How rare each is on the page.</summary>
    public double[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Total { get; }

    /// <summary>Of a headline of a page.</summary>
    public static TitleWords Of(Chain title, Similarity similarity, PageTopics topics) => title.Words ??= new TitleWords(title, similarity, topics);

    /// <summary>Which of the pairs a piece of body has, a bit for each, and how much it speaks of alike.</summary>
    public (UInt128 Hits, double Alike) With(int piece)
    {
        if (_last.Piece == piece)
        {
            return (_last.Hits, _last.Alike);
        }

        if (!_known.TryGetValue(piece, out var known))
        {
            var body = _similarity.WordsOf(piece);
            var hits = UInt128.Zero;
            for (var i = 0; i < _repeated.Length; i++)
            {
                hits |= body.Repeats(_repeated[i]) ? _bits[i] : 0;
            }

            _known[piece] = known = (hits, _topics.Between(_own, piece));
        }

        _last = (piece, known.Hits, known.Alike);
        return known;
    }

    /// <summary>The same of a body, as far as its last pieces tell: bits of any, likeness of all.</summary>
    public (UInt128 Hits, double Alike) With(Chain body)
    {
        const int FarthestLink = 24;
        var (hits, alike) = (UInt128.Zero, 0.0);
        var link = body;
        for (var i = 0; i < FarthestLink && link is not null; i++, link = link.Before)
        {
            var one = With(link.Piece);
            hits |= one.Hits;
            alike += one.Alike;
        }

        return (hits, alike);
    }

    private static int[] PairsOf(Chain title, Similarity similarity)
    {
        var pairs = new List<int>(similarity.WordsOf(title.Piece).All);
        for (var link = title.Before; link is not null && pairs.Count < MostPairs; link = link.Before)
        {
            foreach (var pair in similarity.WordsOf(link.Piece).All)
            {
                if (!IsInLater(pair, link, title, similarity))
                {
                    pairs.Add(pair);
                }
            }
        }

        return [.. pairs.Take(MostPairs)];
    }

    private static bool IsInLater(int pair, Chain link, Chain title, Similarity similarity)
    {
        for (var later = title; later != link; later = later.Before!)
        {
            if (similarity.WordsOf(later.Piece).Repeats(pair))
            {
                return true;
            }
        }

        return false;
    }
}
