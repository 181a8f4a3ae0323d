namespace NewsParse.WebDemo;

/// <summary>Text that stands together: a line, or the part of one before a gap.</summary>
/// <param name="Text">The text.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Size">About the height of its characters.</param>
/// <param name="Direction">How it runs.</param>
internal sealed record PlacedText(string Text, Box Box, double Size, LineDirection Direction)
{
    // Words with a wider gap between them, in characters, are placed one by one.
    private const double Gap = 0.6;

    /// <summary>The parts of a line that has boxes; none if it has not.</summary>
    public static IEnumerable<PlacedText> PartsOf(SourceLine line, string page)
    {
        if (line.Words.Count == 0)
        {
            return line.Box is { } whole ? [Part(line, line.Span, whole, page)] : [];
        }

        var parts = new List<PlacedText>();
        var (span, box) = (line.Words[0].Span, line.Words[0].Box);
        foreach (var word in line.Words.Skip(1))
        {
            if (Between(box, word.Box, line.Direction) > Gap * SizeOf(line, box))
            {
                parts.Add(Part(line, span, box, page));
                (span, box) = (word.Span, word.Box);
            }
            else
            {
                (span, box) = (new SourceSpan(span.Start, word.Span.End - span.Start), Around(box, word.Box));
            }
        }

        return [.. parts, Part(line, span, box, page)];
    }

    private static PlacedText Part(SourceLine line, SourceSpan span, Box box, string page) => new(page.Substring(span.Start, span.Length), box, SizeOf(line, box), line.Direction);

    private static double SizeOf(SourceLine line, Box box) => line.FontSize ?? (RunsAcross(line.Direction) ? box.Height : box.Width);

    private static bool RunsAcross(LineDirection direction) => direction is LineDirection.Horizontal or LineDirection.UpsideDown;

    private static double Between(Box a, Box b, LineDirection direction) => RunsAcross(direction)
        ? Math.Max(b.X - (a.X + a.Width), a.X - (b.X + b.Width))
        : Math.Max(b.Y - (a.Y + a.Height), a.Y - (b.Y + b.Height));

    private static Box Around(Box a, Box b)
    {
        var (x, y) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new Box(x, y, Math.Max(a.X + a.Width, b.X + b.Width) - x, Math.Max(a.Y + a.Height, b.Y + b.Height) - y);
    }
}
