using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.People;

/// <summary>Reads the office that is printed with a name: before it (区委书记林远山) or after it (林远山，区委书记，…).</summary>
internal static class OfficeReader
{
    private const int MostTokens = 14;
    private const int LongestOffice = 40;

    /// <summary>The office printed with a name; null if none is.</summary>
    public static string? Read(TextScan scan, List<Token> tokens, int person) =>
        TryReadBefore(scan, tokens, person, out var start) ? scan.Text[start..tokens[person].Start].TrimEnd('：', ':', '的')
        : TryReadAfter(scan, tokens, person, out start, out var end) ? scan.Text[start..end]
        : null;

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
        while (first > 0 && person - first < MostTokens && end - tokens[first - 1].Start <= LongestOffice && Continues(scan, tokens, first - 1))
        {
            first--;
        }

        // What cannot begin an office is left out again.
        while (first < person - 1 && CannotBegin(scan, tokens[first]))
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

    private static bool Continues(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (scan.At(token.Start) == '、')
        {
            return at > 0 && tokens[at - 1].Kind == TokenKind.Word && EndsOffice(scan, tokens[at - 1]);
        }

        return IsInside(token) || (token.Kind == TokenKind.Latin && at > 0 && scan.At(token.Start - 1) == '第') || scan.At(token.Start) == '第' && token.Length == 1;
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

    private static bool CannotBegin(TextScan scan, Token token) => scan.At(token.Start) is '、' or '和';

    private static bool EndsOffice(TextScan scan, Token token) => token.Kind == TokenKind.Word && scan.Ends(token.End, NameRole.Office);
}
