using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>What kind of word a word is, for models that must not know words: function words stand for themselves, the others for their tag and length, numbers for being one.</summary>
internal static class WordClasses
{
    /// <summary>The words of a text, each with its class.</summary>
    public static List<(string Text, string Class)> Of(string text)
    {
        var words = new List<(string, string)>();
        using var path = new WordPath(text.Length, null);
        path.Find(text);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (Chars.IsLatinOrDigit(c))
            {
                var start = i;
                while (i < text.Length && (Chars.IsLatinOrDigit(text[i]) || (text[i] is '.' && i + 1 < text.Length && Chars.IsDigit(text[i + 1]))))
                {
                    i++;
                }

                words.Add((text[start..i], Chars.IsDigit(c) ? (i - start == 4 ? "D4" : "D") : "L"));
                continue;
            }

            var length = path.LengthAt(i);
            if (!char.IsWhiteSpace(c))
            {
                words.Add((text.Substring(i, length), ClassOf(text.AsSpan(i, length), path.TagAt(i))));
            }

            i += length;
        }

        return words;
    }

    private static string ClassOf(ReadOnlySpan<char> word, string tag) =>
        !Chars.IsHan(word[0]) || tag[0] is 'u' or 'p' or 'c' or 'r' or 'y' or 'f' or 'q' || (word.Length == 1 && tag[0] is 'd' or 'v' or 'm')
            ? word.ToString()
            : $"{tag}{Math.Min(word.Length, 3)}";
}
