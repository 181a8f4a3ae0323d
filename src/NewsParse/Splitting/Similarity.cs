using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>How much two pieces speak of the same things: cosine over the pairs of neighbouring characters that are rare on the page.</summary>
internal sealed class Similarity
{
    private readonly Dictionary<int, double>[] _vectors;
    private readonly double[] _norms;
    private readonly Dictionary<(int, int), double> _known = [];

    public Similarity(IReadOnlyList<Piece> pieces)
    {
        var frequency = new Dictionary<int, int>();
        var bags = pieces.Select(piece => Pairs(piece.Value)).ToArray();
        foreach (var bag in bags)
        {
            foreach (var pair in bag)
            {
                frequency[pair] = frequency.GetValueOrDefault(pair) + 1;
            }
        }

        _vectors = [.. bags.Select(bag => bag.Where(pair => frequency[pair] > 1).ToDictionary(pair => pair, pair => Math.Log((pieces.Count + 1.0) / frequency[pair])))];
        _norms = [.. bags.Select(bag => Math.Sqrt(bag.Sum(pair => Math.Pow(Math.Log((pieces.Count + 1.0) / frequency[pair]), 2))))];
    }

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
