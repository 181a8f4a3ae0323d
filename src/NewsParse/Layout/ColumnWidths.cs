namespace NewsParse.Layout;

/// <summary>Tells from the lines themselves how wide the column is that each block is set in.</summary>
internal static class ColumnWidths
{
    private const double SameWidth = 0.8;
    private const int Reach = 4;

    /// <summary>No column of running text is narrower than this.</summary>
    private const double Narrowest = 7.5;

    /// <summary>In tenths of an em.</summary>
    private const int NearWidth = 11;

    /// <summary>Sets <see cref="Line.Column"/> of every line.</summary>
    public static void Measure(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        var own = Harmonize(blocks, [.. blocks.Select(Own)]);
        var usual = Usual(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var width = own[i] > 0 ? own[i] : FromNeighbours(blocks, own, i, usual);
            foreach (var line in blocks[i])
            {
                line.Column = width;
            }
        }
    }

    /// <summary>The widths that the page's columns are set in, the commonest first; at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<double> Common(IReadOnlyList<IReadOnlyList<Line>> blocks, int most)
    {
        var own = Harmonize(blocks, [.. blocks.Select(Own)]);
        return [.. own.Zip(blocks).Where(pair => pair.First > 0).GroupBy(pair => pair.First).OrderByDescending(group => group.Sum(pair => pair.Second.Count)).Take(most).Select(group => group.Key)];
    }

    /// <summary>Columns of a page are mostly of one width or two: a block that measures nearly as wide as most is as wide as they are.</summary>
    private static double[] Harmonize(IReadOnlyList<IReadOnlyList<Line>> blocks, double[] own)
    {
        var lines = new Dictionary<int, int>();
        for (var i = 0; i < own.Length; i++)
        {
            var tenth = (int)Math.Round(own[i] * 10);
            lines[tenth] = lines.GetValueOrDefault(tenth) + blocks[i].Count;
        }

        var widths = lines.Keys.OrderDescending().ToArray();
        return [.. own.Select(width => width == 0 ? 0 : Leader((int)Math.Round(width * 10)) / 10.0)];

        int Leader(int tenth)
        {
            var near = widths.Where(other => Math.Abs(other - tenth) <= NearWidth);
            return near.MaxBy(other => near.Where(third => Math.Abs(third - other) <= 3).Sum(third => lines[third]));
        }
    }

    /// <summary>The width that several of the block's lines share; 0 if they tell none.</summary>
    public static double Own(IReadOnlyList<Line> lines)
    {
        if (lines.Count < 3)
        {
            return 0;
        }

        // The commonest width, not the widest: a comma may hang over the column's edge. Justified lines measure short, so that the wider of two wins.
        var widths = lines.Select(line => line.Width).OrderDescending().ToArray();
        var (width, most) = (0.0, 1);
        int from = 0, to = 0;
        foreach (var candidate in widths)
        {
            while (widths[from] > candidate + (SameWidth / 2))
            {
                from++;
            }

            while (to < widths.Length && widths[to] >= candidate - (SameWidth / 2))
            {
                to++;
            }

            if (to - from > most + (width == 0 ? 0 : lines.Count / 6))
            {
                (width, most) = (candidate, to - from);
            }
        }

        return most >= Math.Max(2, lines.Count / 4) && width >= Narrowest ? width : 0;
    }

    private static double FromNeighbours(IReadOnlyList<IReadOnlyList<Line>> blocks, double[] own, int at, double usual)
    {
        var widest = blocks[at].Max(line => line.Width);
        for (var distance = 1; distance <= Reach; distance++)
        {
            // The block after comes first: a paragraph's first line is often a block of its own.
            foreach (var i in (ReadOnlySpan<int>)[at + distance, at - distance])
            {
                if (i >= 0 && i < own.Length && own[i] > 0 && widest <= own[i] + SameWidth && widest > own[i] - 3.4)
                {
                    return own[i];
                }
            }
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var i in (ReadOnlySpan<int>)[at + distance, at - distance])
            {
                if (i >= 0 && i < own.Length && own[i] > 0)
                {
                    return own[i];
                }
            }
        }

        return usual;
    }

    private static double Usual(IReadOnlyList<IReadOnlyList<Line>> blocks)
    {
        var common = blocks.SelectMany(block => block).GroupBy(line => Math.Round(line.Width)).OrderByDescending(group => group.Count() * group.Key).FirstOrDefault();
        return common?.Max(line => line.Width) ?? 0;
    }
}
