using System.Text;

namespace NewsParse.Writing;

/// <summary>Text that is allowed in XML and harmless in HTML.</summary>
internal static class SafeText
{
    /// <summary>The text with U+FFFD for each character that XML does not allow: control characters, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Clean(string text)
    {
        var i = FirstBad(text);
        if (i == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is < ' ' and not ('\n' or '\t') or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The text for the inside of an HTML element or of a quoted attribute.</summary>
    public static string Html(string text) => new StringBuilder(Clean(text)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();

    private static int FirstBad(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] is (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE') or '\n' or '\t')
        {
            i++;
        }

        return i;
    }
}
