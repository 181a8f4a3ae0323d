using NewsParse.Text;

namespace NewsParse.Pdf;

/// <summary>Cuts the order of painting into runs: glyphs that follow one another on one line.</summary>
internal sealed class RunReader(IReadOnlyList<Glyph> glyphs)
{
    /// <summary>Most white, in ems, between two glyphs that certainly belong together; columns are never so close.</summary>
    private const double MostGap = 0.65;

    /// <summary>Most overlap, in ems: marks are often set closer than their squares.</summary>
    private const double MostOverlap = 0.75;

    /// <summary>The runs, in the order of painting.</summary>
    public List<Run> Read()
    {
        var runs = new List<Run>();
        var start = 0;
        while (start < glyphs.Count)
        {
            var end = start + 1;
            if (StartsVertical(start))
            {
                while (end < glyphs.Count && IsBelow(glyphs[end - 1], glyphs[end]))
                {
                    end++;
                }

                Add(runs, start, end, vertical: true);
            }
            else
            {
                while (end < glyphs.Count && IsBeside(glyphs[end - 1], glyphs[end]))
                {
                    end++;
                }

                Add(runs, start, end, vertical: false);
            }

            start = end;
        }

        return WithInsets(runs);
    }

    private void Add(List<Run> runs, int start, int end, bool vertical)
    {
        var taken = new List<Glyph>(end - start);
        for (var i = start; i < end; i++)
        {
            taken.Add(vertical ? glyphs[i].InVerticalLine() : glyphs[i]);
        }

        runs.Add(new Run(taken));
    }

    /// <summary>True if the next glyph goes on in the line.</summary>
    private static bool IsBeside(Glyph glyph, Glyph next)
    {
        if (glyph.Direction != next.Direction)
        {
            return false;
        }

        double small = Math.Min(glyph.Size, next.Size), large = Math.Max(glyph.Size, next.Size);
        var gap = next.Start - glyph.End;
        return large < 1.7 * small
            && gap < MostGap * small && gap > -MostOverlap * large && next.Start > glyph.Start
            && Math.Abs(next.Base - glyph.Base) < (large > 1.2 * small ? 0.45 : 0.2) * large;
    }

    /// <summary>True if the next glyph stands upright under this one.</summary>
    private static bool IsBelow(Glyph glyph, Glyph next)
    {
        if (glyph.Direction != LineDirection.Horizontal || next.Direction != LineDirection.Horizontal)
        {
            return false;
        }

        double small = Math.Min(glyph.Size, next.Size), large = Math.Max(glyph.Size, next.Size);
        var step = next.Base - glyph.Base;

        // Fonts made for level lines set marks anywhere in vertical ones.
        var (least, most) = Chars.IsMark(glyph.Text[0]) || Chars.IsMark(next.Text[0]) ? (0.1, 2.1) : (0.45, 1.9);
        return large < 1.3 * small
            && step > least * large && step < most * large
            && Math.Abs(glyph.Start + glyph.End - next.Start - next.End) < 0.6 * large
            && (Chars.IsWide(glyph.Text[0]) || Chars.IsWide(next.Text[0]));
    }

    /// <summary>True if a vertical line begins here: at least three glyphs under one another, or two and nothing beside them.</summary>
    private bool StartsVertical(int at)
    {
        if (at + 1 >= glyphs.Count || !IsBelow(glyphs[at], glyphs[at + 1]))
        {
            return false;
        }

        return at + 2 >= glyphs.Count
            || IsBelow(glyphs[at + 1], glyphs[at + 2])
            || (!IsBeside(glyphs[at + 1], glyphs[at + 2]) && glyphs[at + 1].Base - glyphs[at].Base < 1.4 * glyphs[at].Size);
    }

    /// <summary>Latin words turned on their side, numbers of two or three digits set upright and single characters beside them stand inside vertical lines.</summary>
    private static List<Run> WithInsets(List<Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            TryInset(runs, i);
        }

        // What stands before one is seen on the way back.
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            TryInset(runs, i);
        }

        return runs;
    }

    private static void TryInset(List<Run> runs, int at)
    {
        if (runs[at].Direction != LineDirection.Vertical
            && Inset(runs[at]) is { } inset
            && ((at > 0 && Meets(runs[at - 1], inset)) || (at + 1 < runs.Count && Meets(inset, runs[at + 1]))))
        {
            runs[at] = inset;
        }
    }

    /// <summary>The run as part of a vertical line; null if it can be none.</summary>
    private static Run? Inset(Run run)
    {
        if (run.Direction == LineDirection.TurnedRight)
        {
            return new Run([.. run.Glyphs.Select(glyph => glyph.InVerticalLine())]);
        }

        if (run.Direction != LineDirection.Horizontal || run.Glyphs.Count > 4 || run.End - run.Start > 1.4 * run.Size)
        {
            return null;
        }

        var (first, last) = (run.Glyphs[0], run.Glyphs[^1]);
        return new Run([(first with { Text = string.Concat(run.Glyphs.Select(glyph => glyph.Text)), End = last.End, Order = last.Order }).InVerticalLine()]);
    }

    private static bool Meets(Run run, Run next)
    {
        if (run.Direction != LineDirection.Vertical || next.Direction != LineDirection.Vertical)
        {
            return false;
        }

        var size = Math.Max(run.Size, next.Size);
        return Math.Abs(run.Base - next.Base) < 0.4 * size && next.Start - run.End < 0.8 * size && next.Start - run.End > -0.8 * size;
    }
}
