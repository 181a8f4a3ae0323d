using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Places;

/// <summary>The place that a paper is named after: 郑州 in 郑州日报, 二七 in 今日二七.</summary>
internal static class PaperPlace
{
    private const int LongestName = 8;
    private const int ProvinceUnit = 10_000_000;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Index of the place in the gazetteer; -1 where the title names none, or none of a province that the page names too (新民晚报 is of no county).</summary>
    /// <param name="title">The paper's title; null if unknown.</param>
    /// <param name="mentions">The names on the page.</param>
    public static int Of(string? title, IEnumerable<NameMention> mentions)
    {
        if (title is null || LongestPlace(title) is not (> 0 and var key))
        {
            return -1;
        }

        var anchors = new HashSet<int>();
        foreach (var mention in mentions)
        {
            if (mention.Kind == TokenKind.Place && Lexicon.PlacesOf(mention.Key) is [var only])
            {
                anchors.Add(only >> 1);
            }
        }

        var place = PlaceResolver.Choose(key, anchors);
        var province = Lexicon.PlaceCode(place) / ProvinceUnit;
        return province > 0 && anchors.Any(anchor => Lexicon.PlaceCode(anchor) / ProvinceUnit == province) ? place : -1;
    }

    private static int LongestPlace(string title)
    {
        var (best, longest) = (0, 0);
        for (var start = 0; start < title.Length; start++)
        {
            for (var length = Math.Min(LongestName, title.Length - start); length > Math.Max(1, longest); length--)
            {
                var key = Lexicon.Find(title.AsSpan(start, length));
                if (Lexicon.PlacesOf(key).Length > 0 && (Lexicon.RolesOf(key) & NameRole.NoPlace) == 0)
                {
                    (best, longest) = (key, length);
                }
            }
        }

        return best;
    }
}
