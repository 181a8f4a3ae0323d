namespace NewsParse.Splitting;

/// <summary>How much two pieces speak of the same things: cosine over the pairs of neighbouring characters that are rare on the page.</summary>
internal sealed class Similarity
{
    private readonly PieceWords[] _words;
    private readonly List<int> _pairs = [];
    private readonly List<int> _frequency = [];
    private readonly double[] _weights;
    private readonly double[] _norms;
    private readonly Memo _known;

    public Similarity(IReadOnlyList<Piece> pieces)
    {
        var numbers = new Dictionary<int, int>();
        int[][] all = [.. pieces.Select(piece => PieceWords.Pairs(piece.Value).Select(pair => Count(pair, numbers)).ToArray())];
        _words = Array.ConvertAll(all, pairs => new PieceWords(pairs, _frequency));
        _weights = [.. _frequency.Select(count => Math.Log((pieces.Count + 1.0) / count))];
        _norms = Array.ConvertAll(all, pairs => Math.Sqrt(pairs.Sum(pair => _weights[pair] * _weights[pair])));
        _known = new Memo(pieces.Count);
    }

    /// <summary>A piece's pairs of characters.</summary>
    public PieceWords WordsOf(int piece) => _words[piece];

    /// <summary>How rare a pair is on the page: natural logarithm of the pieces by those that have it.</summary>
    public double WeightOf(int pair) => _weights[pair];

    /// <summary>The two characters of a pair.</summary>
    public string TextOf(int pair) => $"{(char)(_pairs[pair] >> 16)}{(char)(_pairs[pair] & 0xFFFF)}";

    /// <summary>True if more than one piece has a pair.</summary>
    public bool IsRepeated(int pair) => _frequency[pair] > 1;

    /// <summary>0 for nothing in common to 1 for the same.</summary>
    public double Between(int a, int b)
    {
        ref var value = ref _known.Of(Math.Min(a, b), Math.Max(a, b), out var known);
        return known ? value : value = Compute(a, b);
    }

    // The pair's number on the page.
    private int Count(int pair, Dictionary<int, int> numbers)
    {
        if (!numbers.TryGetValue(pair, out var number))
        {
            numbers[pair] = number = _pairs.Count;
            _pairs.Add(pair);
            _frequency.Add(0);
        }

        _frequency[number]++;
        return number;
    }

    private double Compute(int a, int b)
    {
        var (small, large) = _words[a].Repeated.Length < _words[b].Repeated.Length ? (a, b) : (b, a);
        var sum = 0.0;
        var words = _words[large];
        foreach (var pair in _words[small].Repeated)
        {
            if (words.Repeats(pair))
            {
                sum += _weights[pair] * _weights[pair];
            }
        }

        return sum == 0 ? 0 : sum / (_norms[a] * _norms[b]);
    }
}
