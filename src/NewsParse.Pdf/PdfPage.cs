using NewsParse.Reading;
using UglyToad.PdfPig.Content;

namespace NewsParse.Pdf;

/// <summary>One page of a PDF file.</summary>
internal static class PdfPage
{
    /// <summary>Reads it: glyphs, runs, lines, blocks.</summary>
    public static SourcePage Read(Page page, int number, string? name, UnmappedCodes unmapped)
    {
        var glyphs = GlyphReader.Read(page, unmapped);
        var drawings = Drawings.Read(page, glyphs);
        var dividers = new Dividers(drawings);
        var lines = LineJoiner.Join(new RunReader(glyphs.Glyphs).Read(), dividers);
        var (width, height) = glyphs.Turn is 90 or 270 ? (page.Height, page.Width) : (page.Width, page.Height);
        return new PageWriter(dividers).Write(lines, new SourcePage
        {
            Name = name,
            Number = number,
            Size = new PageSize(width, height, LengthUnit.Point).Rounded,
            Turn = glyphs.Turn,
            Rules = drawings.Rules,
            Frames = drawings.Frames,
            Pictures = drawings.Pictures,
            Diagnostics = [.. Remarks(page, glyphs, number, unmapped)],
        });
    }

    private static IEnumerable<Diagnostic> Remarks(Page page, GlyphReader glyphs, int number, UnmappedCodes unmapped)
    {
        if (glyphs.Glyphs.Count == 0 && page.NumberOfImages > 0)
        {
            yield return ReadingDiagnostics.PictureOnly(number);
        }

        if (glyphs.Unmapped > 0)
        {
            yield return ReadingDiagnostics.UnmappedGlyphs(number, glyphs.Unmapped, glyphs.Glyphs.Count, unmapped.Fonts);
        }

        if (glyphs.OffPage > 0)
        {
            yield return ReadingDiagnostics.OffPage(number, glyphs.OffPage);
        }

        if (glyphs.Turn != 0)
        {
            yield return ReadingDiagnostics.Turned(number, glyphs.Turn);
        }
    }
}
