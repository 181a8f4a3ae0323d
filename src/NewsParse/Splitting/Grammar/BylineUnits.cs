using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>What stands before the names of a byline and is none: units (某县农机站), offices (农机工人), places.</summary>
internal readonly struct BylineUnits(Glance glance)
{
    /// <summary>The most characters that units have.</summary>
    public const int Longest = 24;

    private const string LastOfUnits = "报社台网刊站局委部院校会厂团队所中心司办处科室系馆";
    private const string LastOfPlaces = "省市县区镇乡村州旗街屯组";

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Where the units end that stand, each behind a blank, before the names.</summary>
    public int End(int from, int to)
    {
        for (var i = from + 3; i <= to - 2; i++)
        {
            if (glance.BlankBefore(i))
            {
                if (!AreSure(from, i))
                {
                    return from;
                }

                from = i;
            }
        }

        return from;
    }

    /// <summary>科研院, 农机工人: what no name looks like.</summary>
    public bool AreSure(int from, int to) =>
        to - from is >= 3 and <= Longest && (EndAt(to) || EndInOffice(from, to))
        && ((Lexicon.RolesOf(glance.Folded(from, from + 1)) & NameRole.Surname) == 0 || NameCutter.Cut(glance, from, to, isDue: false, []) < (EndAt(to) ? 0.75 : 0.4));

    /// <summary>Whether a range may be one where a name follows.</summary>
    public bool Are(int from, int to)
    {
        if (to - from is < 2 or > Longest)
        {
            return false;
        }

        var lastBlank = to - 1;
        while (lastBlank > from && !glance.BlankBefore(lastBlank))
        {
            lastBlank--;
        }

        return EndAt(to) || DatelinePlaces.IsKnown(glance, lastBlank, to) || LastOfPlaces.Contains(glance[to - 1])
            || (Lexicon.RolesOf(glance.Folded(lastBlank, to)) & (NameRole.Office | NameRole.PersonNoun | NameRole.OrgSuffix | NameRole.WeakOrgSuffix)) != 0
            || glance[to - 1] is '人' or '员' or '师' or '生' or '民';
    }

    /// <summary>Whether the character before an index is the last one of units.</summary>
    public bool EndAt(int to) => to > 0 && LastOfUnits.Contains(glance[to - 1]);

    /// <summary>Whether a range ends with an office or a word for people.</summary>
    public bool EndInOffice(int from, int to) =>
        to - from >= 2 && ((RolesOf(to - 2, to) | (to - from > 2 ? RolesOf(to - 3, to) : 0)) & (NameRole.Office | NameRole.PersonNoun)) != 0;

    private NameRole RolesOf(int from, int to) => Lexicon.RolesOf(glance.Folded(from, to));
}
