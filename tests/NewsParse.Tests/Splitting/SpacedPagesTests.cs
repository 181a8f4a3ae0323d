using System.Globalization;
using System.Text;
using FluentAssertions;
using NewsParse.Explaining;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

/// <summary>Pages in scripts with blanks between words, split by their layout alone.</summary>
public sealed class SpacedPagesTests
{
    private const int Em = 30;

    private readonly StringBuilder _blocks = new();

    [Fact]
    public void Headings_begin_articles_and_bodies_go_on_in_the_next_column()
    {
        Add(300, 100, 60, 400, "Die neue Brücke");
        Add(100, 200, Em, 800, "Am Sonntag wurde die Brücke über den Steinbach", "in Gegenwart vieler Gäste aus nah und fern und", "unter den Klängen der Kapelle dem Verkehr über-", "geben. Der Bau hat zwei Jahre gedauert und nach", "der Rechnung der Gemeinde so viel gekostet, wie", "veranschlagt war. Am Abend wurde sie noch einmal er-");
        Add(1000, 100, Em, 800, "öffnet, für die Kinder des Dorfes nämlich, welche", "mit Laternen hinüberzogen. Die Alten standen auf", "beiden Ufern und sahen ihnen zu, und mancher hat", "an die Fähre gedacht, die nun im Schuppen liegt.");
        Add(1500, 225, Em, 250, "J. Hollerich.");
        Add(1200, 310, 45, 400, "Feuer im Altdorf");
        Add(1000, 370, Em, 800, "Gestern abend brannte eine Scheune ab. Das Vieh", "konnte gerettet werden. Wie das Feuer entstanden", "ist, weiß bis heute niemand zu sagen. Die Nord-", "Süd-Straße war bis Mitternacht gesperrt.");
        var page = NewspaperParser.Default.Parse(Read());
        page.Articles.Select(article => article.Headline.ToString()).Should().Equal("Die neue Brücke", "Feuer im Altdorf");
        page.Articles[0].Byline!.Text.Should().Be("J. Hollerich.");
        page.Articles[0].Paragraphs.Should().ContainSingle().Which.Should().Contain("dem Verkehr übergeben. Der Bau").And.Contain("noch einmal eröffnet, für die Kinder").And.EndWith("im Schuppen liegt.");
        page.Articles[1].Paragraphs.Should().ContainSingle().Which.Should().Contain("Die Nord-Süd-Straße");
        page.Articles[0].Zones.Should().NotBeEmpty();
        page.Articles.Should().OnlyContain(article => article.Confidence >= 0 && article.Confidence <= 1);
        var explained = PageExplainer.Explain(Read(), new ParserOptions());
        explained.Pieces.Select(piece => (piece.Role, piece.Article)).Should().Equal(
            (PieceRole.Title, 1), (PieceRole.Body, 1), (PieceRole.Body, 1), (PieceRole.Byline, 1), (PieceRole.Title, 2), (PieceRole.Body, 2));
        explained.Pieces[4].Reasons.Should().NotBeEmpty().And.OnlyContain(reason => reason.Feature.StartsWith("begins an article: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_lost()
    {
        Add(100, 20, 160, 1600, "Der Bote vom Steinbach");
        Add(100, 900, 50, 300, "Verschiedenes");
        Add(100, 1000, Em, 800, "Der Markt war gut besucht, besonders am Morgen.", "Butter galt so viel wie in der Woche zuvor, und", "Eier waren kaum zu haben, denn die Händler aus", "der Stadt hatten sie früh schon aufgekauft.");
        Add(100, 1200, 50, 300, "Letzte Post");
        var source = Read();
        var page = NewspaperParser.Default.Parse(source);
        page.Furniture.Select(piece => (piece.Kind, piece.Text)).Should().Equal((FurnitureKind.Masthead, "Der Bote vom Steinbach"), (FurnitureKind.Headline, "Letzte Post"));
        var spans = page.Articles.SelectMany(article => article.Spans).Concat(page.Furniture.SelectMany(piece => piece.Spans)).ToArray();
        var lines = source.Blocks.SelectMany(block => block.Lines).Select(line => line.Span);
        spans.Should().BeEquivalentTo(lines).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Lines_without_boxes_stay_with_the_text_before_them()
    {
        Add(100, 200, Em, 800, "Der Markt war gut besucht, besonders am Morgen.", "Butter galt so viel wie in der Woche zuvor, und");
        _blocks.Append("<TextBlock><TextLine><String CONTENT='Eier'/><SP/><String CONTENT='waren'/><SP/><String CONTENT='selten.'/></TextLine></TextBlock>");
        NewspaperParser.Default.Parse(Read()).Articles.Should().ContainSingle().Which.Paragraphs.Should().Equal("Der Markt war gut besucht, besonders am Morgen. Butter galt so viel wie in der Woche zuvor, und Eier waren selten.");
    }

    private void Add(int x, int y, int height, int width, params string[] lines)
    {
        _blocks.Append("<TextBlock>");
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ');
            var step = (double)width / lines[i].Length;
            var at = 0;
            _blocks.Append("<TextLine>");
            foreach (var word in words)
            {
                _blocks.Append(CultureInfo.InvariantCulture, $"<String CONTENT='{word}' HPOS='{x + (at * step):0}' VPOS='{y + (i * height)}' WIDTH='{word.Length * step:0}' HEIGHT='{height - 5}' WC='0.9'/>");
                at += word.Length + 1;
            }

            _blocks.Append("</TextLine>");
        }

        _blocks.Append("</TextBlock>");
    }

    private SourcePage Read() => Alto.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        $"<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page WIDTH='2000' HEIGHT='3000'><PrintSpace>{_blocks}</PrintSpace></Page></Layout></alto>"))).Pages[0];
}
