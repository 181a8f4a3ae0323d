namespace NewsParse.Reading;

/// <summary>A page's boxes in another unit.</summary>
internal static class PageScale
{
    /// <summary>The same page, all its measures multiplied.</summary>
    public static SourcePage Apply(SourcePage page, double factor, LengthUnit unit)
    {
        return page with
        {
            Size = page.Size is { } size ? new PageSize(size.Width * factor, size.Height * factor, unit).Rounded : null,
            Blocks = [.. page.Blocks.Select(block => block with { Box = Scaled(block.Box), Lines = [.. block.Lines.Select(Line)] })],
            Rules = [.. page.Rules.Select(Scale)],
            Frames = [.. page.Frames.Select(Scale)],
            Pictures = [.. page.Pictures.Select(Scale)],
        };

        SourceLine Line(SourceLine line) => line with
        {
            Box = Scaled(line.Box),
            FontSize = line.FontSize * factor,
            Words = [.. line.Words.Select(word => word with { Box = Scale(word.Box) })],
        };

        Box? Scaled(Box? box) => box is { } given ? Scale(given) : null;

        Box Scale(Box box) => new(box.X * factor, box.Y * factor, box.Width * factor, box.Height * factor);
    }
}
