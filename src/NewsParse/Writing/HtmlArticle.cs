using System.Globalization;
using System.Text;

namespace NewsParse.Writing;

/// <summary>One article in a report.</summary>
internal sealed class HtmlArticle(Article article, int number, StringBuilder html)
{
    private readonly Marks _marks = new(article);

    /// <summary>Writes it.</summary>
    /// <param name="page">Id of its page.</param>
    public void Write(string page)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article id=\"{page}-{number}\" style=\"--h:{HtmlPlan.Hue(number)}\"><header><span class=\"number\">{number}</span>");
        PageHtml.Element(html, "span class=\"column\"", article.Column);
        WriteTitles();
        WriteFacts();
        html.Append("</header>\n");
        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            html.Append("<p>");
            WriteMarked(_marks.Paragraph(i, article.Paragraphs[i]));
            html.Append("</p>\n");
        }

        html.Append("<footer>");
        WriteNames(EntityKind.Person, article.People.Select(person => (person.Name, string.Join("、", person.Titles))));
        WriteNames(EntityKind.Place, article.Places.Select(place => (place.Name, $"{place.Kind} {place.AdminCode}".TrimEnd())));
        WriteNames(EntityKind.Organization, article.Organizations.Select(organization => (organization.Name, "")));
        WriteNames(EntityKind.Date, article.Dates.Where(date => date.Value is not null).Select(date => (date.Text, date.Value!.Value.ToString())));
        html.Append("</footer></article>\n");
    }

    private void WriteTitles()
    {
        var headline = article.Headline;
        var line = 0;
        WriteLines("p class=\"kicker\"", headline.Kickers.Count);
        if (headline.Lines.Count == 0)
        {
            html.Append("<h2 class=\"none\">no headline</h2>");
        }

        WriteLines("h2", headline.Lines.Count);
        WriteLines("p class=\"subhead\"", headline.Subheads.Count);

        void WriteLines(string element, int count)
        {
            if (count == 0)
            {
                return;
            }

            html.Append('<').Append(element).Append('>');
            for (var i = 0; i < count; i++)
            {
                html.Append(i > 0 ? "<br>" : "");
                WriteMarked(_marks.Title(line++));
            }

            html.Append("</").Append(element.Split(' ')[0]).Append('>');
        }
    }

    private void WriteFacts()
    {
        html.Append("<p class=\"facts\">");
        PageHtml.Element(html, "time", article.Date?.ToString());
        PageHtml.Element(html, "span", article.Dateline?.Text);
        var contributors = article.Byline is not { } byline ? null
            : byline.Contributors.Count > 0 ? string.Join("; ", byline.Contributors.Select(hand => $"{hand.Name} ({hand.Role})")) : byline.Text;
        PageHtml.Element(html, "span", contributors);
        PageHtml.Element(html, "span", article.Confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $"confidence {Math.Floor((decimal)sure * 100) / 100:0.00}") : null);
        PageHtml.Element(html, "span", article.Continuations.Count > 0 ? $"goes on on page {string.Join(", ", article.Continuations.Select(more => more.Page))}" : null);
        html.Append("</p>");
    }

    private void WriteNames(EntityKind kind, IEnumerable<(string Name, string Note)> names)
    {
        var any = false;
        foreach (var (name, note) in names.Distinct())
        {
            html.Append(any ? "" : "<ul>").Append("<li>");
            PageHtml.Element(html, $"mark class=\"{kind}\"", name);
            PageHtml.Element(html, "small", note);
            html.Append("</li>");
            any = true;
        }

        html.Append(any ? "</ul>" : "");
    }

    private void WriteMarked(IEnumerable<(string Text, Mark? Mark)> stretches)
    {
        foreach (var (text, mark) in stretches)
        {
            if (mark is not { } found)
            {
                html.Append(SafeText.Html(text));
                continue;
            }

            html.Append("<mark class=\"").Append(found.Kind).Append("\" title=\"").Append(SafeText.Html(Note(found))).Append("\">").Append(SafeText.Html(text)).Append("</mark>");
        }
    }

    private string Note(Mark mark) => mark.Kind switch
    {
        EntityKind.Person => string.Join(", ", [article.People[mark.Index].Name, .. article.People[mark.Index].Titles]),
        EntityKind.Place => string.Join(' ', [article.Places[mark.Index].Kind.ToString(), .. article.Places[mark.Index].Path, article.Places[mark.Index].AdminCode ?? ""]).TrimEnd(),
        EntityKind.Organization => article.Organizations[mark.Index].Name,
        _ => article.Dates[mark.Index].Value?.ToString() ?? "not resolved",
    };
}
