namespace NewsParse.Lexicon;

/// <summary>Under which key the table of topics has a word.</summary>
internal static class TopicKey
{
    /// <summary>Low bits of an entry, for the word's row.</summary>
    public const int ValueBits = 20;

    /// <summary>What a key begins with.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The key with one more character, by its code in the dictionary of words: FNV-1a.</summary>
    public static ulong Add(ulong key, int code) => (key ^ (uint)code) * 1099511628211;

    /// <summary>The bits that the table has room for; never 0.</summary>
    public static ulong Finish(ulong key) => (key >> ValueBits) | 1;
}
