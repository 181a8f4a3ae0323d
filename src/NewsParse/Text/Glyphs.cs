using System.Collections.Frozen;
using NewsParse.Lexicon;

namespace NewsParse.Text;

/// <summary>Folds look-alike code points to the plain character: radicals, compatibility ideographs, full-width letters and digits.</summary>
internal static class Glyphs
{
    private static readonly FrozenDictionary<char, char> Plain =
        LexiconBlob.Instance.Rows("glyphs").ToFrozenDictionary(row => row[0][0], row => row[1][0]);

    /// <summary>The plain form of a character; itself for most.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u2E80' => c is '\u00A0' or '\t' or (>= '\u2000' and <= '\u200A') or '\u202F' ? ' ' : c,
        '\u3000' => ' ',
        (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => (char)(c - 0xFEE0),
        (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF') => Plain.GetValueOrDefault(c, c),
        _ => c,
    };
}
