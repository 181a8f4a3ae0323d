using System.Globalization;
using NewsParse.Reading;

namespace NewsParse;

/// <summary>Reads PDF files of scanned pages: poppler's pdftoppm paints the pages that have no text, an OCR engine reads them.</summary>
/// <remarks>Immutable. The programs must be installed on this machine.</remarks>
public sealed record PdfOcr
{
    private const double PointsPerInch = 72;
    private const long MostImageBytes = 1L << 29;

    // Beyond this many pixels a side a page is painted smaller: no engine takes more.
    private const int MostPixels = 12_000;

    /// <summary>The engine.</summary>
    public TesseractOcr Engine { get; init; } = new();

    /// <summary>Dots per inch at which pages are painted, 50 to 1200. Default 300.</summary>
    public int Resolution
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 50, nameof(Resolution));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1200, nameof(Resolution));
            field = value;
        }
    } = 300;

    /// <summary>Longest time for painting one page. Default two minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Name or path of the program. Default pdftoppm, looked up where the system looks for programs.</summary>
    public string Program { get; init; } = "pdftoppm";

    /// <summary>Reads a file; pages with text of their own are read as <see cref="PdfPages.Read(byte[], string?, string?)"/> reads them.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <returns>The pages in order, boxes in points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or a program is missing, fails or takes too long.</exception>
    public SourceIssue Read(byte[] bytes, string? name = null)
    {
        var issue = PdfPages.Read(bytes, name);
        return issue with { Pages = [.. issue.Pages.Select(page => page.Diagnostics.Any(remark => remark.Code == ReadingDiagnostics.Picture) ? Recognise(page, bytes, name) : page)] };
    }

    private SourcePage Recognise(SourcePage page, byte[] bytes, string? name)
    {
        var points = page.Size is { } size ? Math.Max(size.Width, size.Height) : 0;
        var resolution = points * Resolution / PointsPerInch > MostPixels ? MostPixels * PointsPerInch / points : Resolution;
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-r", resolution.ToString("0.##", CultureInfo.InvariantCulture), "-gray", "-png", "-singlefile", "-f", number, "-l", number, "-"];
        var painted = new ExternalTool(Program, Timeout, MostImageBytes).Run(arguments, bytes, name, "apt-get install poppler-utils");
        if (painted.ExitCode != 0 || painted.Output.Length == 0)
        {
            throw new UnreadableInputException($"page {number}: pdftoppm failed: {painted.Errors}", name, null);
        }

        // Every page is one image.
        var read = Engine.Read(painted.Output, name).Pages[0];
        return PageScale.Apply(read, PointsPerInch / resolution, LengthUnit.Point) with { Number = page.Number };
    }
}
