using System.Runtime.InteropServices;
using System.Text;

namespace NewsParse.Lexicon;

/// <summary>The built-in dictionary: some 350,000 words with frequency and tag, read straight from the embedded trie. Traditional and Simplified spellings are the same key.</summary>
internal sealed unsafe class Words
{
    /// <summary>Characters of the longest word.</summary>
    public const int MaxLength = 16;

    /// <summary>The trie's root; see <see cref="Step"/>.</summary>
    public const int Root = 0;

    private static readonly double[] Shares = [.. Enumerable.Range(0, 255).Select(value => Math.Exp(-value / 10.0))];

    private readonly ushort* _codes;
    private readonly WordNode* _nodes;
    private readonly int _nodeCount;
    private readonly ushort* _idfs;
    private readonly float* _idfValues;
    private readonly string[] _tags;

    private Words()
    {
        var blob = LexiconBlob.Instance;
        _codes = blob.Values<ushort>("words/codes", out _);
        _nodes = blob.Values<WordNode>("words/trie", out _nodeCount);
        _idfs = blob.Values<ushort>("words/idf", out _);
        _idfValues = blob.Values<float>("words/idf-values", out _);
        _tags = Encoding.UTF8.GetString(blob.Section("words/tags")).Split('\n');
        Total = *blob.Values<long>("words/total", out _);
        UnknownLogProbability = -(float)Math.Log(Total);
    }

    /// <summary>The built-in dictionary.</summary>
    public static Words BuiltIn { get; } = new();

    /// <summary>Sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>Log probability of a character that is no word: as if seen once.</summary>
    public float UnknownLogProbability { get; }

    /// <summary>The number that stands for a character in the trie; 0 for one that is in no word. The same for a Traditional character and its Simplified one.</summary>
    public int CodeOf(char c) => _codes[c];

    /// <summary>The codes of a text's characters.</summary>
    public void Encode(ReadOnlySpan<char> text, Span<ushort> codes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            codes[i] = _codes[text[i]];
        }
    }

    /// <summary>Whether a text is a word.</summary>
    /// <param name="word">In either script.</param>
    /// <param name="logProbability">Natural logarithm of its share of running text, below 0; 0 if it is no word.</param>
    /// <param name="tag">Part of speech in jieba's (ICTCLAS) letters, such as n, v, nr, ns; "x" if it is no word.</param>
    public bool TryGet(ReadOnlySpan<char> word, out float logProbability, out string tag)
    {
        var node = Find(word);
        logProbability = node < 0 ? 0 : LogProbabilityAt(node);
        tag = logProbability < 0 ? TagAt(node) : "x";
        return logProbability < 0;
    }

    /// <summary>How rare a word is among documents (natural logarithm; 0.9 for 的, 12 for most names); NaN where not known.</summary>
    public float Idf(ReadOnlySpan<char> word)
    {
        var node = Find(word);
        return node < 0 ? float.NaN : _idfValues[_idfs[node]];
    }

    /// <summary>The words that begin a text, shortest first.</summary>
    /// <param name="text">Read from its first character on.</param>
    /// <param name="found">Receives length and log probability; <see cref="MaxLength"/> entries are always enough.</param>
    /// <returns>How many were found.</returns>
    public int Prefixes(ReadOnlySpan<char> text, Span<(int Length, float LogProbability)> found)
    {
        var count = 0;
        var node = Root;
        for (var i = 0; i < text.Length && (node = Step(node, _codes[text[i]])) > 0 && count < found.Length; i++)
        {
            if (LogProbabilityAt(node) < 0)
            {
                found[count++] = (i + 1, LogProbabilityAt(node));
            }
        }

        return count;
    }

    /// <summary>Length of the longest word that begins a text; 0 if none does.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text)
    {
        var longest = 0;
        var node = Root;
        for (var i = 0; i < text.Length && (node = Step(node, _codes[text[i]])) > 0; i++)
        {
            longest = LogProbabilityAt(node) < 0 ? i + 1 : longest;
        }

        return longest;
    }

    /// <summary>The node along one more character, or -1 where no word goes on so.</summary>
    public int Step(int node, int code)
    {
        var child = _nodes[node].Base + code;
        return (uint)child < (uint)_nodeCount && _nodes[child].Label == code ? child : -1;
    }

    /// <summary>Log probability of the word that ends at a node; 0 if none ends there.</summary>
    public float LogProbabilityAt(int node) => _nodes[node].LogProbability;

    /// <summary>Tag of the word that ends at a node.</summary>
    public string TagAt(int node) => _tags[_nodes[node].Tag];

    /// <summary>Number of the tag of the word that ends at a node: its place among all tags in ordinal order.</summary>
    public int TagNumberAt(int node) => _nodes[node].Tag;

    /// <summary>How often, of all words, one stands that begins as the node does and is longer.</summary>
    public double LongerWordsAt(int node) => FromLogByte(_nodes[node].LongerWords);

    /// <summary>A share that is stored as minus ten times its natural logarithm; 255 and -1 are none.</summary>
    public static double FromLogByte(int value) => value is 255 or < 0 ? 0 : Shares[value];

    private int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var c in word)
        {
            node = Step(node, _codes[c]);
            if (node < 0)
            {
                return -1;
            }
        }

        return node;
    }

    // Written by WordSections of the LexiconCompiler.
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
