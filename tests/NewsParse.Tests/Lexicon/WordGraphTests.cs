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
    [InlineData("区委书记龚", "志国指出")]
    public void A_word_or_name_across_the_joint_joins(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().BeGreaterThan(3);

    [Theory]
    [InlineData("他对记者说", "，今年雨水好")]
    [InlineData("今年雨水好。", "昨天，镇里")]
    [InlineData("全镇种植桃树20", "00余亩")]
    [InlineData("最高气温14", "℃")]
    public void Words_that_often_follow_each_other_join(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().BeInRange(1, 8);

    [Theory]
    [InlineData("镇里狠抓安全生", "收，家家户户")]
    [InlineData("全村的水稻喜获丰", "者昨天从")]
    [InlineData("今年雨水好。", "的水稻")]
    [InlineData("我们", "产工作不放松")]
    public void Broken_words_that_do_not_meet_part(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().BeLessThan(-3);

    [Theory]
    [InlineData("", "产工作不放松")]
    [InlineData("镇里狠抓安全生", "")]
    public void Nothing_says_nothing(string before, string after) =>
        WordGraph.JoinGain(before, after).Should().Be(0);

    [Theory]
    [InlineData("\uD800", "\uDC00")]
    [InlineData("\u0001\u0004\uFFFF", "\uE000\0")]
    [InlineData("㐀㐁㐂", "㐃㐄㐅")]
    [InlineData("——……", "——……")]
    public void Unknown_characters_give_a_number(string before, string after) =>
        double.IsFinite(WordGraph.JoinGain(before, after)).Should().BeTrue();
}
