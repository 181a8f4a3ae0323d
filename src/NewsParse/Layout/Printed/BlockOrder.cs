namespace NewsParse.Layout.Printed;

/// <summary>Puts blocks in reading order: the page is cut along rules and white space, framed blocks stay together.</summary>
/// <remarks>Recursive XY-cut (Nagy and Seth 1984) with rules before white space, columns under one headline before others, and columns before rows; what can't be cut is read column by column from the left.</remarks>
internal sealed class BlockOrder
{
    private const int Deepest = 60;

    // White space that cuts, in ems of the running text.
    private const double LeastColumnGap = 0.45;
    private const double LeastRowGap = 0.2;

    // Columns under one headline begin at one height, and it stands over their middle: all in ems.
    private const double MostAskew = 0.8;
    private const double MostOffMiddle = 1.5;

    private readonly double _em;
    private readonly IReadOnlyList<Box> _rules;

    private BlockOrder(double em, IReadOnlyList<Box> rules)
    {
        _em = em;
        _rules = rules;
    }

    /// <summary>The blocks in order.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="page">Rules and frames, in the same directions as the blocks.</param>
    /// <param name="em">Size of the page's running text.</param>
    public static List<PrintedBlock> Sort(IReadOnlyList<PrintedBlock> blocks, PrintedMarks page, double em)
    {
        var order = new BlockOrder(em, page.Rules);
        var sorted = new List<PrintedBlock>();
        order.SortFrame(-1, blocks, page.Frames, sorted);
        return sorted;
    }

    private void SortFrame(int frame, IReadOnlyList<PrintedBlock> blocks, IReadOnlyList<Box> frames, List<PrintedBlock> sorted)
    {
        var items = new List<Item>();
        foreach (var group in blocks.GroupBy(block => ChildOf(block.Frame, frame, frames)))
        {
            if (group.Key == frame)
            {
                items.AddRange(group.Select(block => new Item(block.Box, [block], -1)));
            }
            else
            {
                // What stands in a frame takes up all of it: no cut goes through.
                items.Add(new Item(frames[group.Key].Union(Box.Around(group.Select(block => block.Box))), [.. group], group.Key));
            }
        }

        var ordered = new List<Item>();
        Cut(items, Deepest, ordered);
        foreach (var item in ordered)
        {
            if (item.Frame < 0)
            {
                sorted.AddRange(item.Blocks);
            }
            else
            {
                SortFrame(item.Frame, item.Blocks, frames, sorted);
            }
        }
    }

    /// <summary>The frame directly inside another that holds a block's own frame; the other itself if the block stands directly in it.</summary>
    private static int ChildOf(int own, int frame, IReadOnlyList<Box> frames)
    {
        var child = own;
        while (child != frame)
        {
            var parent = BlockGrouper.FrameOf(frames[child], [.. frames.Select((box, i) => i != child && Area(box) > Area(frames[child]) ? box : default)]);
            if (parent == frame || parent < 0)
            {
                return child;
            }

            child = parent;
        }

        return frame;
    }

    private static double Area(Box box) => box.Width * box.Height;

    private void Cut(List<Item> items, int depth, List<Item> ordered)
    {
        if (items.Count < 2)
        {
            ordered.AddRange(items);
            return;
        }

        if (depth > 0 && (AtRule(items) ?? UnderHeadline(items) ?? AtColumns(items) ?? AtRow(items)) is { } parts)
        {
            foreach (var part in parts)
            {
                Cut(part, depth - 1, ordered);
            }

            return;
        }

        Trail(items, ordered);
    }

    /// <summary>Cut in two at a rule across the whole region.</summary>
    private List<List<Item>>? AtRule(List<Item> items)
    {
        var region = Box.Around(items.Select(item => item.Box));
        foreach (var rule in _rules)
        {
            if (rule.Width > rule.Height && rule.Y > region.Y && rule.Y < region.Bottom && PrintedLine.Shared(rule, region) > 0.85 * region.Width)
            {
                var upper = items.FindAll(item => item.Box.MiddleY < rule.Y);
                var crossing = items.Exists(item => item.Box.Y < rule.Y - _em && item.Box.Bottom > rule.Y + _em);
                if (!crossing && upper.Count > 0 && upper.Count < items.Count)
                {
                    return [upper, items.FindAll(item => item.Box.MiddleY >= rule.Y)];
                }
            }
        }

        return null;
    }

    /// <summary>Cut between a headline and the columns that it stands over the middle of: the gaps between them would part it from the first and the last.</summary>
    private List<List<Item>>? UnderHeadline(List<Item> items)
    {
        var sorted = items.OrderBy(item => item.Box.Y).ToList();
        var end = sorted[0].Box.Bottom;
        for (var i = 1; i < sorted.Count && !IsText(sorted[i - 1]); i++)
        {
            if (sorted[i].Box.Y - end > 0 && IsText(sorted[i]))
            {
                var columns = sorted.Skip(i).TakeWhile(item => item.Box.Y - sorted[i].Box.Y < MostAskew * _em).ToArray();
                var headline = sorted.Take(i).MaxBy(item => item.Blocks.Max(block => block.Size))!;
                var isOver = columns.Length > 1 && Array.TrueForAll(columns, IsText)
                    && Math.Abs(headline.Box.MiddleX - Box.Around(columns.Select(item => item.Box)).MiddleX) < MostOffMiddle * _em;
                return isOver ? [sorted[..i], sorted[i..]] : null;
            }

            end = Math.Max(end, sorted[i].Box.Bottom);
        }

        return null;
    }

    // A frame may also hold a headline alone: white on a black bar.
    private bool IsText(Item item) => item.Blocks.Exists(block => block.Lines.Count >= PrintedBlock.FewestLinesOfColumn && block.Size < PrintedBlock.LargestText * _em);

    private List<List<Item>>? AtColumns(List<Item> items) =>
        Apart([.. items.OrderBy(item => item.Box.X)], item => item.Box.X, item => item.Box.Right, LeastColumnGap * _em, all: true);

    private List<List<Item>>? AtRow(List<Item> items) =>
        Apart([.. items.OrderBy(item => item.Box.Y)], item => item.Box.Y, item => item.Box.Bottom, LeastRowGap * _em, all: false);

    /// <summary>Cut where nothing stands: in all such places or in the widest.</summary>
    private static List<List<Item>>? Apart(List<Item> sorted, Func<Item, double> from, Func<Item, double> to, double least, bool all)
    {
        var cuts = new List<(int At, double Gap)>();
        var end = to(sorted[0]);
        for (var i = 1; i < sorted.Count; i++)
        {
            if (from(sorted[i]) - end > least)
            {
                cuts.Add((i, from(sorted[i]) - end));
            }

            end = Math.Max(end, to(sorted[i]));
        }

        if (cuts.Count == 0)
        {
            return null;
        }

        var chosen = all ? cuts : [cuts.MaxBy(cut => cut.Gap)];
        var parts = new List<List<Item>>();
        var start = 0;
        foreach (var (at, _) in chosen.Append((sorted.Count, 0)))
        {
            parts.Add(sorted[start..at]);
            start = at;
        }

        return parts;
    }

    /// <summary>Reads downwards as far as it goes, then on from the leftmost block that has nothing unread above it.</summary>
    private static void Trail(List<Item> items, List<Item> ordered)
    {
        var rest = items.OrderBy(item => item.Box.X).ThenBy(item => item.Box.Y).ToList();
        Item? last = null;
        while (rest.Count > 0)
        {
            var free = rest.FindAll(item => !rest.Exists(other => !ReferenceEquals(other, item) && IsAbove(other.Box, item.Box)));
            var next = (last is null ? null : free.Find(item => IsAbove(last.Box, item.Box))) ?? free.FirstOrDefault() ?? rest[0];
            ordered.Add(next);
            rest.Remove(next);
            last = next;
        }
    }

    private static bool IsAbove(Box a, Box b) => a.MiddleY < b.MiddleY && PrintedLine.Shared(a, b) > 0.2 * Math.Min(a.Width, b.Width);

    private sealed record Item(Box Box, List<PrintedBlock> Blocks, int Frame);
}
