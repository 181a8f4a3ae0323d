using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>The kind of a place that no gazetteer lists, by its last word.</summary>
internal static class PlaceKinds
{
    private const int LongestSuffix = 6;

    /// <summary>The kind; Other where the last word does not tell.</summary>
    public static PlaceKind Of(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(LongestSuffix, name.Length); length > 0; length--)
        {
            var suffix = name[^length..];
            var roles = NameLexicon.BuiltIn.RolesOf(suffix);
            if ((roles & NameRole.PlaceSuffix) == 0)
            {
                continue;
            }

            return (roles & NameRole.SuffixDivision) != 0 ? Division(suffix)
                : (roles & NameRole.SuffixVillage) != 0 ? PlaceKind.Village
                : (roles & NameRole.SuffixRoad) != 0 ? PlaceKind.Road
                : (roles & NameRole.SuffixFacility) != 0 ? PlaceKind.Facility
                : PlaceKind.Natural;
        }

        return name is [.., '里'] ? PlaceKind.Village : IsNumbered(name) ? PlaceKind.Road : PlaceKind.Other;
    }

    // 台19線, G30连霍高速.
    private static bool IsNumbered(ReadOnlySpan<char> name) => name is [.., '线' or '線'] or [.., '高', '速'] && name.ContainsAnyInRange('0', '9');

    private static PlaceKind Division(ReadOnlySpan<char> suffix) => suffix switch
    {
        "省" or "自治区" or "特区" or "府" => PlaceKind.Province,
        "市" or "州" or "盟" or "自治州" or "地区" => PlaceKind.City,
        "区" or "區" => PlaceKind.District,
        "县" or "縣" or "旗" or "自治县" or "郡" => PlaceKind.County,
        _ => PlaceKind.Town,
    };
}
