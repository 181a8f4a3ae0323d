using System.Globalization;
using System.Text;
using System.Xml;
using NewsParse.Writing;

namespace NewsParse;

/// <summary>Writes a page as TEI P5: a div for each article, with head, dateline, byline and paragraphs; names and dates marked; zones as facsimile, to which each div's @facs leads.</summary>
/// <remarks>Names have their fullest form in @key, places their GB/T 2260 code, dates their value in @when or @from and @to. Folios and the like are fw, captions and adverts divs.</remarks>
public static class PageTei
{
    /// <summary>The beginning of a corpus of pages.</summary>
    internal const string CorpusHead = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <teiCorpus xmlns="{Namespace}">
        <teiHeader><fileDesc><titleStmt><title>Newspaper pages</title></titleStmt><publicationStmt><p>Parsed by NewsParse.</p></publicationStmt><sourceDesc><p>The pages that follow.</p></sourceDesc></fileDesc></teiHeader>

        """;

    /// <summary>The end of a corpus.</summary>
    internal const string CorpusFoot = "</teiCorpus>\n";

    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The page as a TEI document.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public static string Write(NewspaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + WriteElement(page, 1) + "\n";
    }

    /// <summary>The page as an element TEI, for a corpus.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number in its source, from 1.</param>
    internal static string WriteElement(NewspaperPage page, int number)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineChars = "\n" }))
        {
            var tei = new TeiElements(writer);
            writer.WriteStartElement("TEI", Namespace);
            WriteHeader(tei, page);
            var zones = ZonesOf(page, PageId.Of(page, number));
            WriteFacsimile(tei, page, zones);
            tei.In("text", () => tei.In("body", () => WriteBody(tei, page, zones)));
            writer.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteHeader(TeiElements tei, NewspaperPage page)
    {
        var paper = page.Publication;
        var day = paper.IssueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = string.Join(' ', new[] { paper.Title, day, paper.PageNumber, paper.PageName }.Where(part => !string.IsNullOrEmpty(part)));
        tei.In("teiHeader", () => tei.In("fileDesc", () =>
        {
            tei.In("titleStmt", () => tei.Text("title", title.Length > 0 ? title : page.Source ?? "page"));
            tei.In("publicationStmt", () => tei.Text("p", "Parsed by NewsParse."));
            tei.In("sourceDesc", () => tei.In("bibl", () =>
            {
                tei.TextIfAny("title", paper.Title, ("level", "j"));
                if (day is not null)
                {
                    tei.Text("date", day, ("when", day));
                }

                tei.TextIfAny("biblScope", paper.PageNumber, ("unit", "page"));
                tei.TextIfAny("biblScope", paper.PageName, ("unit", "section"));
                tei.TextIfAny("idno", page.Source, ("type", "source"));
            }));
        }));
    }

    /// <summary>Each article's zones with their ids; none if the page tells no size.</summary>
    private static (string Id, Box Box)[][] ZonesOf(NewspaperPage page, string id) =>
        [.. page.Articles.Select((article, i) => (page.Size is null ? [] : article.Zones ?? []).Select((zone, part) => ($"{id}-{Number(i + 1)}-{Number(part + 1)}", zone)).ToArray())];

    private static void WriteFacsimile(TeiElements tei, NewspaperPage page, (string Id, Box Box)[][] zones)
    {
        if (page.Size is not { } size || zones.All(article => article.Length == 0))
        {
            return;
        }

        tei.In("facsimile", () => tei.In("surface", () =>
        {
            for (var i = 0; i < zones.Length; i++)
            {
                foreach (var (id, zone) in zones[i])
                {
                    tei.Empty("zone", ("xml:id", id), ("n", Number(i + 1)), ("ulx", Number(zone.X)), ("uly", Number(zone.Y)), ("lrx", Number(zone.X + zone.Width)), ("lry", Number(zone.Y + zone.Height)));
                }
            }
        }, ("ulx", "0"), ("uly", "0"), ("lrx", Number(size.Width)), ("lry", Number(size.Height))));
    }

    private static void WriteBody(TeiElements tei, NewspaperPage page, (string Id, Box Box)[][] zones)
    {
        tei.Empty("pb", ("n", page.Publication.PageNumber));
        foreach (var piece in page.Furniture.Where(piece => IsFormework(piece.Kind)))
        {
            tei.Lines("fw", piece.Text, ("type", KindOf(piece.Kind)));
        }

        for (var i = 0; i < page.Articles.Count; i++)
        {
            new TeiArticle(tei, page.Articles[i]).Write(i + 1, string.Join(' ', zones[i].Select(zone => "#" + zone.Id)));
        }

        foreach (var piece in page.Furniture.Where(piece => !IsFormework(piece.Kind)))
        {
            tei.In("div", () => tei.Lines("p", piece.Text), ("type", KindOf(piece.Kind)));
        }

        if (page.Articles.Count == 0 && page.Furniture.All(piece => IsFormework(piece.Kind)))
        {
            tei.Empty("p");
        }
    }

    private static bool IsFormework(FurnitureKind kind) => kind is FurnitureKind.Folio or FurnitureKind.Masthead or FurnitureKind.Staff or FurnitureKind.Jump or FurnitureKind.Chrome;

    private static string KindOf(FurnitureKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
