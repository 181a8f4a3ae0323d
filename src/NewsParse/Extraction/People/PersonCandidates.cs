using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Chinese and Japanese personal names, by surname, given name and what stands beside them.</summary>
internal static class PersonCandidates
{
    // Costs are in nats, on the scale of the dictionary's word frequencies: about one word in fifty of news text is such a name.
    private const float ChineseName = 4.5f;
    private const float JapaneseName = 11f;
    private const float UsualGivenName = 3f;
    private const float UsualShortGivenName = 5f;
    private const float RarestSurname = 8.7f;
    private const float TwoCharGivenName = 0.25f;
    private const float OneCharGivenName = 1.5f;
    private const float OneCharAfterLongSurname = 0.5f;
    private const float WordAsGivenName = 11.5f;
    private const float Unexpected = 1.5f;
    private const float RareCharacter = 12f;
    private const float RarestGivenName = 17f;
    private const float LikelyName = 21f;
    private const float RareSurname = 9f;
    private const float OnlyByItself = 2f;
    private const float MisreadSurname = 1f;
    private const float Anonymous = 4f;
    private const float WellKnown = 11.5f;
    private const float WellKnownCharacter = 1f;
    private const float TwoSurnames = 7f;
    private const float FrequentSurname = 4.6f;
    private const float OnePart = 10f;
    private const float TwoParts = 11f;
    private const int MostParts = 3;

    // What the word before gives at least.
    private const float AfterOffice = 5.5f;
    private const float AfterPersonNoun = 4f;
    private const float AfterPersonInList = 4f;
    private const float AfterNameLead = 2f;
    private const float AfterAge = 3f;
    private const float NoGain = float.NegativeInfinity;

    // What the characters after the name add to its cost.
    private const float BeforeHonorific = -1f;
    private const float BeforeVerb = -0.7f;
    private const float BeforeAgeOrSex = -3f;
    private const float BeforePlaceSuffix = 3f;

    private const int LongestOffice = 24;
    private const float SwallowsVerb = 4f;
    private const float InsideFunctionWord = 3f;
    private const float LooksLikeThing = 4f;
    private const float LooksLikeWord = 8f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;
    private static readonly string[] VietnameseSurnames = WordLists.Of("Vietnamese surnames");

    /// <summary>Offers the names that start at a position.</summary>
    public static void Offer(Lattice lattice, int i)
    {
        var scan = lattice.Scan;
        if (scan.IsScanned && !scan.Starts(i, NameRole.Surname))
        {
            OfferMisread(lattice, i);
        }

        // 嫌疑人吐某: of a name without a surname too.
        if (scan.At(i + 1) == '某' && i + 1 < lattice.To && !scan.Starts(i, NameRole.Surname) && !NameMarks.IsFunctionChar(scan.Text[i]) && LeftContext(lattice, i) is >= AfterPersonInList and var anonymous)
        {
            OfferAnonymous(lattice, i, i + 1, anonymous);
        }

        // The surname 于 is not written 於; 暨 joins.
        if (scan.Text[i] is '於' or '暨' || !scan.Starts(i, NameRole.Surname | NameRole.JapaneseSurname | NameRole.WellKnownPerson | NameRole.NamePart))
        {
            return;
        }

        SpreadNames.Offer(lattice, i);
        var left = LeftContext(lattice, i);
        foreach (var (end, key) in scan.KeysAt(i))
        {
            var roles = Lexicon.RolesOf(key);
            if ((roles & NameRole.WellKnownPerson) != 0)
            {
                lattice.Offer(i, end, WellKnown - (WellKnownCharacter * (end - i)), TokenKind.Person, key, sure: end - i > 2, gain: left);
            }

            if ((roles & NameRole.NamePart) != 0)
            {
                OfferParts(lattice, i, end, left);
            }

            if ((roles & NameRole.Surname) != 0)
            {
                OfferGivenNames(lattice, i, end, ChineseName, Lexicon.SurnameCost(key), left, longest: 2);
                OfferAnonymous(lattice, i, end, left);
                if (scan.At(end) == '氏' && end + 1 < lattice.To && AnyOf.Is(scan.Text.AsSpan(i, end - i), VietnameseSurnames))
                {
                    // 黎氏兰香: most Vietnamese women.
                    OfferGivenNames(lattice, i, end + 1, ChineseName, Lexicon.SurnameCost(key), left, longest: 2);
                }

                if (end == i + 1 && end < lattice.To && left >= AfterAge && IsFrequentSurname(scan.Text.AsSpan(end, 1)))
                {
                    // 方陳月裡: a married woman's two surnames.
                    OfferGivenNames(lattice, i, end + 1, ChineseName + TwoSurnames, Lexicon.SurnameCost(key), left, longest: 2, shortest: 2);
                }
            }

            if ((roles & NameRole.JapaneseSurname) != 0)
            {
                OfferJapanese(lattice, i, end, left);
            }
        }
    }

    // Behind an office, a character that is no surname and that OCR reads for one (县长洗远山).
    private static void OfferMisread(Lattice lattice, int i)
    {
        if (i + 2 < lattice.To && NameShape.IsLikelyGivenName(lattice.Scan.At(i + 1), lattice.Scan.At(i + 2)) && LeftContext(lattice, i) is >= AfterPersonNoun and var left
            && Misreadings.SurnameCost(lattice.Scan.At(i), lattice.Scan.IsTraditional) is var surname && float.IsFinite(surname))
        {
            OfferGivenNames(lattice, i, i + 1, ChineseName + MisreadSurname, surname, left, longest: 2, shortest: 2);
        }
    }

    // 扎西次仁, 乌云其木格: two or three words of which the names of some peoples are made.
    private static void OfferParts(Lattice lattice, int start, int end, float left)
    {
        for (var parts = 1; parts <= MostParts; parts++)
        {
            if (parts > 1 || left > AfterNameLead)
            {
                lattice.Offer(start, end, parts == 1 ? OnePart : TwoParts, TokenKind.Person, sure: true, gain: left);
            }

            var next = lattice.Scan.LongestAt(end, NameRole.NamePart);
            if (next == 0)
            {
                return;
            }

            end += next;
        }
    }

    private static void OfferGivenNames(Lattice lattice, int start, int given, float cost, float surname, float left, int longest, int shortest = 1)
    {
        var text = lattice.Scan.Text;
        var inner = 0f;
        var commonness = given - start == 1 ? Commonness(text.AsSpan(start, 1)) : 0;
        for (var length = 1; length <= longest && given + length <= lattice.To && Chars.IsHan(text[given + length - 1]); length++)
        {
            var end = given + length;
            inner = length switch
            {
                1 => (given - start > 1 ? OneCharAfterLongSurname : OneCharGivenName) + Lexicon.CharCost(text[given], NameChar.Only),
                2 => TwoCharGivenName + Lexicon.CharCost(text[given], NameChar.First) + Lexicon.CharCost(text[given + 1], NameChar.Second),
                _ => inner + Lexicon.CharCost(text[end - 1], NameChar.Second),
            };
            var shape = LooksWrong(lattice.Scan, start, given, end);
            if (length < shortest || (length == 1 && NameMarks.IsFunctionChar(text[given])))
            {
                continue;
            }

            var right = RightContext(lattice.Scan, start, end) + Swallows(lattice.Scan, given, end, isLong: given - start > 1);
            var expected = left >= AfterPersonNoun || right <= BeforeVerb;
            var rare = !expected && surname > RareSurname ? OnlyByItself : 0;
            var own = expected ? Math.Min(RarestSurname + commonness, surname) + (length == 2 ? GivenNameWhereExpected(text, given, inner) : inner) : Unexpected + surname + inner;
            lattice.Offer(start, end, cost + own + rare + shape + right, TokenKind.Person, sure: left >= AfterPersonInList || right <= BeforeHonorific || (right <= BeforeVerb && surname + inner < LikelyName), gain: left);
        }
    }

    // 早川和彦: a usual given name, or else any of the usual length.
    private static void OfferJapanese(Lattice lattice, int start, int given, float left)
    {
        var text = lattice.Scan.Text;
        OfferGivenNames(lattice, start, given, JapaneseName, 0, left, JapaneseNames.LongestGivenName);
        for (var length = 1; length <= JapaneseNames.LongestGivenName && given + length <= lattice.To; length++)
        {
            if (JapaneseNames.IsUsual(text.AsSpan(given, length)))
            {
                lattice.Offer(start, given + length, JapaneseName + (length == 1 ? UsualShortGivenName : UsualGivenName), TokenKind.Person, sure: length > 1 || left >= AfterPersonInList, gain: left);
            }
        }
    }

    private static bool IsFrequentSurname(ReadOnlySpan<char> character) =>
        NameShape.SurnameCost(character) < FrequentSurname;

    // How much likelier a character is to be a word of its own than the rare ones that are hardly anything but surnames.
    private static float Commonness(ReadOnlySpan<char> character) =>
        Words.BuiltIn.TryGet(character, out var logProbability, out _) ? Math.Max(0, RareCharacter + logProbability) : 0;

    // Where a name is due, one that is also a word (红旗, 小满) or rare is no less likely than the typical one.
    private static float GivenNameWhereExpected(string text, int given, float cost) =>
        cost > WordAsGivenName && Words.BuiltIn.TryGet(text.AsSpan(given, 2), out _, out var tag) && tag[0] is 'n' or 'a' or 'v' or 'z' ? WordAsGivenName : Math.Min(cost, RarestGivenName);

    // 林某, 苏某某.
    private static void OfferAnonymous(Lattice lattice, int start, int given, float left)
    {
        var scan = lattice.Scan;
        if (scan.At(given) == '某')
        {
            var end = scan.At(given + 1) == '某' ? given + 2 : scan.At(given + 2) == '某' ? given + 3 : given + 1;
            lattice.Offer(start, end, Anonymous, TokenKind.Person, sure: true, gain: left);
        }
    }

    private static float LeftContext(Lattice lattice, int i)
    {
        var scan = lattice.Scan;
        if (i == lattice.From)
        {
            return NoGain;
        }

        if (scan.Ends(i, NameRole.Office))
        {
            return AfterOffice;
        }

        if (scan.Ends(i, NameRole.PersonNoun | NameRole.Relation))
        {
            return AfterPersonNoun;
        }

        if (scan.At(i - 1) is '、' or '和' or '与' or '與' or '及' or '　' or '/' or '／' && i - 1 > lattice.From && lattice.Before(i - 1).Kind == TokenKind.Person)
        {
            return AfterPersonInList;
        }

        return scan.At(i - 1) == '的' && scan.At(i - 2) is '岁' or '歲' ? AfterAge
            : scan.Ends(i, NameRole.NameLead) || (scan.At(i - 1) == '的' && scan.Ends(i - 1, NameRole.OrgSuffix | NameRole.WeakOrgSuffix)) ? AfterNameLead
            : NoGain;
    }

    // 林远谎|称: the last character begins what the person does.
    private static float Swallows(TextScan scan, int given, int end, bool isLong) =>
        end - given < 2 ? 0
        : scan.LongestAt(end - 1, NameRole.PersonVerb) is var verb && verb > 1 ? SwallowsVerb
        : verb == 1 && isLong ? SwallowsVerb
        : IsSaying(scan, end) ? SwallowsVerb
        : 0;

    // 林远|答：“…”, 林远|辩称.
    private static bool IsSaying(TextScan scan, int end) =>
        scan.At(end - 1) is '答' or '问' or '問' or '辩' or '辯' or '喊' or '叹' or '嘆' or '骂' or '罵' or '吼' or '驳' or '駁' or '诘' or '詰' or '谓' or '謂' or '讽' or '諷' or '供'
        && scan.At(end) is '，' or '：' or ':' or '“' or '「' or '称' or '稱' or '说' or '說' or '道' or '曰' or '完' or '以';

    // 机械学院：林远山　苏明哲（女）: nothing else stands between the marks of such a list.
    private static bool IsListEntry(TextScan scan, int start, int end) =>
        scan.At(start - 1) is '：' or '　' or ':' && scan.At(end) is '　' or '\n' or '（' or '、' or '；' or '。';

    private static float RightContext(TextScan scan, int start, int end)
    {
        if (IsListEntry(scan, start, end))
        {
            return BeforeAgeOrSex;
        }

        var c = scan.At(end);
        if (c is '（' or '(')
        {
            var inner = scan.At(end + 1);
            return inner is '女' or '男' || (char.IsAsciiDigit(inner) && char.IsAsciiDigit(scan.At(end + 2))) ? BeforeAgeOrSex : 0;
        }

        if (c is '，' && char.IsAsciiDigit(scan.At(end + 1)) && char.IsAsciiDigit(scan.At(end + 2)) && scan.At(end + 3) is '岁' or '歲')
        {
            return BeforeAgeOrSex;
        }

        if (c is '，' or '为' or '為' && OfficeFollows(scan, end + 1))
        {
            return BeforeAgeOrSex;
        }

        if (char.IsAsciiDigit(c) && char.IsAsciiDigit(scan.At(end + 1)) && scan.At(end + 2) is '岁' or '歲')
        {
            return BeforeAgeOrSex;
        }

        return scan.Starts(end, NameRole.PlaceSuffix) ? BeforePlaceSuffix
            : scan.LongestAt(end, NameRole.Honorific) > 1 ? BeforeHonorific
            : scan.LongestAt(end, NameRole.PersonVerb) > 1 || c is '说' or '說' or '称' or '稱' ? BeforeVerb
            : 0;
    }

    // 林远山，市教育局局长；
    private static bool OfficeFollows(TextScan scan, int start)
    {
        for (var i = start; i < start + LongestOffice; i++)
        {
            if (scan.At(i) is '，' or '。' or '；' or '\n')
            {
                return i > start && scan.Ends(i, NameRole.Office | NameRole.PersonNoun);
            }
        }

        return false;
    }

    // 林春和在会上说, 林远来表示: what follows can't be joined to a name or begin what comes, so the character is the name's.
    private static bool JoinsNothing(TextScan scan, int end) =>
        scan.At(end - 1) is '和' or '与' or '與' or '及' or '为' or '為' or '来' or '來' or '以' or '之' or '而'
        && (scan.At(end) is '，' or '。' or '、' or '；' or '：' or '（' or '说' or '說' or '称' or '稱' or '在' or '和' || scan.LongestAt(end, NameRole.PersonVerb) > 1);

    private static float LooksWrong(TextScan scan, int start, int given, int end)
    {
        var penalty = 0f;
        foreach (var (keyEnd, key) in scan.KeysAt(start))
        {
            if (keyEnd > given && keyEnd >= end - 1 && (Lexicon.RolesOf(key) & NameRole.NoPerson) != 0)
            {
                penalty = LooksLikeWord;
            }
        }

        // 书记 in 林书记 is an office, no given name.
        if (scan.InsideOffice(start) || (end - given == 2 && (Lexicon.RolesOf(scan.Text.AsSpan(given, 2)) & (NameRole.Office | NameRole.Honorific | NameRole.PersonNoun)) != 0))
        {
            penalty += LooksLikeWord;
        }

        // 一千二百|万卢比.
        if (NameMarks.GoesOnNumber(scan.Text, start))
        {
            penalty += LooksLikeWord;
        }

        // 苏家坡, 林家湾 are villages.
        if (given == start + 1 && scan.Text[given] == '家' && end == given + 2 && scan.Text[given + 1] is '塘' or '坡' or '湾' or '灣' or '沟' or '溝' or '岭' or '嶺' or '寨' or '庄' or '莊' or '屯' or '堡' or '桥' or '橋' or '坪' or '坝' or '壩' or '洼' or '窑' or '窯' or '铺' or '鋪' or '坑' or '垭' or '圩')
        {
            penalty += LooksLikeWord;
        }

        if (NameMarks.EndsThings(scan.Text[end - 1]))
        {
            penalty += LooksLikeThing;
        }

        for (var i = given; i < end; i++)
        {
            if (NameMarks.IsFunctionChar(scan.Text[i]) && !(i == end - 1 && i > given && JoinsNothing(scan, end)))
            {
                penalty += scan.Text[i] is '和' or '为' or '為' or '之' or '以' or '其' or '向' ? InsideFunctionWord : 2 * InsideFunctionWord;
            }
        }

        return penalty;
    }
}
