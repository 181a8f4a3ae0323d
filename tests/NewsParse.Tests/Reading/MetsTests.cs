using System.Diagnostics.CodeAnalysis;
using System.Text;
using FluentAssertions;
using Xunit;

namespace NewsParse.Tests.Reading;

public sealed class MetsTests : IDisposable
{
    private const string Xlink = "xmlns:xlink='http://www.w3.org/1999/xlink'";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-mets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("mets:")]
    [InlineData("METS:")]
    public void Reads_the_pages_the_issue_and_its_articles(string prefix)
    {
        var issue = Mets.Read(WriteIssue(prefix));
        issue.Publication.Should().Be(new Publication { Title = "Der Bote vom Steinbach", IssueDate = new DateOnly(1904, 5, 7) });
        issue.Pages.Should().HaveCount(2).And.SatisfyRespectively(page => page.Number.Should().Be(1), page => page.Number.Should().Be(2));
        issue.Articles.Should().HaveCount(3);
        var article = issue.Articles[1];
        article.Label.Should().Be("Die neue Brücke");
        article.Section.Should().Be("Lokales");
        article.Parts.Select(part => (part.Page, part.Kind)).Should().Equal(
            (0, BlockKind.Kicker), (0, BlockKind.Headline), (0, BlockKind.Subhead), (0, BlockKind.Byline), (0, BlockKind.Text), (1, BlockKind.Text), (1, BlockKind.Text), (1, BlockKind.Caption));
        article.Parts[4].Paragraph.Should().Be(article.Parts[5].Paragraph, "a paragraph goes on over the page").And.NotBe(article.Parts[6].Paragraph);
        issue.Articles[2].Kind.Should().Be(BlockKind.Advert);
    }

    [Fact]
    public void Given_articles_become_records_with_their_words_whole()
    {
        var pages = NewspaperParser.Default.Parse(Mets.Read(WriteIssue("mets:"))).ToArray();
        var article = pages[0].Articles.Should().ContainSingle().Subject;
        article.Headline.Kickers.Should().Equal("Aus dem Tal");
        article.Headline.Lines.Should().Equal("Die neue Brücke");
        article.Headline.Subheads.Should().Equal("Ein Festtag");
        article.Byline!.Text.Should().Be("Von J. Hollerich");
        article.Column.Should().Be("Lokales");
        article.Paragraphs.Should().Equal("Am Sonntag wurde die Brücke über den Steinbach eröffnet. Die Nord-Süd-Straße ist nun frei.", "Es kamen viele Gäste.");
        article.Spans.Should().OnlyContain(span => span.End <= Mets.Read(WriteIssue("")).Pages[0].Text.Length);
        article.Zones.Should().NotBeEmpty();
        var rest = article.Continuations.Should().ContainSingle().Subject;
        rest.Page.Should().Be(2);
        rest.Zones.Should().NotBeEmpty();
        pages[0].Furniture.Should().ContainSingle().Which.Should().Match<Furniture>(piece => piece.Kind == FurnitureKind.Masthead && piece.Text == "Der Bote vom Steinbach");
        pages[1].Articles.Should().BeEmpty();
        pages[1].Furniture.Select(piece => (piece.Kind, piece.Text)).Should().BeEquivalentTo([(FurnitureKind.Caption, "Die Brücke"), (FurnitureKind.Advert, "Kaffee bei Wirt"), (FurnitureKind.Folio, "2")]);
        article.Confidence.Should().Be(0.98, "who marked it is trusted, but not wholly");
        pages[0].Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NP0108");
        pages[0].Publication.Title.Should().Be("Der Bote vom Steinbach");
    }

    [Fact]
    public void Images_made_for_OCR_are_no_pages()
    {
        File.WriteAllText(Path.Combine(_folder, "1.xml"), Alto(Block("B1", "Grüße")));
        File.WriteAllText(Path.Combine(_folder, "mets.xml"), $"<mets {Xlink}><fileSec><fileGrp ID='OCRMasterFiles'><file ID='I1' MIMETYPE='image/tiff'><FLocat xlink:href='1.tif'/></file></fileGrp>"
            + "<fileGrp USE='ALTO'><file ID='A1' MIMETYPE='text/xml'><FLocat xlink:href='1.xml'/></file></fileGrp></fileSec></mets>");
        Mets.Read(Path.Combine(_folder, "mets.xml")).Pages.Should().ContainSingle().Which.Text.Should().Contain("Grüße");
    }

    [Fact]
    public void Resplit_ignores_them()
    {
        var pages = new NewspaperParser(new ParserOptions { Resplit = true }).Parse(Mets.Read(WriteIssue("")));
        pages.Should().HaveCount(2).And.OnlyContain(page => !page.Diagnostics.Any(remark => remark.Code == "NP0108"));
        pages.Select(page => page.Publication).Should().OnlyContain(publication => publication.Title == "Der Bote vom Steinbach" && publication.IssueDate == new DateOnly(1904, 5, 7), "what is told of the issue is no structure");
    }

    [Theory]
    [InlineData("../secret.xml")]
    [InlineData("file://../secret.xml")]
    [InlineData("alto/../../secret.xml")]
    [InlineData("alto%2F..%2F..%2Fsecret.xml")]
    [InlineData("..\\secret.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://example.org/1.xml")]
    public void A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        var inner = Path.Combine(_folder, "issue");
        Directory.CreateDirectory(inner);
        File.WriteAllText(Path.Combine(_folder, "secret.xml"), Alto(Block("S1", "geheim")));
        File.WriteAllText(Path.Combine(inner, "mets.xml"), $"<mets {Xlink}><fileSec><fileGrp USE='ALTO'><file ID='A1'><FLocat xlink:href='{path}'/></file></fileGrp></fileSec></mets>");
        var read = () => Mets.Read(Path.Combine(inner, "mets.xml"));
        read.Should().Throw<UnreadableInputException>().WithMessage($"*mets.xml: *{path} leads out of the issue's folder; it is not read");
    }

    [Fact]
    public void So_is_a_link_that_leads_out()
    {
        var inner = Path.Combine(_folder, "issue");
        Directory.CreateDirectory(inner);
        File.WriteAllText(Path.Combine(_folder, "secret.xml"), Alto(Block("S1", "geheim")));
        File.CreateSymbolicLink(Path.Combine(inner, "1.xml"), Path.Combine(_folder, "secret.xml"));
        File.WriteAllText(Path.Combine(inner, "mets.xml"), $"<mets {Xlink}><fileSec><fileGrp USE='ALTO'><file ID='A1'><FLocat xlink:href='1.xml'/></file></fileGrp></fileSec></mets>");
        var read = () => Mets.Read(Path.Combine(inner, "mets.xml"));
        read.Should().Throw<UnreadableInputException>().WithMessage("*leads out*");
    }

    [Fact]
    public void A_missing_file_costs_its_page_alone()
    {
        var path = WriteIssue("");
        File.Delete(Path.Combine(_folder, "alto", "2.xml"));
        var issue = Mets.Read(path);
        issue.Pages.Should().HaveCount(2);
        issue.Pages[1].Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Page 2: its file file://./alto/2.xml is missing.");
        issue.Articles[1].Parts.Should().HaveCount(5);
    }

    [Fact]
    public void A_broken_page_is_named()
    {
        var path = WriteIssue("");
        File.WriteAllText(Path.Combine(_folder, "alto", "2.xml"), "<alto>\n<Layout>");
        var read = () => Mets.Read(path);
        read.Should().Throw<UnreadableInputException>().WithMessage("*mets.xml: file://./alto/2.xml: line 2: no well-formed XML*");
    }

    [Fact]
    public void Mets_that_points_to_others_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_folder, "mets.xml"), $"<mets {Xlink}><structMap TYPE='LOGICAL'><div><mptr xlink:href='mets.xml'/><div><mptr xlink:href='mets.xml'/></div></div></structMap></mets>");
        var read = () => Mets.Read(Path.Combine(_folder, "mets.xml"));
        read.Should().Throw<UnreadableInputException>().WithMessage("*mets.xml: it has no pages of its own, but points to 2 other METS files, which are not followed: give those");
    }

    [Fact]
    public void A_block_that_is_named_twice_stands_in_one_article()
    {
        File.WriteAllText(Path.Combine(_folder, "1.xml"), Alto(Block("B1", "Einmal")));
        const string Article = "<div TYPE='ARTICLE'><fptr><area FILEID='A1' BETYPE='IDREF' BEGIN='B1'/></fptr></div>";
        File.WriteAllText(
            Path.Combine(_folder, "mets.xml"),
            $"<mets {Xlink}><fileSec><fileGrp USE='ALTO'><file ID='A1'><FLocat xlink:href='1.xml'/></file></fileGrp></fileSec><structMap TYPE='LOGICAL'><div>{Article}{Article}</div></structMap></mets>");
        Mets.Read(Path.Combine(_folder, "mets.xml")).Articles.Should().ContainSingle();
    }

    [SuppressMessage("Performance", "CA1845", Justification = "A test's markup.")]
    private string WriteIssue(string prefix)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "alto"));
        File.WriteAllText(Path.Combine(_folder, "alto", "1.xml"), Alto(
            Block("P1_M", "Der Bote vom Steinbach"),
            Block("P1_K", "Aus dem Tal"),
            Block("P1_T", "Die neue Brücke"),
            Block("P1_S", "Ein Festtag"),
            Block("P1_A", "Von J. Hollerich"),
            "<ComposedBlock ID='P1_C'><TextBlock ID='P1_B' HPOS='10' VPOS='200' WIDTH='300' HEIGHT='60'>"
                + "<TextLine HPOS='10' VPOS='200' WIDTH='300' HEIGHT='20'><String CONTENT='Am'/><SP/><String CONTENT='Sonntag'/><SP/><String CONTENT='wurde'/><SP/><String CONTENT='die'/></TextLine>"
                + "<TextLine HPOS='10' VPOS='225' WIDTH='300' HEIGHT='20'><String CONTENT='Brücke'/><SP/><String CONTENT='über'/><SP/><String CONTENT='den'/><SP/><String CONTENT='Stein' SUBS_TYPE='HypPart1' SUBS_CONTENT='Steinbach'/><HYP CONTENT='-'/></TextLine>"
                + "</TextBlock></ComposedBlock>"));
        File.WriteAllText(Path.Combine(_folder, "alto", "2.xml"), Alto(
            "<TextBlock ID='P2_B1'><TextLine HPOS='10' VPOS='10' WIDTH='300' HEIGHT='20'><String CONTENT='bach' SUBS_TYPE='HypPart2' SUBS_CONTENT='Steinbach'/><SP/><String CONTENT='eröffnet.'/><SP/><String CONTENT='Die'/><SP/><String CONTENT='Nord' SUBS_TYPE='HypPart1' SUBS_CONTENT='Nord-Süd-Straße'/><HYP CONTENT='-'/></TextLine>"
                + "<TextLine HPOS='10' VPOS='40' WIDTH='300' HEIGHT='20'><String CONTENT='Süd-Straße' SUBS_TYPE='HypPart2' SUBS_CONTENT='Nord-Süd-Straße'/><SP/><String CONTENT='ist'/><SP/><String CONTENT='nun'/><SP/><String CONTENT='frei.'/></TextLine></TextBlock>",
            Block("P2_B2", "Es kamen viele Gäste."),
            Block("P2_C", "Die Brücke"),
            Block("P2_AD", "Kaffee bei Wirt"),
            "<BottomMargin>" + Block("P2_N", "2") + "</BottomMargin>"));
        string Area(string file, string id) => $"<fptr><area FILEID='{file}' BETYPE='IDREF' BEGIN='{id}'/></fptr>";
        string Div(string type, string content, string more = "") => $"<div TYPE='{type}'{more}>{content}</div>";
        var logical = Div("Newspaper", Div("VOLUME", Div("ISSUE",
            Div("TITLE_SECTION", Div("HEADLINE", Area("ALTO1", "P1_M")))
            + Div("CONTENT",
                Div("SECTION",
                    Div("ARTICLE",
                        Div("HEADING", Div("OVERLINE", Area("ALTO1", "P1_K")) + Div("TITLE", Area("ALTO1", "P1_T")) + Div("SUBHEADLINE", Area("ALTO1", "P1_S")) + Div("AUTHOR", Area("ALTO1", "P1_A")))
                        + Div("BODY", Div("BODY_CONTENT",
                            Div("PARAGRAPH", Div("TEXT", Area("ALTO1", "P1_C")) + Div("TEXT", Area("ALTO2", "P2_B1")))
                            + Div("PARAGRAPH", Div("TEXT", Area("ALTO2", "P2_B2")))
                            + Div("ILLUSTRATION", Div("IMAGE", "") + Div("CAPTION", Div("PARAGRAPH", Area("ALTO2", "P2_C")))))),
                        " LABEL='Die neue Brücke' ID='DIVL7'"),
                    " LABEL='Lokales'")
                + Div("ADVERTISEMENT", Area("ALTO2", "P2_AD"))),
            " DMDID='M1'")));
        var mets = $"<mets {Xlink} xmlns:mods='http://www.loc.gov/mods/v3'>"
            + "<dmdSec ID='M1'><mdWrap><xmlData><mods:mods><mods:titleInfo><mods:title>Der Bote vom Steinbach</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>1904-05-07</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>"
            + "<fileSec><fileGrp><fileGrp ID='IMGGRP' USE='Images'><file ID='IMG1'><FLocat xlink:href='file://./images/1.tif'/></file></fileGrp>"
            + "<fileGrp ID='ALTOGRP' USE='Text'><file ID='ALTO2'><FLocat xlink:href='file://./alto/2.xml'/></file><file ID='ALTO1'><FLocat xlink:href='file://./alto/1.xml'/></file></fileGrp></fileGrp></fileSec>"
            + "<structMap TYPE='PHYSICAL'><div><div ORDER='1'><fptr><par><area FILEID='IMG1'/><area FILEID='ALTO1'/></par></fptr></div><div ORDER='2'><fptr><par><area FILEID='IMG1'/><area FILEID='ALTO2'/></par></fptr></div></div></structMap>"
            + $"<structMap LABEL='Logical Structure'>{logical}</structMap></mets>";
        if (prefix.Length > 0)
        {
            foreach (var element in (string[])["mets", "dmdSec", "mdWrap", "xmlData", "fileSec", "fileGrp", "file", "FLocat", "structMap", "div", "fptr", "par", "area"])
            {
                mets = mets.Replace($"<{element} ", $"<{prefix}{element} ", StringComparison.Ordinal).Replace($"<{element}>", $"<{prefix}{element}>", StringComparison.Ordinal).Replace($"</{element}>", $"</{prefix}{element}>", StringComparison.Ordinal);
            }

            mets = mets.Replace($"<{prefix}mets ", $"<{prefix}mets xmlns:{prefix.TrimEnd(':')}='http://www.loc.gov/METS/' ", StringComparison.Ordinal);
        }

        var path = Path.Combine(_folder, "mets.xml");
        File.WriteAllText(path, mets, new UTF8Encoding(false));
        return path;
    }

    private int _top;

    private string Block(string id, string text)
    {
        _top += 25;
        var words = string.Join("<SP/>", text.Split(' ').Select(word => $"<String CONTENT='{word}'/>"));
        return $"<TextBlock ID='{id}' HPOS='10' VPOS='{_top}' WIDTH='300' HEIGHT='20'><TextLine HPOS='10' VPOS='{_top}' WIDTH='300' HEIGHT='20'>{words}</TextLine></TextBlock>";
    }

    private static string Alto(params string[] blocks) =>
        $"<?xml version='1.0' encoding='UTF-8'?><alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page WIDTH='2000' HEIGHT='3000'><PrintSpace>{string.Concat(blocks)}</PrintSpace></Page></Layout></alto>";
}
