using System.Buffers;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Places;

/// <summary>Places of the gazetteer, and those that only their last word tells (柳荫村, 解放路).</summary>
internal static class PlaceCandidates
{
    private const float LongestUnlisted = 5;
    private const float UnlistedBase = 7.6f;
    private const float ListedStem = 4f;
    private const float LongName = 1.5f;
    private const float ListedOrganization = 8f;
    private const int UsualOrganization = 5;
    private const float VillageAfterPlace = -1f;
    private const float VillageOfOne = 2.5f;
    private const float SoundStem = 1f;
    private const float WeakSuffix = 2.5f;
    private const float PlaceOverWord = 0.3f;
    private const float OtherWord = 5.5f;
    private const float CommonFacility = 2.5f;
    private const float RoadOfTwo = 1.5f;
    private const float RoadOfOne = 3f;
    private const float LongStem = 1.5f;
    private const float RoadOfDivision = 5f;
    private const float FacilityOfOne = 2.5f;
    private const float UnlikelyDivision = 6f;
    private const float UnlistedDivision = 1.5f;
    private const float OldOrNew = 4f;
    private const float AfterLead = -1f;
    private const float AfterPlace = -2f;
    private const float InList = -1.5f;
    private const float Ambiguous = 4.5f;
    private const float CountyRank = 11f;
    private const float AmbiguousAfterLead = -3f;
    private const float Household = 11f;

    private static readonly SearchValues<char> HouseholdSites = SearchValues.Create("塘坡湾灣沟溝岭嶺寨庄莊屯堡桥橋坪坝壩梁洼窑窯营營铺鋪峪嘴咀滩灘岗崗坑垭埠冲坳垸圩村厝宅弄巷街渡");

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Offers the places that start at a position.</summary>
    public static void Offer(Lattice lattice, int i)
    {
        OfferUnlisted(lattice, i);
        var scan = lattice.Scan;
        foreach (var (end, key) in scan.KeysAt(i))
        {
            var roles = Lexicon.RolesOf(key);
            if ((roles & NameRole.OrgName) != 0 && !IsKindOfBody(scan, end))
            {
                lattice.Offer(i, end, ListedOrganization - (LongName * Math.Max(0, end - i - UsualOrganization)), TokenKind.Organization, key, sure: true);
            }

            var places = Lexicon.PlacesOf(key);
            if (places.Length > 0 && (scan.IsTraditional || !TaiwanTowns.Hold(places)) && !(end - i == 2 && ((roles & NameRole.NoPlace) != 0 || IsJoinedCounty(scan, i))))
            {
                var context = Context(lattice, i);
                lattice.Offer(i, end, ListedCost(scan.Text.AsSpan(i, end - i), places, context, scan.IsTraditional, out var sure) + context, TokenKind.Place, key, sure || context < 0);
            }
        }
    }

    /// <summary>交通运输|部门: whoever is in charge, and no ministry.</summary>
    public static bool IsKindOfBody(TextScan scan, int end) => scan.At(end - 1) == '部' && scan.At(end) is '门' or '門';

    /// <summary>青石镇和|县医院: 和 joins oftener than it begins a county's name.</summary>
    public static bool IsJoinedCounty(TextScan scan, int i) =>
        scan.Text[i] == '和' && Chars.IsHan(scan.At(i - 1)) && scan.At(i + 1) is '县' or '縣' && !scan.Text.AsSpan(0, i).EndsWith("安徽") && !scan.Text.AsSpan(0, i).EndsWith("马鞍山") && !scan.Text.AsSpan(0, i).EndsWith("安徽省") && !scan.Text.AsSpan(0, i).EndsWith("马鞍山市");

    // A listed name is as likely as its word, or as places of its rank are; a short form that is also a common word (和平, 新城) needs a surrounding that asks for a place.
    private static float ListedCost(ReadOnlySpan<char> name, ReadOnlySpan<int> places, float context, bool isTraditional, out bool sure)
    {
        var isShort = true;
        var rank = 20f;
        foreach (var entry in places)
        {
            isShort &= (entry & 1) != 0;
            rank = Math.Min(rank, RankCost(entry >> 1));
        }

        var isWord = Words.BuiltIn.TryGet(name, out var logProbability, out var tag);
        var isPlaceWord = isWord && tag.StartsWith("ns", StringComparison.Ordinal);
        sure = isPlaceWord || !isShort;
        // Long names hold together: their words stand beside each other for no other reason.
        rank -= LongName * Math.Max(0, name.Length - 3);
        if (isPlaceWord)
        {
            return Math.Min(-logProbability, rank) - PlaceOverWord;
        }

        // Prefectures' names (大连) are seldom anything else, whatever the dictionary tags them.
        if (isWord && (!isShort || rank < CountyRank) && name.Length > 1)
        {
            sure = true;
            return Math.Min(-logProbability, rank) - PlaceOverWord;
        }

        if (isWord && isTraditional && name.Length > 1 && TaiwanTowns.AreMeant(places, -logProbability))
        {
            sure = true;
            return Math.Min(-logProbability, rank) - PlaceOverWord;
        }

        if (isWord && name.Length > 1 && tag is "nr" or "nz" && context < 0)
        {
            return Math.Min(-logProbability, rank) - PlaceOverWord;
        }

        var district = isShort && rank >= CountyRank;
        return (isWord && isShort) || (district && !isWord && name.Length == 2 && Lexicon.PlaceKindOf(places[0] >> 1) == PlaceKind.District)
            ? rank + Ambiguous + (context < 0 ? AmbiguousAfterLead : 0)
            : isWord ? Math.Min(rank, -logProbability) : rank + (name.Length == 2 ? 1.5f : 0);
    }

    private static float RankCost(int place) => Lexicon.PlaceKindOf(place) switch
    {
        PlaceKind.Country => 8f,
        PlaceKind.Province => 9f,
        PlaceKind.City when Lexicon.PlaceCode(place) % 100000 != 0 => CountyRank,
        PlaceKind.City or PlaceKind.Region => 10.5f,
        PlaceKind.County or PlaceKind.District or PlaceKind.Natural or PlaceKind.Facility => CountyRank,
        _ => 11.5f,
    };

    private static float Context(Lattice lattice, int i)
    {
        if (i == lattice.From)
        {
            return 0;
        }

        ref readonly var before = ref lattice.Before(i);
        if (before.Kind == TokenKind.Place)
        {
            return AfterPlace;
        }

        if (before.Length == 1 && lattice.Scan.At(i - 1) is '、' or '和' or '与' or '與' or '至' or '到' && i - 1 > lattice.From && lattice.Before(i - 1).Kind == TokenKind.Place)
        {
            return InList;
        }

        return lattice.Scan.Ends(i, NameRole.PlaceLead) ? AfterLead : 0;
    }

    // Looks from the start: some characters, then a suffix.
    private static void OfferUnlisted(Lattice lattice, int start)
    {
        var scan = lattice.Scan;
        var text = scan.Text;
        if (text[start] is '自' or '沿' or '离' or '離' or '距' or '有' or '由' or '赴' or '经' or '經' or '靠' or '近' || (text[start] == '走' && scan.At(start + 1) is not '马' and not '馬') || scan.LongestAt(start, NameRole.OrgBreak) > 1 || (text[start] is '下' or '上' or '裡' or '旁' or '边' or '邊' && start > lattice.From && lattice.Before(start).Kind == TokenKind.Place))
        {
            return;
        }

        if (HouseholdEnd(scan, start) is > 0 and var household && household <= lattice.To)
        {
            lattice.Offer(start, household, Household + Context(lattice, start), TokenKind.Place, sure: true);
        }

        for (var suffix = start + 1; suffix < lattice.To && suffix - start <= LongestUnlisted; suffix++)
        {
            var c = text[suffix - 1];
            if (!Chars.IsHan(c) || NameMarks.IsFunctionChar(c) || c is '乘' or '抵')
            {
                return;
            }

            if (text[suffix] == '里' && IsNeighbourhood(scan, start, suffix))
            {
                lattice.Offer(start, suffix + 1, UnlistedBase + StemCost(text.AsSpan(start, 2), out _) + Context(lattice, start), TokenKind.Place, sure: true);
            }

            if (!scan.Starts(suffix, NameRole.PlaceSuffix))
            {
                continue;
            }

            var stem = text.AsSpan(start, suffix - start);
            var stemCost = StemCost(stem, out var listed);
            listed |= !NameMarks.IsNumeral(stem) && !NameMarks.IsCounted(stem) && !NameMarks.IsDeterminer(stem[0]) && !char.IsAsciiDigit(scan.At(start - 1));
            foreach (var (end, key) in scan.KeysAt(suffix))
            {
                var roles = Lexicon.RolesOf(key);
                if ((roles & NameRole.PlaceSuffix) == 0 || scan.LongestAt(end - 1, NameRole.Office) > 1 || end > lattice.To || !listed || IsBarred(scan, start, suffix, end) || GoesOn(scan, end))
                {
                    continue;
                }

                // 間舖: a shop, where 十里铺 is a village.
                var weak = (roles & NameRole.SuffixWeak) != 0;
                if ((weak && stem.Length > 3) || (scan.IsTraditional && text[end - 1] is '舖' or '鋪'))
                {
                    continue;
                }

                var context = Context(lattice, start);
                lattice.Offer(start, end, UnlistedBase + stemCost + SuffixCost(stem, roles) + context + (context == AfterPlace && (roles & (NameRole.SuffixVillage | NameRole.SuffixDivision)) != 0 ? VillageAfterPlace : 0) + (weak && context >= 0 && stem.Length == 1 && (roles & NameRole.SuffixVillage) != 0 ? VillageOfOne : 0), TokenKind.Place, sure: context < 0 || !weak);
            }
        }
    }

    // 苏家坡, 林家大院: a family and what its village lies at; where such a place ends, -1 for none. 苏家庄|村 is longer.
    private static int HouseholdEnd(TextScan scan, int start) =>
        scan.At(start + 1) == '家' && scan.Starts(start, NameRole.Surname) && HouseholdSites.Contains(scan.At(start + 2)) && !IsWord(scan.Text.AsSpan(start + 2, Math.Min(2, scan.Text.Length - start - 2)))
            ? start + 3
            : -1;

    private static bool IsWord(ReadOnlySpan<char> text) => text.Length == 2 && Words.BuiltIn.TryGet(text, out _, out _);

    // 青溪里, but 公里 and 青溪里長.
    private static bool IsNeighbourhood(TextScan scan, int start, int suffix) =>
        scan.IsTraditional && suffix == start + 2 && !(scan.At(suffix + 1) is '程' or '長' or '民' or '外' or '路' or '幹')
        && !(scan.At(suffix - 1) is '公' or '英' or '華' or '海' or '鄰' or '故' or '千' or '萬' or '百' or '哪' or '這' or '那' or '家' or '心' or '夜')
        && !Words.BuiltIn.TryGet(scan.Text.AsSpan(suffix, Math.Min(2, scan.Text.Length - suffix)), out _, out _)
        && !NameMarks.IsNumeral(scan.Text.AsSpan(suffix - 1, 1));

    // 渭南|乡下, 利用|县外: the suffix begins a word; 旺角|街头; 东岙|村委会, but 东岙村|村委会.
    private static bool GoesOn(TextScan scan, int end)
    {
        var (last, next) = (scan.At(end - 1), scan.At(end));
        if (last == '村' && next == '委')
        {
            return true;
        }

        if (last == '村' && next == '村' && scan.At(end + 1) is '委' or '民')
        {
            return false;
        }

        if (last is '街' && next is '头' or '頭')
        {
            return true;
        }

        // 青溪村|集货场; the number of a road comes behind its kind (縣道一七八線).
        if ((last is '集' && next is '货' or '貨' or '中' or '团' or '團' or '合' or '会' or '會' or '体' or '體' or '资' or '資' or '训' or '訓' or '结' or '結')
            || (last is '道' && scan.At(end - 2) is '县' or '縣' or '省' or '国' or '國' && (char.IsAsciiDigit(next) || NameMarks.IsNumeral([next]))))
        {
            return true;
        }

        if (last is '路' && next is '灯' or '燈' or '标' or '標' or '霸' or '過' or '过')
        {
            return true;
        }

        return last is '乡' or '鄉' or '镇' or '鎮' or '县' or '縣' or '市' or '区' or '區' or '村'
            && next is '下' or '村' or '外' or '内' or '內' or '亲' or '親' or '间' or '間' or '里' or '裡' or '域' or '民' or '场' or '場' or '城' or '庄' or '莊' or '容' or '级' or '級'
            && !(next is '里' or '裡' or '民' or '内' or '內' or '级' or '級' && last is '镇' or '鎮');
    }

    // 综合开发区 and 老街 are what they are called by, not names.
    private static float SuffixCost(ReadOnlySpan<char> stem, NameRole roles) =>
        ((roles & NameRole.SuffixWeak) != 0 ? WeakSuffix : 0)
        + ((roles & NameRole.SuffixFacility) != 0 && stem.Length > 1 && Words.BuiltIn.TryGet(stem, out _, out var tag) && tag != "ns" && tag != "nz" ? CommonFacility : 0)
        + ((roles & NameRole.SuffixDivision) != 0 ? stem.Length > 1 && Words.BuiltIn.TryGet(stem, out _, out var word) && word[0] is 'v' or 'd' or 'p' or 'c' ? UnlikelyDivision : UnlistedDivision : 0)
        - ((roles & NameRole.SuffixRoad) != 0 && stem.Length == 2 ? RoadOfTwo : 0)
        + ((roles & NameRole.SuffixRoad) != 0 && stem.Length == 1 ? RoadOfOne : 0)
        + (stem.Length > 3 ? LongStem * (stem.Length - 3) : 0)
        + ((roles & (NameRole.SuffixFacility | NameRole.SuffixRoad)) != 0 && stem.Length == 1 && stem[0] is '修' or '建' or '拆' or '逛' or '扫' or '掃' or '筑' or '築' or '架' or '堵' or '封' ? UnlikelyDivision : 0)
        + ((roles & NameRole.SuffixFacility) != 0 && stem.Length == 1 ? FacilityOfOne : 0)
        + ((roles & NameRole.SuffixRoad) != 0 && stem.Length > 2 && NameMarks.IsAdminLetter(stem[^1]) && stem[^1] is not ('村' or '州') ? RoadOfDivision : 0)
        + (stem.Length > 1 && NameMarks.IsNumeral(stem[^1..]) && (roles & (NameRole.SuffixDivision | NameRole.SuffixVillage)) != 0 ? UnlikelyDivision : 0)
        + (stem[0] is '老' or '新' or '旧' or '舊' or '后' or '後' or '前' or '大' or '小' or '两' or '兩' ? OldOrNew / stem.Length : 0);

    private static float StemCost(ReadOnlySpan<char> stem, out bool listed)
    {
        var key = Lexicon.Find(stem);
        listed = key > 0 && Lexicon.PlacesOf(key).Length > 0;
        if (listed)
        {
            return ListedStem;
        }

        var cost = Lexicon.CharCost(stem[0], NameChar.PlaceFirst);
        var sound = 0f;
        for (var i = 0; i < stem.Length; i++)
        {
            cost += i > 0 ? Lexicon.CharCost(stem[i], NameChar.PlaceLater) : 0;
            sound += Lexicon.CharCost(stem[i], NameChar.Sound);
        }

        cost = stem.Length > 2 ? Math.Min(cost, sound + SoundStem) : cost;
        return stem.Length > 1 && Words.BuiltIn.TryGet(stem, out var logProbability, out var tag)
            ? Math.Min(cost, -logProbability + (tag[0] is 'n' or 'z' or 's' or 'b' or 'f' ? 0 : OtherWord))
            : cost;
    }

    // 示范村, 全县, 高速公路 end like places and are none.
    private static bool IsBarred(TextScan scan, int start, int suffix, int end)
    {
        for (var i = start; i < suffix; i++)
        {
            foreach (var (keyEnd, key) in scan.KeysAt(i))
            {
                if (keyEnd == end && (Lexicon.RolesOf(key) & NameRole.NoPlace) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
