namespace NewsParse.Reading;

/// <summary>The pages that are not parsed at all: those without text, and those beyond the caller's limit.</summary>
internal static class PageGate
{
    /// <summary>The page as it stands if there is nothing to parse in it or too much; null if it is to be parsed.</summary>
    public static NewspaperPage? Stop(SourcePage page, ParserOptions options)
    {
        if (page.Text.AsSpan().IsWhiteSpace())
        {
            return Unparsed(page, options, [], new Diagnostic { Code = "NP0001", Message = "The page has no text." });
        }

        if (page.Text.Length > (options.MaxPageLength ?? int.MaxValue))
        {
            // Nothing is dropped: what is not parsed is furniture, as it came.
            Furniture whole = new() { Text = page.Text, Spans = [new SourceSpan(0, page.Text.Length)] };
            var message = $"The page has {page.Text.Length} UTF-16 units, more than {nameof(ParserOptions.MaxPageLength)} ({options.MaxPageLength}); it was not parsed.";
            return Unparsed(page, options, [whole], new Diagnostic { Code = "NP0002", Message = message });
        }

        return null;
    }

    private static NewspaperPage Unparsed(SourcePage page, ParserOptions options, Furniture[] furniture, Diagnostic diagnostic) => new()
    {
        Source = page.Name,
        Size = page.Size,
        Publication = new Publication { IssueDate = options.IssueDate },
        Furniture = furniture,
        Diagnostics = [diagnostic, .. page.Diagnostics],
    };
}
