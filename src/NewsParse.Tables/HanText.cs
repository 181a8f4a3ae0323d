using System.Text;

namespace NewsParse;

/// <summary>Text whose Chinese characters are words of their own.</summary>
internal static class HanText
{
    /// <summary>What stands between them; it does not show.</summary>
    public const char Gap = '\u200B';

    /// <summary>The text with a gap between any two characters of which one is Chinese.</summary>
    public static string Split(string text)
    {
        var split = new StringBuilder(2 * text.Length);
        var before = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = IsHan(rune.Value);
            if (split.Length > 0 && (isHan || before))
            {
                split.Append(Gap);
            }

            split.Append(rune.ToString());
            before = isHan;
        }

        return split.ToString();
    }

    /// <summary>A query that finds each of the words, whatever characters they hold; null if there is none.</summary>
    public static string? Query(string words)
    {
        var phrases = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{Split(word).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        var query = string.Join(' ', phrases);
        return query.Length > 0 ? query : null;
    }

    // Kana and bopomofo are written without blanks too.
    private static bool IsHan(int code) => code is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
}
