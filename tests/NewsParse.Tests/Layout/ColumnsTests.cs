using FluentAssertions;
using NewsParse.Layout;
using Xunit;

namespace NewsParse.Tests.Layout;

/// <summary>Columns that extraction printed side by side: which line stands in which.</summary>
public sealed class ColumnsTests
{
    private static readonly string[] Well =
    [
        "村口的老井去年重新淘过，", "井水清得能照见人影。六月", "天旱，全村一百二十户人家", "都靠它浇菜。", "村主任贺长庚说，明年", "还要修一条水渠，把水引到", "坡上的果园里去，让桃树也", "喝上井水。",
    ];

    private static readonly string[] Library =
    [
        "镇里小学新添一间图书室，", "四千册书是邮递员驮来的。", "孩子们每天放学后都要", "来这里坐上半个钟头，看完", "才肯回家吃饭。", "图书管理员是退休的老", "教师，他把破损的书一页页", "补好，再放回书架上面去。",
    ];

    private const string Alone = """
        码头上的缆绳晒了一个冬天
        又硬又脆，老船工把它们泡
        进桐油桶里，三天后捞出来
        挂在榕树底下阴干，再用手
        """;

    [Fact]
    public void Lines_on_one_base_line_are_one_row_unless_an_indent_or_a_paragraphs_end_parts_them() =>
        Columns("""
            村口的老井去年重新淘过， 镇里小学新添一间图书室，
            井水清得能照见人影。六月 四千册书是邮递员驮来的。
            天旱，全村一百二十户人家
            孩子们每天放学后都要
            都靠它浇菜。
            来这里坐上半个钟头，看完
            村主任贺长庚说，明年 才肯回家吃饭。
            还要修一条水渠，把水引到
            图书管理员是退休的老
            坡上的果园里去，让桃树也 教师，他把破损的书一页页
            喝上井水。
            补好，再放回书架上面去。
            """).Should().BeEquivalentTo([Well, Library], order => order.WithStrictOrdering());

    [Fact]
    public void A_line_may_be_printed_before_its_left_neighbour() =>
        Columns("""
            村口的老井去年重新淘过， 镇里小学新添一间图书室，
            井水清得能照见人影。六月 四千册书是邮递员驮来的。
            孩子们每天放学后都要
            天旱，全村一百二十户人家
            都靠它浇菜。
            来这里坐上半个钟头，看完
            村主任贺长庚说，明年 才肯回家吃饭。
            图书管理员是退休的老
            还要修一条水渠，把水引到
            坡上的果园里去，让桃树也 教师，他把破损的书一页页
            喝上井水。
            补好，再放回书架上面去。
            """).Should().BeEquivalentTo([Well, Library], order => order.WithStrictOrdering());

    [Fact]
    public void A_line_that_justification_spread_is_cut_at_its_columns_edge_and_closed_up() =>
        Columns("""
            村口的老井去年重新淘过， 镇里小学新添一间图书室，
            井水清得能照见人影。六月 四千册书是邮递员驮来的。
            天 旱 ， 全 村 一 百 户 人 家 书架是木匠班的学员打的，
            都从井里挑水浇菜做饭，连 一间屋子满满当当，连窗台
            镇上的豆腐坊也来这里拉水 上也摆着旧杂志和报纸合订
            """).Should().BeEquivalentTo(
            [
                ["村口的老井去年重新淘过，", "井水清得能照见人影。六月", "天旱，全村一百户人家", "都从井里挑水浇菜做饭，连", "镇上的豆腐坊也来这里拉水"],
                new[] { "镇里小学新添一间图书室，", "四千册书是邮递员驮来的。", "书架是木匠班的学员打的，", "一间屋子满满当当，连窗台", "上也摆着旧杂志和报纸合订" },
            ],
            order => order.WithStrictOrdering());

    /// <summary>The columns of a block on a page with a further column, which tells how wide they are.</summary>
    private static IEnumerable<IEnumerable<string>> Columns(string text) =>
        LineReader.Read(PlainText.Read(Alone + "\n\n" + text)).Blocks.Skip(1).Select(block => block.Select(line => line.Value));
}
