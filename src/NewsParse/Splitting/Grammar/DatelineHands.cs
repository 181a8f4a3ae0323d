using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Reads the hands that follow a dateline's core: （记者 甲 通讯员 乙） or 记者甲报道.</summary>
internal static class DatelineHands
{
    private const int Longest = 50;
    private const int MostBrackets = 2;

    /// <summary>Takes what hands follow the core into it.</summary>
    public static void Read(Glance glance, DatelineParts parts)
    {
        for (var i = 0; i < MostBrackets && glance[parts.End] == '（'; i++)
        {
            if (!InBrackets(glance, parts.End, parts))
            {
                return;
            }
        }

        if (parts.Contributors.Count == 0)
        {
            RunOn(glance, parts);
        }
    }

    /// <summary>Takes the hands of a bracket.</summary>
    public static bool InBrackets(Glance glance, int open, DatelineParts parts)
    {
        var close = glance.Find('）', open, Math.Min(glance.Length, open + Longest + 10));
        if (close < 0 || (BylineReader.Read(glance, open + 1, close, isOpen: false) ?? Expected(glance, open + 1, close) ?? BylineGrammar.Companions(glance, open + 1, close)) is not { } credits || (!credits.HasWord && credits.Certainty < 0.4))
        {
            return false;
        }

        parts.Add(credits, glance.Printed(open + 1, close));
        parts.End = close + 1;
        return true;
    }

    // （记者 冠军 通讯员 高山）: where only hands can stand every word is a name.
    private static Credits? Expected(Glance glance, int from, int to)
    {
        var credits = new Credits { End = to, HasWord = true, Certainty = 0.5 };
        for (var i = from; i < to;)
        {
            if (!BylineWord.All.TryMatch(glance, i, out var word, out var length) || word.Class != WordClass.Role)
            {
                return null;
            }

            var group = new BylineGroup { Role = word.Role };
            i += length + (glance[i + length] == '：' ? 1 : 0);
            do
            {
                var end = i + 1;
                while (end < to && !glance.BlankBefore(end) && Chars.IsHan(glance[end]))
                {
                    end++;
                }

                if (end - i is < 2 or > 4 || !Chars.IsHan(glance[i]) || (end < to && !glance.BlankBefore(end)))
                {
                    return null;
                }

                group.Names.Add(glance.Tight(i, end));
                i = end;
            }
            while (i < to && !LeadsAt(glance, i, to));

            group.AddTo(credits.Contributors);
            credits.Roles++;
        }

        return credits;
    }

    // Without brackets their end is where 报道 stands, or a blank behind which no name follows.
    private static void RunOn(Glance glance, DatelineParts parts)
    {
        var from = parts.End + (glance[parts.End] == '：' ? 1 : 0);
        Credits? best = null;
        for (var end = from + 2; end <= Math.Min(glance.Length, from + Longest); end++)
        {
            if (glance[end - 1] is '，' or '。' or '“')
            {
                break;
            }

            var isOpened = DatelineWords.Openers.TryMatch(glance, end, out _, out var opener);
            var isReport = end - from > 4 && glance[end - 2] == '报' && glance[end - 1] is '道' or '导';
            if ((isReport || isOpened || glance.BlankBefore(end)) && BylineReader.Read(glance, from, end, isOpen: false) is { HasWord: true, HasSource: false, Contributors.Count: > 0, Certainty: > 0.6 } credits
                && (isReport || glance.BlankBefore(end) || credits.Roles > 1 || glance[end + opener] == '，'))
            {
                best = credits;
                if (isReport)
                {
                    break;
                }
            }
        }

        if (best is not null)
        {
            parts.Add(best, glance.Printed(from, best.End));
            parts.End = best.End;
        }
    }

    /// <summary>The first word of a hand's role in a range; -1 if there is none.</summary>
    public static int LeadWord(Glance glance, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (LeadsAt(glance, i, to))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True if a range begins with a word of a hand's role.</summary>
    public static bool LeadsAt(Glance glance, int from, int to) =>
        BylineWord.All.TryMatch(glance, from, out var word, out var length, out _) && from + length <= to
        && (word.Class is WordClass.Role || (word.Class is WordClass.Adjective && BylineTokens.LeadsToRole(glance, from + length, to)) || (word.Class == WordClass.Deed && length > 1 && (word.Deeds & (Deeds.Translate | Deeds.Edit)) != 0));
}
