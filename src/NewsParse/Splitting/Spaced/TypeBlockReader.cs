using NewsParse.Layout;
using NewsParse.Text;

namespace NewsParse.Splitting.Spaced;

/// <summary>Reads a page's blocks with their measures.</summary>
internal static class TypeBlockReader
{
    private const int FewestLinesOfText = 4;

    // How far in the page's order a short block looks for a block that shows its column.
    private const int MostSteps = 40;

    // Blocks of so few lines are no segmentation of the page.
    private const double FewestLinesOfBlock = 1.5;

    /// <summary>The blocks, in reading order.</summary>
    public static List<TypeBlock> Read(SourcePage page)
    {
        var lines = page.Blocks.Sum(block => block.Lines.Count);
        List<TypeBlock> blocks = lines >= FewestLinesOfBlock * page.Blocks.Count || lines < FewestLinesOfText ? OfInput(page) : OfLayout(page);
        Measure(blocks);
        return blocks;
    }

    /// <summary>Size of the page's running text: the height of its words.</summary>
    public static double Em(IReadOnlyList<TypeBlock> blocks) => Common(blocks, block => block.Height) is var em and > 0 ? em : 1;

    private static List<TypeBlock> OfInput(SourcePage page) =>
        [.. page.Blocks.Select(block => new TypeBlock([.. block.Lines.Select(line => Read(page, line))], block.Kind))];

    // An input without blocks, or each line one: columns and blocks are found by white space and rules.
    private static List<TypeBlock> OfLayout(SourcePage page) =>
        [.. LineReader.Read(page).Blocks.Select(block => new TypeBlock([.. block.Select(line => Read(page, line))], page.Blocks[block[0].Block].Kind))];

    private static TypeLine Read(SourcePage page, Line line) => new(
        line.Span,
        LineRestorer.Plain(page.Text, line.Span),
        line.Place?.Box,
        line.Place?.Size ?? 0,
        line.Place?.Size ?? 0,
        line.Place?.IsBold ?? false,
        false);

    private static TypeLine Read(SourcePage page, SourceLine line)
    {
        double[] heights = [.. line.Words.Select(word => word.Box.Height).Order()];
        var height = heights.Length > 0 ? heights[heights.Length / 2] : line.Box?.Height ?? 0;
        return new TypeLine(line.Span, LineRestorer.Plain(page.Text, line.Span), line.Box, height, line.FontSize ?? 0, line.IsBold, line.IsHyphenated);
    }

    private static void Measure(List<TypeBlock> blocks)
    {
        var (height, size) = (Common(blocks, block => block.Height), Common(blocks, block => block.FontSize));
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.RelativeHeight = height > 0 && block.Height > 0 ? block.Height / height : 1;
            block.RelativeSize = size > 0 && block.FontSize > 0 ? block.FontSize / size : 1;
            if (block.Lines.Count < FewestLinesOfText && block.Box is { } box && ColumnOf(blocks, i, box) is { } column)
            {
                block.Column = column;
            }
        }
    }

    /// <summary>The value that most of the running text has.</summary>
    private static double Common(IReadOnlyList<TypeBlock> blocks, Func<TypeBlock, double> value)
    {
        TypeBlock[] text = [.. blocks.Where(block => block.Lines.Count >= FewestLinesOfText && value(block) > 0).OrderBy(value)];
        text = text.Length > 0 ? text : [.. blocks.Where(block => value(block) > 0).OrderBy(value)];
        var half = text.Sum(block => (long)block.Length) / 2;
        foreach (var block in text)
        {
            half -= block.Length;
            if (half <= 0)
            {
                return value(block);
            }
        }

        return 0;
    }

    /// <summary>The nearest column of text over, under or around a block.</summary>
    private static Box? ColumnOf(List<TypeBlock> blocks, int at, Box box)
    {
        Box? column = null;
        var nearest = double.MaxValue;
        for (var i = Math.Max(0, at - MostSteps); i < Math.Min(blocks.Count, at + MostSteps + 1); i++)
        {
            if (i == at || blocks[i].Lines.Count < FewestLinesOfText || blocks[i].Box is not { } other || other.Width < 0.9 * box.Width)
            {
                continue;
            }

            var distance = Math.Max(0, Math.Max(other.Y - box.Bottom, box.Y - other.Bottom));
            if (distance < nearest && Math.Min(box.Right, other.Right) - Math.Max(box.X, other.X) > 0.7 * box.Width)
            {
                (column, nearest) = (other, distance);
            }
        }

        return column;
    }
}
