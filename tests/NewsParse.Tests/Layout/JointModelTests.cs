using FluentAssertions;
using NewsParse.Layout;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Layout;

/// <summary>Which column goes on where another breaks off in mid-sentence.</summary>
public sealed class JointModelTests
{
    [Theory]
    [InlineData("老人放下锄头，笑着说：“今年雨水好，", "谷子比去年多打了两成。”", "“我家也装上了自来水。”")] // A quotation that was opened is closed.
    [InlineData("村里请来农技员，把剪枝的", "办法一样一样教给大家。", "，一直忙到天黑。")] // 的 wants a noun.
    public void The_true_continuation_scores_higher(string before, string right, string wrong) =>
        Score(before, right).Should().BeGreaterThan(Score(before, wrong));

    [Fact]
    public void A_name_that_stands_elsewhere_on_the_page_joins()
    {
        var names = new RepeatedNames(["邵家渡粮站昨天开秤。"]);
        names.Across("队伍一直排到了邵家", "渡粮站门口").Should().Be(4);
        names.Across("队伍一直排到了门口", "渡粮站开秤").Should().Be(0);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\uD800", "\0")]
    [InlineData("年年年年年年年年", "0000000000")]
    public void Strange_text_has_a_score(string before, string after) => double.IsFinite(Score(before, after)).Should().BeTrue();

    private static double Score(string before, string after) => JointModel.Score(new JointText(before), new JointText(after), 0, 0);
}
