using System.Buffers;

namespace NewsParse.Splitting.Grammar;

/// <summary>Reads hands at the head of a body that only a blank parts from it: 本报驻东京记者 甲, 特派记者 甲 发自日内瓦.</summary>
internal static class OpenHands
{
    private const int Longest = 30;
    private const int LongestOrigin = 12;

    // The next words of a body; what is shorter, or names further hands, is a byline by itself.
    private const int LeastBody = 12;

    // 本报记者 甲 从市教育局获悉: the hands are the sentence's subject.
    private static readonly SearchValues<char> Predicates = SearchValues.Create("从获对就向随");

    /// <summary>Reads the hands; null if there are none.</summary>
    public static DatelineParts? Read(Glance glance)
    {
        var isOwn = DatelineWords.Own.TryMatch(glance, 0, out var isPaper, out _) && isPaper;
        if (!isOwn && !DatelineHands.LeadsAt(glance, 0, glance.Length))
        {
            return null;
        }

        for (var end = Math.Min(Longest, glance.Length - LeastBody); end > 2; end--)
        {
            if (glance.BlankBefore(end) && BylineReader.Read(glance, 0, end, isOpen: false) is { HasWord: true, Contributors.Count: > 0, Certainty: > 0.7 } credits)
            {
                var parts = new DatelineParts { End = end, Certainty = 0.9 * credits.Certainty };
                if (ReadOrigin(glance, parts) || (isOwn && !Predicates.Contains(glance[end]) && DatelineHands.LeadWord(glance, end, end + LeastBody) < 0))
                {
                    parts.Add(credits, glance.Printed(0, end));
                    return parts;
                }
            }
        }

        return null;
    }

    private static bool ReadOrigin(Glance glance, DatelineParts parts)
    {
        if (!DatelineWords.Sent.TryMatch(glance, parts.End, out _, out var length))
        {
            return false;
        }

        var from = parts.End + length;
        for (var end = from + 2; end <= Math.Min(glance.Length, from + LongestOrigin); end++)
        {
            if (glance.BlankBefore(end))
            {
                (parts.Place, parts.End) = (glance.Tight(from, end), end);
                return true;
            }
        }

        return false;
    }
}
