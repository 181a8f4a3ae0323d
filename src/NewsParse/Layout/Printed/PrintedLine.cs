namespace NewsParse.Layout.Printed;

/// <summary>A line with its box, turned so that it runs to the right.</summary>
/// <param name="Parts">The line; several in their order where the input tore it.</param>
/// <param name="Box">Its box, in the page's unit.</param>
/// <param name="Size">Size of its type.</param>
/// <param name="IsBold">True if the input says so.</param>
/// <param name="IsMeasured">True if the size was measured on an image, so that it is rough.</param>
/// <param name="Upright">False if it runs otherwise than most of the page.</param>
internal sealed record PrintedLine(IReadOnlyList<Line> Parts, Box Box, double Size, bool IsBold, bool IsMeasured, bool Upright)
{
    /// <summary>Characters of its text.</summary>
    public int Length => Parts.Sum(part => part.Text.Length);

    /// <summary>True if the other line may be the next one below in the same column: beneath it, near, of about the same type.</summary>
    public bool MayLeadTo(PrintedLine below)
    {
        var larger = Math.Max(Size, below.Size);
        return Upright && below.Upright
            && below.Box.Y > Box.Y + (0.3 * Size)
            && below.Box.Y - Box.Bottom < MostLeading * larger
            && larger < MostRatio(below) * Math.Min(Size, below.Size)
            && IsBold == below.IsBold
            && (Shared(Box, below.Box) > LeastShared * Math.Min(Box.Width, below.Box.Width) || IsIndented(Box, below));
    }

    // The fewer characters a line has, the rougher is its measured size.
    private double MostRatio(PrintedLine below) =>
        !IsMeasured ? MostSizeRatio : below.Length < FewestMeasured ? MostRoughRatio : MostMeasuredRatio;

    /// <summary>True if a line begins a paragraph under the last character or two of the one before.</summary>
    private bool IsIndented(Box last, PrintedLine next) => last.Width < MostIndent * Size && next.Box.X > last.X && next.Box.X < last.X + (MostIndent * Size);

    // A paragraph's first line is indented by two ems, blanks aside.
    private const double MostIndent = 2.6;

    // White space between two lines of a column, in ems.
    private const double MostLeading = 0.95;
    private const double MostSizeRatio = 1.06;
    private const double MostMeasuredRatio = 1.3;
    private const double MostRoughRatio = 1.7;
    private const int FewestMeasured = 5;
    private const double LeastShared = 0.5;

    /// <summary>Width that two boxes share; below 0 if they stand apart.</summary>
    public static double Shared(Box a, Box b) => Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X);
}
