using System.Globalization;
using System.Text;
using NewsParse.Text;

namespace NewsParse.Cli;

/// <summary>Texts as they are compared: without white space, width, case and the form of quotes and dashes.</summary>
/// <remarks>
/// The tool runs without ICU, so compatibility forms are folded by the table here, which holds those that newspapers print, instead of by NFKC.
/// </remarks>
internal static class Normal
{
    private static readonly Dictionary<char, string> Forms = new()
    {
        ['“'] = "\"", ['”'] = "\"", ['‘'] = "'", ['’'] = "'", ['「'] = "\"", ['」'] = "\"", ['『'] = "'", ['』'] = "'",
        ['﹁'] = "\"", ['﹂'] = "\"", ['﹃'] = "'", ['﹄'] = "'", ['｢'] = "\"", ['｣'] = "\"",
        ['—'] = "-", ['–'] = "-", ['•'] = "·", ['・'] = "·", ['･'] = "·", ['…'] = "...", ['‥'] = "..", ['℃'] = "°c", ['㎡'] = "m2", ['㎏'] = "kg", ['㎞'] = "km", ['％'] = "%",
        ['²'] = "2", ['³'] = "3", ['½'] = "1⁄2", ['№'] = "no", ['㈠'] = "(一)", ['㈡'] = "(二)", ['㈢'] = "(三)", ['㈣'] = "(四)", ['㈤'] = "(五)",
        ['︰'] = ":", ['﹐'] = ",", ['﹑'] = "、", ['﹒'] = ".", ['﹔'] = ";", ['﹕'] = ":", ['﹖'] = "?", ['﹗'] = "!", ['﹙'] = "(", ['﹚'] = ")",
        ['︵'] = "(", ['︶'] = ")", ['︽'] = "《", ['︾'] = "》", ['︿'] = "〈", ['﹀'] = "〉", ['､'] = "、", ['｡'] = "。", ['￥'] = "¥", ['￡'] = "£",
    };

    /// <summary>The form in which two texts are compared.</summary>
    public static string Of(string? text)
    {
        var plain = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f')
            {
                continue;
            }

            foreach (var folded in Fold(c))
            {
                if (folded != '-' || plain.Length == 0 || plain[^1] != '-')
                {
                    plain.Append(folded);
                }
            }
        }

        return plain.ToString().ToLowerInvariant();
    }

    /// <summary>The form in which two titles are compared: dashes at their ends do not count.</summary>
    public static string Title(string? text) => Of(text).Trim('-');

    private static string Fold(char c) => c switch
    {
        _ when Forms.TryGetValue(c, out var form) => form,
        >= '\uff01' and <= '\uff5e' => ((char)(c - 0xfee0)).ToString(),
        >= '①' and <= '⑳' => (c - '①' + 1).ToString(CultureInfo.InvariantCulture),
        >= 'Ⅰ' and <= 'Ⅲ' => new string('i', c - 'Ⅰ' + 1),
        _ => Glyphs.Fold(c).ToString(),
    };
}
