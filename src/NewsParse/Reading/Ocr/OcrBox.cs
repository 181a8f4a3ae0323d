using System.Globalization;

namespace NewsParse.Reading.Ocr;

/// <summary>Numbers and boxes as OCR formats write them: what no page can have is none.</summary>
internal static class OcrBox
{
    /// <summary>No page is wider in any unit.</summary>
    private const double Most = 1e7;

    /// <summary>A number; NaN if it is none.</summary>
    public static double Number(ReadOnlySpan<char> text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>A box by its upper left corner and size; null if a number is missing, negative where it can't be, or beyond any page.</summary>
    public static Box? OfSize(double x, double y, double width, double height) =>
        Math.Abs(x) <= Most && Math.Abs(y) <= Most && width is >= 0 and <= Most && height is >= 0 and <= Most ? new Box(x, y, width, height) : null;

    /// <summary>A box by two corners; null if it is none.</summary>
    public static Box? OfCorners(double x0, double y0, double x1, double y1) => OfSize(x0, y0, x1 - x0, y1 - y0);

    /// <summary>A size of type; null if it is none.</summary>
    public static double? TypeSize(double size) => size is > 0 and <= Most ? size : null;

    /// <summary>The box around all; null if there is none.</summary>
    public static Box? Around(IEnumerable<Box?> boxes)
    {
        Box? around = null;
        foreach (var box in boxes)
        {
            around = box is { } one ? around?.Union(one) ?? one : around;
        }

        return around;
    }
}
