using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>What a name on the best path is once its neighbours are known.</summary>
internal static class TokenKinds
{
    private const float UsualSurname = 9f;

    private static readonly string[] PlaceEnds = ["斯坦", "尼亚", "利亚", "比亚", "西亚", "堡", "格勒", "维奇港", "岛", "兰卡", "群岛", "波利斯", "维尔", "敦", "洲", "湾", "角"];

    // What stands right behind a place that is written by its sound, and right before one.
    private static readonly string[] BehindPlaces = ["地区", "地區", "等地", "等国", "等國", "等城市", "等市", "等省", "等州", "境内", "境內", "一带", "一帶", "附近", "市中心", "当地", "街头", "以北", "以南", "以东", "以西", "郊区", "郊外", "近郊"];
    private static readonly string[] BeforePlaces = ["首府", "首都", "城市", "港市", "港城", "古城", "小城", "小镇", "重镇", "郊区", "南部", "北部", "东部", "西部", "中部", "东南部", "西北部", "东北部", "西南部", "飞抵", "抵达", "飞往", "前往", "位于", "逃往", "撤出", "攻占", "占领", "途经"];

    /// <summary>Person, Place or Organization; Word for what is none after all.</summary>
    public static TokenKind Of(TextScan scan, List<Token> tokens, int index) => tokens[index].Kind switch
    {
        TokenKind.Sound when IsThing(scan, tokens[index]) => TokenKind.Word,
        TokenKind.Sound => OfSound(scan, tokens, index),
        TokenKind.Place => OfPlace(scan, tokens, index),
        TokenKind.Person when IsThing(scan, tokens[index]) => TokenKind.Word,
        TokenKind.Word when IsListedPerson(scan, tokens, index) => TokenKind.Person,
        var kind => kind,
    };

    /// <summary>Whether the words beside a name say that it is a person's.</summary>
    public static bool HasPersonBeside(TextScan scan, Token token) =>
        scan.Ends(token.Start, NameRole.Office | NameRole.PersonNoun | NameRole.Relation)
        || scan.LongestAt(token.End, NameRole.Honorific) > 1
        || scan.LongestAt(token.End, NameRole.PersonVerb) > 1;

    /// <summary>Whether a name by sound does something: it begins what is said, and a verb or what goes before one follows.</summary>
    public static bool Acts(TextScan scan, List<Token> tokens, int index) =>
        tokens[index].Kind == TokenKind.Sound && (index == 0 || (tokens[index - 1].Kind == TokenKind.Mark && scan.At(tokens[index].Start - 1) != '、'))
        && index + 1 < tokens.Count && tokens[index + 1] is { Kind: TokenKind.Word, Tag: 'v' or 'd' or 'p' };

    /// <summary>Whether a name stands beside a person's in a list (林远山、苏明哲).</summary>
    public static bool IsAmongPeople(TextScan scan, List<Token> tokens, int index) =>
        (index > 1 && IsListMark(scan, tokens[index - 1]) && IsCertainPerson(scan, tokens[index - 2]))
        || (index + 2 < tokens.Count && IsListMark(scan, tokens[index + 1]) && IsCertainPerson(scan, tokens[index + 2]));

    private static bool IsListMark(TextScan scan, in Token token) => token.Length == 1 && scan.At(token.Start) is '、' or '和' or '与' or '與' or '及' or '　' or '/' or '／';

    private static bool IsCertainPerson(TextScan scan, in Token token) =>
        token.Kind switch
        {
            TokenKind.Person => token.Sure || token.Margin >= NameExtractor.CertainMargin,
            TokenKind.Sound => NameMarks.HasDot(scan.Text.AsSpan(token.Start, token.Length)) || scan.Ends(token.Start, NameRole.Office | NameRole.PersonNoun),
            _ => false,
        };

    // 总统普京: a word with the tag of a name, right behind an office; or a whole name with what a person does.
    private static bool IsListedPerson(TextScan scan, List<Token> tokens, int index)
    {
        var token = tokens[index];
        return token is { Tag: 'n', Tag2: 'r' or 's' or 'z', Length: >= 2 and <= 5 }
            && ((index > 0 && scan.Ends(token.Start, NameRole.Office) && tokens[index - 1].Kind == TokenKind.Word && ListedNames.IsShapedLikePerson(scan.Text.AsSpan(token.Start, token.Length), token.Tag2))
                || (token is { Tag2: 'r', Length: 3 } && (NameLexicon.BuiltIn.RolesOf(scan.Text.AsSpan(token.Start, 1)) & NameRole.Surname) != 0 && HasPersonBeside(scan, token)))
            && !token.Is(NameRole.NoPerson | NameRole.Office | NameRole.PersonNoun | NameRole.OrgSuffix | NameRole.OrgInner | NameRole.NoPlace | NameRole.OrgBreak)
            && !scan.Starts(token.End, NameRole.OrgSuffix | NameRole.Office);
    }

    // 阿美族, 台风莫拉克, 《孟丽君》.
    private static bool IsThing(TextScan scan, in Token token) =>
        scan.At(token.End - 1) == '族' || (scan.At(token.End) == '族' && scan.At(token.End + 1) is not '长' and not '長')
        || scan.At(token.Start - 1) is '风' or '風' && scan.At(token.Start - 2) is '台' or '颱' or '飓' or '颶'
        || scan.At(token.End) is '台' or '颱' or '飓' or '颶' or '風' or '风' && scan.At(token.End + 1) is '风' or '風' or '災' or '灾'
        || (scan.At(token.Start - 1) is '《' or '〈' && scan.At(token.End) is '》' or '〉');

    // 偏东北方向, 西南风.
    private static bool IsDirection(TextScan scan, in Token token) =>
        token.Length == 2 && scan.At(token.Start) is '东' or '東' or '西' or '南' or '北' && scan.At(token.End - 1) is '东' or '東' or '西' or '南' or '北'
        && (scan.At(token.End) is '风' or '風' or '方' or '向' or '部' or '角' or '侧' or '側' or '面' or '季' or '转' or '轉' or '偏' || scan.At(token.Start - 1) is '偏' or '向' or '吹' or '朝' or '转' or '轉' or '往');

    // 秘书长安南: where an office stands before it and no country or larger city is meant, it is a person. 福州话 is a language, 《中国…》 a title.
    private static TokenKind OfPlace(TextScan scan, List<Token> tokens, int index)
    {
        var token = tokens[index];
        if (IsDirection(scan, token) || scan.At(token.Start - 1) == '《' || (token.Key == 0 && (NameLexicon.BuiltIn.RolesOf(scan.Text.AsSpan(token.Start, token.Length)) & NameRole.NoPlace) != 0))
        {
            return TokenKind.Word;
        }

        if (scan.At(token.End) is '话' or '話' or '腔' && scan.At(token.End + 1) is not '剧' and not '劇')
        {
            return TokenKind.Word;
        }

        return token.Length <= 3 && scan.Ends(token.Start, NameRole.Office) && index > 0 && tokens[index - 1].Is(NameRole.Office) && scan.Starts(token.Start, NameRole.Surname)
            && NameLexicon.BuiltIn.SurnameCost(NameLexicon.BuiltIn.Find(scan.Text.AsSpan(token.Start, 1))) < UsualSurname
            && (token.Key == 0 || IsMinor(token.Key)) && !scan.Starts(token.End, NameRole.Office | NameRole.OrgSuffix)
            ? TokenKind.Person
            : TokenKind.Place;
    }

    private static bool IsMinor(int key)
    {
        foreach (var place in NameLexicon.BuiltIn.PlacesOf(key))
        {
            if (NameLexicon.BuiltIn.PlaceKindOf(place >> 1) is PlaceKind.Country or PlaceKind.Province || NameLexicon.BuiltIn.PlaceCode(place >> 1) % 100000 == 0 && NameLexicon.BuiltIn.PlaceCode(place >> 1) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static TokenKind OfSound(TextScan scan, List<Token> tokens, int index)
    {
        var token = tokens[index];
        var text = scan.Text.AsSpan(token.Start, token.Length);
        if (NameMarks.HasDot(text))
        {
            return TokenKind.Person;
        }

        // 提格雷地区, 首府玛瑙斯.
        if (text.Length > 1 && (scan.LongestAt(token.End, NameRole.PlaceSuffix) > 1 || FollowsAny(scan, token.End, BehindPlaces) || EndsAny(scan, token.Start, BeforePlaces)))
        {
            return TokenKind.Place;
        }

        var before = index > 0 ? tokens[index - 1] : default;
        if (scan.Ends(token.Start, NameRole.Office | NameRole.PersonNoun | NameRole.Relation) || scan.Starts(token.End, NameRole.Honorific))
        {
            return TokenKind.Person;
        }

        if (Words.BuiltIn.TryGet(text, out _, out var tag))
        {
            return tag.StartsWith("nr", StringComparison.Ordinal) ? TokenKind.Person : tag == "ns" ? TokenKind.Place : TokenKind.Word;
        }

        if (IsAmongPeople(scan, tokens, index))
        {
            return TokenKind.Person;
        }

        if (token.Length < 3)
        {
            return scan.LongestAt(token.End, NameRole.PersonVerb) > 1 ? TokenKind.Person : TokenKind.Word;
        }

        if (EndsLikePlace(text) || IsAmongPlaces(scan, tokens, index) || (before.Is(NameRole.PlaceLead) && !scan.Starts(token.End, NameRole.PersonVerb)))
        {
            return TokenKind.Place;
        }

        return TokenKind.Person;
    }

    private static bool FollowsAny(TextScan scan, int end, string[] words)
    {
        var rest = scan.Text.AsSpan(end);
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAny(TextScan scan, int start, string[] words)
    {
        var rest = scan.Text.AsSpan(0, start);
        foreach (var word in words)
        {
            if (rest.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // 克什米尔、车臣和科索沃.
    private static bool IsAmongPlaces(TextScan scan, List<Token> tokens, int index) =>
        (index > 1 && scan.At(tokens[index - 1].Start) is '、' or '和' or '与' && tokens[index - 2].Kind == TokenKind.Place)
        || (index + 2 < tokens.Count && scan.At(tokens[index + 1].Start) is '、' or '和' or '与' && tokens[index + 2].Kind == TokenKind.Place);

    private static bool EndsLikePlace(ReadOnlySpan<char> text)
    {
        foreach (var end in PlaceEnds)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
