using UglyToad.PdfPig.Content;

namespace NewsParse.Pdf;

/// <summary>The glyphs of a page on the upright page, in the order of painting, each once.</summary>
internal sealed class GlyphReader
{
    /// <summary>Farther from the origin than this many points nothing is printed: the format's own limit is 14,400.</summary>
    private const double MostCoordinate = 1e5;

    /// <summary>A glyph painted twice within this share of its size is a shadow or a makeshift bold.</summary>
    private const double SameSpot = 0.2;

    private readonly List<Glyph> _glyphs = [];
    private readonly double _width;
    private readonly double _height;

    private GlyphReader(double width, double height)
    {
        _width = width;
        _height = height;
    }

    /// <summary>The glyphs.</summary>
    public IReadOnlyList<Glyph> Glyphs => _glyphs;

    /// <summary>Degrees by which the page was turned clockwise to make most of its text upright.</summary>
    public int Turn { get; private set; }

    /// <summary>Number of glyphs that say nothing because their font does not tell what they mean.</summary>
    public int Unmapped { get; private set; }

    /// <summary>Number of glyphs that stand off the page.</summary>
    public int OffPage { get; private set; }

    /// <summary>Reads the page's glyphs.</summary>
    public static GlyphReader Read(Page page, UnmappedCodes unmapped)
    {
        var reader = new GlyphReader(page.Width, page.Height);
        var letters = page.Letters;
        reader.Turn = Axes.TurnOf(MainDirection(letters));
        var seen = new PaintedSpots(letters.Count);
        var blank = false;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                blank |= letter.Value is { Length: > 0 };
            }
            else if (reader.TryPlace(letter, unmapped, blank, out var glyph) && seen.Add(glyph, SameSpot))
            {
                reader._glyphs.Add(glyph);
                blank = false;
            }
        }

        return reader;
    }

    private static LineDirection MainDirection(IReadOnlyList<Letter> letters)
    {
        Span<int> counts = stackalloc int[5];
        foreach (var letter in letters)
        {
            counts[(int)DirectionOf(letter)] += string.IsNullOrWhiteSpace(letter.Value) ? 0 : 1;
        }

        var main = LineDirection.Horizontal;
        for (var i = 0; i < counts.Length; i++)
        {
            main = counts[i] > counts[(int)main] ? (LineDirection)i : main;
        }

        return main;
    }

    private static LineDirection DirectionOf(Letter letter) =>
        Axes.Along(letter.EndBaseLine.X - letter.StartBaseLine.X, letter.StartBaseLine.Y - letter.EndBaseLine.Y);

    private bool TryPlace(Letter letter, UnmappedCodes unmapped, bool afterBlank, out Glyph glyph)
    {
        glyph = default;
        var size = letter.PointSize is > 0.1 and < MostCoordinate ? letter.PointSize : letter.GlyphRectangleLoose.Height;
        var (x0, y0) = OnUprightPage(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var (x1, y1) = OnUprightPage(letter.EndBaseLine.X, letter.EndBaseLine.Y);
        if (!(Math.Abs(x0) < MostCoordinate && Math.Abs(y0) < MostCoordinate && Math.Abs(x1) < MostCoordinate && Math.Abs(y1) < MostCoordinate && size is > 0.1 and < MostCoordinate)
            || !IsOnPage((x0 + x1) / 2, (y0 + y1) / 2, size))
        {
            OffPage++;
            return false;
        }

        var direction = Axes.Along(x1 - x0, y1 - y0);
        var (start, across) = Axes.Of(direction, x0, y0);
        var (end, acrossEnd) = Axes.Of(direction, x1, y1);
        var text = letter.Value;
        if (unmapped.Contains(letter.FontName, text))
        {
            Unmapped++;
            text = "\ufffd";
        }

        glyph = new Glyph(text, direction, start, end, (across + acrossEnd) / 2, size, letter.FontName ?? "", IsBold(letter), _glyphs.Count, afterBlank && _glyphs.Count > 0);
        return true;
    }

    // PdfPig has applied the page's own rotation; y grows upwards there.
    private (double X, double Y) OnUprightPage(double x, double y)
    {
        y = _height - y;
        return Turn switch
        {
            90 => (_height - y, x),
            180 => (_width - x, _height - y),
            270 => (y, _width - x),
            _ => (x, y),
        };
    }

    /// <summary>A box of PdfPig's page on the upright page.</summary>
    public Box OnUprightPage(UglyToad.PdfPig.Core.PdfRectangle box)
    {
        var (x0, y0) = OnUprightPage(box.Left, box.Bottom);
        var (x1, y1) = OnUprightPage(box.Right, box.Top);
        return Box.Between(x0, y0, x1, y1);
    }

    private bool IsOnPage(double x, double y, double size)
    {
        var (width, height) = Turn is 90 or 270 ? (_height, _width) : (_width, _height);
        return x > -size && y > -size && x < width + size && y < height + size;
    }

    private static bool IsBold(Letter letter) =>
        letter.FontDetails is { IsBold: true } || (letter.FontName is { } name
            && (name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Where which character has been painted.</summary>
    private sealed class PaintedSpots(int capacity)
    {
        private readonly Dictionary<(string, LineDirection, int, int), (double Start, double Base)> _spots = new(capacity);

        /// <summary>False if the same character stands there already.</summary>
        public bool Add(Glyph glyph, double share)
        {
            var tolerance = Math.Max(Math.Min(share * glyph.Size, 0.5 * (glyph.End - glyph.Start)), 1e-3);
            var column = (int)Math.Floor(glyph.Start / (2 * share * glyph.Size));
            var row = (int)Math.Floor(glyph.Base / (2 * share * glyph.Size));
            for (var i = column - 1; i <= column + 1; i++)
            {
                for (var j = row - 1; j <= row + 1; j++)
                {
                    if (_spots.TryGetValue((glyph.Text, glyph.Direction, i, j), out var spot)
                        && Math.Abs(spot.Start - glyph.Start) < tolerance && Math.Abs(spot.Base - glyph.Base) < share * glyph.Size)
                    {
                        return false;
                    }
                }
            }

            _spots[(glyph.Text, glyph.Direction, column, row)] = (glyph.Start, glyph.Base);
            return true;
        }
    }
}
