using NewsParse.Text;

namespace NewsParse.Layout.Printed;

/// <summary>Reads a page with boxes: its lines as blocks in reading order, each line with its place in its column.</summary>
internal sealed class PrintedLayout
{
    // OCR engines that tell no size of type give boxes that fit the ink; others count from ascender to descender.
    private const double InkToSize = 1.3;

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
        var sources = new List<(SourceLine Line, int Block)>();
        for (var block = 0; block < _page.Blocks.Count; block++)
        {
            foreach (var line in _page.Blocks[block].Lines)
            {
                if (line.Box is null)
                {
                    _unplaced.Add(new Line(line.Span, _restorer.Restore(_page.Text, line.Span), block, false));
                }
                else
                {
                    sources.Add((line, block));
                }
            }
        }

        if (sources.Count == 0)
        {
            return new PageLayout([.. _unplaced.Select(line => (IReadOnlyList<Line>)[line])], null);
        }

        var scanned = sources.Select(source => source.Line).Where(IsLevelScan).ToArray();
        var cutter = new LineCutter(Gutters.Find(scanned, Pitch(scanned)), MiddleSize(scanned.Select(line => (SizeOf(line, line.Box!.Value), line.Span.Length))));
        foreach (var (line, block) in sources)
        {
            Add(line, line.Box!.Value, block, cutter);
        }

        var em = MiddleSize(_lines.Select(line => (line.Size, line.Length)));
        var marks = new PrintedMarks([.. _page.Rules.Select(Turn)], [.. Frames()], [.. _page.Pictures.Select(Turn)], em);
        var blocks = BlockOrder.Sort(BlockGrouper.Group(TornLines.Join(_lines, em), marks.Rules, marks.Frames), marks, em);
        foreach (var block in blocks)
        {
            Place(block, blocks, em);
        }

        return new PageLayout([.. blocks.Select(block => (IReadOnlyList<Line>)[.. block.Lines.SelectMany(line => line.Parts)]), .. _unplaced.Select(line => (IReadOnlyList<Line>)[line])], marks);
    }

    private void Add(SourceLine source, Box box, int block, LineCutter cutter)
    {
        var whole = SizeOf(source, box);
        foreach (var (span, part, size) in IsLevelScan(source) ? cutter.Cut(source, box, whole) : [(source.Span, box, whole)])
        {
            var text = _restorer.Restore(_page.Text, span);
            _lines.Add(new PrintedLine([new Line(span, text, block, false)], Turn(part), size, source.IsBold, source.Confidence is not null, IsUpright(source)));
        }
    }

    private static bool IsLevelScan(SourceLine line) => line.Confidence is not null && line.Direction == LineDirection.Horizontal;

    private bool IsUpright(SourceLine line) => (line.Direction == LineDirection.Vertical) == _turned && line.Direction is LineDirection.Horizontal or LineDirection.Vertical;

    private double SizeOf(SourceLine line, Box box)
    {
        var turned = Turn(box);
        return Math.Max(line.FontSize ?? ((line.Confidence is null ? 1 : InkToSize) * (IsUpright(line) ? turned.Height : turned.Width)), 0.1);
    }

    /// <summary>A box as it stands if the page is turned so that its text runs to the right.</summary>
    private Box Turn(Box box) => _turned ? new Box(box.Y, _page.Size!.Value.Width - box.Right, box.Height, box.Width) : box;

    /// <summary>The frames that hold an article or an advert; one around a line or two is an ornament.</summary>
    private IEnumerable<Box> Frames() =>
        _page.Frames.Select(Turn).Where(frame => _lines.Where(line => BlockGrouper.IsInside(line.Box, frame)).Sum(line => line.Length) > MostOfOrnament);

    /// <summary>Width of a character of the page's running text; unlike heights, it is the same in all formats.</summary>
    private double Pitch(SourceLine[] lines) =>
        MiddleSize(lines.Select(line => (line.Box!.Value.Width / Line.Measure(_page.Text.AsSpan(line.Span.Start, line.Span.Length)), line.Span.Length)).Where(line => double.IsFinite(line.Item1)));

    /// <summary>Size of most of some type; 0 if there is none.</summary>
    private static double MiddleSize(IEnumerable<(double Size, int Length)> lines)
    {
        var sizes = lines.OrderBy(line => line.Size).ToArray();
        var half = sizes.Sum(line => line.Length) / 2;
        foreach (var (size, length) in sizes)
        {
            half -= length;
            if (half <= 0)
            {
                return size;
            }
        }

        return sizes.Length == 0 ? 0 : sizes[^1].Size;
    }

    private static void Place(PrintedBlock block, List<PrintedBlock> blocks, double em)
    {
        var column = ColumnOf(block, blocks, em);
        foreach (var line in block.Lines)
        {
            foreach (var part in line.Parts)
            {
                part.Place = new LinePlace(line.Box, block.Size, (line.Box.X - column.X) / block.Size, (column.Right - line.Box.Right) / block.Size, line.IsBold, block.Frame, block.Size / em);
                part.Column = column.Width / block.Size;
            }
        }
    }

    /// <summary>The column that a block stands in: its own width if it has lines enough, else that of the nearest block that shows it.</summary>
    private static Box ColumnOf(PrintedBlock block, List<PrintedBlock> blocks, double em)
    {
        if (block.Lines.Count >= PrintedBlock.FewestLinesOfColumn || block.Size > PrintedBlock.LargestText * em)
        {
            return block.Box;
        }

        var column = block.Box;
        var nearest = double.MaxValue;
        foreach (var other in blocks)
        {
            var distance = Math.Max(other.Box.Y - block.Box.Bottom, block.Box.Y - other.Box.Bottom);
            if (other.Lines.Count >= PrintedBlock.FewestLinesOfColumn && Math.Abs(other.Size - block.Size) < 0.15 * em && distance < nearest
                && block.Box.X > other.Box.X - em && block.Box.Right < other.Box.Right + em)
            {
                (column, nearest) = (other.Box, distance);
            }
        }

        return column;
    }
}
