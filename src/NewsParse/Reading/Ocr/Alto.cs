using NewsParse.Reading.Ocr;

namespace NewsParse;

/// <summary>Reads ALTO, versions 1 to 4: blocks, lines and words with boxes, styles, confidences, hyphenation, tags and reading order.</summary>
public static class Alto
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes, read as they are needed; left open.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <returns>Its pages, mostly one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="UnreadableInputException">It is no ALTO, no well-formed XML, or has a DTD; the message names the line.</exception>
    public static SourceIssue Read(Stream stream, string? name = null)
    {
        var pages = AltoReader.Read(stream, name);
        return OcrIssue.Of([.. pages.Select((page, index) => OcrPageWriter.Write(page, name, index + 1))], name);
    }
}
