using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>Restores a page's lines and measures the columns that they are set in.</summary>
internal static class LineReader
{
    /// <summary>The page's blocks of restored lines, in reading order as far as the blocks' own lines tell it.</summary>
    public static IReadOnlyList<IReadOnlyList<Line>> Read(SourcePage page)
    {
        var restorer = LineRestorer.For(page.Text);
        var blocks = new List<IReadOnlyList<Line>>();
        foreach (var block in page.Blocks)
        {
            var lines = new List<Line>();
            foreach (var line in block.Lines)
            {
                lines.Add(Restore(restorer, page.Text, line.Span, blocks.Count));
            }

            blocks.Add(lines);
        }

        ColumnWidths.Measure(blocks);
        return blocks;
    }

    private static Line Restore(LineRestorer restorer, string source, SourceSpan span, int block) =>
        new(span, restorer.Restore(source, span), block, LineRestorer.IsSpread(source.AsSpan(span.Start, span.Length)));
}
