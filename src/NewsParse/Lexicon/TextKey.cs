namespace NewsParse.Lexicon;

/// <summary>Under which key a table has a text: FNV-1a.</summary>
internal static class TextKey
{
    /// <summary>Low bits of an entry, for the number of a row.</summary>
    public const int ValueBits = 20;

    /// <summary>What a key begins with.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The key with one more character, or its code in the dictionary of words.</summary>
    public static ulong Add(ulong key, int code) => (key ^ (uint)code) * 1099511628211;

    /// <summary>The key of a text, to which more may be added.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var key = Start;
        foreach (var c in text)
        {
            key = Add(key, c);
        }

        return key;
    }

    /// <summary>The bits that the table has room for; never 0.</summary>
    public static ulong Finish(ulong key) => (key >> ValueBits) | 1;
}
