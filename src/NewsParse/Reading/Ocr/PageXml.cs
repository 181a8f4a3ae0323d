using NewsParse.Reading.Ocr;

namespace NewsParse;

/// <summary>Reads PAGE XML, versions 2009 to 2019: regions, lines and words with boxes, reading order, styles, and the articles that `custom` attributes name.</summary>
public static class PageXml
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes, read as they are needed; left open.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <returns>Its page, and the articles if lines say which they belong to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnreadableInputException">It is no PAGE XML, no well-formed XML, or has a DTD; the message names the line.</exception>
    public static SourceIssue Read(Stream stream, string? name = null)
    {
        return OcrIssue.Of([OcrPageWriter.Write(PageXmlReader.Read(stream, name), name, 1)], name);
    }
}
