using NewsParse.Reading;
using NewsParse.Reading.Ocr;

namespace NewsParse;

/// <summary>Reads hOCR: areas, paragraphs, lines and words with boxes, sizes and confidences, separators and pictures.</summary>
public static class Hocr
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes, read from where the stream stands to its end; left open. Scripts in it are not run, nothing is fetched.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <returns>Its pages, and the articles if it has elements of class ocr_linear.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnreadableInputException">It has no ocr_page, is no text, or is larger than 64 MiB.</exception>
    public static SourceIssue Read(Stream stream, string? name = null)
    {
        var pages = HocrReader.Read(HtmlBytes.Read(stream, name, null), name);
        return OcrIssue.Of([.. pages.Select((page, index) => OcrPageWriter.Write(page, name, index + 1))], name);
    }
}
