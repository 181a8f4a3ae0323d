namespace NewsParse.Reading.Ocr;

/// <summary>Sizes of type, which formats state in points, in the page's own unit.</summary>
internal sealed class TypeSizes
{
    private const double PointsPerInch = 72;
    private const double Mm10PerInch = 254;
    private const double Inch1200PerInch = 1200;

    private readonly List<(OcrLine Line, double Points)> _lines = [];

    /// <summary>Takes note of a line's size.</summary>
    /// <param name="line">The line.</param>
    /// <param name="points">Its size in points; what is none is passed over.</param>
    public void Add(OcrLine line, double points)
    {
        if (OcrBox.TypeSize(points) is { } size)
        {
            _lines.Add((line, size));
        }
    }

    /// <summary>Gives each line its size, and begins anew.</summary>
    public void Apply(LengthUnit unit)
    {
        var scale = unit switch
        {
            LengthUnit.Mm10 => Mm10PerInch / PointsPerInch,
            LengthUnit.Inch1200 => Inch1200PerInch / PointsPerInch,
            LengthUnit.Point => 1,
            _ => PixelsPerPoint(),
        };
        foreach (var (line, points) in _lines)
        {
            line.FontSize = OcrBox.TypeSize(points * scale);
        }

        _lines.Clear();
    }

    // Nothing tells how many pixels a point is, so the lines' own heights do.
    private double PixelsPerPoint()
    {
        var ratios = _lines.Where(sized => sized.Line.Box is { Height: > 0 }).Select(sized => sized.Line.Box!.Value.Height / sized.Points).Order().ToArray();
        return ratios.Length == 0 ? double.NaN : ratios[ratios.Length / 2];
    }
}
