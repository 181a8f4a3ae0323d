using NewsParse.Text;

namespace NewsParse.Layout.Printed;

/// <summary>Reads a page with boxes: its lines as blocks in reading order, each line with its place in its column.</summary>
internal sealed class PrintedLayout
{
    // White space inside a line of OCR that only the gap between two columns leaves, in sizes of its type; in large type between two headlines.
    private const double LeastGutter = 2.5;
    private const double LeastHeadlineGutter = 1.45;

    // OCR engines that tell no size of type give boxes that fit the ink; others count from ascender to descender.
    private const double InkToSize = 1.3;

    private const int FewestLinesOfColumn = 3;

    // Characters in a frame that only sets off a column's name.
    private const int MostOfOrnament = 24;

    private readonly SourcePage _page;
    private readonly LineRestorer _restorer;
    private readonly bool _turned;
    private double _scanned;
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

        var scanned = sources.Select(source => source.Line).Where(line => line.Confidence is not null && line.Direction == LineDirection.Horizontal).ToArray();
        _scanned = scanned.Length == 0 ? 0 : BodySize(scanned.Select(line => (SizeOf(line, line.Box!.Value), line.Span.Length)));
        var gutters = scanned.Length == 0 ? null : Gutters.Find(scanned, Pitch(scanned));
        if (Environment.GetEnvironmentVariable("NP_DEBUG") is not null) { gutters?.Dump(); }
        foreach (var (line, block) in sources)
        {
            Add(line, line.Box!.Value, block, gutters);
        }

        var em = BodySize(_lines.Select(line => (line.Size, line.Length)));
        var marks = new PrintedMarks([.. _page.Rules.Select(Turn)], [.. Frames()], [.. _page.Pictures.Select(Turn)], em);
        var blocks = BlockOrder.Sort(BlockGrouper.Group(TornLines.Join(_lines, em), marks.Rules, marks.Frames), marks, em);
        if (Environment.GetEnvironmentVariable("NP_DEBUG") is not null) { foreach (var b in blocks) { Console.Error.WriteLine($"B {b.Box.X} {b.Box.Y} {b.Box.Right} {b.Box.Bottom}"); foreach (var l in b.Lines) Console.Error.WriteLine($"L {l.Box.X} {l.Box.Y} {l.Box.Right} {l.Box.Bottom} {l.Size} {string.Join("|", l.Parts)}"); } }
        foreach (var block in blocks)
        {
            Place(block, blocks, em);
        }

        return new PageLayout([.. blocks.Select(block => (IReadOnlyList<Line>)[.. block.Lines.SelectMany(line => line.Parts)]), .. _unplaced.Select(line => (IReadOnlyList<Line>)[line])], marks);
    }

    private void Add(SourceLine source, Box box, int block, Gutters? gutters)
    {
        var parts = source.Confidence is null || source.Direction != LineDirection.Horizontal || gutters is null ? [(source.Span, box, SizeOf(source, box))] : Parts(source, box, gutters);
        foreach (var (span, part, size) in parts)
        {
            var text = _restorer.Restore(_page.Text, span);
            var turned = Turn(part);
            var upright = IsUpright(source);
            _lines.Add(new PrintedLine([new Line(span, text, block, false)], turned, size, source.IsBold, source.Confidence is not null, upright));
        }
    }

    private bool IsUpright(SourceLine line) => (line.Direction == LineDirection.Vertical) == _turned && line.Direction is LineDirection.Horizontal or LineDirection.Vertical;

    private double SizeOf(SourceLine line, Box box)
    {
        var turned = Turn(box);
        return Math.Max(line.FontSize ?? ((line.Confidence is null ? 1 : InkToSize) * (IsUpright(line) ? turned.Height : turned.Width)), 0.1);
    }

    /// <summary>A line of OCR cut where it runs across the gap between two columns.</summary>
    private List<(SourceSpan Span, Box Box, double Size)> Parts(SourceLine line, Box box, Gutters gutters)
    {
        var words = line.Words;
        var size = SizeOf(line, box);
        var least = size * (size > TornLines.LeastSize * _scanned ? LeastHeadlineGutter : LeastGutter);
        var columns = gutters.Cuts(words);
        var wide = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(i => words[i].Box.X - words[i - 1].Box.Right > least);
        var parts = new List<(SourceSpan, Box, double)>();
        var start = 0;
        foreach (var cut in wide.Union(columns).Order().Append(words.Count))
        {
            if (cut > start)
            {
                // The size of a line across columns is a mixture of theirs.
                parts.Add(start == 0 && cut == words.Count ? (line.Span, box, size) : (SpanOf(line, start, cut), Around(words, start, cut), columns.Count > 0 ? _scanned : size));
                start = cut;
            }
        }

        return parts.Count > 0 ? parts : [(line.Span, box, size)];
    }

    private static SourceSpan SpanOf(SourceLine line, int from, int to)
    {
        var end = to == line.Words.Count ? line.Span.End : line.Words[to - 1].Span.End;
        var first = from == 0 ? line.Span.Start : line.Words[from].Span.Start;
        return new SourceSpan(first, end - first);
    }

    /// <summary>The box of some words of one line. The boxes of a line that runs across columns are rough: its height is that of the middle one.</summary>
    private static Box Around(IReadOnlyList<SourceWord> words, int from, int to)
    {
        var boxes = Enumerable.Range(from, to - from).Select(i => words[i].Box).ToArray();
        var (left, right) = (boxes.Min(box => box.X), boxes.Max(box => box.Right));
        return Box.Between(left, Middle(boxes.Select(box => box.Y)), right, Middle(boxes.Select(box => box.Bottom)));
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    /// <summary>A box as it stands if the page is turned so that its text runs to the right.</summary>
    private Box Turn(Box box) => _turned ? new Box(box.Y, _page.Size!.Value.Width - box.Right, box.Height, box.Width) : box;

    /// <summary>The frames that hold an article or an advert; one around a line or two is an ornament.</summary>
    private IEnumerable<Box> Frames() =>
        _page.Frames.Select(Turn).Where(frame => _lines.Where(line => BlockGrouper.IsInside(line.Box, frame)).Sum(line => line.Length) > MostOfOrnament);

    /// <summary>Width of a character of the page's running text; unlike heights, it is the same in all formats.</summary>
    private double Pitch(SourceLine[] lines) =>
        BodySize(lines.Select(line => (line.Box!.Value.Width / Line.Measure(_page.Text.AsSpan(line.Span.Start, line.Span.Length)), line.Span.Length)).Where(line => double.IsFinite(line.Item1)));

    /// <summary>Size of most of the page's type.</summary>
    private static double BodySize(IEnumerable<(double Size, int Length)> lines)
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

        return sizes[^1].Size;
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
