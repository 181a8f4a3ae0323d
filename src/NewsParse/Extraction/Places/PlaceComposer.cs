using System.Buffers;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>Puts places together that the word graph has cut: 朝阳村|社区, 明珠|湖校区.</summary>
internal static class PlaceComposer
{
    private const int LongestPlace = 12;
    private const int MostWordsOfArea = 4;
    private const int LongestRoute = 3;
    private const int MostDigits = 5;

    private static readonly SearchValues<char> RouteDigits = SearchValues.Create("〇零一二三四五六七八九十甲乙丙");

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Joins neighbouring tokens, in place.</summary>
    public static void Compose(TextScan scan, List<Token> tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (RoadEnd(scan, tokens, i) is > 0 and var road)
            {
                tokens[kept++] = new Token { Start = token.Start, End = tokens[road].End, Kind = TokenKind.Place, Tag = 'n', Tag2 = 's', Sure = true };
                i = road;
                continue;
            }

            if (kept > 0 && (IsArea(scan, tokens[kept - 1], token) || Joins(scan, tokens[kept - 1], token)))
            {
                var before = tokens[kept - 1];
                tokens[kept - 1] = new Token { Start = before.Start, End = token.End, Kind = TokenKind.Place, Tag = 'n', Tag2 = 's', Sure = true, Key = Lexicon.Find(scan.Text.AsSpan(before.Start, token.End - before.Start)) };
            }
            else
            {
                tokens[kept++] = token;
            }

            kept = JoinArea(scan, tokens, kept);
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    // 330国道, G30连霍高速, 台19線, 縣道一七八線, 國道1號: index of the last token of a road with a number; -1 for none.
    private static int RoadEnd(TextScan scan, List<Token> tokens, int first)
    {
        if (RouteLength(scan.Text.AsSpan(tokens[first].Start)) is > 0 and var length && LastTokenOf(tokens, first, tokens[first].Start + length) is >= 0 and var end)
        {
            return end;
        }

        var number = scan.At(tokens[first].Start) is '台' && tokens[first].Length == 1 ? first + 1 : first;
        if (number + 1 >= tokens.Count || tokens[number].Kind != TokenKind.Latin || scan.At(tokens[number].Start - 1) is '第')
        {
            return -1;
        }

        var next = scan.Text.AsSpan(tokens[number + 1].Start, tokens[number + 1].Length);
        if (number > first)
        {
            return char.IsAsciiDigit(scan.At(tokens[number].Start)) && next is "线" or "線" ? number + 1 : -1;
        }

        var lettered = scan.At(tokens[number].Start) is 'G' or 'S' or 'X' && char.IsAsciiDigit(scan.At(tokens[number].Start + 1));
        if (number + 2 < tokens.Count && next is "国" or "國" or "省" or "县" or "縣" or "乡" or "鄉" && scan.At(tokens[number + 1].End) == '道' && tokens[number + 2].Length == 1 && scan.At(tokens[number + 2].End) is not '路' and not '观')
        {
            return number + 2;
        }

        if (next is "国道" or "國道" or "省道" or "县道" or "縣道" or "乡道" or "鄉道")
        {
            return number + 1;
        }

        // 1号公路.
        if (next is "号" or "號" && number + 2 < tokens.Count && char.IsAsciiDigit(scan.At(tokens[number].Start)) && scan.Text.AsSpan(tokens[number + 2].Start, tokens[number + 2].Length) is "国道" or "國道" or "公路" or "高速公路" or "高速")
        {
            return number + 2;
        }

        // The two places that it joins may stand between its number and its kind.
        var last = number + 1;
        while (lettered && last < tokens.Count - 1 && scan.Text.AsSpan(tokens[last].Start, tokens[last].Length) is not ("高速" or "高速公路" or "线" or "線" or "公路") && tokens[last].Kind is not TokenKind.Mark and not TokenKind.Latin && tokens[last + 1].Start - tokens[number].End <= LongestRoute)
        {
            last++;
        }

        return lettered && scan.Text.AsSpan(tokens[last].Start, tokens[last].Length) is "高速" or "高速公路" or "线" or "線" or "公路" ? last : -1;
    }

    // 縣道, its number, 線: Taiwan's roads; the length of such a name at the start of a text, 0 for none.
    private static int RouteLength(ReadOnlySpan<char> text)
    {
        var kind = text switch
        {
            ['縣' or '县' or '省' or '國' or '国' or '市' or '鄉' or '乡' or '區' or '区', '道', ..] => 2,
            ['台' or '臺', ..] => 1,
            _ => 0,
        };
        if (kind == 0)
        {
            return 0;
        }

        var end = kind;
        while (end < text.Length && end - kind < MostDigits && (char.IsAsciiDigit(text[end]) || RouteDigits.Contains(text[end])))
        {
            end++;
        }

        return end > kind && end < text.Length && text[end] is '線' or '线' or '号' or '號' && (kind == 2 || text[end] == '線') ? end + 1 : 0;
    }

    private static int LastTokenOf(List<Token> tokens, int first, int end)
    {
        var last = first;
        while (last < tokens.Count && tokens[last].End < end)
        {
            last++;
        }

        return last < tokens.Count && tokens[last].End == end ? last : -1;
    }

    // 青溪南部健康产业园: a place, what the area is for, and what it is.
    private static int JoinArea(TextScan scan, List<Token> tokens, int kept)
    {
        var last = tokens[kept - 1];
        if (last.Length < 3 || !EndsLikeArea(scan.Text.AsSpan(last.Start, last.Length)))
        {
            return kept;
        }

        var first = kept - 2;
        while (first >= 0 && kept - 1 - first <= MostWordsOfArea && tokens[first].Kind == TokenKind.Word && tokens[first].Length == 2 && (tokens[first].Is(NameRole.OrgInner) || tokens[first].Tag is 'f' or 'b' or 'j' or 'a') && !tokens[first].Is(NameRole.OrgBreak | NameRole.PlaceLead))
        {
            first--;
        }

        if (first < 0 || tokens[first].Kind != TokenKind.Place || NameMarks.IsAdminLetter(scan.At(tokens[first].End - 1)) && first == kept - 2)
        {
            return kept;
        }

        while (first > 0 && tokens[first - 1].Kind == TokenKind.Place && !NameMarks.IsAdminLetter(scan.At(tokens[first - 1].End - 1)) && !NameMarks.IsAdminLetter(scan.At(tokens[first].End - 1)))
        {
            first--;
        }

        tokens[first] = new Token { Start = tokens[first].Start, End = last.End, Kind = TokenKind.Place, Tag = 'n', Tag2 = 's', Sure = true, Key = Lexicon.Find(scan.Text.AsSpan(tokens[first].Start, last.End - tokens[first].Start)) };
        return first + 1;
    }

    private static bool EndsLikeArea(ReadOnlySpan<char> text) =>
        text.EndsWith("产业园") || text.EndsWith("产业园区") || text.EndsWith("工业园") || text.EndsWith("工业园区") || text.EndsWith("科技园") || text.EndsWith("科技园区") || text.EndsWith("物流园") || text.EndsWith("科學園區") || text.EndsWith("工業區")
        || text.EndsWith("开发区") || text.EndsWith("示范区") || text.EndsWith("试验区") || text.EndsWith("高新区") || text.EndsWith("保税区") || text.EndsWith("合作区");

    // 东北|地区, 毕节|地区.
    private static bool IsArea(TextScan scan, Token before, Token token) =>
        before is { Kind: TokenKind.Place, Key: > 0, Length: >= 2 and <= 5 } && token.Length == 2 && scan.Text.AsSpan(token.Start, 2) is "地区" or "地區" && !NameMarks.IsAdminLetter(scan.At(before.End - 1));

    private static bool Joins(TextScan scan, Token before, Token token)
    {
        if (before is { Kind: TokenKind.Sound, Length: > 1 } && token.Length == 1 && IsForeignDivision(scan, token))
        {
            return !NameMarks.HasDot(scan.Text.AsSpan(before.Start, before.Length));
        }

        // 科尔多瓦|省: a foreign city gives its name to what lies around it.
        if (before is { Kind: TokenKind.Place, Key: > 0, Length: > 1 } && token.Length == 1 && scan.At(token.Start) is '省' or '州' or '郡' or '邦' && IsForeignDivision(scan, token) && IsForeignCity(before.Key))
        {
            return true;
        }

        if (token.End - before.Start > LongestPlace || NameMarks.IsAdminLetter(scan.At(before.End - 1)) && (token.Kind == TokenKind.Place || scan.At(before.End - 1) is not ('村' or '区')))
        {
            return false;
        }

        return token.Kind == TokenKind.Place ? token.Key == 0 && CanBeginWith(before, StemLength(scan, token), scan.At(token.End - 1) is '路' or '街' or '道' or '巷', IsWhole(scan, before)) : IsSuffix(token) && !IsCommon(scan.Text.AsSpan(token.Start, token.Length)) && CanStandBefore(scan, before, token);
    }

    private static bool IsForeignCity(int key)
    {
        foreach (var place in Lexicon.PlacesOf(key))
        {
            if (Lexicon.PlaceKindOf(place >> 1) != PlaceKind.City || Lexicon.PlaceCode(place >> 1) > 0)
            {
                return false;
            }
        }

        return true;
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
        TokenKind.Person => scan.Text.AsSpan(suffix.Start, suffix.Length) is "故里" or "故居" or "旧居" or "陵园" or "纪念碑" or "大道" or "大街" or "公园" or "公園" or "广场" or "廣場" or "大桥" or "大橋",
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
