using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Tells an organisation's name from words that only end like one.</summary>
internal static class OrganizationJudge
{
    private const int FewestCharactersOfNational = 5;
    private const int LongestDivision = 8;

    // Bodies of state and science: named by what they do (财政局, 能源与环境学院), where a firm needs a name or a place.
    private static readonly string[] InstitutionEnds = WordLists.Of("institution ends");

    // A place alone does not name one of these (美国公司, 郑州医院).
    private static readonly string[] CommonNouns = WordLists.Of("common nouns");

    // Told from others of their town by a number.
    private static readonly string[] Numbered = WordLists.Of("numbered bodies");

    // What a township has is called by its kind.
    private static readonly string[] TownshipNouns = WordLists.Of("township bodies");

    /// <summary>True if what ends in the last token is an organisation's name.</summary>
    /// <param name="scan">The scan of the text that the tokens cover.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="last">Index of the last one.</param>
    /// <param name="strong">Whether it ends as organisations alone do.</param>
    /// <param name="name">What stands before its end.</param>
    public static bool IsName(TextScan scan, List<Token> tokens, int first, int last, bool strong, Shape name)
    {
        var text = scan.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        var complete = tokens[last] is { Kind: TokenKind.Word, Tag: 'n', Tag2: 't', Length: >= 4 };
        if ((NameLexicon.BuiltIn.RolesOf(text) & NameRole.NoOrg) != 0)
        {
            return first == last && BareBodies.Is(scan, tokens, last);
        }

        // 柳荫市商务局|外贸处: what an office of a bureau is called is no name beside the bureau's.
        if (text[^1] is '处' && BareBodies.IsSection(scan, tokens, first, last))
        {
            return false;
        }

        if (first == last)
        {
            return complete || IsTeamName(text, tokens[last]) || BareBodies.Is(scan, tokens, last);
        }

        if (name.HasAdminLetter)
        {
            return (text[0] is not ('镇' or '鎮' or '乡' or '鄉' or '村') || !AnyOf.Ends(text, TownshipNouns))
                && !(tokens[first].Kind == TokenKind.Word && !HasPlaceBefore(tokens, first) && (IsPartOfOffice(scan, tokens[first].Start, tokens[last].End) || IsOneOfSeveral(scan, tokens[first].Start)));
        }

        if (name.HasProper || complete)
        {
            return strong ? !AreDivisions(tokens, first, last) || Array.IndexOf(CommonNouns, scan.Text.Substring(tokens[last].Start, tokens[last].Length)) < 0
                : text.Length >= 3 && (name.Brand >= 0 || tokens[last].Length == 1 || FirmNames.IsOfPlace(scan, tokens, first, last) || FirmNames.IsOfHouse(scan, tokens, first, last) || scan.At(tokens[last].End - 1) is '队' or '隊' or '投' || (scan.At(tokens[last].End - 1) is '系' or '所' && scan.Ends(tokens[last].Start, NameRole.OrgSuffix | NameRole.OrgName))) && scan.At(tokens[last].Start) is not ('办' or '辦');
        }

        if (!strong && FirmNames.IsByNoun(scan, tokens, first, last))
        {
            return true;
        }

        // 第三人民医院, 第二实验幼儿园.
        if (strong && scan.At(tokens[first].Start) == '第' && NameMarks.IsNumeral(text[1..2]) && text.Length >= FewestCharactersOfNational && AnyOf.Ends(text, Numbered))
        {
            return true;
        }

        if (strong && FirmNames.IsByPraise(scan, tokens, first, last))
        {
            return true;
        }

        if (strong && tokens[first].Is(NameRole.OrgStart) && text.Length >= FewestCharactersOfNational)
        {
            return true;
        }

        if (strong && (SchoolNames.IsStation(scan, tokens, first, last) || BareBodies.IsSociety(scan, tokens, first, last) || (scan.IsTraditional && SchoolNames.IsByWord(scan, tokens, first, last))))
        {
            return true;
        }

        return strong ? (name.HasInner && text.Length >= (scan.IsTraditional && text[^1] is '處' or '局' or '署' ? 3 : 4) && AnyOf.Ends(text, InstitutionEnds)) || SchoolNames.HasHead(scan, tokens, first, last) : IsTeam(scan, tokens, first, last);
    }

    // 猎鹰队: named by a common word; it has to come twice before it is believed.
    private static bool IsTeam(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && scan.At(tokens[last].Start) is '队' or '隊' && tokens[first] is { Kind: TokenKind.Word, Tag: 'n', Length: 2 or 3 } && !tokens[first].Is(NameRole.OrgInner);

    // 德国队, 皇家马德里队 as one word.
    private static bool IsTeamName(ReadOnlySpan<char> text, Token token) =>
        text.Length >= 3 && text[^1] is '队' or '隊' && ((token.Tag2 is 'z' or 't' && text.Length > 3) || NameLexicon.BuiltIn.PlacesOf(NameLexicon.BuiltIn.Find(text[..^1])).Length > 0);

    private static bool AreDivisions(List<Token> tokens, int first, int last)
    {
        var at = first;
        while (at < last && tokens[at] is { Kind: TokenKind.Place, Key: > 0 })
        {
            at++;
        }

        return at == last;
    }

    private static bool HasPlaceBefore(List<Token> tokens, int first) => first > 0 && tokens[first - 1].Kind is TokenKind.Place or TokenKind.Organization;

    /// <summary>区委书记, 县政协主席 are offices; the 区委 in them is nobody's mention.</summary>
    public static bool IsPartOfOffice(TextScan scan, int start, int end) =>
        scan.Text.AsSpan(start + 1, end - start - 1) is "委" or "党委" or "黨委" or "委会" or "委办" or "政协" or "政協" or "人大" or "人大常委会" && scan.Starts(end, NameRole.Office | NameRole.OfficePrefix);

    /// <summary>省、市纪委: one of several bodies that share a name, which none of them has whole; but 河南省、市委.</summary>
    public static bool IsOneOfSeveral(TextScan scan, int start) =>
        scan.At(start - 1) == '、' && NameMarks.IsAdminLetter(scan.At(start - 2)) && !EndsPlace(scan, start - 1);

    private static bool EndsPlace(TextScan scan, int end)
    {
        for (var start = Math.Max(0, end - LongestDivision); start < end - 1; start++)
        {
            foreach (var (keyEnd, key) in scan.KeysAt(start))
            {
                if (keyEnd == end && NameLexicon.BuiltIn.PlacesOf(key).Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
