using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Organizations;

/// <summary>Firms whose names no word tells by itself: by brand and trade alone.</summary>
internal static class FirmNames
{
    private static readonly string[] Firms = WordLists.Of("firms");

    /// <summary>蓝盾股份, 鲁兴药业: what a person's name never has behind it.</summary>
    public static bool IsFirmWord(TextScan scan, Token token) =>
        token.Length > 1 && token.Is(NameRole.WeakOrgSuffix) && (scan.At(token.End - 1) == '业' || scan.At(token.End - 1) == '業' || scan.Text.AsSpan(token.Start, token.Length) is "股份" or "控股" or "轮胎" or "輪胎" or "制药" or "製藥" or "重工" or "汽修");

    /// <summary>拳馆, 火锅店: what is called after its owner or a name like one.</summary>
    public static bool IsShop(TextScan scan, Token token) =>
        token.Length > 1 && token.Is(NameRole.WeakOrgSuffix) && scan.At(token.End - 1) is '馆' or '館' or '店' or '铺' or '舖' or '鋪' or '坊' or '行';

    /// <summary>鲸湾|酒业: what no list has for a brand, of a trade; it has to come twice before it is believed.</summary>
    public static bool IsByNoun(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first] is { Kind: TokenKind.Word, Tag: 'n' or 'j', Length: 2 or 3 } && !tokens[first].Is(NameRole.OrgInner | NameRole.OrgBreak | NameRole.NoPerson | NameRole.PersonNoun | NameRole.Office)
        && IsFirmWord(scan, tokens[last]) && BareBodies.IsFree(tokens, first);

    /// <summary>琴湾电器, 南湖水务: an island, a lake or what no gazetteer has is a brand, where a division says only where an industry is.</summary>
    public static bool IsOfPlace(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first].Kind == TokenKind.Place && tokens[last].Length > 1
        && ((tokens[first].Key == 0 && tokens[first].Length == 2) || (IsFeature(tokens[first].Key) && tokens[last].Is(NameRole.OrgInner)) || scan.Text.AsSpan(tokens[last].Start, tokens[last].Length) is "股份" or "控股" or "水务" or "重工" or "燃气" or "高速");

    /// <summary>长荣|海运: a house's name and the trade of one of its firms.</summary>
    public static bool IsOfHouse(TextScan scan, List<Token> tokens, int first, int last) =>
        first == last - 1 && tokens[first] is { Kind: TokenKind.Organization, Length: 2 or 3 } && tokens[last].Length > 1 && tokens[last].Is(NameRole.WeakOrgSuffix)
        && scan.At(tokens[first].End - 1) is not ('部' or '局' or '委' or '院' or '党' or '黨' or '社' or '署' or '厅' or '廳' or '会' or '會' or '盟' or '府' or '军' or '軍' or '队' or '隊' or '办' or '辦')
        && scan.At(tokens[last].End - 1) is not ('网' or '線' or '线' or '报' or '刊' or '志' or '室');

    private static bool IsFeature(int key)
    {
        foreach (var place in NameLexicon.BuiltIn.PlacesOf(key))
        {
            if (NameLexicon.BuiltIn.PlaceKindOf(place >> 1) is PlaceKind.Natural or PlaceKind.Facility)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>鼎盛机械厂, 宏远纺织公司: a firm may go by a word of praise.</summary>
    public static bool IsByPraise(TextScan scan, List<Token> tokens, int first, int last) =>
        tokens[first] is { Kind: TokenKind.Word, Length: 2, Tag: 'a' or 'z' or 'j' } && !tokens[first].Is(NameRole.OrgInner | NameRole.OrgBreak | NameRole.OfficePrefix)
        && (tokens[last].Length > 2 || (first < last - 1 && tokens[last - 1].Is(NameRole.OrgInner)))
        && AnyOf.Ends(scan.Text.AsSpan(tokens[last].Start, tokens[last].Length), Firms) && BareBodies.IsFree(tokens, first);
}
