namespace NewsParse.Layout.Printed;

/// <summary>Joins headline lines that an OCR engine tore: parts of large type, side by side, no farther apart than characters are.</summary>
internal static class TornLines
{
    /// <summary>Least size of a headline's type, in sizes of the running text: smaller type stands in columns, where the neighbour is another line.</summary>
    public const double LeastSize = 1.3;

    // In sizes of the line's own type. Part of it may be a character that the engine could not read.
    private const double MostGap = 0.9;
    private const double MostAskew = 0.25;
    private const double MostRatio = 1.4;

    /// <summary>The lines with torn ones made whole.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="em">Size of its running text.</param>
    public static List<PrintedLine> Join(IReadOnlyList<PrintedLine> lines, double em)
    {
        var whole = new List<PrintedLine>();
        var large = new List<PrintedLine>();
        foreach (var line in lines)
        {
            (line.IsMeasured && line.Upright && line.Size > LeastSize * em ? large : whole).Add(line);
        }

        var rows = new Rows();
        foreach (var line in large.OrderBy(line => line.Box.X))
        {
            rows.Add(line);
        }

        whole.AddRange(rows.Whole());
        return whole;
    }

    private static bool AreOne(PrintedLine left, PrintedLine right)
    {
        var (smaller, larger) = left.Size < right.Size ? (left.Size, right.Size) : (right.Size, left.Size);
        var askew = Math.Abs(left.Box.MiddleY - right.Box.MiddleY);
        return larger < MostRatio * smaller
            && askew < MostAskew * smaller
            && right.Box.X - left.Box.Right < MostGap * smaller;
    }

    /// <summary>Rows of lines, found by size and height, so that a page of nothing but large lines takes no longer for each than another page.</summary>
    private sealed class Rows
    {
        // Sizes of one class and of the next differ by no less than what one row may hold.
        private const double ClassWidth = 1.5;

        private readonly Dictionary<(int Class, long Cell), List<int>> _places = [];
        private readonly List<PrintedLine> _rows = [];
        private readonly List<List<Line>> _parts = [];

        /// <summary>The rows, in the order in which they were begun.</summary>
        public IEnumerable<PrintedLine> Whole() => _rows.Zip(_parts, (row, parts) => row with { Parts = parts });

        /// <summary>Adds a line to the first row that it goes on, or as a row of its own. Lines come from left to right.</summary>
        public void Add(PrintedLine line)
        {
            var at = Find(line);
            if (at < 0)
            {
                at = _rows.Count;
                _rows.Add(line);
                _parts.Add([.. line.Parts]);
            }
            else
            {
                var row = _rows[at];
                PlaceOf(row).Remove(at);
                _rows[at] = row with { Box = row.Box.Union(line.Box), Size = Math.Max(row.Size, line.Size) };
                _parts[at].AddRange(line.Parts);
            }

            PlaceOf(_rows[at]).Add(at);
        }

        private int Find(PrintedLine line)
        {
            var (first, middle) = (int.MaxValue, ClassOf(line));
            for (var size = middle - 1; size <= middle + 1; size++)
            {
                var cell = CellOf(line, size);
                for (var beside = cell - 1; beside <= cell + 1; beside++)
                {
                    if (_places.TryGetValue((size, beside), out var place))
                    {
                        first = Math.Min(first, Find(place, line));
                    }
                }
            }

            return first == int.MaxValue ? -1 : first;
        }

        private int Find(List<int> place, PrintedLine line)
        {
            // No line that is still to come reaches these.
            place.RemoveAll(at => line.Box.X - _rows[at].Box.Right >= MostGap * _rows[at].Size);
            var first = int.MaxValue;
            foreach (var at in place)
            {
                first = at < first && AreOne(_rows[at], line) ? at : first;
            }

            return first;
        }

        private List<int> PlaceOf(PrintedLine row)
        {
            var key = (ClassOf(row), CellOf(row, ClassOf(row)));
            if (!_places.TryGetValue(key, out var place))
            {
                _places[key] = place = [];
            }

            return place;
        }

        private static int ClassOf(PrintedLine line) => (int)Math.Floor(Math.Log(line.Size, ClassWidth));

        // As high as rows of the size may stand askew.
        private static long CellOf(PrintedLine line, int size) => (long)Math.Floor(line.Box.MiddleY / (MostAskew * Math.Pow(ClassWidth, size + 1)));
    }
}
