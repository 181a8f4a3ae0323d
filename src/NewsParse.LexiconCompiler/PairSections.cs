using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsParse.LexiconCompiler;

/// <summary>Which words follow which, for <c>NewsParse.Lexicon.WordPairs</c>.</summary>
internal sealed class PairSections : ISectionBuilder
{
    // Words are known by their node in the trie; what is no word there (signs, classes such as 'a number') by its character above this.
    private const int SymbolBase = 0xF0000;

    // A word's totals stand in the table of pairs under these instead of a right word.
    private const int CountOfLeft = 0;
    private const int PairsOfLeft = 0xFFFFF;
    private const int RowOfLeft = 0xFFFFE;
    private const int RowOfRight = 0xFFFFD;

    // Classes are written as control characters, which no page has.
    private static readonly Dictionary<string, char> Classes = new(StringComparer.Ordinal)
    {
        ["未##数"] = '\u0001', ["未##串"] = '\u0002', ["未##时"] = '\u0003', ["未##人"] = '\u0004', ["始##始"] = '\u0005',
        ["末##末"] = '\u0006', ["未##地"] = '\u0007', ["未##团"] = '\u0008', ["未##专"] = '\u000E', ["未##它"] = '\u000F',
        ["——"] = '—', ["———"] = '—', ["……"] = '…',
    };

    public string Blob => "words.bin";

    public IReadOnlyList<string> Tables => ["pairs", "pair-words", "common-surnames"];

    public IEnumerable<Section> Build(DataFolder data)
    {
        var words = data.Words;
        if (words.Trie.Bases.Length > SymbolBase || words.Codes.Count >= 1 << 14)
        {
            throw new InvalidDataException("the trie has outgrown the numbers by which pairs and suffixes know its words");
        }

        var counts = Sum(data.Rows("pair-words").Select(row => (Id(words, row[0]), Frequency(row[1]))));
        var total = data.Rows("pair-words").Sum(row => (long)Frequency(row[1]));
        var pairs = Sum(data.Rows("pairs").Select(row => (Left: Id(words, row[0]), Right: Id(words, row[1]), Count: Frequency(row[2])))
            .Where(pair => pair.Left >= 0 && pair.Right >= 0)
            .Select(pair => (((long)pair.Left << 20) | (long)pair.Right, pair.Count)));
        var ofLeft = Sum(pairs.Select(pair => (pair.Key >> 20, pair.Value)));
        var tags = new TagLifts(words, pairs, SymbolBase);
        var entries = pairs.Select(pair => ((ulong)pair.Key, (uint)pair.Value))
            .Concat(ofLeft.Select(pair => ((ulong)((pair.Key << 20) | PairsOfLeft), (uint)pair.Value)))
            .Concat(ofLeft.Select(pair => ((ulong)((pair.Key << 20) | CountOfLeft), (uint)Math.Max(pair.Value, counts.GetValueOrDefault(pair.Key)))))
            .Concat(tags.OfLeft.Words.Select((word, row) => ((ulong)((word << 20) | RowOfLeft), (uint)row)))
            .Concat(tags.OfRight.Words.Select((word, row) => ((ulong)((word << 20) | RowOfRight), (uint)row)));

        yield return Section.Of<ulong>("pairs/table", HashTable.Pack(entries, 24));
        yield return Section.Of<Symbol>("pairs/symbols", [.. counts.Where(pair => pair.Key >= SymbolBase).OrderBy(pair => pair.Key).Select(pair => new Symbol
        {
            Char = (ushort)(pair.Key - SymbolBase),
            Tag = (ushort)tags.TagOf(pair.Key),
            Probability = (float)pair.Value / total,
        })]);
        yield return Section.Of<float>("pairs/tags", tags.Lifts);
        yield return Section.Of<sbyte>("pairs/left-tags", tags.OfLeft.Values.ToArray());
        yield return Section.Of<sbyte>("pairs/right-tags", tags.OfRight.Values.ToArray());
        yield return Section.Of<ulong>("pairs/suffixes", HashTable.Pack(Suffixes(words), 8));
        yield return Section.Of<float>("pairs/name-chars", NameChars(data));
    }

    private static int Frequency(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static Dictionary<long, long> Sum(IEnumerable<(long Key, long Value)> pairs)
    {
        var sums = new Dictionary<long, long>();
        foreach (var (key, value) in pairs)
        {
            sums[key] = sums.GetValueOrDefault(key) + value;
        }

        return sums;
    }

    private static Dictionary<long, long> Sum(IEnumerable<(long Key, int Value)> pairs) => Sum(pairs.Select(pair => (pair.Key, (long)pair.Value)));

    // -1 for a word that the dictionary lacks.
    private static long Id(WordTable words, string text)
    {
        var word = words.Simplified(text);
        return Classes.TryGetValue(word, out var symbol) ? SymbolBase + symbol
            : words.NodeOf(word) ?? (word.Length == 1 ? SymbolBase + word[0] : -1);
    }

    // What a piece of text begins with when a word was broken before it: proper ends of words, one to three characters; rare ones tell nothing.
    private static IEnumerable<(ulong Key, uint Value)> Suffixes(WordTable words)
    {
        const int RarestSuffix = 100;
        var masses = new Dictionary<ulong, double>();
        foreach (var word in words.Words)
        {
            var codes = words.Codes.Encode(word.Text);
            ulong key = 0;
            for (var length = 1; length <= 3 && length < codes.Length; length++)
            {
                key |= (ulong)codes[^length] << (14 * (length - 1));
                masses[key] = masses.GetValueOrDefault(key) + word.Frequency;
            }
        }

        return masses.Where(pair => pair.Value >= RarestSuffix || pair.Key < 1 << 14)
            .Select(pair => (pair.Key, (uint)LogByte.Of(pair.Value / words.Total)));
    }

    // For each character its share among surnames and among the characters of given names, from the persons that the dictionary lists.
    private static float[] NameChars(DataFolder data)
    {
        var words = data.Words;
        var surnames = data.Lines("common-surnames").Select(line => line[0]).ToHashSet();
        var persons = words.Words.Where(word => word.Tag == "nr" && word.Text.Length is 2 or 3 && surnames.Contains(word.Text[0])).ToArray();
        var shares = new float[2 * (words.Codes.Count + 1)];
        Share(persons.Where(word => word.Text.Length == 3).Select(word => (word.Text[0], word.Frequency)), 0);
        Share(persons.SelectMany(word => word.Text.Skip(1).Select(c => (c, word.Frequency))), 1);

        // Any character may be a given name.
        const float Unseen = 1e-5f;
        for (var i = 3; i < shares.Length; i += 2)
        {
            shares[i] += Unseen;
        }

        return shares;

        void Share(IEnumerable<(char Char, int Frequency)> seen, int column)
        {
            var sum = (float)seen.Sum(pair => (long)pair.Frequency);
            foreach (var group in seen.GroupBy(pair => pair.Char, pair => pair.Frequency))
            {
                shares[(2 * words.Codes.Table[group.Key]) + column] = group.Sum() / sum;
            }
        }
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Symbol
    {
        public ushort Char;
        public ushort Tag;
        public float Probability;
    }
}
