namespace NewsParse.Tests.TestSupport;

/// <summary>Reads inputs of any format, as the tool does, and shows what was read.</summary>
internal static class Sources
{
    public static string FixturePath(string file) => Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Fixtures", file);

    public static SourceIssue Fixture(string file) => Read(File.ReadAllBytes(FixturePath(file)), file);

    public static SourceIssue Read(byte[] bytes, string name, SourceFormat? format = null)
    {
        var stream = new MemoryStream(bytes);
        return (format ?? SourceFormats.Detect(bytes)) switch
        {
            SourceFormat.Pdf => PdfPages.Read(stream, name),
            SourceFormat.Hocr => Hocr.Read(stream, name),
            SourceFormat.Alto => Alto.Read(stream, name),
            SourceFormat.PageXml => PageXml.Read(stream, name),
            SourceFormat.Html => EPaperHtml.Read(stream, name),
            SourceFormat.Text => new SourceIssue { Name = name, Pages = PlainText.ReadPages(bytes, name) },
            var other => throw new NotSupportedException($"{name} is {other}"),
        };
    }

    public static SourceIssue Read(string text, string name = "page") => Read(System.Text.Encoding.UTF8.GetBytes(text), name);

    public static string TextOf(SourcePage page, SourceLine line) => page.Text.Substring(line.Span.Start, line.Span.Length);

    public static IEnumerable<string> Lines(SourcePage page) => page.Blocks.SelectMany(block => block.Lines).Select(line => TextOf(page, line));

    /// <summary>What every reader promises of its pages.</summary>
    public static void ShouldHold(SourcePage page)
    {
        var end = 0;
        foreach (var line in page.Blocks.SelectMany(block => block.Lines))
        {
            Check(line.Span.Start >= end && line.Span.Length > 0 && line.Span.End <= page.Text.Length, "lines stand in order, none empty");
            Check(page.Text.AsSpan(end, line.Span.Start - end).IsWhiteSpace(), "nothing but line breaks stands between lines");
            Check(!TextOf(page, line).AsSpan().ContainsAny('\n', '\r', '\f'), "a line has no line break in it");
            var at = line.Span.Start;
            foreach (var word in line.Words)
            {
                Check(word.Span.Start >= at && word.Span.End <= line.Span.End && word.Span.Length > 0, "words stand in their line, in order");
                Check(IsGood(word.Box), "boxes are numbers");
                at = word.Span.End;
            }

            Check(line.Box is null || IsGood(line.Box.Value), "boxes are numbers");
            Check(line.Box is null || page.Size is not null, "a page with boxes has a size");
            end = line.Span.End;
        }

        Check(page.Text.AsSpan(end).IsWhiteSpace(), "all text is in lines");
        Check(page.Blocks.All(block => block.Lines.Count > 0), "no block is empty");
    }

    private static bool IsGood(Box box) => double.IsFinite(box.X) && double.IsFinite(box.Y) && box.Width >= 0 && box.Height >= 0 && double.IsFinite(box.Width) && double.IsFinite(box.Height);

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new Xunit.Sdk.XunitException(what);
        }
    }
}
