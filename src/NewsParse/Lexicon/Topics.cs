namespace NewsParse.Lexicon;

/// <summary>Which kinds of story words are at home in: 菜单, 食材 and 留样 in that of school meals.</summary>
internal sealed unsafe class Topics
{
    private const int ShortestWord = 2;
    private const int LongestWord = 8;

    private readonly PackedTable _words = new("topics/words", TextKey.ValueBits);
    private readonly TopicRow* _rows = LexiconBlob.Instance.Values<TopicRow>("topics/rows", out _);
    private readonly ushort* _topics = LexiconBlob.Instance.Values<ushort>("topics/lists", out _);

    private Topics() => Count = *LexiconBlob.Instance.Values<int>("topics/count", out _);

    /// <summary>The built-in ones.</summary>
    public static Topics BuiltIn { get; } = new();

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>How much a text speaks of each topic: the weights of the words that begin anywhere in it, the longest at each place. A word counts less the more often it stands.</summary>
    public float[] Of(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < text.Length; i++)
        {
            var row = LongestAt(text[i..]);
            if (row >= 0)
            {
                counts[row] = counts.GetValueOrDefault(row) + 1;
            }
        }

        var weights = new float[Count];
        foreach (var (row, count) in counts)
        {
            var word = _rows[row];
            var weight = word.Weight / 1000f * (1 + MathF.Log(count));
            foreach (var topic in new ReadOnlySpan<ushort>(_topics + word.FirstTopic, word.TopicCount))
            {
                weights[topic] += weight;
            }
        }

        return weights;
    }

    private int LongestAt(ReadOnlySpan<char> text)
    {
        var (key, longest) = (TextKey.Start, -1);
        for (var i = 0; i < Math.Min(LongestWord, text.Length) && Words.BuiltIn.CodeOf(text[i]) is > 0 and var code; i++)
        {
            key = TextKey.Add(key, code);
            longest = i + 1 >= ShortestWord && _words.Find(TextKey.Finish(key)) is >= 0 and var row ? row : longest;
        }

        return longest;
    }
}
