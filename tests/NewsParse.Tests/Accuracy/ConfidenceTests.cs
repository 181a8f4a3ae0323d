using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Tests.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace NewsParse.Tests.Accuracy;

/// <summary>What an article's confidence promises. The weights have seen these pages; benchmarks/Training tells what they are worth on pages that they have not.</summary>
public class ConfidenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_the_articles_given_nine_tenths_and_more_nearly_all_are_whole()
    {
        var (sure, doubted) = (new List<bool>(), new List<bool>());
        foreach (var (page, rendering) in TestPages.Names().SelectMany(page => TestPages.Renderings.Select(rendering => (page, rendering))))
        {
            Article[] articles = [.. TestPages.Read(page, rendering).SelectMany(source => NewspaperParser.Default.Parse(source).Articles)];
            var whole = Scorer.FoundWhole(TestPages.GoldOf(page), articles, rendering == "ocr" ? Scorer.WholeByOcr : Scorer.Whole);
            for (var i = 0; i < articles.Length; i++)
            {
                articles[i].Confidence.Should().NotBeNull().And.BeInRange(0, 1);
                (articles[i].Confidence >= 0.9 ? sure : articles[i].Confidence < 0.5 ? doubted : []).Add(whole[i]);
            }
        }

        output.WriteLine($"given 0.9 and more: {sure.Count}, of them whole {sure.Average(whole => whole ? 1 : 0):F3}; given less than 0.5: {doubted.Count}, of them whole {doubted.Average(whole => whole ? 1 : 0):F3}");
        sure.Count.Should().BeGreaterThanOrEqualTo(20, "a confidence that is never high says nothing");
        sure.Average(whole => whole ? 1 : 0).Should().BeGreaterThanOrEqualTo(0.95);
        doubted.Average(whole => whole ? 1 : 0).Should().BeLessThan(0.4);
    }
}
