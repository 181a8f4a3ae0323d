using NewsParse.Reading;

namespace NewsParse.Cli;

/// <summary>Reads an input of any format.</summary>
/// <param name="format">The format; null finds it by what the input holds.</param>
/// <param name="encoding">The encoding of text and HTML; null finds it.</param>
/// <param name="ocr">What reads images; null if they are not to be read.</param>
internal sealed class InputReader(SourceFormat? format, string? encoding, TesseractOcr? ocr)
{
    private const long MostBytes = 1L << 29;

    /// <summary>Reads an input that is no line.</summary>
    public SourceIssue Read(PageInput input)
    {
        var name = input.Name;
        if (Directory.Exists(name))
        {
            return EPaperHtml.ReadFolder(name, encoding, input.IsLeftOut);
        }

        using var stream = input.Stream ?? new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        var head = new byte[SourceFormats.HeadBytes];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return (format ?? SourceFormats.Detect(head.AsSpan(0, length))) switch
        {
            SourceFormat.Pdf => ocr is null ? PdfPages.Read(whole, name) : new PdfOcr { Engine = ocr }.Read(ReadAll(whole, name), name),
            SourceFormat.Image when ocr is null => throw new UnreadableInputException("this is an image; --ocr reads it", name, null),
            SourceFormat.Image => ocr.Read(ReadAll(whole, name), name),
            SourceFormat.Hocr => Hocr.Read(whole, name),
            SourceFormat.Alto => Alto.Read(whole, name),
            SourceFormat.PageXml => PageXml.Read(whole, name),
            SourceFormat.Mets when input.Stream is not null => throw new UnreadableInputException("a METS file is given by its name: its pages are the files beside it", name, null),
            SourceFormat.Mets => Mets.Read(name),
            SourceFormat.Html => EPaperHtml.Read(whole, name, encoding),
            _ => new SourceIssue { Name = name, Pages = PlainText.ReadPages(whole, name, encoding) },
        };
    }

    private static byte[] ReadAll(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > MostBytes)
            {
                throw new UnreadableInputException("it is larger than 512 MiB", name, null);
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
