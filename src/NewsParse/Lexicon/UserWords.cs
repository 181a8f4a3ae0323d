using System.Collections.Frozen;

namespace NewsParse.Lexicon;

/// <summary>A caller's words, laid over the built-in dictionary. Immutable.</summary>
internal sealed class UserWords
{
    /// <summary>Value of <see cref="LogProbabilityAt"/> for a text that the caller has said is no word.</summary>
    public const double Removed = double.PositiveInfinity;

    // Children by node and character: the dictionary's code, so that both scripts are one key; a character that it lacks stands above all codes.
    private readonly FrozenDictionary<long, int> _children;
    private readonly double[] _logProbabilities;
    private readonly string?[] _tags;
    private readonly FrozenSet<char> _signs;

    private UserWords(IReadOnlyDictionary<string, (double LogProbability, string? Tag)> words)
    {
        var children = new Dictionary<long, int>();
        var (logProbabilities, tags) = (new List<double> { 0 }, new List<string?> { null });
        var signs = new HashSet<char>();
        foreach (var (word, (logProbability, tag)) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var node = 0;
            foreach (var c in word)
            {
                if (!CharKinds.IsInWords(c))
                {
                    signs.Add(c);
                }

                if (!children.TryGetValue(Key(node, c), out var child))
                {
                    children[Key(node, c)] = child = logProbabilities.Count;
                    logProbabilities.Add(0);
                    tags.Add(null);
                }

                node = child;
            }

            logProbabilities[node] = logProbability;
            tags[node] = tag;
        }

        Words = words;
        _children = children.ToFrozenDictionary();
        _logProbabilities = [.. logProbabilities];
        _tags = [.. tags];
        _signs = signs.ToFrozenSet();
    }

    /// <summary>The words as given, with what they are worth.</summary>
    public IReadOnlyDictionary<string, (double LogProbability, string? Tag)> Words { get; }

    /// <summary>These words and more; of a word given twice the later one holds.</summary>
    public static UserWords Of(UserWords? old, IEnumerable<(string Text, double LogProbability, string? Tag)> added)
    {
        var words = new Dictionary<string, (double, string?)>(old?.Words ?? new Dictionary<string, (double, string?)>(), StringComparer.Ordinal);
        foreach (var (text, logProbability, tag) in added)
        {
            words[text] = (logProbability, tag);
        }

        return new UserWords(words);
    }

    /// <summary>Whether a character that no built-in word has stands in one of these.</summary>
    public bool HasSign(char c) => _signs.Contains(c);

    /// <summary>The node along one more character, or -1; the root is 0.</summary>
    public int Step(int node, char c) => _children.TryGetValue(Key(node, c), out var child) ? child : -1;

    /// <summary>Log probability of the word that ends at a node; 0 if none does, <see cref="Removed"/> if it must not be one.</summary>
    public double LogProbabilityAt(int node) => _logProbabilities[node];

    /// <summary>Tag of the word that ends at a node; null if the caller gave none.</summary>
    public string? TagAt(int node) => _tags[node];

    /// <summary>Whether the caller has said that a text is no word.</summary>
    public bool IsRemoved(ReadOnlySpan<char> text)
    {
        var node = 0;
        for (var i = 0; i < text.Length && node >= 0; i++)
        {
            node = Step(node, text[i]);
        }

        return node > 0 && double.IsPositiveInfinity(_logProbabilities[node]);
    }

    private static long Key(int node, char c) =>
        ((long)node << 17) | (uint)(Lexicon.Words.BuiltIn.CodeOf(c) is > 0 and var code ? code : 0x10000 + c);
}
