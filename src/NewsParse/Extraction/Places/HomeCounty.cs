using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>The county or district that a page is at home in, told by the divisions that its articles name; its towns go by their short names there (青石 for 青石镇).</summary>
internal static class HomeCounty
{
    // Fewer divisions of one county on a page are chance.
    private const int FewestNames = 3;
    private const float TownCost = 10f;
    private const float CountyCost = 8f;
    private const int CountyUnit = 1000;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Index of the county in the gazetteer; -1 where the page tells none.</summary>
    public static int Of(IEnumerable<NameMention> mentions)
    {
        var names = new Dictionary<int, HashSet<string>>();
        foreach (var mention in mentions.Where(mention => mention.Kind == TokenKind.Place && mention.Key > 0))
        {
            var places = Lexicon.PlacesOf(mention.Key);
            var county = places.Length == 1 ? CountyOf(places[0] >> 1) : -1;
            if (county >= 0)
            {
                (names.TryGetValue(county, out var known) ? known : names[county] = new HashSet<string>(StringComparer.Ordinal)).Add(mention.Text);
            }
        }

        var best = names.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).FirstOrDefault();
        return best.Value?.Count >= FewestNames ? best.Key : -1;
    }

    /// <summary>Makes the short names of a county and its towns known.</summary>
    public static void AddTowns(int county, KnownNames known)
    {
        if (county < 0)
        {
            return;
        }

        var own = Lexicon.PlaceName(county);
        if (own.Length > 2)
        {
            known.Add(own[..^1].ToString(), TokenKind.Place, CountyCost);
        }

        // A division's towns stand behind it, before the next division of its rank.
        var code = Lexicon.PlaceCode(county) / CountyUnit;
        for (var place = county + 1; Lexicon.PlaceCode(place) / CountyUnit == code; place++)
        {
            var name = Lexicon.PlaceName(place);
            var root = name[..^1];
            if (root.Length > 1 && name[^1] is '镇' or '乡' && !(Words.BuiltIn.TryGet(root, out _, out var tag) && tag is not ("ns" or "nr" or "nz" or "nrt")))
            {
                known.Add(root.ToString(), TokenKind.Place, TownCost);
            }
        }
    }

    private static int CountyOf(int place)
    {
        while (place >= 0 && Lexicon.PlaceKindOf(place) == PlaceKind.Town)
        {
            place = Lexicon.PlaceParent(place);
        }

        return place >= 0 && Lexicon.PlaceCode(place) is > 0 and var code && code % CountyUnit == 0 && code / CountyUnit % 100 != 0 ? place : -1;
    }
}
