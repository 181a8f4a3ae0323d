using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>How much two pieces speak of the same things: cosine over the pairs of neighbouring characters that are rare on the page.</summary>
internal sealed class Similarity
{
    private readonly HashSet<int>[] _bags;
    private readonly Dictionary<int, double> _weights;
    private readonly Dictionary<int, double>[] _vectors;
    private readonly double[] _norms;
    private readonly Dictionary<(int, int), double> _known = [];

    public Similarity(IReadOnlyList<Piece> pieces)
    {
        var frequency = new Dictionary<int, int>();
        _bags = [.. pieces.Select(piece => Pairs(piece.Value))];
        foreach (var pair in _bags.SelectMany(bag => bag))
        {
            frequency[pair] = frequency.GetValueOrDefault(pair) + 1;
        }

        _weights = frequency.ToDictionary(pair => pair.Key, pair => Math.Log((pieces.Count + 1.0) / pair.Value));
        _vectors = Array.ConvertAll(_bags, bag => bag.Where(pair => frequency[pair] > 1).ToDictionary(pair => pair, pair => _weights[pair]));
        _norms = Array.ConvertAll(_bags, bag => Math.Sqrt(bag.Sum(pair => _weights[pair] * _weights[pair])));
    }

    /// <summary>A piece's pairs of characters.</summary>
    public IReadOnlySet<int> PairsOf(int piece) => _bags[piece];

    /// <summary>How rare a pair is on the page: natural logarithm of the pieces by those that have it.</summary>
    public double WeightOf(int pair) => _weights[pair];

    /// <summary>0 for nothing in common to 1 for the same.</summary>
    public double Between(int a, int b)
    {
        var key = a < b ? (a, b) : (b, a);
        if (!_known.TryGetValue(key, out var value))
        {
            _known[key] = value = Compute(a, b);
        }

        return value;
    }

    private double Compute(int a, int b)
    {
        var (small, large) = _vectors[a].Count < _vectors[b].Count ? (a, b) : (b, a);
        var sum = 0.0;
        foreach (var (pair, weight) in _vectors[small])
        {
            if (_vectors[large].ContainsKey(pair))
            {
                sum += weight * weight;
            }
        }

        return sum == 0 ? 0 : sum / (_norms[a] * _norms[b]);
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        char before = '\0';
        foreach (var c in text)
        {
            if (Chars.IsHan(c))
            {
                if (before != '\0')
                {
                    pairs.Add((before << 16) | c);
                }

                before = c;
            }
            else if (c != '\n')
            {
                before = '\0';
            }
        }

        return pairs;
    }
}
