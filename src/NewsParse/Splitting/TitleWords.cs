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
    private readonly Dictionary<int, (UInt128 Hits, double Alike)> _known = [];

    private TitleWords(Chain title, Similarity similarity, PageTopics topics)
    {
        (_similarity, _topics) = (similarity, topics);
        var pairs = new List<int>();
        for (var link = title; link is not null; link = link.Before)
        {
            pairs.AddRange(similarity.WordsOf(link.Piece).All);
        }

        Pairs = [.. pairs.Distinct().Take(MostPairs)];
        Weights = Array.ConvertAll(Pairs, similarity.WeightOf);
        Total = Weights.Sum();

        // A pair that no other piece of the page has can't be in a body.
        _repeated = [.. Enumerable.Range(0, Pairs.Length).Where(i => similarity.IsRepeated(Pairs[i]))];
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
        if (!_known.TryGetValue(piece, out var known))
        {
            var body = _similarity.WordsOf(piece);
            var hits = UInt128.Zero;
            foreach (var i in _repeated)
            {
                hits |= body.Repeats(Pairs[i]) ? UInt128.One << i : 0;
            }

            _known[piece] = known = (hits, _topics.Between(_own, piece));
        }

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
}
