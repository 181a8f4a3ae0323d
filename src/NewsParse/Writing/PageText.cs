using NewsParse.Writing;

namespace NewsParse;

/// <summary>Writes a page for reading in a terminal.</summary>
public static class PageText
{
    private const int Indent = 4;

    /// <summary>The page as lines of text, each ended by "\n".</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">Columns of the terminal, a Chinese character taking two; 20 or more. Default 80.</param>
    /// <remarks>Control characters are left out, so that no page can steer the terminal.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is less than 20.</exception>
    public static string Write(NewspaperPage page, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 20);
        var lines = new TerminalLines(width);
        lines.Add(Head(page), 0);
        lines.Rule();
        var number = 0;
        foreach (var article in page.Articles)
        {
            WriteArticle(lines, article, ++number);
            lines.Blank();
        }

        if (page.Articles.Count == 0)
        {
            lines.Add("(no article)", 0);
            lines.Blank();
        }

        foreach (var furniture in page.Furniture)
        {
            lines.Add($"[{furniture.Kind}] {furniture.Text.ReplaceLineEndings(" / ")}", 0, hanging: 2);
        }

        foreach (var diagnostic in page.Diagnostics)
        {
            lines.Add($"! {diagnostic.Code}{(diagnostic.Line is { } line ? $" line {line}" : "")}: {diagnostic.Message}", 0, hanging: 2);
        }

        return lines.ToString();
    }

    private static string Head(NewspaperPage page)
    {
        var publication = page.Publication;
        var date = publication.IssueDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var head = Join(" · ", publication.Title, publication.PageNumber, publication.PageName, date, page.Source);
        return head.Length > 0 ? head : "page";
    }

    private static void WriteArticle(TerminalLines lines, Article article, int number)
    {
        var headline = article.Headline;
        var title = headline.Lines.Count > 0 ? headline.Lines : ["(no headline)"];
        lines.Add($"{number}. {(article.Column is { } column ? $"【{column}】" : "")}{string.Join(" / ", headline.Kickers)}".TrimEnd(), 0, Indent);
        foreach (var line in title)
        {
            lines.Add(line, Indent);
        }

        foreach (var subhead in headline.Subheads)
        {
            lines.Add("—— " + subhead.TrimStart('—', '―', '-', ' '), Indent);
        }

        lines.AddNonEmpty("when", article.Date?.ToString(), Indent);
        lines.AddNonEmpty("from", article.Dateline?.Text, Indent);
        lines.AddNonEmpty("by", article.Byline is { } byline ? Contributors(byline) : null, Indent);
        foreach (var paragraph in article.Paragraphs)
        {
            lines.Blank();
            lines.Add("　　" + paragraph, Indent);
        }

        lines.Blank();
        lines.AddNonEmpty("people", string.Join("; ", article.People.Select(p => Join(", ", [p.Name, .. p.Titles]))), Indent);
        lines.AddNonEmpty("places", string.Join("; ", article.Places.Select(p => p.AdminCode is { } code ? $"{p.Name} {code}" : p.Name)), Indent);
        lines.AddNonEmpty("organizations", string.Join("; ", article.Organizations.Select(o => o.Name)), Indent);
        lines.AddNonEmpty("dates", string.Join("; ", article.Dates.Select(d => d.Value is { } value ? $"{d.Text} = {value}" : d.Text)), Indent);
    }

    private static string Contributors(Byline byline) =>
        byline.Contributors.Count > 0 ? string.Join(", ", byline.Contributors.Select(c => $"{c.Name} ({c.Role})")) : byline.Text;

    private static string Join(string separator, params IEnumerable<string?> parts) => string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
}
