using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Organizations;

/// <summary>Puts organisations' names together from tokens: from their last word leftwards over what names are made of, to the place, the brand or the 省, 市, 县 … that begins them.</summary>
internal sealed class OrganizationComposer
{
    private const int MostTokens = 16;
    private const int LongestName = 40;
    private const int LongestBracket = 4;
    private const int LongestParty = 4;
    private const int MostInList = 3;

    private readonly List<Token> _composed = [];

    /// <summary>Replaces tokens that form an organisation's name by one token.</summary>
    /// <param name="scan">The scan of the text that the tokens cover.</param>
    /// <param name="tokens">The tokens, changed in place.</param>
    public void Compose(TextScan scan, List<Token> tokens)
    {
        _composed.Clear();
        for (var last = tokens.Count - 1; last >= 0; last--)
        {
            if (QuotedNames.Start(scan, tokens, last) is >= 0 and var open)
            {
                _composed.Add(tokens[last]);
                _composed.Add(new Token { Start = tokens[open].End, End = tokens[last].Start, Kind = TokenKind.Organization, Tag = 'n', Tag2 = 't', Sure = true, Certain = true });
                last = open + 1;
                continue;
            }

            var first = FindStart(scan, tokens, last);
            if (first < 0)
            {
                // 教育部 in 教育部门 is no name.
                _composed.Add(tokens[last] with { Kind = tokens[last].Kind == TokenKind.Organization ? TokenKind.Word : tokens[last].Kind, Refused = tokens[last].Kind == TokenKind.Organization || IsAdminBody(scan, tokens[last]) });
                continue;
            }

            _composed.Add(new Token { Start = tokens[first].Start, End = tokens[last].End, Kind = TokenKind.Organization, Tag = 'n', Tag2 = 't', Roles = tokens[last].Roles & NameRole.OrgName, Sure = !IsDoubtful(scan, tokens, first, last) });
            last = first;
        }

        tokens.Clear();
        for (var i = _composed.Count - 1; i >= 0; i--)
        {
            Add(scan, tokens, _composed[i]);
        }
    }

    // 青溪公司、如新柳荫总部: what stands between the comma of a list and an organisation's name belongs to the name.
    private static void Add(TextScan scan, List<Token> tokens, Token token)
    {
        var first = tokens.Count;
        if (token.Kind == TokenKind.Organization)
        {
            while (first > 0 && tokens.Count - first <= MostInList && token.Start - tokens[first - 1].Start <= MostInList && CanBeInList(tokens[first - 1]))
            {
                first--;
            }

            if (first > 1 && first < tokens.Count && scan.At(tokens[first - 1].Start) == '、' && BeforeBracket(scan, tokens, first - 2) is >= 0 and var before && tokens[before] is { Kind: TokenKind.Organization, Length: > MostInList })
            {
                token.Start = tokens[first].Start;
                tokens.RemoveRange(first, tokens.Count - first);
            }
        }

        tokens.Add(token);
    }

    // 青溪公司（法资）: the index of what stands before the bracket that a token closes; of the token itself where it closes none.
    private static int BeforeBracket(TextScan scan, List<Token> tokens, int at)
    {
        if (scan.At(tokens[at].Start) is not ('）' or ')'))
        {
            return at;
        }

        for (var open = at - 1; open >= 0 && at - open <= LongestBracket + 2; open--)
        {
            if (scan.At(tokens[open].Start) is '（' or '(')
            {
                return open - 1;
            }
        }

        return -1;
    }

    private static bool CanBeInList(Token token) =>
        token.Kind is TokenKind.Unknown or TokenKind.Sound or TokenKind.Word && token.Tag is not ('u' or 'd' or 'c' or 'r' or 'm' or 't' or 'f') && (token.Length == 1 || token.Tag is not ('v' or 'p'))
        && !token.Is(NameRole.OfficePrefix | NameRole.Office | NameRole.PersonNoun | NameRole.PersonVerb | NameRole.Relation) && (token.Length == 1 || !token.Is(NameRole.OrgBreak));

    // Index of the first token of the organisation whose last token is given; -1 if it is none.
    private static int FindStart(TextScan scan, List<Token> tokens, int last)
    {
        var token = tokens[last];
        if (token.Kind is TokenKind.Mark or TokenKind.Latin or TokenKind.Person)
        {
            return -1;
        }

        if (token.Kind == TokenKind.Organization && !(scan.At(token.End - 1) == '部' && scan.At(token.End) is '门' or '門'))
        {
            return token.Is(NameRole.OrgWorld) && !scan.Text.AsSpan(token.Start).StartsWith("国家") ? last : WithParent(scan, tokens, WithPlaces(tokens, last));
        }

        var text = scan.Text.AsSpan(token.Start, token.Length);
        if (IsAdminBody(scan, token))
        {
            var start = WithPlaces(tokens, last);
            return start == last && (OrganizationJudge.IsPartOfOffice(scan, token.Start, token.End) || OrganizationJudge.IsOneOfSeveral(scan, token.Start)) ? -1 : start;
        }

        if (IsNoEnd(scan, tokens, last))
        {
            return -1;
        }

        var strong = token.Is(NameRole.OrgSuffix) || HasTail(scan, token, NameRole.OrgSuffix);
        var team = token is { Kind: TokenKind.Word, Tag: 'n', Length: >= 3 } && scan.At(token.End - 1) is '队' or '隊';
        var weak = !strong && (team || token.Is(NameRole.WeakOrgSuffix) || HasTail(scan, token, NameRole.WeakOrgSuffix));
        if (!(strong || weak || token is { Tag: 'n', Tag2: 't' }) || token.Is(NameRole.NoOrg) && !token.Is(NameRole.OrgSuffix | NameRole.WeakOrgSuffix) || token.Kind == TokenKind.Place)
        {
            return -1;
        }

        return BeginsWithPlace(text, token) ? WithPlaces(tokens, last) : Extend(scan, tokens, last, strong);
    }

    // 交通部|门, 處三千元罰鍰, 体育馆连夜, 係, 托马斯·米勒|会唱歌: what ends no name here.
    private static bool IsNoEnd(TextScan scan, List<Token> tokens, int at)
    {
        var (last, next) = (scan.At(tokens[at].End - 1), scan.At(tokens[at].End));
        return tokens[at].Length == 1 && last switch
        {
            '处' or '處' => next is '罚' or '罰' or '以' or '死' or '分' || char.IsAsciiDigit(next) || NameMarks.IsNumeral([next]),
            '连' or '連' => at == 0 || tokens[at - 1].Tag != 'm',
            '係' => true,
            '部' => next is '门' or '門' or '分' or '位' or '件',
            _ => at > 0 && IsFullSoundName(scan, tokens[at - 1]),
        } || (last == '部' && next is '门' or '門');
    }

    private static bool IsFullSoundName(TextScan scan, Token token) =>
        token.Kind is TokenKind.Sound or TokenKind.Person && NameMarks.HasDot(scan.Text.AsSpan(token.Start, token.Length));

    // 广州市中级人民法院 as one word of the dictionary has all that it needs.
    private static bool BeginsWithPlace(ReadOnlySpan<char> text, Token token)
    {
        for (var length = 2; token is { Kind: TokenKind.Word, Tag: 'n', Tag2: 't' } && length <= 4 && length + 2 < text.Length; length++)
        {
            if (NameLexicon.BuiltIn.PlacesOf(NameLexicon.BuiltIn.Find(text[..length])).Length > 0)
            {
                return (NameLexicon.BuiltIn.RolesOf(text) & NameRole.NoOrg) == 0;
            }
        }

        return false;
    }

    private static int Extend(TextScan scan, List<Token> tokens, int last, bool strong)
    {
        var name = new Shape(tokens[last], strong);
        var first = last;
        var placed = -1;
        for (var at = last - 1; at >= 0 && last - at < MostTokens && tokens[last].End - tokens[at].Start <= LongestName; at--)
        {
            var bracket = BracketBefore(scan, tokens, at);
            if (bracket >= 0)
            {
                at = bracket;
                first = at;
                continue;
            }

            if (!name.Take(scan, tokens, at))
            {
                break;
            }

            first = at;
            placed = name.EndsLeftHere ? at : placed;
        }

        first = placed >= 0 ? placed : name.Brand >= 0 ? name.Brand : first;
        if (!OrganizationJudge.IsName(scan, tokens, first, last, strong, name))
        {
            return -1;
        }

        first = first > 0 && name.Brand == first && scan.Text.AsSpan(tokens[first - 1].Start, tokens[first - 1].Length) is "国营" or "國營" or "地方国营" or "公私合营" or "公私合營" ? first - 1 : first;
        first = first > 0 && name.Brand == first && IsLeadingMiddle(scan, tokens, first - 1) ? first - 1 : first;
        var start = WithPlaces(tokens, first);
        return name.Brand > start + 1 && StandsInDivisions(scan, tokens, start, name.Brand) ? name.Brand : start;
    }

    // 中|衡信会计师事务所: nothing stands before it that 中 could be in the middle of.
    private static bool IsLeadingMiddle(TextScan scan, List<Token> tokens, int at) =>
        tokens[at].Length == 1 && scan.At(tokens[at].Start) == '中' && (at == 0 || tokens[at - 1].Kind == TokenKind.Mark || scan.At(tokens[at - 1].Start) == '的');

    // 青溪省柳荫县|红星农具厂: two divisions before a name of its own say where it is.
    private static bool StandsInDivisions(TextScan scan, List<Token> tokens, int start, int brand)
    {
        var divisions = 0;
        for (var at = start; at < brand; at++)
        {
            if (tokens[at].Kind != TokenKind.Place || tokens[at].Length < 3 || !NameMarks.IsAdminLetter(scan.At(tokens[at].End - 1)))
            {
                return divisions > 1 && at == brand - 1 && tokens[at].Length == 2;
            }

            divisions++;
        }

        return divisions > 1;
    }

    private static bool IsDoubtful(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first].Kind == TokenKind.Word && tokens[first].Length > 1
        && (tokens[last].Length == 1 ? !(tokens[first].Is(NameRole.OrgInner) && IsTownOffice(scan, tokens[last])) : FirmNames.IsFirmWord(scan, tokens[last]) && !(tokens[first].Tag2 is 'r' or 'z' or 's') && !BrandWords.Has(tokens[first].Pair, strong: false));

    // 農業處, 文化局.
    private static bool IsTownOffice(TextScan scan, Token token) => scan.IsTraditional && scan.At(token.Start) is '處' or '局' or '署';

    // 上海 before 市公安局, 河南 before 省委, 中共 before either; 省 before 发改委.
    private static int WithPlaces(List<Token> tokens, int first)
    {
        if (first > 0 && tokens[first].Kind == TokenKind.Organization && tokens[first - 1] is { Length: 1, Tag: 'n' or 'z' } && tokens[first - 1].Is(NameRole.SuffixDivision))
        {
            first--;
        }

        while (first > 0 && ((tokens[first - 1].Kind == TokenKind.Place && !Shape.IsOneOfLetters(tokens, first - 1)) || (tokens[first - 1].Kind == TokenKind.Organization && tokens[first - 1].Length <= LongestParty && tokens[first - 1].Is(NameRole.OrgName))))
        {
            first--;
        }

        // 国立台东大学.
        return first > 0 && tokens[first - 1] is { Kind: TokenKind.Word, Length: 2 } && tokens[first - 1].Is(NameRole.OrgFounder) ? first - 1 : first;
    }

    // 新北市政府 before 教育局, 經濟部 before 水利署.
    private static int WithParent(TextScan scan, List<Token> tokens, int first)
    {
        var before = first > 0 ? tokens[first - 1] : default;
        var isParent = before is { Kind: TokenKind.Organization, Length: > 2 } ? !before.Is(NameRole.OrgWorld) : before.Kind == TokenKind.Word && scan.Ends(before.End, NameRole.OrgSuffix) && scan.At(before.End - 1) == '府';
        return isParent && FindStart(scan, tokens, first - 1) is >= 0 and var start ? start : first;
    }

    // 青溪食品（上海）有限公司: the index of the opening bracket.
    private static int BracketBefore(TextScan scan, List<Token> tokens, int at)
    {
        if (scan.At(tokens[at].Start) is not ('）' or ')'))
        {
            return -1;
        }

        for (var open = at - 1; open >= 0 && at - open <= LongestBracket; open--)
        {
            if (scan.At(tokens[open].Start) is '（' or '(')
            {
                return open + 1 < at && open > 0 && (tokens[open + 1].Kind == TokenKind.Place || scan.Text.AsSpan(tokens[open].End, tokens[at].Start - tokens[open].End) is "集团" or "集團" or "控股") ? open : -1;
            }
        }

        return -1;
    }

    /// <summary>区委, 县政府: one token that is a body of the place that is spoken of.</summary>
    public static bool IsAdminBody(TextScan scan, Token token) =>
        token.Length >= 2 && (NameMarks.IsAdminLetter(scan.At(token.Start)) || scan.At(token.Start) == '校')
        && (NameLexicon.BuiltIn.RolesOf(scan.Text.AsSpan(token.Start + 1, token.Length - 1)) & NameRole.OrgBody) != 0;

    private static bool HasTail(TextScan scan, Token token, NameRole role)
    {
        if (!scan.Ends(token.End, role))
        {
            return false;
        }

        // A single character at the end of a word tells only behind a word's worth of others (轻工业局, but 举行).
        var last = token is { Tag: 'n', Length: >= 3 } && scan.At(token.End - 1) is '局' or '厅' or '廳' or '署' or '院' or '厂' or '廠' or '馆' or '館' or '校' or '系' or '所' ? token.End : token.End - 1;
        for (var i = token.Start; i < last; i++)
        {
            foreach (var (end, key) in scan.KeysAt(i))
            {
                if (end == token.End && (NameLexicon.BuiltIn.RolesOf(key) & role) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
