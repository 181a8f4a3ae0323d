using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>What may be the place of a report: 北京, 北京/上海.</summary>
internal static class DatelinePlaces
{
    private const int LongestPlace = 12;
    private const string NeverInPlace = "的了着在是从将对把被和及为于就也都还不而但又再这那哪每我你他她它说称获悉来去给让因所昨今近日时年月有会个到向与";

    /// <summary>How much a range looks like the place of a report: 1 for a known one or none, below 0 for what is none.</summary>
    public static double Quality(Glance glance, int from, int to)
    {
        if (from >= to)
        {
            return 1;
        }

        if (to - from > LongestPlace)
        {
            return -1;
        }

        if (DatelineWords.IsNotPlace(glance.Folded(from, to)) || IsKnown(glance, from, to))
        {
            return 1;
        }

        for (var i = from; i < to; i++)
        {
            if (NeverInPlace.Contains(glance[i]) || !(Chars.IsHan(glance[i]) || glance[i] is '·' or '/' or '—' or '、'))
            {
                return -1;
            }
        }

        // 北京/上海, 台北—高雄.
        var mark = from;
        while (mark < to && Chars.IsHan(glance[mark]))
        {
            mark++;
        }

        return mark > from && mark < to ? Math.Min(Quality(glance, from, mark), Quality(glance, mark + 1, to)) : to - from <= 4 ? 0.7 : 0.5;
    }

    /// <summary>True if a range is the short name of a town of Taiwan and nothing else.</summary>
    public static bool IsTown(Glance glance, int from, int to) => TaiwanTowns.Hold(NameLexicon.BuiltIn.PlacesOf(NameLexicon.BuiltIn.Find(glance.Folded(from, to))));

    /// <summary>True if the gazetteer has a range.</summary>
    public static bool IsKnown(Glance glance, int from, int to) => TaiwanTowns.LeaveOther(NameLexicon.BuiltIn.PlacesOf(NameLexicon.BuiltIn.Find(glance.Folded(from, to))));
}
