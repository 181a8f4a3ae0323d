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
        Lifts = Count(pairs, count);
    }

    /// <summary>The table, left tag by right tag; as many columns as rows.</summary>
    public float[] Lifts { get; }

    /// <summary>The tag of a word or sign.</summary>
    public int TagOf(long id) => _tagOfId.GetValueOrDefault(id, _otherSymbol);

    private float[] Count(Dictionary<long, long> pairs, int tags)
    {
        var seen = new double[tags, tags];
        var (left, right, all) = (new double[tags], new double[tags], 0.0);
        foreach (var (pair, count) in pairs)
        {
            // A sentence's end is its full stop: what follows is what begins sentences.
            var (x, y) = (pair >> 20, pair & 0xFFFFF);
            x = x - _symbolBase is '。' or '？' or '！' ? _symbolBase + 5 : x;
            var (i, j) = (TagOf(x), TagOf(y));
            seen[i, j] += count;
            left[i] += count;
            right[j] += count;
            all += count;
        }

        // Few expected sightings say little: the lift is drawn towards 1.
        const double Prior = 3;
        var lifts = new float[tags * tags];
        for (var i = 0; i < tags; i++)
        {
            for (var j = 0; j < tags; j++)
            {
                var expected = left[i] * right[j] / all;
                lifts[(i * tags) + j] = (float)((seen[i, j] + (Prior * expected / (expected + Prior)) + 0.5) / (expected + Prior + 0.5));
            }
        }

        return lifts;
    }
}
