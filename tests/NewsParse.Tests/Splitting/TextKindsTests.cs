using System.Text;
using FluentAssertions;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

public sealed class TextKindsTests
{
    private const string First = "　　昨天上午县里在大礼堂召开会议";
    private const string Rest = "部署今年的秋收工作，各乡镇的负责\n同志都到会听取了报告。";

    [Fact]
    public void A_paragraph_may_be_a_block() => KindOf(First + "\n" + Rest).Should().Be(PageKind.Text);

    [Fact]
    public void A_paragraphs_first_line_may_be_a_block_of_its_own() => KindOf(First + "\n\n" + Rest).Should().Be(PageKind.TornText);

    [Fact]
    public void All_paragraphs_of_a_column_may_be_a_block() => KindOf($"{First}\n{Rest}\n{First}\n{Rest}").Should().Be(PageKind.ColumnText);

    [Fact]
    public void A_few_blocks_tell_nothing() => KindOf($"{First}\n{Rest}\n{First}\n{Rest}", blocks: 3).Should().Be(PageKind.Text);

    private static PageKind KindOf(string block, int blocks = 12)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks; i++)
        {
            text.Append(block).Append("\n\n");
        }

        return NewspaperParser.Look(PlainText.Read(text.ToString())).View.Kind;
    }
}
