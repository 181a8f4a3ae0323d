using NewsParse.Lexicon;

namespace NewsParse.LexiconCompiler;

/// <summary>Which kinds of story words are at home in. A word weighs more the rarer it is, in fewer kinds of story and in fewer documents.</summary>
internal sealed class TopicSections : ISectionBuilder
{
    // Inverse document frequency of a word that no dictionary has, and the most that counts.
    private const float UnknownIdf = 11;
    private const float MostIdf = 12;

    public string Blob => "topics.bin";

    public IReadOnlyList<string> Tables => ["topics"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var words = data.Words;
        var topics = data.Rows("topics").ToArray();
        var topicsOf = new SortedDictionary<string, List<ushort>>(StringComparer.Ordinal);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            foreach (var word in topics[topic][1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Simplified).Where(word => word.All(c => words.Codes.Table[c] > 0)).Distinct(StringComparer.Ordinal))
            {
                (topicsOf.TryGetValue(word, out var list) ? list : topicsOf[word] = []).Add((ushort)topic);
            }
        }

        var idf = words.Words.Where(word => !float.IsNaN(word.Idf)).ToDictionary(word => word.Text, word => word.Idf, StringComparer.Ordinal);
        var rows = new List<TopicRow>();
        var lists = new List<ushort>();
        var keys = new List<(ulong, uint)>();
        foreach (var (word, list) in topicsOf)
        {
            keys.Add((KeyOf(words.Codes.Encode(word)), (uint)rows.Count));
            rows.Add(new TopicRow { FirstTopic = lists.Count, TopicCount = (ushort)list.Count, Weight = WeightOf(idf.GetValueOrDefault(word, UnknownIdf), list.Count, topics.Length) });
            lists.AddRange(list);
        }

        yield return Section.Of<int>("topics/count", [topics.Length]);
        yield return Section.Of<ulong>("topics/words", HashTable.Pack(keys, TextKey.ValueBits));
        yield return Section.Of<TopicRow>("topics/rows", [.. rows]);
        yield return Section.Of<ushort>("topics/lists", [.. lists]);
    }

    private static ushort WeightOf(float idf, int topics, int all) =>
        (ushort)Math.Round(1000 * Math.Min(idf, MostIdf) / 10 * Math.Pow(Math.Log((double)all / topics), 0.7) / Math.Sqrt(topics));

    private static ulong KeyOf(ushort[] codes) => TextKey.Finish(codes.Aggregate(TextKey.Start, (key, code) => TextKey.Add(key, code)));
}
