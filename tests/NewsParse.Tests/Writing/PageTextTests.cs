using FluentAssertions;
using NewsParse.Writing;
using Xunit;

namespace NewsParse.Tests.Writing;

public class PageTextTests
{
    private static readonly NewspaperPage Page = new()
    {
        Source = "溪报.txt",
        Publication = new Publication { Title = "溪报", IssueDate = new DateOnly(2021, 3, 5), PageNumber = "02" },
        Articles =
        [
            new Article
            {
                Column = "民生桥",
                Headline = new Headline { Kickers = ["溪口村里"], Lines = ["新桥通了"], Subheads = ["——老人过河不再难"] },
                Byline = new Byline { Text = "记者 林远山", Contributors = [new Contributor { Role = ContributorRole.Reporter, Name = "林远山" }] },
                Date = NewsDate.Parse("2021-03-04"),
                Paragraphs = ["3月4日，溪口村的新桥通了。", "“走了一辈子水路。”老人说。"],
                People = [new Person { Name = "苏小禾", Titles = ["区长"] }],
            },
        ],
        Furniture = [new Furniture { Kind = FurnitureKind.Staff, Text = "责编 甲\n版式 乙" }],
        Diagnostics = [new Diagnostic { Code = "NP1003", Message = "A remark.", Line = 17 }],
    };

    [Fact]
    public void A_page_is_legible() => PageText.Write(Page, 40).Should().Be(
        """
        溪报 · 02 · 2021-03-05 · 溪报.txt
        ────────────────────────────────────────
        1. 【民生桥】溪口村里
            新桥通了
            —— 老人过河不再难
            when: 2021-03-04
            by: 林远山 (Reporter)

            　　3月4日，溪口村的新桥通了。

            　　“走了一辈子水路。”老人说。

            people: 苏小禾, 区长

        [Staff] 责编 甲 / 版式 乙
        ! NP1003 line 17: A remark.

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_page_without_articles_says_so() => PageText.Write(new NewspaperPage()).Should().Contain("(no article)");

    [Fact]
    public void No_page_can_steer_the_terminal() =>
        PageText.Write(new NewspaperPage { Furniture = [new Furniture { Text = "\u001b[2J甲\a\u009b1m\ud800" }] }).Should().NotContainAny("\u001b", "\a", "\u009b");

    [Theory]
    [InlineData("一二三四五六七八九十甲乙", 20, "一二三四五六七八九十\n甲乙\n")]
    [InlineData("一二三四五六七八九十。甲", 20, "一二三四五六七八九十。\n甲\n")] // A full stop never begins a line.
    [InlineData("一二三四五六 2021 Bridges x", 20, "一二三四五六 2021\nBridges x\n")] // A Latin word stays whole,
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 20, "aaaaaaaaaaaaaaaaaaaa\naaaaaaaaaa\n")] // unless it is too long for that.
    public void Lines_break_at_the_terminals_width(string text, int width, string lines)
    {
        var written = new TerminalLines(width);
        written.Add(text, 0);
        written.ToString().Should().Be(lines);
    }
}
