namespace NewsParse.Pdf;

/// <summary>A character as it is painted, measured on its line's axes.</summary>
/// <param name="Text">What it says: one character, or those of a ligature.</param>
/// <param name="Direction">Its line's direction.</param>
/// <param name="Start">Where it begins along the line.</param>
/// <param name="End">Where the next one would begin.</param>
/// <param name="Base">Its baseline across the line; in vertical lines their middle.</param>
/// <param name="Size">Size of the type, more than 0.</param>
/// <param name="Font">The font's name.</param>
/// <param name="IsBold">Whether the font is bold.</param>
/// <param name="Order">Place in the order of painting, from 0.</param>
/// <param name="AfterBlank">True if the file paints a blank between the glyph before and this one.</param>
internal readonly record struct Glyph(string Text, LineDirection Direction, double Start, double End, double Base, double Size, string Font, bool IsBold, int Order, bool AfterBlank)
{
    /// <summary>Share of its size that a character reaches above its baseline.</summary>
    public const double Rise = 0.88;

    /// <summary>Upper edge of its em square.</summary>
    public double Top => Direction == LineDirection.Vertical ? Base - (Size / 2) : Base - (Rise * Size);

    /// <summary>Lower edge of its em square.</summary>
    public double Bottom => Top + Size;

    /// <summary>Its em square on the page.</summary>
    public Box Box => Axes.BoxOf(Direction, Start, Top, End, Bottom);

    /// <summary>The same glyph seen as part of a vertical line.</summary>
    public Glyph InVerticalLine()
    {
        if (Direction == LineDirection.TurnedRight)
        {
            return this with { Direction = LineDirection.Vertical, Base = Top + (Size / 2) };
        }

        return this with { Direction = LineDirection.Vertical, Start = Top, End = Bottom, Base = -(Start + End) / 2 };
    }
}
