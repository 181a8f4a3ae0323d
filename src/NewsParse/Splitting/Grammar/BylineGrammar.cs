using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>A byline found in a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">UTF-16 units of the text that it takes up, its brackets included.</param>
/// <param name="Text">As printed, restored.</param>
/// <param name="Contributors">The hands that it names; empty for 本报评论员 and the like.</param>
/// <param name="Certainty">0 to 1. A bare name alone stays below a half.</param>
internal sealed record BylinePiece(int Start, int Length, string Text, IReadOnlyList<Contributor> Contributors, double Certainty);

/// <summary>What a byline looks like, on a line of its own and at the end of a paragraph.</summary>
internal static class BylineGrammar
{
    private const int LongestLine = 80;
    private const int LongestTail = 72;
    private const double Bulleted = 0.25;
    private const double OfPictures = 0.5;

    /// <summary>Reads a line, or the lines of a small block joined, as a byline and nothing else.</summary>
    public static bool TryReadLine(ReadOnlySpan<char> line, out BylinePiece piece)
    {
        piece = null!;
        line = line.Trim();
        if (line.Length is < 2 or > LongestLine)
        {
            return false;
        }

        var glance = Glance.AtStart(line, LongestLine);
        var (from, to) = (0, glance.Length);
        while (from < to && (BylineTokens.IsBullet(glance[from]) || (from == 0 && BylineTokens.IsMisreadBullet(glance, from, to))))
        {
            from++;
        }

        // Lost glyphs and closing marks of a pair.
        var bullets = from;
        while (to > from && (BylineTokens.IsBullet(glance[to - 1]) || glance[to - 1] is '？' or '。' or '：'))
        {
            to--;
        }

        var isBracketed = glance[from] == '（' && Closer(glance, from, to) == to - 1;
        if (isBracketed)
        {
            (from, to) = (from + 1, to - 1);
        }

        if (to - from < 2 || BylineReader.Read(glance, from, DayStart(glance, from, to), isOpen: false) is not { } credits)
        {
            return false;
        }

        // A dash of two opens a subhead.
        if (!credits.HasWord && !isBracketed && ((glance[0] == '—' && glance[1] == '—') || (bullets == 0 && Rubrics.IsKnown(glance.Tight(0, glance.Length)))))
        {
            return false;
        }

        var certainty = credits.HasWord && credits.Contributors.Count > 0 ? (isBracketed ? 0.3 : 0.2) + (0.75 * credits.Certainty)
            : credits.Contributors.Count == 0 ? (credits.HasUnit || isBracketed ? 0.85 : credits.HasSource ? 0.6 : 0.4)
            : isBracketed ? 0.35 + (0.55 * credits.Certainty)
            : Bare(glance, from, to, credits);
        if (!isBracketed && !credits.HasSource && credits.Roles == 0 && credits.Contributors.Count > 0 && credits.Contributors.TrueForAll(hand => hand.Role == ContributorRole.Agency))
        {
            // 新华社电 begins a body rather than being a byline by itself.
            certainty = Math.Min(certainty, 0.4);
        }

        if (IsPictureOnly(credits))
        {
            certainty *= OfPictures;
        }

        certainty = Math.Clamp(certainty + (bullets > 0 ? Bulleted : 0), 0, 0.98);
        piece = new BylinePiece(0, line.Length, line.ToString(), credits.Contributors, certainty);
        return true;
    }

    /// <summary>Reads a byline at the end of a paragraph: in brackets, or run on behind the last sentence.</summary>
    public static bool TryReadTail(ReadOnlySpan<char> paragraph, out BylinePiece piece)
    {
        piece = null!;
        var end = paragraph.TrimEnd();
        if (end.Length < 4)
        {
            return false;
        }

        var glance = Glance.AtEnd(end, LongestTail);
        var to = glance.Length;
        while (to > 0 && (glance[to - 1] is '？' or '■' or '□' or '▲' or '◆' or '●' || glance[to - 1] is >= '\uE000' and <= '\uF8FF'))
        {
            to--;
        }

        // A bracket may also be a remark on a name that stands before it.
        return (to > 0 && glance[to - 1] == '）' && TryReadBrackets(glance, end, to, out piece)) || TryReadRunOn(glance, end, out piece);
    }

    /// <summary>The hand of a line in brackets that the page tells to be a byline, where it has no look of one; empty if nobody is named.</summary>
    public static IReadOnlyList<Contributor> ReadSignature(string line)
    {
        var glance = Glance.AtStart(line, LongestLine);
        return glance[0] == '（' && glance[glance.Length - 1] == '）' && Signature.Read(glance, 1, glance.Length - 1, isAlone: false) is { } signed ? signed.Contributors : [];
    }

    private static bool TryReadBrackets(Glance glance, ReadOnlySpan<char> text, int to, out BylinePiece piece)
    {
        piece = null!;
        var opener = Opener(glance, to - 1);
        if (opener < 0)
        {
            return false;
        }

        var isAfterSentence = opener == 0 || EndsSentence(glance, opener);
        var named = BylineReader.Read(glance, opener + 1, to - 1, isOpen: false) ?? Companions(glance, opener + 1, to - 1);
        if (Signature.Prefer(named, isAfterSentence ? Signature.Read(glance, opener + 1, to - 1, isAlone: true) : null) is not { } credits)
        {
            return false;
        }

        var certainty = credits.HasWord ? 0.25 + (0.7 * credits.Certainty) : credits.Contributors.Count == 0 ? 0.8 : 0.35 + (0.55 * credits.Certainty);
        if (IsPictureOnly(credits))
        {
            certainty *= OfPictures;
        }

        piece = Piece(glance, text, opener, credits, isAfterSentence ? certainty : certainty - 0.15);
        return true;
    }

    /// <summary>（林远山 沐阳）: beside a good name, what else could be one is one.</summary>
    public static Credits? Companions(Glance glance, int from, int to)
    {
        for (var i = from + 2; i <= to - 2; i++)
        {
            if ((glance.BlankBefore(i) || glance[i] == '、') && BylineReader.Read(glance, from, i, isOpen: false) is { HasWord: false, Contributors.Count: > 0, Certainty: > 0.5 } credits)
            {
                var start = glance[i] == '、' ? i + 1 : i;
                var names = new List<string>();
                var quality = to - start is 2 or 3 ? NameCutter.Cut(glance, start, to, isDue: true, names) : -1;
                if (quality < 0.2 || names.Count != 1)
                {
                    return null;
                }

                credits.Contributors.Add(new Contributor { Role = ContributorRole.Author, Name = names[0] });
                (credits.End, credits.Certainty) = (to, Math.Min(credits.Certainty, 0.3 + (quality / 2)));
                return credits;
            }
        }

        return null;
    }

    private static bool TryReadRunOn(Glance glance, ReadOnlySpan<char> text, out BylinePiece piece)
    {
        piece = null!;

        // The last sentence's end; what follows must be a byline as a whole.
        var start = glance.Length;
        while (start > 0 && !EndsSentence(glance, start))
        {
            start--;
        }

        var from = start;
        while (from < glance.Length && (BylineTokens.IsBullet(glance[from]) || (from == start && IsUnclosed(glance, from))))
        {
            from++;
        }

        var length = glance.Length - from;
        if (start == 0 || length is < 2 or > 48 || BylineReader.Read(glance, from, DayStart(glance, from, glance.Length), isOpen: false) is not { } credits)
        {
            return false;
        }

        var certainty = credits.HasWord ? 0.2 + (0.75 * credits.Certainty) : credits.Contributors.Count == 0 ? 0.6 : 0.3 + (0.5 * credits.Certainty);
        certainty += from > start ? Bulleted : glance.BlankBefore(from) ? 0.1 : 0;
        if (IsPictureOnly(credits))
        {
            certainty *= OfPictures;
        }

        piece = Piece(glance, text, start, credits, Math.Min(0.98, certainty));
        return true;
    }

    // A letter's signature ends with its day: 林远山谨启 十一月十八日.
    private static int DayStart(Glance glance, int from, int to)
    {
        var start = DatelineDates.Start(glance, from + 2, to);
        return glance.BlankBefore(start) ? start : to;
    }

    private static BylinePiece Piece(Glance glance, ReadOnlySpan<char> text, int from, Credits credits, double certainty)
    {
        var start = glance.Start(from);
        return new BylinePiece(start, text.Length - start, text[start..].Trim().ToString(), credits.Contributors, Math.Clamp(certainty, 0, 1));
    }

    // A picture's credit stands under the picture, not under an article.
    private static bool IsPictureOnly(Credits credits) =>
        credits.Contributors.Count > 0 && credits.Contributors.TrueForAll(hand => hand.Role is ContributorRole.Photographer or ContributorRole.Agency)
        && credits.Contributors.Exists(hand => hand.Role == ContributorRole.Photographer);

    /// <summary>A bare name may be anything; one spread to three characters' width is hardly anything else.</summary>
    private static double Bare(Glance glance, int from, int to, Credits credits)
    {
        if (credits.Contributors.TrueForAll(hand => hand.Role == ContributorRole.Agency))
        {
            return 0.6;
        }

        var isSpread = glance.BlankBefore(from + 1) && (to - from == 2 || glance[from + 2] == '（');
        return (isSpread ? 0.45 : credits.Contributors.Count > 1 ? 0.25 : 0.15) + (0.4 * credits.Certainty);
    }

    private static bool EndsSentence(Glance glance, int at)
    {
        var i = at - 1;
        while (i > 0 && Chars.IsCloser(glance[i]))
        {
            i--;
        }

        return i >= 0 && Chars.IsFullStop(glance[i]);
    }

    // The closing bracket of （林远山） was lost.
    private static bool IsUnclosed(Glance glance, int at) => glance[at] is '（' or '《' && glance.Find('）', at, glance.Length) < 0 && glance.Find('》', at, glance.Length) < 0;

    private static int Closer(Glance glance, int from, int to)
    {
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            depth += glance[i] == '（' ? 1 : glance[i] == '）' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Opener(Glance glance, int closer)
    {
        var depth = 0;
        for (var i = closer; i >= 0; i--)
        {
            depth += glance[i] is '）' or '》' ? 1 : glance[i] is '（' or '《' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
