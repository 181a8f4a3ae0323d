namespace NewsParse;

/// <summary>A stretch of the source text, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit, from 0.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Index of the unit after the last one.</summary>
    public int End => Start + Length;
}

/// <summary>An upright rectangle on the printed page, in the page's own unit, origin top left, y downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    internal double Right => X + Width;

    /// <summary>Bottom edge.</summary>
    internal double Bottom => Y + Height;

    /// <summary>Middle between its left and right edges.</summary>
    internal double MiddleX => X + (Width / 2);

    /// <summary>Middle between its upper and lower edges.</summary>
    internal double MiddleY => Y + (Height / 2);

    /// <summary>The box to hundredths of the unit: more is noise of arithmetic.</summary>
    internal Box Rounded => new(Math.Round(X, 2), Math.Round(Y, 2), Math.Round(Width, 2), Math.Round(Height, 2));

    /// <summary>The box between four edges, given in any order.</summary>
    internal static Box Between(double x0, double y0, double x1, double y1) => new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Abs(x1 - x0), Math.Abs(y1 - y0));

    /// <summary>The smallest box around some, one at least.</summary>
    internal static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.Union(b));

    /// <summary>The smallest box around both.</summary>
    internal Box Union(Box other) => Between(Math.Min(X, other.X), Math.Min(Y, other.Y), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>Size of a printed page.</summary>
/// <param name="Width">Width in the unit.</param>
/// <param name="Height">Height in the unit.</param>
/// <param name="Unit">The unit in which the page's boxes count.</param>
public readonly record struct PageSize(double Width, double Height, LengthUnit Unit)
{
    /// <summary>The size to hundredths of the unit, as <see cref="Box.Rounded"/>.</summary>
    internal PageSize Rounded => this with { Width = Math.Round(Width, 2), Height = Math.Round(Height, 2) };
}

/// <summary>Units of boxes.</summary>
public enum LengthUnit
{
    /// <summary>Pixel of the scanned image.</summary>
    Pixel,

    /// <summary>1/72 inch.</summary>
    Point,

    /// <summary>A tenth of a millimetre.</summary>
    Mm10,

    /// <summary>1/1200 inch.</summary>
    Inch1200,
}
