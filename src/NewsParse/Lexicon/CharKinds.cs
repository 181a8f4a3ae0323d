namespace NewsParse.Lexicon;

/// <summary>The kinds of characters that jieba's rules tell apart.</summary>
internal static class CharKinds
{
    /// <summary>The ideographs that words are made of.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FD5';

    /// <summary>Whether a character can stand in a word of the dictionary: ideographs, ASCII letters and digits, and a few signs.</summary>
    public static bool IsInWords(char c) => IsIdeograph(c) || IsInTaggedWords(c) || c is '%' or '-';

    /// <summary>The same for text that is tagged: percent signs and hyphens stand alone there.</summary>
    public static bool IsInTaggedWords(char c) => IsIdeograph(c) || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_';

    /// <summary>Length of the character that begins a text: 2 for a surrogate pair and for CR LF, else 1.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsSurrogatePair(text[0], text[1]) || (text[0] == '\r' && text[1] == '\n')) ? 2 : 1;
}
