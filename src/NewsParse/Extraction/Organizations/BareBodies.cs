using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Public bodies that are named without the place that they are of.</summary>
internal static class BareBodies
{
    // Parts of some body, or of any.
    private static readonly string[] Branches = WordLists.Of("branches");

    private static readonly string[] Faculty = WordLists.Of("faculty");

    private const int FewestCharactersOfSociety = 5;

    private static readonly string[] Societies = WordLists.Of("societies");

    private static readonly string[] TownBodies = WordLists.Of("town bodies");

    /// <summary>农业局, 消防局: the one of the place that is spoken of; a paper of Taiwan or Hong Kong names its other bodies so, too.</summary>
    public static bool Is(TextScan scan, List<Token> tokens, int at)
    {
        var text = scan.Text.AsSpan(tokens[at].Start, tokens[at].Length);
        var isNamed = (text.Length is 3 or 4 && (text.EndsWith("学院") || text.EndsWith("學院")) && AnyOf.Starts(scan.Text.AsSpan(tokens[at].End), Faculty))
            || (text.Length >= 3 && (text[^1] is '局' or '署' || (scan.IsTraditional && text[^1] is '處' or '廳')) && !AnyOf.Ends(text, Branches))
            || (scan.IsTraditional && Array.IndexOf(TownBodies, text.ToString()) >= 0);
        return isNamed && IsFree(tokens, at);
    }

    /// <summary>善心人士協會, 郵政工會: a society of anybody's, where its name begins a clause or follows a verb.</summary>
    public static bool IsSociety(TextScan scan, List<Token> tokens, int first, int last)
    {
        var text = scan.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        return IsFree(tokens, first) && tokens[first].Tag is 'n' or 'i' or 'l' or 'a' or 'j'
            && ((text.Length >= FewestCharactersOfSociety && AnyOf.Ends(text, Societies)) || (scan.IsTraditional && text.Length == 4 && text.EndsWith("工會") && tokens[first].Is(NameRole.OrgInner)));
    }

    /// <summary>柳荫市商务局|外贸处: what an office of a bureau is called is no name beside the bureau's.</summary>
    public static bool IsSection(TextScan scan, List<Token> tokens, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (scan.At(tokens[at].End - 1) is '局' or '厅' && tokens[at].Is(NameRole.OrgSuffix | NameRole.OrgName))
            {
                return !AnyOf.Ends(scan.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start), Branches);
            }
        }

        return false;
    }

    /// <summary>Whether what stands before leaves a name alone: not 三家消防局, 各警署.</summary>
    public static bool IsFree(List<Token> tokens, int at) =>
        at == 0 || tokens[at - 1].Kind is TokenKind.Mark or TokenKind.Person or TokenKind.Organization || (tokens[at - 1].Kind == TokenKind.Word && (tokens[at - 1].Tag is 'v' or 'p' or 'c' or 'd' or 't' or 'u' or 'f' or 'y' || tokens[at - 1].Is(NameRole.OrgBreak) || (tokens[at - 1].Length > 1 && tokens[at - 1].Is(NameRole.PersonVerb | NameRole.NameLead))));
}
