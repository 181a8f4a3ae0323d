namespace NewsParse.LexiconCompiler;

/// <summary>Packs pairs of key and value into an open-addressed table that the reader probes in place: entry = key shifted left, value in the low bits; 0 = empty.</summary>
internal static class HashTable
{
    // The reader has the same constant and the same probing: NewsParse.Lexicon.PackedTable.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>A table with room to spare; keys distinct and above 0.</summary>
    public static ulong[] Pack(IEnumerable<(ulong Key, uint Value)> pairs, int valueBits)
    {
        var all = pairs.OrderBy(pair => pair.Key).ToArray();
        var table = new ulong[(all.Length * 3 / 2) + 1];
        foreach (var (key, value) in all)
        {
            var slot = (int)Math.BigMul(key * Multiplier, (ulong)table.Length, out _);
            while (table[slot] != 0)
            {
                slot = slot + 1 < table.Length ? slot + 1 : 0;
            }

            table[slot] = (key << valueBits) | Math.Min(value, (1u << valueBits) - 1);
        }

        return table;
    }
}
