namespace NewsParse.Layout.Printed;

/// <summary>Cuts lines of OCR that run across the gap between two columns, or between two headlines.</summary>
/// <param name="gutters">The page's strips between columns.</param>
/// <param name="em">Size of its running text.</param>
internal sealed class LineCutter(Gutters gutters, double em)
{
    // White space that only the gap between two columns leaves, in sizes of the line's type; in large type that between two headlines.
    private const double LeastGap = 2.5;
    private const double LeastHeadlineGap = 1.45;

    /// <summary>The line's parts, each of one column.</summary>
    /// <param name="line">The line.</param>
    /// <param name="box">Its box.</param>
    /// <param name="size">Size of its type.</param>
    public List<(SourceSpan Span, Box Box, double Size)> Cut(SourceLine line, Box box, double size)
    {
        var words = line.Words;
        var columns = gutters.Cuts(words);
        var least = size * (size > TornLines.LeastSize * em ? LeastHeadlineGap : LeastGap);
        var wide = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(i => words[i].Box.X - words[i - 1].Box.Right > least);
        int[] cuts = [0, .. wide.Union(columns).Order(), words.Count];
        if (cuts.Length == 2)
        {
            return [(line.Span, box, size)];
        }

        // The size of a line across columns is a mixture of theirs.
        var own = columns.Count > 0 ? em : size;
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => (SpanOf(line, from, to), Around(words, from, to), own))];
    }

    private static SourceSpan SpanOf(SourceLine line, int from, int to)
    {
        var end = to == line.Words.Count ? line.Span.End : line.Words[to - 1].Span.End;
        var first = from == 0 ? line.Span.Start : line.Words[from].Span.Start;
        return new SourceSpan(first, end - first);
    }

    /// <summary>The box of some words. Where a line runs across columns theirs are rough: its height is that of the middle one.</summary>
    private static Box Around(IReadOnlyList<SourceWord> words, int from, int to)
    {
        var boxes = Enumerable.Range(from, to - from).Select(i => words[i].Box).ToArray();
        return Box.Between(boxes.Min(box => box.X), Middle(boxes, box => box.Y), boxes.Max(box => box.Right), Middle(boxes, box => box.Bottom));
    }

    private static double Middle(Box[] boxes, Func<Box, double> edge) => boxes.Select(edge).Order().ElementAt(boxes.Length / 2);
}
