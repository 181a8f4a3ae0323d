using NewsParse.Text;

namespace NewsParse.Layout.Printed;

/// <summary>Reads a page with boxes: its lines as blocks in reading order, each line with its place in its column.</summary>
internal sealed class PrintedLayout
{
    // White space inside a line of OCR that only the gap between two columns leaves, in ems.
    private const double LeastGutter = 1.7;

    private const int FewestLinesOfColumn = 3;

    // Characters in a frame that only sets off a column's name.
    private const int MostOfOrnament = 24;

    private readonly SourcePage _page;
    private readonly LineRestorer _restorer;
    private readonly bool _turned;
    private readonly List<PrintedLine> _lines = [];
    private readonly List<Line> _unplaced = [];

    private PrintedLayout(SourcePage page, LineRestorer restorer)
    {
        _page = page;
        _restorer = restorer;
        var directions = page.Blocks.SelectMany(block => block.Lines).GroupBy(line => line.Direction == LineDirection.Vertical).ToDictionary(group => group.Key, group => group.Sum(line => line.Span.Length));
        _turned = directions.GetValueOrDefault(true) > directions.GetValueOrDefault(false);
    }

    /// <summary>The page's blocks of lines, in reading order.</summary>
    public static PageLayout Read(SourcePage page, LineRestorer restorer) => new PrintedLayout(page, restorer).Read();

    private PageLayout Read()
    {
        for (var block = 0; block < _page.Blocks.Count; block++)
        {
            foreach (var line in _page.Blocks[block].Lines)
            {
                Add(line, block);
            }
        }

        if (_lines.Count == 0)
        {
            return new PageLayout([.. _unplaced.Select(line => (IReadOnlyList<Line>)[line])], null);
        }

        var em = BodySize();
        var marks = new PrintedMarks([.. _page.Rules.Select(Turn)], [.. Frames()], [.. _page.Pictures.Select(Turn)], em);
        var blocks = BlockOrder.Sort(BlockGrouper.Group(_lines, marks.Rules, marks.Frames), marks, em);
        foreach (var block in blocks)
        {
            Place(block, blocks, em);
        }

        return new PageLayout([.. blocks.Select(block => (IReadOnlyList<Line>)[.. block.Lines.Select(line => line.Line)]), .. _unplaced.Select(line => (IReadOnlyList<Line>)[line])], marks);
    }

    private void Add(SourceLine source, int block)
    {
        if (source.Box is not { } box)
        {
            _unplaced.Add(new Line(source.Span, _restorer.Restore(_page.Text, source.Span), block, false));
            return;
        }

        foreach (var (span, part) in Parts(source, box))
        {
            var text = _restorer.Restore(_page.Text, span);
            var turned = Turn(part);
            var upright = (source.Direction == LineDirection.Vertical) == _turned && source.Direction is LineDirection.Horizontal or LineDirection.Vertical;
            var size = source.FontSize ?? (upright ? turned.Height : turned.Width);
            _lines.Add(new PrintedLine(new Line(span, text, block, false), turned, Math.Max(size, 0.1), source.IsBold, source.Confidence is not null, upright));
        }
    }

    /// <summary>A line of OCR cut where it runs across the gap between two columns.</summary>
    private static IEnumerable<(SourceSpan Span, Box Box)> Parts(SourceLine line, Box box)
    {
        var words = line.Words;
        var start = 0;
        for (var i = 1; i < words.Count; i++)
        {
            if (line.Direction == LineDirection.Horizontal && words[i].Box.X - words[i - 1].Box.Right > LeastGutter * (line.FontSize ?? box.Height) && line.Confidence is not null)
            {
                yield return Part(start, i);
                start = i;
            }
        }

        yield return start == 0 ? (line.Span, box) : Part(start, words.Count);

        (SourceSpan, Box) Part(int from, int to)
        {
            var end = to == words.Count ? line.Span.End : words[to - 1].Span.End;
            var first = from == 0 ? line.Span.Start : words[from].Span.Start;
            return (new SourceSpan(first, end - first), words.Skip(from).Take(to - from).Select(word => word.Box).Aggregate((a, b) => a.Union(b)));
        }
    }

    /// <summary>A box as it stands if the page is turned so that its text runs to the right.</summary>
    private Box Turn(Box box) => _turned ? new Box(box.Y, _page.Size!.Value.Width - box.Right, box.Height, box.Width) : box;

    /// <summary>The frames that hold an article or an advert; one around a line or two is an ornament.</summary>
    private IEnumerable<Box> Frames() =>
        _page.Frames.Select(Turn).Where(frame => _lines.Where(line => BlockGrouper.IsInside(line.Box, frame)).Sum(line => line.Line.Text.Length) > MostOfOrnament);

    /// <summary>Size of most of the page's type.</summary>
    private double BodySize()
    {
        var sizes = _lines.OrderBy(line => line.Size).ToArray();
        var half = sizes.Sum(line => line.Line.Text.Length) / 2;
        foreach (var line in sizes)
        {
            half -= line.Line.Text.Length;
            if (half <= 0)
            {
                return line.Size;
            }
        }

        return sizes[^1].Size;
    }

    private static void Place(PrintedBlock block, List<PrintedBlock> blocks, double em)
    {
        var column = ColumnOf(block, blocks, em);
        foreach (var line in block.Lines)
        {
            line.Line.Place = new LinePlace(line.Box, block.Size, (line.Box.X - column.X) / block.Size, (column.Right - line.Box.Right) / block.Size, line.IsBold, block.Frame, block.Size / em);
            line.Line.Column = column.Width / block.Size;
        }
    }

    /// <summary>The column that a block stands in: its own width if it has lines enough, else that of the nearest block that shows it.</summary>
    private static Box ColumnOf(PrintedBlock block, List<PrintedBlock> blocks, double em)
    {
        if (block.Lines.Count >= FewestLinesOfColumn || block.Size > 1.2 * em)
        {
            return block.Box;
        }

        var column = block.Box;
        var nearest = double.MaxValue;
        foreach (var other in blocks)
        {
            var distance = Math.Max(other.Box.Y - block.Box.Bottom, block.Box.Y - other.Box.Bottom);
            if (other.Lines.Count >= FewestLinesOfColumn && Math.Abs(other.Size - block.Size) < 0.15 * em && distance < nearest
                && block.Box.X > other.Box.X - em && block.Box.Right < other.Box.Right + em)
            {
                (column, nearest) = (other.Box, distance);
            }
        }

        return column;
    }
}
