using FluentAssertions;
using NewsParse.Extraction.Headlines;
using NewsParse.Layout;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Extraction;

/// <summary>What a border between blocks tells depends on the extractor that drew it.</summary>
public sealed class HeadlineReaderTests
{
    private const string Lead = "昨夜八点，青石渡的灯亮了。摆渡二十年的顾长根把船靠稳，抬头看了好一会儿。";

    [Theory]
    [InlineData(PageKind.Text)]
    [InlineData(PageKind.ColumnText)]
    [InlineData(PageKind.Print)]
    public void Lines_that_a_border_parts_are_not_one_headline(object kind)
    {
        Read("青湖县交通运输局为民办实事\n\n三处渡口昨夜亮灯", (PageKind)kind).Lines.Should().ContainSingle();
    }

    [Theory]
    [InlineData(PageKind.Text)]
    [InlineData(PageKind.TornText)]
    [InlineData(PageKind.ColumnText)]
    public void Lines_of_one_length_in_one_block_are_one_headline(object kind)
    {
        Read("青石渡装上太阳能路灯\n摆渡人不再摸黑靠船头", (PageKind)kind).Lines.Should().Equal("青石渡装上太阳能路灯", "摆渡人不再摸黑靠船头");
    }

    [Fact]
    public void Every_kind_of_page_has_weights()
    {
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            var read = Read("灯亮青石渡\n——记摆渡二十年的顾长根", kind);

            read.Lines.Should().Equal(["灯亮青石渡"], "of {0}", kind);
            read.Subheads.Should().ContainSingle("of {0}", kind);
        }
    }

    private static Headline Read(string text, PageKind kind) =>
        HeadlineReader.Read(PieceBuilder.Build(LineReader.Read(PlainText.Read(text)).Blocks), Lead, Lead, kind).Headline;
}
