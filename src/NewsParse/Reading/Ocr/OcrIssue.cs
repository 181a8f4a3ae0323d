namespace NewsParse.Reading.Ocr;

/// <summary>Pages as one input, with the articles that their lines say they belong to.</summary>
internal static class OcrIssue
{
    /// <summary>The issue.</summary>
    /// <param name="pages">The pages, as they were written.</param>
    /// <param name="name">The input's name; null if it has none.</param>
    public static SourceIssue Of(IReadOnlyList<OcrPageWriter.Written> pages, string? name) => new()
    {
        Name = name,
        Pages = [.. pages.Select(page => page.Page)],
        Articles =
        [
            .. pages
                .SelectMany((page, index) => page.Articles.Select(line => (line.Article, Part: new SourcePart(index, line.Span, line.Kind))))
                .GroupBy(line => line.Article, StringComparer.Ordinal)
                .Select(parts => new SourceArticle { Id = parts.Key, Parts = [.. parts.Select(part => part.Part)] }),
        ],
    };
}
