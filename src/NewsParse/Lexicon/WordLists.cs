namespace NewsParse.Lexicon;

/// <summary>Short lists of words that a rule looks for.</summary>
internal static class WordLists
{
    private static readonly Dictionary<string, string[]> Lists = LexiconBlob.Instance.Rows("word-lists").ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    /// <summary>A list by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public static string[] Of(string name) => Lists[name];
}
