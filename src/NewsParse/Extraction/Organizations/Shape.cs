using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Organizations;

/// <summary>What has been seen of an organisation's name while it is read leftwards from its last word: trade, brand, place.</summary>
internal struct Shape
{
    private const int MostBeforeBrand = 3;

    // Associations and schools are named by whom they are for, units of police and studios by who serves in them.
    private static readonly string[] Unions = WordLists.Of("unions");

    private readonly bool _strong;
    private readonly bool _oneCharacter;
    private bool _inPlaces;

    /// <summary>Starts with the last word.</summary>
    /// <param name="last">The last word.</param>
    /// <param name="strong">Whether that word tells by itself that it ends an organisation's name.</param>
    public Shape(Token last, bool strong)
    {
        _strong = strong;
        HasInner = last.Length >= 3;
        _oneCharacter = last.Length == 1;
    }

    /// <summary>Whether something names it: a place, a brand, another organisation.</summary>
    public bool HasProper { get; private set; }

    /// <summary>Whether a word says what it does.</summary>
    public bool HasInner { get; private set; }

    /// <summary>Whether it begins with 省, 市, 县 …: that of the place that is spoken of.</summary>
    public bool HasAdminLetter { get; private set; }

    /// <summary>Whether a name may begin with the token just taken, whatever stands before.</summary>
    public bool EndsLeftHere { get; private set; }

    /// <summary>Index of the first token of the brand; -1 before one is seen.</summary>
    public int Brand { get; private set; } = -1;

    /// <summary>Takes one more token on the left.</summary>
    /// <returns>False where the name cannot go on.</returns>
    public bool Take(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        EndsLeftHere = false;
        if (IsOneOfLetters(tokens, at) || IsCounted(scan, tokens, at))
        {
            return false;
        }

        if (IsOrdinalPart(scan, tokens, at))
        {
            return true;
        }

        if (token.Kind is TokenKind.Place or TokenKind.Organization)
        {
            _inPlaces = true;
            HasProper = true;
            return MayBeginHere();
        }

        if (token.Is(NameRole.OrgLink) && _inPlaces)
        {
            return true;
        }

        if ((_inPlaces || Brand >= 0) && token.Kind == TokenKind.Word && (token.Is(NameRole.OrgSuffix) || token is { Tag: 'n', Tag2: 't' }))
        {
            // 公安分局柳荫街派出所: place and brand are inside a longer name.
            _inPlaces = false;
            Brand = -1;
            return true;
        }

        if (_inPlaces)
        {
            return TakeBeforePlace(tokens, at);
        }

        if (HasAdminLetter)
        {
            return false;
        }

        // 县委组织部; 县教育局.
        if (OrganizationComposer.IsAdminBody(scan, token) || (token.Length == 1 && (NameMarks.IsAdminLetter(scan.At(token.Start)) || scan.At(token.Start) == '校')))
        {
            HasAdminLetter = true;
            return MayBeginHere();
        }

        return TakeWord(scan, tokens, at);
    }

    private bool MayBeginHere()
    {
        EndsLeftHere = true;
        return true;
    }

    // 中国铁路广州局集团, 中原环保青溪水务分公司: of what the parent does.
    private bool TakeBeforePlace(List<Token> tokens, int at)
    {
        if (IsTrade(tokens[at]))
        {
            return at > 0 && (tokens[at - 1].Kind is TokenKind.Place || IsPlaceWord(tokens[at - 1]));
        }

        EndsLeftHere = IsPlaceWord(tokens[at]) && IsTrade(tokens[at + 1]);
        return EndsLeftHere;
    }

    private static bool IsTrade(Token token) => token.Kind == TokenKind.Word && (token.Is(NameRole.OrgInner) || token is { Tag: 'j', Length: 2 });

    private static bool IsPlaceWord(Token token) => token is { Kind: TokenKind.Word, Tag: 'n', Tag2: 's', Length: 2 };

    private bool TakeWord(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Unknown or TokenKind.Sound => TakeBrand(at),

            // 福特汽车公司, but 经理林远山 公司….
            TokenKind.Person => (_strong || FirmNames.IsFirmWord(scan, tokens[at + 1]) || FirmNames.IsShop(scan, tokens[at + 1]) || (token is { Length: 2, Sure: false } && tokens[at + 1].Length > 1 && tokens[at + 1].Is(NameRole.OrgInner))) && !scan.Ends(token.Start, NameRole.Office | NameRole.PersonNoun) && TakeBrand(at),
            TokenKind.Latin => IsBrand(scan.Text.AsSpan(token.Start, token.Length)) ? TakeBrand(at) : at > 0 && scan.At(tokens[at - 1].End - 1) == '第',
            TokenKind.Mark => false,
            _ => TakeByRole(scan, tokens, at),
        };
    }

    // What the vocabularies know of a word decides, and else its part of speech.
    private bool TakeByRole(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        // 市立圖書館, 縣立文化中心: that of the place that is spoken of.
        if (token.Is(NameRole.OrgFounder) && Brand < 0 && NameMarks.IsAdminLetter(scan.At(token.Start)))
        {
            HasAdminLetter = true;
            return MayBeginHere();
        }

        // 光明小学, 红旗机械厂.
        if (Brand < 0 && !_oneCharacter && token.Length > 1 && BrandWords.Has(token.Pair, _strong))
        {
            return TakeBrand(at);
        }

        // 国立|成功|大学: what stands between is its name.
        if (token.Is(NameRole.OrgFounder) && (!tokens[at + 1].Is(NameRole.OrgSuffix | NameRole.OrgInner) || scan.At(tokens[at + 1].Start) == '第'))
        {
            HasProper = true;
            return MayBeginHere();
        }

        if (token.Is(NameRole.OrgInner))
        {
            // 北京理工青溪研究院: some more before the brand, if a place begins it.
            HasInner = true;
            return Brand < 0 || (Brand - at < MostBeforeBrand && token.Tag != 'v');
        }

        if (token.Tag is 'c' or 'p' && token.Length == 1 && scan.At(token.Start) is '和' or '与' or '與' or '及' or '暨')
        {
            return at > 0 && IsField(tokens[at - 1]) && !scan.Ends(tokens[at - 1].End, NameRole.OrgSuffix) && IsField(tokens[at + 1]);
        }

        if (token.Is(NameRole.Office | NameRole.PersonNoun) && token.Length > 1 && !token.Is(NameRole.OrgBreak) && IsUnion(scan, tokens[at + 1]))
        {
            HasInner = true;
            return Brand < 0;
        }

        if (token.Is(NameRole.OrgBreak | NameRole.Office | NameRole.PersonNoun | NameRole.Relation | NameRole.Honorific | NameRole.PersonVerb) || token.Tag is 't')
        {
            return false;
        }

        if (token.Tag == 'm' && token.Length > 1)
        {
            return Brand < 0 && (scan.At(token.Start) == '第' || IsNumberedUnit(scan, tokens, at) || !NameMarks.IsNumeral(scan.Text.AsSpan(token.Start, 1)));
        }

        if (token.Length == 1 && IsBrandCharacter(scan, tokens, at))
        {
            return TakeBrand(at);
        }

        return TakeByTag(tokens, at);
    }

    private bool TakeByTag(List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Tag switch
        {
            'n' when token.Tag2 is 'r' or 'z' or 's' || (_strong && Brand == at + 1 && tokens[at + 1].Length == 1 && token.Length == 2) => TakeBrand(at),
            'n' or 'j' or 'b' or 's' or 'f' or 'g' or 'l' or 'i' or 'x' or 'z' => Brand < 0,
            'v' when token.Tag2 == 'n' => Brand < 0,
            'a' => token.Length <= 2 && Brand < 0,
            _ => false,
        };
    }

    // LG电子, 3M公司; but 2家公司, IT公司.
    private bool IsBrand(ReadOnlySpan<char> latin) =>
        _strong && latin.Length > 1 && latin.ContainsAnyInRange('A', 'Z') && (NameLexicon.BuiltIn.RolesOf(latin) & NameRole.NoOrg) == 0;

    // A brand that no dictionary has falls into single characters; one that is mostly a verb or a number counts only beside another.
    private static bool IsBrandCharacter(TextScan scan, List<Token> tokens, int at) =>
        !NameMarks.IsFunctionChar(scan.At(tokens[at].Start))
        && (scan.At(tokens[at].Start) is not ('新' or '小' or '大' or '老' or '旧' or '好') || (IsSingle(tokens[at + 1]) && IsNounLike(tokens[at + 1])))
        && (IsNounLike(tokens[at]) || (IsSingle(tokens[at + 1]) && IsNounLike(tokens[at + 1])) || (at > 0 && IsSingle(tokens[at - 1]) && IsNounLike(tokens[at - 1])));

    // 中铁|十二局: a number and what it counts, behind a name.
    private static bool IsNumberedUnit(TextScan scan, List<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Kind == TokenKind.Organization && scan.At(tokens[at].End - 1) is '局' or '处' or '處' or '厂' or '廠' or '院' or '队' or '隊' or '所';

    // 两国, 三省: nobody's name.
    private static bool IsCounted(TextScan scan, List<Token> tokens, int at) =>
        at > 0 && tokens[at].Length == 1 && scan.At(tokens[at].Start) is '栋' or '棟' or '幢' or '楼' or '樓' or '間' or '间' or '座' or '艘' or '批' or '群' or '组' or '組' or '国' or '國' or '省' or '市' or '县' or '縣' or '地' or '岸' or '方' or '军' or '軍' or '家' or '名' or '位' or '支' or '个' or '個' or '所'
        && ((tokens[at - 1].Length == 1 && NameMarks.IsNumeral(scan.Text.AsSpan(tokens[at - 1].Start, 1))) || char.IsAsciiDigit(scan.At(tokens[at].Start - 1)) || (tokens[at - 1].Tag == 'm' && scan.At(tokens[at - 1].Start) != '第'));

    // 第五|区|工程处, 水上乡|立|图书馆, 手表|三|厂: part of what tells one body from the others.
    private static bool IsOrdinalPart(TextScan scan, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (at == 0 || token.Length != 1)
        {
            return false;
        }

        var before = tokens[at - 1];
        return scan.At(token.Start) switch
        {
            '区' or '區' => scan.At(before.Start) == '第',
            '立' => NameMarks.IsAdminLetter(scan.At(before.End - 1)) && (before.Length == 1 || before.Kind == TokenKind.Place),
            var c => before.Length > 1 && (before.Is(NameRole.OrgInner) || before.Tag == 'n' || before.Kind is TokenKind.Organization or TokenKind.Place) && NameMarks.IsNumeral([c]) && c is not ('两' or '兩' or '几' or '幾' or '多' or '余' or '餘' or '个' or '個' or '数' or '數')
                && scan.Text.AsSpan(token.End, Math.Min(2, scan.Text.Length - token.End)) is ['厂', ..] or ['廠', ..] or ['局', ..] or ['院', ..] or ['处', ..] or "公司" or "分局" or "中学" or "小学",
        };
    }

    /// <summary>中美 in 中美联合公报 are two places, and none of them owns what follows.</summary>
    public static bool IsOneOfLetters(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Place, Length: 1 }
        && ((at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Place, Length: 1 }) || (at > 0 && tokens[at - 1] is { Kind: TokenKind.Place, Length: 1 }));

    private static bool IsUnion(TextScan scan, Token token)
    {
        var text = scan.Text.AsSpan(token.Start, token.Length);
        foreach (var union in Unions)
        {
            if (text.SequenceEqual(union))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNounLike(Token token) => token.Kind == TokenKind.Unknown || token.Tag is 'n' or 'g' or 'z' or 'x' or 'j';

    private static bool IsSingle(Token token) => token is { Length: 1, Kind: TokenKind.Word or TokenKind.Unknown } && !token.Is(NameRole.OrgBreak | NameRole.OrgSuffix);

    // 建筑与环境工程学院: both sides say what it does.
    private static bool IsField(Token token) =>
        token.Is(NameRole.OrgInner) || (token is { Kind: TokenKind.Word, Tag: 'n', Length: >= 2 } && !token.Is(NameRole.OrgBreak | NameRole.Office | NameRole.PersonNoun));

    private bool TakeBrand(int at)
    {
        HasProper = true;
        Brand = at;
        return true;
    }
}
