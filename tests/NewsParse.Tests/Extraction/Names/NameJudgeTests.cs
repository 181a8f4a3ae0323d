using FluentAssertions;
using NewsParse.Extraction.Names;
using NewsParse.Extraction.Names.Spans;
using Xunit;

namespace NewsParse.Tests.Extraction.Names;

public class NameJudgeTests
{
    [Theory]
    [InlineData("青溪市教育局局长林远山昨天在青溪中学说，安东尼·布林肯来过。")]
    [InlineData("「守望家」一九七二年成立，AC米兰 3:2 胜。\n縣府、鄉公所與中央山脈")]
    [InlineData("的的的的林林林林·····2023年")]
    [InlineData("\uD800某\uDC00市")]
    public void Units_cover_the_stretch_and_spans_lie_in_it_by_their_ends(string text)
    {
        var judge = new Watcher();
        new NameExtractor(judge).Read([text], "", NameContext.Empty);

        judge.Seen.Should().NotBeEmpty();
        foreach (var (units, spans) in judge.Seen)
        {
            units.Zip(units.Skip(1)).All(pair => pair.First.End == pair.Second.Start).Should().BeTrue();
            units.All(unit => unit.Length > 0).Should().BeTrue();
            spans.Distinct().Should().HaveSameCount(spans);
            spans.Should().BeInAscendingOrder(span => span.Last);
            spans.All(span => span.First >= 0 && span.First <= span.Last && span.Last < units.Length).Should().BeTrue();
        }
    }

    [Fact]
    public void What_the_caller_names_is_a_name_whatever_speaks_against_it()
    {
        var options = new ParserOptions { Organizations = ["的时候"], People = ["高速公路"] };
        var names = NameExtractor.Extract(["他来的时候，高速公路正在修。"], "", NameContext.From(options));

        names.Organizations.Select(one => one.Name).Should().Equal("的时候");
        names.People.Select(one => one.Name).Should().Equal("高速公路");
    }

    [Fact]
    public void What_the_grammar_has_refused_is_no_name() =>
        NameExtractor.Extract(["沿海刮起东北风。"], "", NameContext.Empty).Places.Should().BeEmpty();

    [Fact]
    public void Names_stand_in_the_text_as_given_and_none_over_another()
    {
        const string Text = "青溪市公安局局长林远山、青溪大学教授苏明哲昨天到云南省昆明市考察。";
        var mentions = new NameExtractor().ReadMentions([Text], "", NameContext.Empty);

        mentions.Should().OnlyContain(mention => Text.Substring(mention.Start, mention.Text.Length) == mention.Text);
        mentions.Zip(mentions.Skip(1)).Should().OnlyContain(pair => pair.First.Start + pair.First.Text.Length <= pair.Second.Start);
        mentions.Should().HaveCountGreaterThan(4);
    }

    [Fact]
    public void Features_are_the_same_in_both_scripts_and_hold_no_blanks()
    {
        var simplified = new char[5];
        SpanText.Simplify("縣 府\n　", simplified);
        new string(simplified).Should().Be("县_府__");
    }

    [Fact]
    public void A_span_of_which_nothing_else_is_known_is_no_name()
    {
        var sum = SpanModel.BuiltIn.NewSum();
        sum.Begin(FeatureNames.All);
        sum.Take();
        sum.Odds.Best.Should().BeNegative();

        var odds = sum.Odds;
        sum.Begin(FeatureNames.All);
        sum.Add('\u2603');
        sum.Take();
        sum.Odds.Should().Be(odds, "a feature that was never seen tells nothing");
    }

    private sealed class Watcher : INameJudge
    {
        public List<(NameUnit[] Units, NameSpan[] Spans)> Seen { get; } = [];

        public void Judge(TextScan scan, List<Token> words, List<Token> tokens)
        {
            var (units, spans) = (new List<NameUnit>(), new List<NameSpan>());
            NameUnits.Cut(words, tokens, units);
            SpanCandidates.List(scan, units, spans);
            Seen.Add(([.. units], [.. spans]));
        }
    }
}
