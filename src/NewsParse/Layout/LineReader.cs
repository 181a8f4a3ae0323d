using NewsParse.Layout.Printed;
using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>Restores a page's lines and measures the columns that they are set in.</summary>
internal static class LineReader
{
    private const int MostWidths = 4;

    // Fewer parts of rows are names and headlines with blanks in them.
    private const int LeastParts = 24;

    // What a paragraph's first line begins with in text that was typed or copied; extractors leave it out.
    private const string Indent = "\u3000\u3000";

    /// <summary>The page's blocks of restored lines, in reading order as far as the blocks' own lines tell it.</summary>
    public static PageLayout Read(SourcePage page)
    {
        var restorer = LineRestorer.For(page.Text);
        if (page.Size is not null)
        {
            return PrintedLayout.Read(page, restorer);
        }

        var printed = page.Blocks.Select((block, index) => (IReadOnlyList<Line>)[.. block.Lines.Select(line => Restore(restorer, page.Text, line.Span, index))]).ToArray();
        var splitter = new RowSplitter(Widths(printed));
        var blocks = new List<IReadOnlyList<Line>>();
        foreach (var block in printed)
        {
            blocks.AddRange(Columns(block, splitter, part => Restore(restorer, page.Text, part.Span, part.Block)));
        }

        ColumnWidths.Measure(blocks);
        return new PageLayout(blocks, null);
    }

    /// <summary>The widths that the page's columns may have: those of its lines and, where most rows are lines of several columns, that which blanks set apart in them.</summary>
    private static IReadOnlyList<double> Widths(IReadOnlyList<IReadOnlyList<Line>> printed)
    {
        var words = printed.SelectMany(block => block).Where(row => !row.Spread).Select(row => (Row: row, Words: RowSplitter.Words(row.Value))).Where(row => row.Words.Count > 1);
        Line[] parts = [.. words.SelectMany(row => row.Words.Select(word => row.Row.Part(row.Row.Text.Slice(word.Start, word.End - word.Start))))];
        var common = ColumnWidths.Common(printed, MostWidths);
        return parts.Length >= LeastParts && ColumnWidths.Own(parts) is > 0 and var width ? [.. common.Append(width)] : common;
    }

    /// <summary>The block's columns; the block itself if it has but one.</summary>
    private static IEnumerable<IReadOnlyList<Line>> Columns(IReadOnlyList<Line> block, RowSplitter splitter, Func<Line, Line> restore)
    {
        // A part is read anew: justification may have spread it though not its row.
        var rows = block.Select(row => splitter.Split(row.Text) is { Count: > 1 } parts ? parts.ConvertAll(part => restore(row.Part(part))) : [row]).ToArray();
        if (rows.All(row => row.Count == 1))
        {
            return [block];
        }

        var parts = rows.Where(row => row.Count > 1).SelectMany(row => row).ToArray();
        var width = ColumnWidths.Own(parts) is > 0 and var own ? own : parts.Max(line => line.Width);
        foreach (var line in rows.SelectMany(row => row))
        {
            line.Column = width;
        }

        return ColumnSorter.Sort(rows).Where(column => column.Count > 0);
    }

    private static Line Restore(LineRestorer restorer, string source, SourceSpan span, int block) =>
        new(span, restorer.Restore(source, span), block, LineRestorer.IsSpread(source.AsSpan(span.Start, span.Length)))
        {
            IsIndented = source.AsSpan(span.Start, span.Length).StartsWith(Indent, StringComparison.Ordinal) || source.AsSpan(0, span.Start).EndsWith(Indent, StringComparison.Ordinal),
        };
}
