using NewsParse.Reading;

namespace NewsParse.Cli;

/// <summary>Reads an input of any format.</summary>
/// <param name="format">The format; null finds it by what the input holds.</param>
/// <param name="encoding">The encoding of text; null finds it.</param>
internal sealed class InputReader(SourceFormat? format, string? encoding)
{
    /// <summary>Reads an input.</summary>
    /// <param name="name">File name; - is standard input.</param>
    public SourceIssue Read(string name)
    {
        if (Directory.Exists(name))
        {
            return EPaperHtml.ReadFolder(name, encoding);
        }

        using var stream = name == "-"
            ? Console.OpenStandardInput()
            : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        var head = new byte[SourceFormats.HeadBytes];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return (format ?? SourceFormats.Detect(head.AsSpan(0, length))) switch
        {
            SourceFormat.Pdf => PdfPages.Read(whole, name),
            SourceFormat.Hocr => Hocr.Read(whole, name),
            SourceFormat.Alto => Alto.Read(whole, name),
            SourceFormat.PageXml => PageXml.Read(whole, name),
            SourceFormat.Html => EPaperHtml.Read(whole, name, encoding),
            SourceFormat.Mets when name != "-" => Mets.Read(name),
            _ => new SourceIssue { Name = name, Pages = PlainText.ReadPages(whole, name, encoding) },
        };
    }
}
