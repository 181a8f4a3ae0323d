namespace NewsParse.Reading;

/// <summary>From a stretch of a page's text to the boxes that it is printed in.</summary>
internal static class SpanBoxes
{
    /// <summary>One box for each line that the stretch touches, in the text's order.</summary>
    public static IReadOnlyList<Box> Find(SourcePage page, SourceSpan span)
    {
        var boxes = new List<Box>();
        foreach (var line in LinesOf(page, span))
        {
            if (Find(line, span) is { } box)
            {
                boxes.Add(box);
            }
        }

        return boxes;
    }

    /// <summary>The lines that the stretch touches.</summary>
    public static IEnumerable<SourceLine> LinesOf(SourcePage page, SourceSpan span)
    {
        for (var i = FirstBlock(page.Blocks, span.Start); i < page.Blocks.Count && page.Blocks[i].Lines[0].Span.Start < span.End; i++)
        {
            foreach (var line in page.Blocks[i].Lines)
            {
                if (Overlaps(line.Span, span))
                {
                    yield return line;
                }
            }
        }
    }

    private static int FirstBlock(IReadOnlyList<SourceBlock> blocks, int start)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = blocks[middle].Lines[^1].Span.End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Where a stretch of the text is printed in one line; null if the line has no boxes.</summary>
    public static Box? Find(SourceLine line, SourceSpan span)
    {
        if (line.Words.Count == 0)
        {
            return line.Box is { } whole ? Share(whole, line.Span, span, line.Direction) : null;
        }

        Box? found = null;
        foreach (var word in line.Words)
        {
            if (Overlaps(word.Span, span))
            {
                var share = Share(word.Box, word.Span, span, line.Direction);
                found = found?.Union(share) ?? share;
            }
        }

        return found;
    }

    private static bool Overlaps(SourceSpan a, SourceSpan b) => Math.Max(a.Start, b.Start) < Math.Min(a.End, b.End);

    private static Box Share(Box box, SourceSpan whole, SourceSpan part, LineDirection direction)
    {
        var from = Math.Max(0, part.Start - whole.Start) / (double)whole.Length;
        var to = Math.Min(whole.Length, part.End - whole.Start) / (double)whole.Length;
        if (direction is LineDirection.TurnedLeft or LineDirection.UpsideDown)
        {
            (from, to) = (1 - to, 1 - from);
        }

        return direction is LineDirection.Horizontal or LineDirection.UpsideDown
            ? box with { X = box.X + (from * box.Width), Width = (to - from) * box.Width }
            : box with { Y = box.Y + (from * box.Height), Height = (to - from) * box.Height };
    }
}
