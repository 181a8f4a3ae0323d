using UglyToad.PdfPig.Content;

namespace NewsParse.Pdf;

/// <summary>The ruling lines, frames and pictures of a page.</summary>
internal sealed class Drawings
{
    /// <summary>A drawn thing thinner than this many points is a line.</summary>
    private const double MostThickness = 4;

    /// <summary>A line is at least this many points long.</summary>
    private const double LeastLength = 8;

    /// <summary>What covers more than this share of the page is its paper, not a frame.</summary>
    private const double MostCover = 0.95;

    /// <summary>More drawn things than this are a map or a chart, not a page's layout.</summary>
    private const int MostKept = 20_000;

    public List<Box> Rules { get; } = [];

    public List<Box> Frames { get; } = [];

    public List<Box> Pictures { get; } = [];

    /// <summary>Reads the page's drawings.</summary>
    public static Drawings Read(Page page, GlyphReader upright)
    {
        var drawings = new Drawings();
        var (width, height) = upright.Turn is 90 or 270 ? (page.Height, page.Width) : (page.Width, page.Height);
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || !(path.IsFilled || path.IsStroked) || drawings.Rules.Count + drawings.Frames.Count > MostKept)
            {
                continue;
            }

            foreach (var subpath in path)
            {
                if (subpath.GetBoundingRectangle() is { } bounds && IsFinite(bounds))
                {
                    drawings.Add(upright.OnUprightPage(bounds), subpath.Commands.Count, width, height);
                }
            }
        }

        foreach (var image in Images(page))
        {
            if (IsFinite(image) && upright.OnUprightPage(image) is { Width: > 1, Height: > 1 } box && Clip(box, width, height) is { } picture)
            {
                drawings.Pictures.Add(picture);
            }
        }

        return drawings;
    }

    private void Add(Box drawn, int commands, double width, double height)
    {
        if (Clip(drawn, width, height) is not { } box)
        {
            return;
        }

        double thin = Math.Min(box.Width, box.Height), wide = Math.Max(box.Width, box.Height);
        if (thin <= MostThickness)
        {
            if (wide >= LeastLength)
            {
                Rules.Add(box);
            }
        }
        else if (box.Width * box.Height < MostCover * width * height)
        {
            // A rectangle is a move, three or four lines and a close; what has more is a drawing.
            (commands <= 6 ? Frames : Pictures).Add(box);
        }
    }

    private static Box? Clip(Box box, double width, double height)
    {
        double left = Math.Max(box.X, 0), top = Math.Max(box.Y, 0), right = Math.Min(box.Right, width), bottom = Math.Min(box.Bottom, height);
        return left <= right && top <= bottom ? new Box(left, top, right - left, bottom - top) : null;
    }

    private static bool IsFinite(UglyToad.PdfPig.Core.PdfRectangle box) =>
        double.IsFinite(box.Left) && double.IsFinite(box.Right) && double.IsFinite(box.Top) && double.IsFinite(box.Bottom);

    // A picture that cannot be read is none of ours to complain of; only its place counts, and its bytes are never decoded.
    private static List<UglyToad.PdfPig.Core.PdfRectangle> Images(Page page)
    {
        var boxes = new List<UglyToad.PdfPig.Core.PdfRectangle>();
        using var images = page.GetImages().GetEnumerator();
        while (boxes.Count < MostKept)
        {
            try
            {
                if (!images.MoveNext())
                {
                    break;
                }

                boxes.Add(images.Current.BoundingBox);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                break;
            }
        }

        return boxes;
    }
}
