namespace NewsParse.Lexicon;

/// <summary>A table of numbers by key, probed where it is mapped; written by HashTable of the LexiconCompiler.</summary>
internal readonly unsafe struct PackedTable(string section, int valueBits)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ulong* _entries = LexiconBlob.Instance.Values<ulong>(section, out _);
    private readonly int _size = LexiconBlob.Instance.Section(section).Length / sizeof(ulong);

    /// <summary>The value of a key, or -1.</summary>
    public int Find(ulong key)
    {
        var slot = (int)Math.BigMul(key * Multiplier, (ulong)_size, out _);
        for (ulong entry; (entry = _entries[slot]) != 0; slot = slot + 1 < _size ? slot + 1 : 0)
        {
            if (entry >> valueBits == key)
            {
                return (int)(entry & ((1u << valueBits) - 1));
            }
        }

        return -1;
    }
}
