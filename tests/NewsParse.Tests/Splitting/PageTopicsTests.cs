using FluentAssertions;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

/// <summary>Pieces of one kind of story are told from others, though they share no name.</summary>
public sealed class PageTopicsTests
{
    private static readonly string[] Texts =
    [
        "食堂后厨的冷柜里，一份份留样整齐码放。营养师说，菜单每周一换，食材由配送公司统一供应，家长可以陪餐。",
        "学生们排队打饭，午餐是番茄炒蛋和排骨。学校请来厨师，按营养餐标准配菜，餐具当天消毒。",
        "井下八百米，掘进队正在打锚杆。瓦斯检查员每班测三次浓度，巷道里风筒呼呼作响，采煤机停在工作面上。",
        "矿工升井后在灯房交还矿灯。区队长说，这个月进尺超了计划，皮带运输机也换了新的，煤层比图纸上厚。",
    ];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public void One_story_is_above_zero(int a, int b) => new PageTopics(Texts).Between(a, b).Should().BePositive();

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 0, 3)]
    [InlineData(2, 3, 0)]
    [InlineData(3, 2, 1)]
    public void Two_stories_have_less_in_common(int piece, int same, int other)
    {
        var topics = new PageTopics(Texts);
        topics.Between(piece, same).Should().BeGreaterThan(topics.Between(piece, other));
    }

    [Fact]
    public void Traditional_text_speaks_of_the_same() =>
        new PageTopics([.. Texts, "礦工下井前領礦燈，瓦斯檢查員測過濃度，掘進隊才進巷道。"]).Between(3, 4).Should().BePositive();

    [Fact]
    public void Text_that_says_nothing_is_of_no_story() => new PageTopics([.. Texts, "", "0123"]).Between(0, 4).Should().Be(0);
}
