using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>Puts places together that the word graph has cut: 朝阳村|社区, 明珠|湖校区.</summary>
internal static class PlaceComposer
{
    private const int LongestPlace = 12;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Joins neighbouring tokens, in place.</summary>
    public static void Compose(TextScan scan, List<Token> tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (kept > 0 && (IsArea(scan, tokens[kept - 1], token) || Joins(scan, tokens[kept - 1], token)))
            {
                var before = tokens[kept - 1];
                tokens[kept - 1] = new Token { Start = before.Start, End = token.End, Kind = TokenKind.Place, Tag = 'n', Tag2 = 's', Sure = true, Key = Lexicon.Find(scan.Text.AsSpan(before.Start, token.End - before.Start)) };
            }
            else
            {
                tokens[kept++] = token;
            }
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    // 东北|地区, 毕节|地区.
    private static bool IsArea(TextScan scan, Token before, Token token) =>
        before is { Kind: TokenKind.Place, Key: > 0, Length: 2 or 3 } && token.Length == 2 && scan.Text.AsSpan(token.Start, 2) is "地区" or "地區" && !NameMarks.IsAdminLetter(scan.At(before.End - 1));

    private static bool Joins(TextScan scan, Token before, Token token)
    {
        if (before is { Kind: TokenKind.Sound, Length: > 1 } && token.Length == 1 && IsForeignDivision(scan, token))
        {
            return !NameMarks.HasDot(scan.Text.AsSpan(before.Start, before.Length));
        }

        if (token.End - before.Start > LongestPlace || NameMarks.IsAdminLetter(scan.At(before.End - 1)) && (token.Kind == TokenKind.Place || scan.At(before.End - 1) is not ('村' or '区')))
        {
            return false;
        }

        return token.Kind == TokenKind.Place ? token.Key == 0 && CanBeginWith(before, StemLength(scan, token), scan.At(token.End - 1) is '路' or '街' or '道' or '巷', IsWhole(scan, before)) : IsSuffix(token) && !IsCommon(scan.Text.AsSpan(token.Start, token.Length)) && CanStandBefore(scan, before, token);
    }

    // 萨曼甘|省, but 哈桑|州议员 is a person's.
    private static bool IsForeignDivision(TextScan scan, Token token) =>
        scan.At(token.Start) is '省' or '州' or '市' or '郡' or '县' or '縣' or '镇' or '鎮' or '区' or '區' or '村' or '岛' or '島' or '河' or '湖' or '港' or '邦'
        && token.Kind is TokenKind.Word or TokenKind.Unknown && !scan.Starts(token.Start, NameRole.Office);

    // What an unlisted place is cut off from: a lone character, or a word whose place would else be named by one character alone.
    private static bool CanBeginWith(Token before, int stem, bool isRoad, bool isWhole) => before.Kind switch
    {
        TokenKind.Unknown => true,
        TokenKind.Place => stem <= 1 && !IsDivision(before.Key) && !isRoad && !isWhole,
        TokenKind.Word when before.Is(NameRole.OrgBreak | NameRole.PlaceLead | NameRole.PersonVerb | NameRole.Office | NameRole.OrgSuffix | NameRole.PersonNoun) => false,
        TokenKind.Word when before.Length == 1 => before.Tag is 'n' or 'g',
        TokenKind.Word => before.Length == 2 && before.Tag == 'n' && (stem <= 1 || (before.Tag2 == 'z' && !isRoad)),
        _ => false,
    };

    private static bool IsSuffix(Token token) =>
        token is { Kind: TokenKind.Word or TokenKind.Unknown } && token.Is(NameRole.PlaceSuffix) && !token.Is(NameRole.SuffixDivision | NameRole.OrgSuffix);

    private static bool CanStandBefore(TextScan scan, Token before, Token suffix) => before.Kind switch
    {
        TokenKind.Person => scan.Text.AsSpan(suffix.Start, suffix.Length) is "故里" or "故居" or "旧居" or "陵园" or "纪念碑",
        TokenKind.Sound => !suffix.Is(NameRole.SuffixWeak),
        TokenKind.Place => (before.Sure || !suffix.Is(NameRole.SuffixWeak)) && (!IsDivision(before.Key) || suffix is { Length: 1 } && suffix.Is(NameRole.SuffixRoad)),
        TokenKind.Word => before is { Tag: 'n', Tag2: 's' or 'z', Length: >= 2 } && !suffix.Is(NameRole.SuffixWeak) && !before.Is(NameRole.OrgBreak | NameRole.OrgInner),
        _ => false,
    };

    // 北京南站 needs nothing more.
    private static bool IsWhole(TextScan scan, Token place) =>
        place.Length > 2 && (Lexicon.RolesOf(scan.Text.AsSpan(place.End - 2, 2)) & NameRole.PlaceSuffix) != 0;

    // 意大利铁路 is a railway like others.
    private static bool IsCommon(ReadOnlySpan<char> suffix) => suffix is "铁路" or "鐵路" or "公路" or "高铁" or "高速" or "高速公路" or "市场" or "市場" or "道路" or "流域" or "山区" or "山區" or "口岸" or "隧道" or "小区" or "森林";

    // Countries, provinces and the like are no part of a village's name.
    private static bool IsDivision(int key)
    {
        foreach (var place in Lexicon.PlacesOf(key))
        {
            if (Lexicon.PlaceKindOf(place >> 1) is PlaceKind.Country or PlaceKind.Province or PlaceKind.Region || ((place & 1) == 0 && Lexicon.PlaceCode(place >> 1) > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static int StemLength(TextScan scan, Token token)
    {
        // 国家湿地公园 is never all of a name.
        if (scan.Text.AsSpan(token.Start).StartsWith("国家") || scan.Text.AsSpan(token.Start).StartsWith("國家"))
        {
            return 0;
        }

        for (var i = token.Start + 1; i < token.End; i++)
        {
            foreach (var (end, key) in scan.KeysAt(i))
            {
                if (end == token.End && (Lexicon.RolesOf(key) & NameRole.PlaceSuffix) != 0)
                {
                    return i - token.Start;
                }
            }
        }

        return token.Length;
    }
}
