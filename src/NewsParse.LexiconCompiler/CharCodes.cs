namespace NewsParse.LexiconCompiler;

/// <summary>Small numbers for the characters that words are made of; a Traditional character has its Simplified one's number.</summary>
internal sealed class CharCodes
{
    /// <summary>Codes for characters, frequent ones first: the trie packs best and stays in cache when codes of siblings are near.</summary>
    public CharCodes(IEnumerable<(char Char, long Weight)> characters, IReadOnlyDictionary<char, char> fold)
    {
        var ordered = characters.GroupBy(pair => pair.Char, pair => pair.Weight)
            .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key)
            .Select(group => group.Key);
        foreach (var c in ordered)
        {
            Table[c] = (ushort)++Count;
        }

        foreach (var (from, to) in fold)
        {
            Table[from] = Table[to];
        }
    }

    /// <summary>The code of each UTF-16 unit; 0 = in no word.</summary>
    public ushort[] Table { get; } = new ushort[0x10000];

    /// <summary>The largest code.</summary>
    public int Count { get; }

    /// <summary>A text's codes.</summary>
    public ushort[] Encode(string text) => [.. text.Select(c => Table[c])];
}
