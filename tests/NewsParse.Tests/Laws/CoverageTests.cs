using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Laws;

/// <summary>Every character of the source is in exactly one article or one piece of furniture.</summary>
public class CoverageTests
{
    [Theory]
    [MemberData(nameof(TestPages.All), MemberType = typeof(TestPages))]
    public void Each_character_stands_in_one_place(string page, string rendering)
    {
        foreach (var source in TestPages.Read(page, rendering))
        {
            var parsed = NewspaperParser.Default.Parse(source);
            var places = new int[source.Text.Length];
            foreach (var span in parsed.Articles.SelectMany(article => article.Spans).Concat(parsed.Furniture.SelectMany(furniture => furniture.Spans)))
            {
                for (var i = span.Start; i < span.End; i++)
                {
                    places[i]++;
                }
            }

            var wrong = Enumerable.Range(0, places.Length).Where(i => places[i] != 1 && !char.IsWhiteSpace(source.Text[i])).Select(i => $"{i}: '{source.Text[i]}' in {places[i]}");
            wrong.Take(5).Should().BeEmpty();
        }
    }
}
