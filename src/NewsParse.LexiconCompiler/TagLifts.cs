namespace NewsParse.LexiconCompiler;

/// <summary>How much oftener than by chance a word of one tag follows a word of another: what is known of two words that were never seen together.</summary>
internal sealed class TagLifts
{
    private readonly Dictionary<long, int> _tagOfId = [];
    private readonly int _symbolBase;
    private readonly int _otherSymbol;

    /// <summary>Counts the pairs by tag; frequent signs and all classes have tags of their own, after those of the words.</summary>
    public TagLifts(WordTable words, Dictionary<long, long> pairs, int symbolBase)
    {
        _symbolBase = symbolBase;
        var names = words.Words.Select(word => word.Tag).Distinct().Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < words.Words.Length; i++)
        {
            _tagOfId[words.Trie.Places[i]] = Array.BinarySearch(names, words.Words[i].Tag, StringComparer.Ordinal);
        }

        const string Signs = "，。、；：？！“”‘’（）《》〈〉—…·％";
        var count = names.Length;
        foreach (var symbol in Signs.Concat("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F"))
        {
            _tagOfId[symbolBase + symbol] = count++;
        }

        _otherSymbol = count++;
        Count(pairs, count);
    }

    /// <summary>The table, left tag by right tag; as many columns as rows.</summary>
    public float[] Lifts { get; private set; } = [];

    /// <summary>For each frequent left word how far its lifts before the tags are from those of its own tag.</summary>
    public WordDeviations OfLeft { get; private set; } = new();

    /// <summary>The same for each frequent right word behind the tags.</summary>
    public WordDeviations OfRight { get; private set; } = new();

    /// <summary>The tag of a word or sign.</summary>
    public int TagOf(long id) => _tagOfId.GetValueOrDefault(id, _otherSymbol);

    private void Count(Dictionary<long, long> pairs, int tags)
    {
        var seen = new double[tags * tags];
        var (left, right, all) = (new double[tags], new double[tags], 0.0);
        var (byLeft, byRight) = (new SortedDictionary<long, double[]>(), new SortedDictionary<long, double[]>());
        foreach (var (pair, count) in pairs)
        {
            var (x, y) = (pair >> 20, pair & 0xFFFFF);
            var (i, j) = (TagOf(x), TagOf(y));
            seen[(i * tags) + j] += count;
            left[i] += count;
            right[j] += count;
            all += count;
            Row(byLeft, x)[j] += count;
            Row(byRight, y)[i] += count;
        }

        // Few expected sightings say little: the lift is drawn towards 1.
        const double Prior = 3;
        Lifts = new float[tags * tags];
        for (var i = 0; i < Lifts.Length; i++)
        {
            var expected = left[i / tags] * right[i % tags] / all;
            Lifts[i] = (float)((seen[i] + (Prior * expected / (expected + Prior)) + 0.5) / (expected + Prior + 0.5));
        }

        OfLeft = new WordDeviations(byLeft, (word, tag) => (right[tag] / all, Lifts[(TagOf(word) * tags) + tag]));
        OfRight = new WordDeviations(byRight, (word, tag) => (left[tag] / all, Lifts[(tag * tags) + TagOf(word)]));

        double[] Row(SortedDictionary<long, double[]> rows, long word) => rows.TryGetValue(word, out var row) ? row : rows[word] = new double[tags];
    }
}

/// <summary>For frequent words, by tag of the neighbour: sixteen times the logarithm of how far the word's own lift is from that of its tag.</summary>
internal sealed class WordDeviations
{
    /// <summary>No words.</summary>
    public WordDeviations()
    {
    }

    /// <summary>Compares each word's sightings with what its tag lets expect.</summary>
    public WordDeviations(SortedDictionary<long, double[]> words, Func<long, int, (double Share, double Lift)> expect)
    {
        // So many sightings weigh as much as the tag; words with fewer than a quarter of them are left to it.
        const double Prior = 300;
        foreach (var (word, seen) in words.Where(pair => pair.Value.Sum() >= Prior / 4))
        {
            var total = seen.Sum();
            Words.Add(word);
            for (var tag = 0; tag < seen.Length; tag++)
            {
                var (share, lift) = expect(word, tag);
                var ratio = share == 0 ? 1 : (seen[tag] + (Prior * share * lift)) / ((total + Prior) * share * lift);
                Values.Add((sbyte)Math.Clamp(Math.Round(16 * Math.Log(ratio)), sbyte.MinValue, sbyte.MaxValue));
            }
        }
    }

    /// <summary>The words, in ascending order.</summary>
    public List<long> Words { get; } = [];

    /// <summary>A row of tags for each word.</summary>
    public List<sbyte> Values { get; } = [];
}
