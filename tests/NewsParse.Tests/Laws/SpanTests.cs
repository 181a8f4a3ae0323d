using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Laws;

/// <summary>A mention's place in its paragraph gives back its text.</summary>
public class SpanTests
{
    [Theory]
    [MemberData(nameof(TestPages.All), MemberType = typeof(TestPages))]
    public void Mentions_lie_inside_their_paragraphs(string page, string rendering)
    {
        foreach (var article in TestPages.Read(page, rendering).SelectMany(source => NewspaperParser.Default.Parse(source).Articles))
        {
            foreach (var mention in article.People.SelectMany(p => p.Mentions).Concat(article.Places.SelectMany(p => p.Mentions)).Concat(article.Organizations.SelectMany(o => o.Mentions)))
            {
                Slice(article, mention).Should().NotBeNullOrWhiteSpace();
            }

            foreach (var date in article.Dates)
            {
                Slice(article, date.Mention).Should().Be(date.Text);
            }
        }
    }

    private static string Slice(Article article, Mention mention) => TextOf(article, mention.Paragraph).Substring(mention.Start, mention.Length);

    private static string TextOf(Article article, int paragraph) => paragraph >= 0
        ? article.Paragraphs[paragraph]
        : string.Join('\n', [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads]);
}
