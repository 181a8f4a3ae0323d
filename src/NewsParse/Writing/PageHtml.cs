using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsParse.Writing;

namespace NewsParse;

/// <summary>Writes pages as a report for looking at: one HTML document that needs no network, in light and dark.</summary>
/// <remarks>Several pages have a list of them at the top. Each page can be opened and closed: its articles with their zones drawn over the page where the input has boxes; people, places, organisations and dates marked by colour; furniture and diagnostics.</remarks>
public static class PageHtml
{
    // More pages than these are closed, so that they can be looked over.
    private const int MostOpen = 8;

    // Whoever writes page after page learns at the end how many there are, and so does this; without scripts they stay open. Links in the list open what they lead to.
    private static readonly string Closing = $$"""

        const pages = document.querySelectorAll('.page');
        if (pages.length > {{MostOpen}}) {
          for (const page of pages) {
            const link = page.previousElementSibling;
            page.open = link.hash === location.hash;
            link.addEventListener('click', () => { page.open = true; });
          }
        }

        """;

    /// <summary>The end of a report.</summary>
    internal static string Foot { get; } = $"<script>{Closing}</script></main></body></html>\n";

    /// <summary>The beginning of a report. No script runs in it but that of its end, whatever the text holds: the policy forbids all others.</summary>
    internal static string Head { get; } = $"""
        <!DOCTYPE html>
        <html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Closing)))}'">
        <meta name="color-scheme" content="light dark"><title>NewsParse report</title><style>{HtmlStyle.Text}</style></head>
        <body><header><h1>NewsParse</h1><p><mark class="Person">people</mark> <mark class="Place">places</mark> <mark class="Organization">organisations</mark> <mark class="Date">dates</mark></p></header><main>

        """;

    /// <summary>The report on some pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is null.</exception>
    public static string Write(IEnumerable<NewspaperPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var html = new StringBuilder(Head);
        NewspaperPage[] all = [.. pages];
        for (var i = 0; i < all.Length; i++)
        {
            Write(all[i], i + 1, html, isOpen: all.Length <= MostOpen);
        }

        return html.Append(Foot).ToString();
    }

    /// <summary>Writes one page of a report.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number in its source, from 1; together they name it.</param>
    /// <param name="html">Where to.</param>
    /// <param name="isOpen">Whether its articles are in view at once.</param>
    internal static void Write(NewspaperPage page, int number, StringBuilder html, bool isOpen = true)
    {
        var id = PageId.Of(page, number);

        // The list of pages: the style sheet puts these links before all pages, so that each page is written without knowing of the others.
        html.Append("<a class=\"contents\" href=\"#").Append(id).Append("\">");
        WriteName(page, number, html);
        html.Append("</a>\n<details class=\"page\" id=\"").Append(id).Append(isOpen ? "\" open><summary>" : "\"><summary>");
        WriteName(page, number, html);
        html.Append("</summary>\n<div class=\"sheet\">");
        HtmlPlan.Write(page, id, html);
        html.Append("<div class=\"articles\">\n");
        for (var i = 0; i < page.Articles.Count; i++)
        {
            new HtmlArticle(page.Articles[i], i + 1, html).Write(id);
        }

        WriteFurniture(page, html);
        WriteDiagnostics(page, html);
        html.Append("</div></div></details>\n");
    }

    /// <summary>Writes an element with a text; nothing if there is no text.</summary>
    internal static void Element(StringBuilder html, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Append('<').Append(name).Append('>').Append(SafeText.Html(text)).Append("</").Append(name.Split(' ')[0]).Append("> ");
        }
    }

    private static void WriteName(NewspaperPage page, int number, StringBuilder html)
    {
        var paper = page.Publication;
        foreach (var part in new[] { paper.Title, paper.PageNumber, paper.PageName, paper.IssueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
        {
            Element(html, "b", part);
        }

        Element(html, "span", page.Articles.Count == 1 ? "1 article" : $"{page.Articles.Count.ToString(CultureInfo.InvariantCulture)} articles");
        Element(html, "code", page.Source is null ? null : number == 1 ? page.Source : $"{page.Source} ({number.ToString(CultureInfo.InvariantCulture)})");
    }

    private static void WriteFurniture(NewspaperPage page, StringBuilder html)
    {
        if (page.Furniture.Count == 0)
        {
            return;
        }

        html.Append("<section class=\"furniture\"><h3>Furniture</h3><dl>");
        foreach (var piece in page.Furniture)
        {
            Element(html, "dt", piece.Kind.ToString());
            Element(html, "dd", piece.Text);
        }

        html.Append("</dl></section>\n");
    }

    private static void WriteDiagnostics(NewspaperPage page, StringBuilder html)
    {
        if (page.Diagnostics.Count == 0)
        {
            return;
        }

        html.Append("<section class=\"diagnostics\"><h3>Diagnostics</h3><ul>");
        foreach (var remark in page.Diagnostics)
        {
            var line = remark.Line is { } at ? $" (line {at.ToString(CultureInfo.InvariantCulture)})" : "";
            Element(html, "li", $"{remark.Code}: {remark.Message}{line}");
        }

        html.Append("</ul></section>\n");
    }
}
