using NewsParse.Pdf;
using NewsParse.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsParse;

/// <summary>Reads PDF files: lines with their boxes, fonts, sizes and directions, ruling lines, frames and pictures.</summary>
/// <remarks>Pictures are not decoded, scripts and attachments are not looked at, nothing is fetched.</remarks>
public static class PdfPages
{
    private const long MostBytes = 1L << 30;

    /// <summary>Reads every page of a file.</summary>
    /// <param name="stream">The bytes, read from where the stream stands to its end; it is left open.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <param name="password">Password of an encrypted file; null if it needs none.</param>
    /// <returns>The pages in order. One that cannot be read is empty, and its diagnostics say why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file is no PDF, broken beyond repair, encrypted with another password, or larger than 1 GiB; or none of its pages can be read.</exception>
    public static SourceIssue Read(Stream stream, string? name = null, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (copy.Length + read > MostBytes)
            {
                throw new UnreadableInputException("it is larger than 1 GiB", name, null);
            }

            copy.Write(buffer, 0, read);
        }

        return Read(copy.ToArray(), name, password);
    }

    /// <summary>Reads every page of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <param name="password">Password of an encrypted file; null if it needs none.</param>
    /// <returns>The pages in order. One that cannot be read is empty, and its diagnostics say why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file is no PDF, broken beyond repair, or encrypted with another password; or none of its pages can be read.</exception>
    public static SourceIssue Read(byte[] bytes, string? name = null, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var unmapped = new UnmappedCodes();
        using var document = Open(bytes, name, password, unmapped);
        var pages = new List<SourcePage>();
        var broken = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            try
            {
                pages.Add(PdfPage.Read(document.GetPage(number), number, name, unmapped));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // PdfPig answers broken content with exceptions of any kind.
                broken++;
                pages.Add(new SourcePage { Name = name, Number = number, Diagnostics = [ReadingDiagnostics.BrokenPage(number, e.Message)] });
            }
        }

        return broken < pages.Count
            ? new SourceIssue { Name = name, Pages = pages }
            : throw new UnreadableInputException(pages is [] ? "the PDF file has no pages" : $"page 1: {pages[0].Diagnostics[0].Message}", name, null);
    }

    private static PdfDocument Open(byte[] bytes, string? name, string? password, UnmappedCodes unmapped)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions
            {
                Logger = unmapped,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(),
                Password = password ?? "",
            });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableInputException(password is null ? "the PDF file is encrypted and needs a password" : "the PDF file is encrypted with another password", name, null, e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableInputException($"the PDF file is broken: {e.Message}", name, null, e);
        }
    }
}
