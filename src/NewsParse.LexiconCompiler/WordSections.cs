using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsParse.LexiconCompiler;

/// <summary>The dictionary of words as a trie over character codes, read in place by <c>NewsParse.Lexicon.Words</c>.</summary>
internal sealed class WordSections : ISectionBuilder
{
    public string Blob => "words.bin";

    // "simplified" is read here too, and stays a table of rows: the grammar of bylines folds by it.
    public IReadOnlyList<string> Tables => ["words", "char-states"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var table = data.Words;
        var (words, trie) = (table.Words, table.Trie);
        var tags = words.Select(word => word.Tag).Distinct().Order(StringComparer.Ordinal).ToArray();
        var idfs = words.Select(word => word.Idf).Distinct().Order().ToArray();
        var nodes = new WordNode[trie.Bases.Length];
        var nodeIdfs = new ushort[nodes.Length];
        var masses = LongerWords(table);
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new WordNode { Base = trie.Bases[i], Label = trie.Labels[i], LongerWords = LogByte.Of(masses[i] / table.Total) };
        }

        for (var i = 0; i < words.Length; i++)
        {
            ref var node = ref nodes[trie.Places[i]];
            node.LogProbability = (float)(Math.Log(words[i].Frequency) - Math.Log(table.Total));
            node.Tag = (byte)Array.BinarySearch(tags, words[i].Tag, StringComparer.Ordinal);
            nodeIdfs[trie.Places[i]] = (ushort)Array.BinarySearch(idfs, words[i].Idf);
        }

        yield return Section.Of<ushort>("words/codes", table.Codes.Table);
        yield return Section.Of<WordNode>("words/trie", nodes);
        yield return Section.Of<ushort>("words/idf", nodeIdfs);
        yield return Section.Of<float>("words/idf-values", idfs);
        yield return new Section("words/tags", Encoding.UTF8.GetBytes(string.Join('\n', tags)));
        yield return Section.Of<long>("words/total", [table.Total]);
        yield return Section.Of<float>("words/char-states", CharStates(data));
    }

    // For each node how often the words stand of which it is a proper beginning.
    private static double[] LongerWords(WordTable table)
    {
        var masses = new double[table.Trie.Bases.Length];
        foreach (var word in table.Words)
        {
            var node = 0;
            var codes = table.Codes.Encode(word.Text);
            foreach (var code in codes.AsSpan(0, codes.Length - 1))
            {
                node = table.Trie.Bases[node] + code;
                masses[node] += word.Frequency;
            }
        }

        return masses;
    }

    private static float[] CharStates(DataFolder data)
    {
        const float Never = -3.14e38f;
        var words = data.Words;
        var states = new float[4 * (words.Codes.Count + 1)];
        Array.Fill(states, Never);

        // Traditional rows first, so that the Simplified character's own row is what stays.
        foreach (var row in data.Rows("char-states").OrderBy(row => words.Fold.ContainsKey(row[0][0]) ? 0 : 1))
        {
            var code = words.Codes.Table[row[0][0]];
            for (var state = 0; state < 4; state++)
            {
                states[(4 * code) + state] = row[state + 1].Length == 0 ? Never : float.Parse(row[state + 1], CultureInfo.InvariantCulture);
            }
        }

        return states;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct WordNode
    {
        public int Base;
        public float LogProbability;
        public ushort Label;
        public byte Tag;
        public byte LongerWords;
    }
}
