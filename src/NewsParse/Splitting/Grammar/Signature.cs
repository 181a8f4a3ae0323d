using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Reads what nothing but its place tells to be a byline: pen names and units (小禾, 老棋迷, 科技处), alone or behind a place or a unit (南溪 老棋迷).</summary>
internal static class Signature
{
    private const int Longest = 16;
    private const int LongestName = 4;
    private const double Certainty = 0.3;

    // 待续, 如图, 见三版, 节选, 均为化名, 三百册.
    private const string InRemarks = "图版页见注转接略续完摘引按载选化之笑声第共均为是的了讯电";
    private const string EndsOfRemarks = "一二三四五六七八九十百千万年月日号时上中下个名人元";

    /// <summary>The hand who signed; null if a range can't be a signature.</summary>
    /// <param name="glance">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="isAlone">True if a name may stand without a place or a unit before it.</param>
    public static Credits? Read(Glance glance, int from, int to, bool isAlone)
    {
        var (start, isPlace) = (from, false);
        for (var i = from; i < to; i++)
        {
            if (!Chars.IsHan(glance[i]) || InRemarks.Contains(glance[i]))
            {
                return null;
            }

            if (i > from && glance.BlankBefore(i))
            {
                (start, isPlace) = (i, DatelinePlaces.IsKnown(glance, start, i));
            }

            // 南溪县读者老棋迷.
            if (i > from && BylineWord.All.TryMatch(glance, i, out var word, out var length) && word.Class == WordClass.Role && i + length < to)
            {
                start = i + length;
            }
        }

        // 冬 瓜.
        if (to - from == 2 && start == to - 1)
        {
            start = from;
        }

        if (to - from > Longest || (start == from && !isAlone) || to - start is < 2 or > LongestName || EndsOfRemarks.Contains(glance[to - 1]) || BylineWord.NoNames.TryMatch(glance, start, out _, out _))
        {
            return null;
        }

        var group = new BylineGroup();
        group.Names.Add(glance.Tight(start, to));
        var credits = new Credits { End = to, Certainty = Certainty, HasPlace = isPlace };
        group.AddTo(credits.Contributors);
        return credits;
    }

    /// <summary>What is read as names, unless that is less sure than the place of a signature.</summary>
    public static Credits? Prefer(Credits? named, Credits? signed)
    {
        if (named is null || signed is null || named.HasWord || named.Contributors.Count == 0 || named.Certainty >= Certainty)
        {
            return named ?? signed;
        }

        named.Certainty = Certainty;
        return signed.HasPlace ? signed : named;
    }
}
