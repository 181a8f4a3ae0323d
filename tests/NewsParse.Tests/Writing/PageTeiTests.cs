using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Writing;

/// <summary>By hand: jing tei_all.rng OUT.xml, with the schema of TEI P5 4.12, over the dev pages and over <see cref="RichPage.Bad"/>.</summary>
public class PageTeiTests
{
    private static readonly XmlNamespaceManager Names = NamesOf();

    [Fact]
    public void An_article_is_a_div_with_heads_byline_dateline_and_paragraphs()
    {
        var tei = XDocument.Parse(PageTei.Write(RichPage.Whole));
        tei.XPathSelectElements("//t:div[@type='article'][1]/*", Names).Select(child => child.Name.LocalName)
            .Should().Equal("head", "head", "head", "head", "head", "byline", "dateline", "p", "p");
        Values(tei, "//t:div[@n='1']/t:head").Should().Equal("民生桥", "苏小禾到溪口村", "渡口通桥", "两岸通车", "——记一座桥");
        Values(tei, "//t:div[@n='1']/t:head/@type").Should().Equal("column", "kicker", "main", "main", "sub");
        Values(tei, "//t:div[@n='1']/t:p").Should().Equal(RichPage.Whole.Articles[0].Paragraphs);
        Values(tei, "//t:byline/t:persName[@role='Reporter']").Should().Equal("林远山");
        Values(tei, "//t:dateline/t:orgName").Should().Equal("新华社");
        Values(tei, "//t:dateline/t:placeName").Should().Equal("溪口");
    }

    [Fact]
    public void Names_and_dates_are_marked_with_what_they_stand_for()
    {
        var tei = XDocument.Parse(PageTei.Write(RichPage.Whole));
        Values(tei, "//t:p/t:persName[@key='苏小禾']").Should().Equal("苏小禾", "苏区长");
        Values(tei, "//t:head/t:placeName[@key='990101'][@type='Village']").Should().Equal("溪口村");
        Values(tei, "//t:p/t:orgName/@key").Should().Equal("溪口村委会");
        Values(tei, "//t:p/t:date/@when").Should().Equal("2021-03-04");
        Values(tei, "//t:p/t:date[@from='2021-01-01']/@to").Should().Equal("2021-03-31");
    }

    [Fact]
    public void The_page_has_a_header_zones_and_furniture()
    {
        var tei = XDocument.Parse(PageTei.Write(RichPage.Whole));
        Values(tei, "/t:TEI/t:teiHeader//t:bibl/t:title[@level='j']").Should().Equal("溪报");
        Values(tei, "/t:TEI/t:teiHeader//t:bibl/t:date/@when").Should().Equal("2021-03-05");
        Values(tei, "/t:TEI/t:facsimile/t:surface/t:zone[@n='1'][2]/@lrx").Should().Equal("110.5");
        Values(tei, "//t:body/t:fw[@type='folio']").Should().Equal("02版要闻");
        Values(tei, "//t:body/t:div[@type='caption']/t:p").Should().Equal("图为新桥。");
    }

    [Fact]
    public void An_article_leads_to_its_zones()
    {
        var tei = XDocument.Parse(PageTei.Write(RichPage.Whole));
        var ids = Values(tei, "//t:zone/@xml:id");
        ids.Should().HaveCount(3).And.OnlyHaveUniqueItems();
        Values(tei, "//t:div/@facs").Should().Equal($"#{ids[0]} #{ids[1]}", $"#{ids[2]}");
        Values(XDocument.Parse(PageTei.Write(RichPage.Whole with { Size = null })), "//@facs | //t:zone").Should().BeEmpty();
        PageTei.WriteElement(RichPage.Whole, 2).Should().NotContain(ids[0], "in a corpus every page has ids of its own");
    }

    [Fact]
    public void Any_text_gives_well_formed_xml()
    {
        var tei = XDocument.Parse(PageTei.Write(RichPage.Bad));
        Values(tei, "//t:div[@type='article']/t:p").Should().ContainSingle().Which.Should().Contain("<script>alert(1)</script>").And.Contain("]]>&amp;\ufffd甲\ufffd");
        XDocument.Parse(PageTei.Write(new NewspaperPage())).Descendants().Should().NotBeEmpty();
    }

    private static string[] Values(XDocument document, string path) =>
        [.. ((IEnumerable<object>)document.XPathEvaluate(path, Names)).Select(node => node is XAttribute attribute ? attribute.Value : ((XElement)node).Value)];

    private static XmlNamespaceManager NamesOf()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("t", "http://www.tei-c.org/ns/1.0");
        return names;
    }
}
