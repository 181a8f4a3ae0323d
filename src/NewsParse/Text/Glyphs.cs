using System.Collections.Frozen;
using NewsParse.Lexicon;

namespace NewsParse.Text;

/// <summary>Folds look-alike code points to the plain character: radicals, compatibility ideographs, full-width letters and digits, and what fonts have one glyph for.</summary>
internal static class Glyphs
{
    private const string SimplifiedOnly = "这们国会来说为对时发现与过还经动电车长门问间东业学务区产员";
    private const string TraditionalOnly = "這們國會來說為對時發現與過還經動電車長門問間東業學務區產員";

    private static readonly FrozenDictionary<char, char> Plain =
        LexiconBlob.Instance.Rows("glyphs").ToFrozenDictionary(row => row[0][0], row => row[1][0]);

    private static readonly FrozenDictionary<char, char> PlainSimplified =
        LexiconBlob.Instance.Rows("glyphs").ToFrozenDictionary(row => row[0][0], row => row[^1][0]);

    /// <summary>True if the text is set in Simplified characters rather than in Traditional ones.</summary>
    public static bool IsSimplified(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var c in text)
        {
            balance += SimplifiedOnly.Contains(c) ? 1 : TraditionalOnly.Contains(c) ? -1 : 0;
        }

        return balance > 0;
    }

    /// <summary>The plain form of a character; itself for most.</summary>
    /// <param name="c">The character.</param>
    /// <param name="simplified">True in Simplified text: some radicals stand for another character there.</param>
    public static char Fold(char c, bool simplified = false) => c switch
    {
        >= '\u4E00' and < '\uF900' => c,
        '\u00A0' or '\t' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => (char)(c - 0xFEE0),
        < '\u2000' => c,
        _ => (simplified ? PlainSimplified : Plain).GetValueOrDefault(c, c),
    };
}
