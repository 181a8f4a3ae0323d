using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Reads the office that is printed with a name: before it (区委书记林远山) or after it (林远山，区委书记，…).</summary>
internal static class OfficeReader
{
    private const int MostTokens = 14;
    private const int LongestOffice = 40;
    private const int LongestDeputy = 5;
    private const int MostTokensAbout = 8;
    private const int LongestAbout = 8;

    private static readonly string[] Many = WordLists.Of("offices of many");
    private static readonly string[] NoBeginning = WordLists.Of("begin no office");

    /// <summary>The office printed with a name; null if none is.</summary>
    public static string? Read(TextScan scan, List<Token> tokens, int person) =>
        TryReadBefore(scan, tokens, person, out var start) ? scan.Text[start..tokens[person].Start].TrimEnd('：', ':', '的')
        : TryReadAfter(scan, tokens, person, out start, out var end) ? scan.Text[start..end]
        : IsAddress(scan, tokens, person) ? scan.Text[tokens[person + 1].Start..tokens[person + 1].End]
        : null;

    /// <summary>The office that several people share, where the first of them has it before his name: 副县长林远山、苏明哲; null where each has his own or none.</summary>
    public static string? Shared(TextScan scan, List<Token> tokens, int person, List<NameMention> before, int paragraph) =>
        person > 1 && before.Count > 0 && before[^1] is { Kind: TokenKind.Person, Title: { } title } last && last.Paragraph == paragraph && last.Start == tokens[person - 2].Start && last.Start > 0
            && scan.At(tokens[person - 1].Start) is '、' or '和' or '与' or '與' or '及' && tokens[person - 1].Length == 1 && (scan.Ends(last.Start, NameRole.Office) || (before.Count > 1 && before[^2].Title == title)) && IsHeldByMany(title)
            ? title
            : null;

    // A body has several deputies and members, but one head.
    private static bool IsHeldByMany(string title)
    {
        var office = title.AsSpan(title.LastIndexOf('、') + 1);
        var deputy = office.LastIndexOf('副');
        return (deputy >= 0 && office.Length - deputy <= LongestDeputy) || AnyOf.Ends(office, Many);
    }

    // 林远山教授说: an office by which one is addressed, behind the name.
    private static bool IsAddress(TextScan scan, List<Token> tokens, int person) =>
        person + 1 < tokens.Count && tokens[person + 1] is { Kind: TokenKind.Word, Length: > 1 } next && next.Is(NameRole.Office)
        && (next.Is(NameRole.Honorific) || scan.At(next.Start) == '副')
        && scan.Text.AsSpan(next.Start, next.Length) is not ("代表" or "指导" or "指導" or "老师" or "老師" or "委员" or "委員" or "教练" or "教練");

    /// <summary>The office before a name.</summary>
    /// <param name="scan">Scan of the text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="person">Index of the name.</param>
    /// <param name="start">Where the office starts.</param>
    /// <returns>False if none is printed there.</returns>
    public static bool TryReadBefore(TextScan scan, List<Token> tokens, int person, out int start)
    {
        start = 0;
        var end = tokens[person].Start;
        if (person > 1 && scan.At(end - 1) is '：' or ':')
        {
            // 指导教师：林远山.
            person--;
            end--;
        }

        // 刚调任青石镇镇长的林远山.
        var taken = person > 2 && scan.At(end - 1) == '的' && scan.Ends(end - 1, NameRole.Office);
        if (taken)
        {
            person--;
            end--;
        }

        if (person == 0 || !scan.Ends(end, NameRole.Office) || tokens[person - 1].Kind != TokenKind.Word)
        {
            return false;
        }

        var first = person - 1;
        while (first > 0 && person - first < MostTokens && end - tokens[first - 1].Start <= LongestOffice && (Continues(scan, tokens, first - 1) || (first < person - 1 && IsNameOf(scan, tokens, first - 1))))
        {
            first--;
        }

        // What cannot begin an office is left out again.
        while (first < person - 1 && (CannotBegin(scan, tokens[first]) || (first == person - 2 && IsPeople(scan, tokens[first]))))
        {
            first++;
        }

        // 该公司|总经理: whose manager it is has been said before.
        if (first > 0 && first < person - 1 && scan.At(tokens[first].Start - 1) is '该' or '該' or '本' && tokens[first].Is(NameRole.OrgSuffix | NameRole.WeakOrgSuffix))
        {
            first++;
        }

        start = tokens[first].Start;
        return !taken || (first > 0 && scan.At(start - 1) is '任' or '选' or '選');
    }

    /// <summary>The office after a name: 林远山，区委书记。 or 林远山（区委书记） or 任命林远山为区委书记。</summary>
    public static bool TryReadAfter(TextScan scan, List<Token> tokens, int person, out int start, out int end)
    {
        start = end = 0;
        if (person + 4 < tokens.Count && scan.At(tokens[person].End) is '（' or '(' && scan.At(tokens[person].End + 1) is '女' or '男' && scan.At(tokens[person].End + 2) is '）' or ')')
        {
            person += 3;
        }

        if (person + 2 >= tokens.Count || scan.At(tokens[person].End) is not ('，' or '（' or '(' or '为' or '為'))
        {
            return false;
        }

        var bracket = scan.At(tokens[person].End) is '（' or '(';
        person = PastSexAndAge(scan, tokens, person);
        var at = person + 2;
        for (; at < tokens.Count && at - person < MostTokens; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Mark && scan.At(token.Start) != '、')
            {
                break;
            }

            if (token.Kind is TokenKind.Person or TokenKind.Sound or TokenKind.Latin || !IsInside(token) && token.Kind != TokenKind.Mark)
            {
                return false;
            }
        }

        if (at == person + 2 || at >= tokens.Count || !EndsOffice(scan, tokens[at - 1]))
        {
            return false;
        }

        start = tokens[person + 2].Start;
        end = tokens[at - 1].End;
        return bracket ? scan.At(end) is '）' or ')' or '，' or '；' : scan.At(end) is '，' or '。' or '；' or '、' or '\n';
    }

    // 林远山，男，51岁，南溪人，机务段司机: the last token before the comma that the office stands behind.
    private static int PastSexAndAge(TextScan scan, List<Token> tokens, int person)
    {
        for (var at = person + 2; at < tokens.Count && at - person <= MostTokensAbout; at++)
        {
            if (scan.At(tokens[at].Start) is '，' or '、' && tokens[at].Length == 1)
            {
                var start = tokens[person + 2].Start;
                if (!IsAbout(scan.Text.AsSpan(start, tokens[at].Start - start)))
                {
                    break;
                }

                person = at - 1;
            }
        }

        return person;
    }

    private static bool IsAbout(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestAbout && (text is "男" or "女" || (text[^1] is '岁' or '歲' && text.Length > 1) || (text[^1] is '族' or '人' && text.Length > 2) || (text[^1] == '生' && text.IndexOfAny('年', '月') > 0));

    private static bool Continues(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (scan.At(token.Start) == '、')
        {
            return at > 0 && tokens[at - 1].Kind == TokenKind.Word && EndsOffice(scan, tokens[at - 1]);
        }

        return IsInside(token) || IsNumbered(scan, tokens, at) || (token.Kind == TokenKind.Latin && at > 0 && scan.At(token.Start - 1) == '第') || scan.At(token.Start) == '第' && token.Length == 1;
    }

    // 输电|所|副所长: what tells which one it is, be it a verb.
    private static bool IsNameOf(TextScan scan, List<Token> tokens, int at) =>
        IsUnit(scan, tokens[at + 1]) && tokens[at] is { Kind: TokenKind.Word, Length: > 1, Tag: 'v' or 'n' or 'm' or 't' } name && !name.Is(NameRole.OrgBreak | NameRole.PersonVerb | NameRole.PersonNoun | NameRole.Relation | NameRole.PlaceLead);

    private static bool IsUnit(TextScan scan, Token token) =>
        token is { Kind: TokenKind.Word, Length: 1 } && scan.At(token.Start) is '组' or '組' or '所' or '队' or '隊' or '班' or '站' or '科' or '股' or '室' or '系' or '连' or '連' or '排' or '号' or '號';

    // 第三组, 二大队, 青溪号, 驻村.
    private static bool IsNumbered(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Word && (token.Length == 1 && scan.At(token.Start) is '号' or '號' or '驻' or '駐' or '非'
            || (token.Tag == 'm' && (scan.At(token.Start) == '第' || (NameMarks.IsNumeral(scan.Text.AsSpan(token.Start, token.Length)) && (tokens[at + 1].Is(NameRole.OrgSuffix | NameRole.WeakOrgSuffix) || IsUnit(scan, tokens[at + 1]))))));
    }

    private static bool IsInside(Token token) => token.Kind switch
    {
        TokenKind.Place or TokenKind.Organization => true,
        TokenKind.Unknown => true,
        TokenKind.Word when token.Is(NameRole.Office | NameRole.OfficePrefix | NameRole.OrgInner | NameRole.OrgSuffix | NameRole.WeakOrgSuffix | NameRole.OrgBody) => true,
        TokenKind.Word when token.Is(NameRole.OrgBreak | NameRole.PersonNoun | NameRole.PersonVerb | NameRole.Relation | NameRole.PlaceLead) => false,
        TokenKind.Word => token.Tag is 'n' or 'j' or 'b' or 'f' or 's' or 'g' or 'l' or 'z' or 'x' || (token.Tag == 'a' && token.Length == 1) || (token.Tag == 'v' && token.Tag2 == 'n'),
        _ => false,
    };

    // 已故|村长: what is said of the person, not of the office.
    private static bool CannotBegin(TextScan scan, Token token) => AnyOf.Is(scan.Text.AsSpan(token.Start, token.Length), NoBeginning);

    // 黎族|农民.
    private static bool IsPeople(TextScan scan, Token token) => token.Length > 1 && scan.At(token.End - 1) == '族';

    private static bool EndsOffice(TextScan scan, Token token) => token.Kind == TokenKind.Word && scan.Ends(token.End, NameRole.Office);
}
