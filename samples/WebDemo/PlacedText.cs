namespace NewsParse.WebDemo;

/// <summary>Text that stands together: a line, or the part of one before a gap.</summary>
/// <param name="Text">The text.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Size">About the height of its characters.</param>
/// <param name="Direction">How it runs.</param>
internal sealed record PlacedText(string Text, Box Box, double Size, LineDirection Direction)
{
    // Words with a wider gap between them, in characters, are placed one by one.
    private const double Gap = 0.8;

    // A line that is higher than its characters are wide holds something else too: a stroke, a part of the next line.
    private const double Slenderest = 1.2;
    private const double LatinWidth = 0.5;

    /// <summary>The parts of a line that has boxes; none if it has not.</summary>
    public static IEnumerable<PlacedText> PartsOf(SourceLine line, string page)
    {
        SourceWord[] words = line.Words.Count > 0 ? [.. line.Words] : line.Box is { } whole ? [new SourceWord(line.Span, whole)] : [];
        var across = line.Direction is LineDirection.Horizontal or LineDirection.UpsideDown;
        var size = line.FontSize ?? SizeOf(words, page, across);
        var parts = new List<SourceWord>();
        foreach (var word in words)
        {
            if (parts is [.., var last] && Between(last.Box, word.Box, across) <= Gap * size)
            {
                parts[^1] = new SourceWord(new SourceSpan(last.Span.Start, word.Span.End - last.Span.Start), Around(last.Box, word.Box));
            }
            else
            {
                parts.Add(word);
            }
        }

        return parts.Select(part => new PlacedText(page.Substring(part.Span.Start, part.Span.Length), part.Box, size, line.Direction));
    }

    private static double SizeOf(SourceWord[] words, string page, bool across)
    {
        // Signs and flat characters (一) are low, and a box or two are always too high.
        var heights = words.Select(word => across ? word.Box.Height : word.Box.Width).Order().ToArray();
        var height = heights.ElementAtOrDefault(heights.Length * 2 / 3);
        var length = words.Sum(word => across ? word.Box.Width : word.Box.Height);
        var ems = words.Sum(word => page.Substring(word.Span.Start, word.Span.Length).Sum(character => character < '\u2E80' ? LatinWidth : 1));
        return Math.Min(height, Slenderest * length / Math.Max(LatinWidth, ems));
    }

    private static double Between(Box a, Box b, bool across) => across
        ? Math.Max(b.X - (a.X + a.Width), a.X - (b.X + b.Width))
        : Math.Max(b.Y - (a.Y + a.Height), a.Y - (b.Y + b.Height));

    private static Box Around(Box a, Box b)
    {
        var (x, y) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Box(x, y, Math.Max(a.X + a.Width, b.X + b.Width) - x, Math.Max(a.Y + a.Height, b.Y + b.Height) - y);
    }
}
