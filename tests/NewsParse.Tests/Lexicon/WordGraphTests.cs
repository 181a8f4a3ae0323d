using FluentAssertions;
using NewsParse.Lexicon;
using Xunit;

namespace NewsParse.Tests.Lexicon;

public class WordGraphTests
{
    [Theory]
    [InlineData("镇里狠抓安全生", "产工作不放松")]
    [InlineData("鎮裡狠抓安全生", "產工作不放鬆")]
    [InlineData("全村的水稻喜获丰", "收，家家户户")]
    [InlineData("本报记", "者昨天从")]
    public void A_word_across_the_joint_joins(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().BeGreaterThan(4);

    [Theory]
    [InlineData("镇里狠抓安全生", "收，家家户户")]
    [InlineData("全村的水稻喜获丰", "者昨天从")]
    [InlineData("", "产工作不放松")]
    [InlineData("镇里狠抓安全生", "")]
    [InlineData("\uD800", "\uDC00")]
    public void Pieces_that_share_no_word_do_not(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().BeLessThan(2);
}
