using System.Globalization;

namespace NewsParse.Writing;

/// <summary>One article in TEI.</summary>
internal sealed class TeiArticle(TeiElements tei, Article article)
{
    private readonly Marks _marks = new(article);

    /// <summary>Writes it.</summary>
    /// <param name="number">Its number on the page, from 1.</param>
    /// <param name="zones">Where it is printed: pointers to zones.</param>
    public void Write(int number, string zones) => tei.In("div", WriteContent, ("type", "article"), ("n", number.ToString(CultureInfo.InvariantCulture)), ("facs", zones));

    private void WriteContent()
    {
        tei.TextIfAny("head", article.Column, ("type", "column"));
        var line = 0;
        WriteHeads("kicker", article.Headline.Kickers.Count);
        WriteHeads("main", article.Headline.Lines.Count);
        WriteHeads("sub", article.Headline.Subheads.Count);
        if (article.Byline is { } byline)
        {
            tei.In("byline", () => WriteWithin(byline.Text, [.. byline.Contributors.Select(hand => (hand.Name, "persName", ("role", hand.Role.ToString())))]));
        }

        if (article.Dateline is { } dateline)
        {
            tei.In("dateline", () => WriteWithin(dateline.Text, [(dateline.Agency ?? "", "orgName", ("type", "agency")), (dateline.Place ?? "", "placeName", ("type", "dateline"))]));
        }

        for (var i = 0; i < article.Paragraphs.Count; i++)
        {
            tei.In("p", () => WriteMarked(_marks.Paragraph(i, article.Paragraphs[i])));
        }

        void WriteHeads(string type, int count)
        {
            for (var i = 0; i < count; i++)
            {
                tei.In("head", () => WriteMarked(_marks.Title(line++)), ("type", type));
            }
        }
    }

    // Marks what stands in a text as it is spelt; what does not is left unmarked.
    private void WriteWithin(string text, (string Name, string Element, (string, string?) Attribute)[] names)
    {
        var end = 0;
        foreach (var (name, element, attribute) in names)
        {
            var at = name.Length > 0 ? text.IndexOf(name, end, StringComparison.Ordinal) : -1;
            if (at >= 0)
            {
                tei.Write(text[end..at]);
                tei.Text(element, name, attribute);
                end = at + name.Length;
            }
        }

        tei.Write(text[end..]);
    }

    private void WriteMarked(IEnumerable<(string Text, Mark? Mark)> stretches)
    {
        foreach (var (text, mark) in stretches)
        {
            switch (mark)
            {
                case { Kind: EntityKind.Person } person:
                    tei.Text("persName", text, ("key", article.People[person.Index].Name));
                    break;
                case { Kind: EntityKind.Place } place:
                    tei.Text("placeName", text, ("key", article.Places[place.Index].AdminCode), ("type", article.Places[place.Index].Kind.ToString()));
                    break;
                case { Kind: EntityKind.Organization } organization:
                    tei.Text("orgName", text, ("key", article.Organizations[organization.Index].Name));
                    break;
                case { Kind: EntityKind.Date } date:
                    WriteDate(text, article.Dates[date.Index].Value);
                    break;
                default:
                    tei.Write(text);
                    break;
            }
        }
    }

    private void WriteDate(string text, NewsDate? value)
    {
        if (value is not { } date)
        {
            tei.Text("date", text);
        }
        else if (date.IsRange || date.Precision == DatePrecision.Quarter)
        {
            tei.Text("date", text, ("from", date.Precision == DatePrecision.Minute ? Moment(date.Start) : Day(date.FirstDay)), ("to", date.Precision == DatePrecision.Minute ? Moment(date.Last) : Day(date.LastDay)));
        }
        else
        {
            tei.Text("date", text, ("when", date.Precision == DatePrecision.Minute ? Moment(date.Start) : date.ToString()));
        }
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
