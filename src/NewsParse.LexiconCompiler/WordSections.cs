using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsParse.LexiconCompiler;

/// <summary>The dictionary of words as a trie over character codes, read in place by <c>NewsParse.Lexicon.Words</c>.</summary>
internal sealed class WordSections : ISectionBuilder
{
    public string Blob => "words.bin";

    public IReadOnlyList<string> Tables => ["words", "simplified", "char-states"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var fold = data.Rows("simplified").ToDictionary(row => row[0][0], row => row[1][0]);
        var words = ReadWords(data, fold);
        var inWords = words.SelectMany(word => word.Text.Select(c => (c, (long)word.Frequency)));
        var codes = new CharCodes(inWords.Concat(data.Rows("char-states").Select(row => (fold.GetValueOrDefault(row[0][0], row[0][0]), 0L))), fold);
        var tags = words.Select(word => word.Tag).Distinct().Order(StringComparer.Ordinal).ToArray();
        var idfs = words.Select(word => word.Idf).Distinct().Order().ToArray();
        var total = words.Sum(word => (long)word.Frequency);

        var trie = new DoubleArray([.. words.Select(word => codes.Encode(word.Text))]);
        var nodes = new WordNode[trie.Bases.Length];
        var nodeIdfs = new ushort[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new WordNode { Base = trie.Bases[i], Label = trie.Labels[i] };
        }

        for (var i = 0; i < words.Length; i++)
        {
            ref var node = ref nodes[trie.Places[i]];
            node.LogProbability = (float)(Math.Log(words[i].Frequency) - Math.Log(total));
            node.Tag = (byte)Array.BinarySearch(tags, words[i].Tag, StringComparer.Ordinal);
            nodeIdfs[trie.Places[i]] = (ushort)Array.BinarySearch(idfs, words[i].Idf);
        }

        yield return Of<ushort>("words/codes", codes.Table);
        yield return Of<WordNode>("words/trie", nodes);
        yield return Of<ushort>("words/idf", nodeIdfs);
        yield return Of<float>("words/idf-values", idfs);
        yield return new Section("words/tags", Encoding.UTF8.GetBytes(string.Join('\n', tags)));
        yield return Of<long>("words/total", [total]);
        yield return Of<float>("words/char-states", CharStates(data, codes, fold));
    }

    private static Section Of<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => new(name, MemoryMarshal.AsBytes(values).ToArray());

    // Words that differ only in the form of their characters are one entry: the Simplified word's own frequency and tag count, where it has any.
    private static Word[] ReadWords(DataFolder data, Dictionary<char, char> fold)
    {
        var rows = data.Rows("words").Select(row => new Word(
            row[0],
            int.Parse(row[1], CultureInfo.InvariantCulture),
            row[2],
            row.Length > 3 ? float.Parse(row[3], CultureInfo.InvariantCulture) : float.NaN));
        return [.. rows.GroupBy(word => Fold(word.Text, fold), StringComparer.Ordinal)
            .Select(group => group.OrderBy(word => word.Text == group.Key ? 0 : 1).ThenByDescending(word => word.Frequency).First() with { Text = group.Key })
            .OrderBy(word => word.Text, StringComparer.Ordinal)];
    }

    private static string Fold(string text, Dictionary<char, char> fold) =>
        string.Concat(text.Select(c => fold.GetValueOrDefault(c, c)));

    private static float[] CharStates(DataFolder data, CharCodes codes, Dictionary<char, char> fold)
    {
        const float Never = -3.14e38f;
        var states = new float[4 * (codes.Count + 1)];
        Array.Fill(states, Never);

        // Traditional rows first, so that the Simplified character's own row is what stays.
        foreach (var row in data.Rows("char-states").OrderBy(row => fold.ContainsKey(row[0][0]) ? 0 : 1))
        {
            var code = codes.Table[row[0][0]];
            for (var state = 0; code != 0 && state < 4; state++)
            {
                states[(4 * code) + state] = row[state + 1].Length == 0 ? Never : float.Parse(row[state + 1], CultureInfo.InvariantCulture);
            }
        }

        return states;
    }

    private sealed record Word(string Text, int Frequency, string Tag, float Idf);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct WordNode
    {
        public int Base;
        public float LogProbability;
        public ushort Label;
        public byte Tag;
        public byte Reserved;
    }
}
