namespace NewsParse.WebDemo;

/// <summary>Reads a file of any format that can be read without another file beside it.</summary>
internal static class PageFile
{
    /// <summary>Reads it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="time">Longest time for an engine that reads images.</param>
    /// <exception cref="UnreadableInputException">It cannot be read; the message says which file and why.</exception>
    public static SourceIssue Read(byte[] bytes, string name, TimeSpan time)
    {
        var stream = new MemoryStream(bytes, writable: false);
        return SourceFormats.Detect(bytes) switch
        {
            SourceFormat.Pdf => PdfPages.Read(bytes, name),
            SourceFormat.Image => new TesseractOcr { Timeout = time }.Read(bytes, name),
            SourceFormat.Hocr => Hocr.Read(stream, name),
            SourceFormat.Alto => Alto.Read(stream, name),
            SourceFormat.PageXml => PageXml.Read(stream, name),
            SourceFormat.Html => EPaperHtml.Read(stream, name),
            SourceFormat.Mets => throw new UnreadableInputException("a METS file only lists other files; drop its ALTO files", name, null),
            _ => new SourceIssue { Name = name, Pages = PlainText.ReadPages(bytes, name) },
        };
    }
}
