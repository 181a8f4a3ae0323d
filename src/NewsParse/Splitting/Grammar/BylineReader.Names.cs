using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <content>The names, and what stands around them in one run of characters: units, offices, places.</content>
internal sealed partial class BylineReader
{
    private const double SureName = 0.75;

    // 新闻特写 本报记者 甲: the standing column's name.
    private bool IsColumn(int from, int to) => to - from is 4 or 5 && NameCutter.Cut(_glance, from, to, isDue: false, []) <= 0;

    private bool Names(int from, int to, BylineGroup group)
    {
        var isDue = group.Role is not null || group.Deeds != Deeds.None || FollowedByDeed(to);
        if (BylineWord.NoNames.TryMatch(_glance, from, out _, out _) || (to - from > 3 && BylineWord.NoNames.TryMatch(_glance, to - 2, out _, out var noName) && noName == 2))
        {
            return false;
        }

        if (FollowedByDeed(to) && (_glance[from] == '各' || _units.AreSure(from, to)))
        {
            return _isNobody = to - from <= BylineUnits.Longest;
        }

        if (_glance.Find('·', from, to) is var dot && dot > from + 1 && to - dot is >= 3 and <= 5 && DatelinePlaces.IsKnown(_glance, from, dot))
        {
            // 嘉义·林远山.
            from = dot + 1;
            group.HasUnit = true;
        }

        if (group.Role is not null && to - from is 4 or 5 && (NameLexicon.BuiltIn.RolesOf(_glance.Folded(to - 2, to)) & (NameRole.Office | NameRole.PersonNoun | NameRole.Honorific)) != 0 && NameCutter.Cut(_glance, from, to - 2, isDue: false, []) > 0.6)
        {
            // 解答：林远山律师.
            to -= 2;
        }

        var unitEnd = _units.End(from, to);
        group.HasUnit |= unitEnd > from;
        (isDue, from) = (isDue || unitEnd > from, unitEnd);
        var quality = NameCutter.Cut(_glance, from, to, isDue, group.Names);
        if (quality > (group.IsNobodys ? 0.6 : 0.2))
        {
            _quality = Math.Min(_quality, 0.5 + (quality / 2));
            group.Quality = Math.Min(group.Quality, quality);
            return true;
        }

        if (quality >= 0)
        {
            group.Names.Clear();
        }

        return NameBehindUnit(from, to, group);
    }

    /// <summary>某县农机站 甲: a unit, an office or a place before the name; 某县农机站林远山, 主答：律师甲: a unit or an office stuck to it.</summary>
    private bool NameBehindUnit(int from, int to, BylineGroup group)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (!_glance.BlankBefore(i) && to - i is 2 or 3 && i - from >= 4 && _units.EndAt(i))
            {
                var names = new List<string>();
                if (NameCutter.Cut(_glance, i, to, isDue: false, names) > SureName)
                {
                    group.Names.AddRange(names);
                    return group.HasUnit = true;
                }
            }

            if (to - i is >= 2 and <= 4 or >= 6 && (_glance.BlankBefore(i) ? _units.Are(from, i) : (group.Role is not null || FollowedByDeed(to)) && to - i <= 4 && _units.EndInOffice(from, i)))
            {
                var quality = NameCutter.Cut(_glance, i, to, isDue: true, group.Names);
                _quality = Math.Min(_quality, 0.4 + (quality / 3));
                group.Quality = Math.Min(group.Quality, quality);
                group.HasUnit = true;
                return quality > 0.1;
            }
        }

        return false;
    }

    private bool FollowedByDeed(int to) => _tokens.Exists(token => token is { Class: TokenClass.Word, Word.Class: WordClass.Deed } && token.From >= to);

    // 南溪晚报记者: the end of a run, before a role, may be whom the person works for.
    private int UnitStart(int from, int to)
    {
        var start = from;
        for (var i = to - 1; i > from; i--)
        {
            if (_glance.BlankBefore(i))
            {
                start = i;
                break;
            }
        }

        var isAwaited = _groups.Count > 0 && (Last.Role is not null || Last.Deeds != Deeds.None) && Last.Names.Count == 0;
        return !isAwaited || (start > from && (_units.EndAt(to) || _glance[start] == '驻')) ? start : to;
    }

    // 甲 北京 and 甲北京 before 报道.
    private int PlaceStart(int from, int to)
    {
        for (var i = from + 2; i <= to - 2; i++)
        {
            if (DatelinePlaces.IsKnown(_glance, i, to) && (_glance.BlankBefore(i) || to - i >= 2))
            {
                return i;
            }
        }

        return to;
    }
}
