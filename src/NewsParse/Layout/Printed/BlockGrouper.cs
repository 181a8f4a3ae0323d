namespace NewsParse.Layout.Printed;

/// <summary>Groups lines into blocks: each line leads to the nearest one below it, if that has no nearer one above.</summary>
internal static class BlockGrouper
{
    // In ems: less may hang over from a column's own line.
    private const double FewestCovered = 2;
    private const double MostOverhang = 1.2;

    /// <summary>The blocks, in no particular order.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="rules">The page's straight lines: none runs through a block.</param>
    /// <param name="frames">The page's frames: a block is inside or outside.</param>
    public static List<PrintedBlock> Group(IReadOnlyList<PrintedLine> lines, IReadOnlyList<Box> rules, IReadOnlyList<Box> frames)
    {
        var sorted = lines.OrderBy(line => line.Box.Y).ThenBy(line => line.Box.X).ToArray();
        var frameOf = Array.ConvertAll(sorted, line => FrameOf(line.Box, frames));
        var horizontals = rules.Where(rule => rule.Width > rule.Height).OrderBy(rule => rule.Y).ToArray();
        var below = Nearest(sorted, frameOf, horizontals);
        var hasAbove = new bool[sorted.Length];
        foreach (var next in below)
        {
            if (next >= 0)
            {
                hasAbove[next] = true;
            }
        }

        var blocks = new List<PrintedBlock>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!hasAbove[i])
            {
                var chain = new List<PrintedLine>();
                for (var at = i; at >= 0; at = below[at])
                {
                    chain.Add(sorted[at]);
                }

                foreach (var part in WithoutOverhang(chain))
                {
                    blocks.Add(new PrintedBlock(part, frameOf[i]));
                }
            }
        }

        return blocks;
    }

    /// <summary>The lines with those at the top set apart that reach beyond the column under them: a subhead over two columns that a picture or a gap hides.</summary>
    private static IEnumerable<List<PrintedLine>> WithoutOverhang(List<PrintedLine> lines)
    {
        var first = 0;
        while (lines.Count - first >= PrintedBlock.FewestLinesOfColumn && ReachesBeyond(lines[first], lines, first + 1))
        {
            first++;
        }

        return first == 0 ? [lines] : [lines[..first], lines[first..]];
    }

    private static bool ReachesBeyond(PrintedLine line, List<PrintedLine> lines, int from)
    {
        double left = double.MaxValue, right = double.MinValue;
        for (var i = from; i < lines.Count; i++)
        {
            (left, right) = (Math.Min(left, lines[i].Box.X), Math.Max(right, lines[i].Box.Right));
        }

        return line.IsMeasured && (line.Box.X < left - (MostOverhang * line.Size) || line.Box.Right > right + (MostOverhang * line.Size));
    }

    /// <summary>Index of the smallest frame around a box; -1 if none is.</summary>
    public static int FrameOf(Box box, IReadOnlyList<Box> frames)
    {
        var best = -1;
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            if (IsInside(box, frame) && (best < 0 || frame.Width * frame.Height < frames[best].Width * frames[best].Height))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>True if a box's middle is inside another.</summary>
    public static bool IsInside(Box box, Box other)
    {
        var (x, y) = (box.MiddleX, box.MiddleY);
        return x > other.X && x < other.Right && y > other.Y && y < other.Bottom;
    }

    private static int[] Nearest(PrintedLine[] lines, int[] frameOf, Box[] rules)
    {
        var below = new int[lines.Length];
        var above = new int[lines.Length];
        Array.Fill(below, -1);
        Array.Fill(above, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = i + 1; j < lines.Length && lines[j].Box.Y < lines[i].Box.Bottom + (2 * lines[i].Size); j++)
            {
                if (frameOf[i] != frameOf[j] || !lines[i].MayLeadTo(lines[j]) || IsCut(lines[i].Box, lines[j].Box, rules))
                {
                    continue;
                }

                if (below[i] < 0 || Gap(lines, i, j) < Gap(lines, i, below[i]))
                {
                    below[i] = j;
                }

                if (above[j] < 0 || Gap(lines, i, j) < Gap(lines, above[j], j))
                {
                    above[j] = i;
                }
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            below[i] = below[i] >= 0 && above[below[i]] == i ? below[i] : -1;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (below[i] >= 0 && (HasNeighbour(lines, below[i], lines[i]) || HasNeighbour(lines, i, lines[below[i]])))
            {
                below[i] = -1;
            }
        }

        return below;
    }

    /// <summary>True if a line has another beside it, and the one above or below them stretches over both: a headline over two columns is part of neither.</summary>
    private static bool HasNeighbour(PrintedLine[] lines, int at, PrintedLine over)
    {
        var line = lines[at];
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; i >= 0 && i < lines.Length && Math.Abs(lines[i].Box.Y - line.Box.Y) < line.Size; i += step)
            {
                if (lines[i].Upright && PrintedLine.Shared(lines[i].Box, line.Box) < 0 && PrintedLine.Shared(lines[i].Box, over.Box) > FewestCovered * line.Size)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Of two lines equally far below, the one that shares more width is meant.
    private static double Gap(PrintedLine[] lines, int upper, int lower) =>
        lines[lower].Box.Y - lines[upper].Box.Bottom - (0.1 * PrintedLine.Shared(lines[upper].Box, lines[lower].Box) / Math.Max(lines[upper].Box.Width, lines[lower].Box.Width));

    private static bool IsCut(Box upper, Box lower, Box[] rules)
    {
        var (from, to) = (upper.MiddleY, lower.MiddleY);
        foreach (var rule in rules)
        {
            if (rule.Y > to)
            {
                return false;
            }

            if (rule.Y > from && PrintedLine.Shared(rule, upper) > 0.5 * Math.Min(upper.Width, rule.Width))
            {
                return true;
            }
        }

        return false;
    }
}
