using System.Runtime.InteropServices;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>The spans of a stretch that may be names: what the grammar reads as one with one unit more or less, and what stands before whatever names end with.</summary>
internal static class SpanCandidates
{
    private const NameRole Endings = NameRole.OrgSuffix | NameRole.WeakOrgSuffix | NameRole.OrgName | NameRole.OrgBody | NameRole.PlaceSuffix;
    private const int MostUnits = 7;
    private const int MostUnitsByCharacter = 3;
    private const int LongestSpan = 24;
    private const int ShortestDue = 2;
    private const int LongestDue = 3;

    /// <summary>Lists the spans, by where they end; none twice.</summary>
    public static void List(TextScan scan, List<NameUnit> units, List<NameSpan> spans)
    {
        spans.Clear();
        var all = CollectionsMarshal.AsSpan(units);
        for (var last = 0; last < all.Length; last++)
        {
            var from = spans.Count;
            ListBack(scan, all, last, spans);
            ListReadings(all, last, spans, from);
            ListDue(scan, all, last, spans, from);
        }
    }

    // 分析师|严密: behind an office a name is due, be it made of words.
    private static void ListDue(TextScan scan, ReadOnlySpan<NameUnit> units, int last, List<NameSpan> spans, int from)
    {
        for (var first = last; first > 0 && units[last].End - units[first].Start <= LongestDue && units[first].Kind != TokenKind.Mark; first--)
        {
            if (units[last].End - units[first].Start >= ShortestDue && units[first - 1].Is(NameRole.Office) && scan.Starts(units[first].Start, NameRole.Surname) && !(first == last && IsFunctionWord(units[first])))
            {
                Add(new NameSpan(first, last), spans, from);
            }
        }
    }

    // 编辑|起来.
    private static bool IsFunctionWord(in NameUnit unit) => unit is { Kind: TokenKind.Word, Tag: 't' or 'f' or 'd' or 'r' or 'p' or 'c' };

    private static void ListBack(TextScan scan, ReadOnlySpan<NameUnit> units, int last, List<NameSpan> spans)
    {
        var reach = units[last].Kind == TokenKind.Mark || EndsNothing(units[last]) ? 0 : MayEnd(scan, units[last]) ? MostUnits : IsAmongCharacters(units, last) ? MostUnitsByCharacter : 0;
        for (var first = last; first >= 0 && first > last - reach; first--)
        {
            ref readonly var unit = ref units[first];
            if (unit.Kind == TokenKind.Mark || units[last].End - unit.Start > LongestSpan || (first < last && !unit.IsOfName && unit.Is(NameRole.OrgBreak)))
            {
                return;
            }

            spans.Add(new NameSpan(first, last));
        }
    }

    // 西安|小雨.
    private static bool EndsNothing(in NameUnit unit) => unit is { Length: > 1, IsOfName: false } && unit.Is(NameRole.OrgBreak);

    private static bool MayEnd(TextScan scan, in NameUnit unit) =>
        unit.IsOfName || unit.Kind is TokenKind.Sound or TokenKind.Unknown || unit.Is(Endings | NameRole.WellKnownPerson) || scan.Ends(unit.End, Endings)
        || unit is { Tag: 'n', Tag2: 'r' or 's' or 't' or 'z' } || NameLexicon.BuiltIn.PlacesOf(unit.Key).Length > 0;

    // 侯|西|线: where words are single characters, or stand behind a name, the dictionary may lack what they make.
    private static bool IsAmongCharacters(ReadOnlySpan<NameUnit> units, int last) =>
        units[last].Length == 1 && last > 0 && units[last - 1].Kind != TokenKind.Mark && (units[last - 1].Length == 1 || units[last - 1].IsOfName);

    // Names that the grammar reads are as long as they are.
    private static void ListReadings(ReadOnlySpan<NameUnit> units, int last, List<NameSpan> spans, int from)
    {
        if (units[last] is { IsOfName: true, Ends: true })
        {
            var first = FirstOf(units, last);
            Add(new NameSpan(first, last), spans, from);
            if (first < last)
            {
                Add(new NameSpan(first + 1, last), spans, from);
            }

            if (first > 0 && units[first - 1].Kind != TokenKind.Mark)
            {
                Add(new NameSpan(first - 1, last), spans, from);
            }
        }

        if (last > 0 && units[last].Kind != TokenKind.Mark && !EndsNothing(units[last]) && units[last - 1] is { IsOfName: true, Ends: true })
        {
            Add(new NameSpan(FirstOf(units, last - 1), last), spans, from);
        }
    }

    private static int FirstOf(ReadOnlySpan<NameUnit> units, int last)
    {
        while (!units[last].Begins)
        {
            last--;
        }

        return last;
    }

    private static void Add(NameSpan span, List<NameSpan> spans, int from)
    {
        if (!CollectionsMarshal.AsSpan(spans)[from..].Contains(span))
        {
            spans.Add(span);
        }
    }
}
