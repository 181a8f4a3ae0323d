using FluentAssertions;
using NewsParse.Lexicon;
using NewsParse.Tests.TestSupport;
using Xunit;
using Xunit.Abstractions;

namespace NewsParse.Tests.Lexicon;

/// <summary>Running text is cut at random places, anywhere in a word; how often does the true continuation win against nine others?</summary>
public class JoinGainAccuracyTests(ITestOutputHelper output)
{
    private const int Rivals = 9;
    private const int CutsOfParagraph = 5;

    // Margin in characters on both sides of a cut.
    private const int Margin = 8;

    [Theory]
    [InlineData(false, 0.50)]
    [InlineData(true, 0.43)]
    public void The_true_continuation_mostly_ranks_first(bool traditional, double floor)
    {
        var random = new Random(7);
        var cuts = Paragraphs(traditional)
            .SelectMany(paragraph => Enumerable.Range(0, CutsOfParagraph).Select(_ => (Text: paragraph, At: random.Next(Margin, paragraph.Length - Margin))))
            .ToArray();
        var tails = cuts.Select(cut => new TextTail(cut.Text.AsSpan(0, cut.At))).ToArray();
        var heads = cuts.Select(cut => new TextHead(cut.Text.AsSpan(cut.At))).ToArray();
        var first = 0;
        for (var i = 0; i < cuts.Length; i++)
        {
            var own = WordGraph.JoinGain(tails[i], heads[i]);
            var wins = true;
            for (var rival = 0; rival < Rivals; rival++)
            {
                var other = random.Next(cuts.Length);
                wins &= ReferenceEquals(cuts[other].Text, cuts[i].Text) || WordGraph.JoinGain(tails[i], heads[other]) < own;
            }

            first += wins ? 1 : 0;
        }

        var share = (double)first / cuts.Length;
        output.WriteLine($"{(traditional ? "Traditional" : "Simplified")}: first of {Rivals + 1} in {share:P1} of {cuts.Length} cuts");
        share.Should().BeGreaterThanOrEqualTo(floor);
    }

    private static IEnumerable<string> Paragraphs(bool traditional) =>
        TestPages.Names()
            .SelectMany(page => TestPages.GoldOf(page).Articles)
            .SelectMany(article => article.Paragraphs)
            .Where(paragraph => paragraph.Length >= 3 * Margin && IsTraditional(paragraph) == traditional);

    // Characters that hardly any paragraph of one script goes without.
    private static bool IsTraditional(string text) => text.Count(c => "國會個們來時學東車長實發開關這為說對過還經與後點應".Contains(c)) > text.Length / 100;
}
