using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Organisations that stand in quotation marks, as names do that say little by themselves: 「青山線協會」理事長, 非營利團體「守望家」, 名为“青溪汽修”的修理铺.</summary>
internal static class QuotedNames
{
    private const int MostTokens = 8;
    private const int LongestName = 14;
    private const int LongestSocietyless = 6;
    private const int FewestCharacters = 3;

    // Nobody calls a thing so in jest, as one does with 学校, 银行 or 法庭.
    private static readonly string[] Societies = WordLists.Of("quoted societies");

    // What bears the name that stands in quotation marks behind it.
    private static readonly string[] Bearers = WordLists.Of("bearers of quoted names");
    private static readonly string[] Namers = WordLists.Of("words before quoted names");
    private static readonly string[] Named = WordLists.Of("words behind quoted names");
    private static readonly string[] Honours = WordLists.Of("honours");

    /// <summary>Index of the opening mark of an organisation's name; -1 where the mark closes none.</summary>
    /// <param name="scan">The scan of the text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="close">Index of a token.</param>
    public static int Start(TextScan scan, List<Token> tokens, int close)
    {
        if (!IsClosing(scan.At(tokens[close].Start)))
        {
            return -1;
        }

        var open = close - 1;
        while (open >= 0 && close - open <= MostTokens + 1 && tokens[open].Kind != TokenKind.Mark)
        {
            open--;
        }

        return open >= 0 && IsPair(scan.At(tokens[open].Start), scan.At(tokens[close].Start)) && IsName(scan, tokens, open, close) ? open : -1;
    }

    private static bool IsClosing(char c) => c is '」' or '』' or '”';

    private static bool IsPair(char open, char close) => (open, close) is ('「', '」') or ('『', '』') or ('“', '”');

    private static bool IsName(TextScan scan, List<Token> tokens, int open, int close)
    {
        var text = scan.Text.AsSpan(tokens[open].End, tokens[close].Start - tokens[open].End);
        if (text.Length is < FewestCharacters or > LongestName || AnyOf.Starts(text, Honours) || !IsOfNouns(tokens, open, close))
        {
            return false;
        }

        var before = scan.Text.AsSpan(0, tokens[open].Start);
        var behind = scan.Text.AsSpan(tokens[close].End);
        var ends = scan.Ends(tokens[close].Start, NameRole.OrgSuffix) || tokens[close - 1] is { Length: > 1 } last && last.Is(NameRole.WeakOrgSuffix);
        return AnyOf.Ends(text, Societies)
            || (ends && (scan.Starts(tokens[close].End, NameRole.Office) || AnyOf.Starts(behind, Named)))
            || (text.Length <= LongestSocietyless && (AnyOf.Ends(before, Bearers) || (AnyOf.Ends(before, Namers) && AnyOf.Starts(behind, Named))));
    }

    // 「我們不要核電」 and “走出去” are sayings.
    private static bool IsOfNouns(List<Token> tokens, int open, int close)
    {
        for (var i = open + 1; i < close; i++)
        {
            if (tokens[i].Kind is TokenKind.Latin || (tokens[i].Kind == TokenKind.Word && tokens[i].Tag is 'u' or 'd' or 'r' or 'y' or 'p'))
            {
                return false;
            }
        }

        return close > open + 1;
    }
}
