using System.Globalization;

namespace NewsParse.LexiconCompiler;

/// <summary>The dictionary of words and the trie that it is packed into; built once, read by every builder that speaks of words.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    public WordTable(DataFolder data)
    {
        Fold = data.Rows("simplified").ToDictionary(row => row[0][0], row => row[1][0]);
        Words = ReadWords(data);
        Total = data.Rows("words").Sum(row => long.Parse(row[1], CultureInfo.InvariantCulture));
        var inWords = Words.SelectMany(word => word.Text.Select(c => (c, 1L)));
        Codes = new CharCodes(inWords.Concat(data.Rows("char-states").Select(row => (Simplified(row[0][0]), 0L))), Fold);
        Trie = new DoubleArray([.. Words.Select(word => Codes.Encode(word.Text))]);
        for (var i = 0; i < Words.Length; i++)
        {
            _nodes[Words[i].Text] = Trie.Places[i];
        }
    }

    /// <summary>Traditional character to Simplified.</summary>
    public Dictionary<char, char> Fold { get; }

    /// <summary>All words, in Simplified characters, in ordinal order.</summary>
    public Word[] Words { get; }

    /// <summary>Sum of the frequencies of all rows, as jieba counts.</summary>
    public long Total { get; }

    public CharCodes Codes { get; }

    /// <summary>Keys are the words, in their order.</summary>
    public DoubleArray Trie { get; }

    /// <summary>The trie's node where a word (in Simplified characters) ends; null if it is none.</summary>
    public int? NodeOf(string word) => _nodes.TryGetValue(word, out var node) ? node : null;

    public char Simplified(char c) => Fold.GetValueOrDefault(c, c);

    public string Simplified(string text) => string.Concat(text.Select(Simplified));

    // Words that differ only in the form of their characters are one entry: the commoner one's frequency and tag hold. Not so for single characters: what the dictionary says of
    // Traditional ones is often mistaken.
    private Word[] ReadWords(DataFolder data)
    {
        var rows = data.Rows("words").Select(row => new Word(
            row[0],
            int.Parse(row[1], CultureInfo.InvariantCulture),
            row[2],
            row.Length > 3 ? float.Parse(row[3], CultureInfo.InvariantCulture) : float.NaN));
        return [.. rows.GroupBy(word => Simplified(word.Text), StringComparer.Ordinal)
            .Select(group => group.OrderBy(word => word.Text.Length == 1 && word.Text != group.Key ? 1 : 0).ThenByDescending(word => word.Frequency).First() with { Text = group.Key })
            .OrderBy(word => word.Text, StringComparer.Ordinal)];
    }
}

/// <summary>A row of words.tsv; <paramref name="Idf"/> is NaN where not known.</summary>
internal sealed record Word(string Text, int Frequency, string Tag, float Idf);
