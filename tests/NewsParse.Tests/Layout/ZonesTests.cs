using FluentAssertions;
using NewsParse.Layout;
using Xunit;

namespace NewsParse.Tests.Layout;

public class ZonesTests
{
    // Two columns of two lines, ten units a character, and a vertical line of five.
    private static readonly SourcePage Page = new()
    {
        Text = "甲乙丙丁\n戊己庚辛\n子丑寅卯\n辰巳午未\n东南西北中",
        Size = new PageSize(200, 100, LengthUnit.Point),
        Blocks =
        [
            new() { Lines = [Line(0, 4, new Box(0, 0, 40, 10)), Line(5, 4, new Box(0, 15, 40, 10))] },
            new() { Lines = [Line(10, 4, new Box(50, 0, 40, 10)), Words(15, 50, 15)] },
            new() { Lines = [Line(20, 5, new Box(120, 0, 10, 50)) with { Direction = LineDirection.Vertical }] },
        ],
    };

    [Fact]
    public void One_rectangle_a_column() =>
        Zones.Of([new SourceSpan(0, 4), new SourceSpan(5, 4), new SourceSpan(10, 4), new SourceSpan(15, 4)], Page)
            .Should().Equal(new Box(0, 0, 40, 25), new Box(50, 0, 40, 25));

    [Fact]
    public void A_headline_over_two_columns_is_a_rectangle_of_its_own()
    {
        var page = Page with
        {
            Blocks =
            [
                new() { Lines = [Line(0, 4, new Box(0, 0, 90, 20))] },
                new() { Lines = [Line(5, 4, new Box(0, 25, 40, 10)), Line(10, 2, new Box(0, 37, 20, 10))] },
                new() { Lines = [Line(15, 4, new Box(50, 25, 40, 10))] },
            ],
        };
        Zones.Of([new SourceSpan(0, 19)], page).Should().Equal(new Box(0, 0, 90, 20), new Box(0, 25, 40, 22), new Box(50, 25, 40, 10));
    }

    [Fact]
    public void A_heading_within_its_column_is_of_the_column()
    {
        var page = Page with { Blocks = [new() { Lines = [Line(0, 2, new Box(0, 0, 40, 20)), Line(5, 4, new Box(20, 25, 40, 10)), Line(10, 2, new Box(10, 40, 30, 14)), Line(15, 4, new Box(0, 58, 60, 10))] }] };
        Zones.Of([new SourceSpan(0, 19)], page).Should().Equal(new Box(0, 0, 60, 68));
    }

    [Fact]
    public void No_more_digits_than_hundredths()
    {
        var page = Page with { Blocks = [new() { Lines = [Line(0, 4, new Box(40.41796706591796, 0.1 + 0.2, 127.18358875068353, 10))] }] };
        Zones.Of([new SourceSpan(0, 4)], page).Should().Equal(new Box(40.42, 0.3, 127.18, 10));
    }

    [Fact]
    public void None_for_plain_text() => Zones.Of([new SourceSpan(0, 2)], PlainText.Read("甲乙")).Should().BeNull();

    [Fact]
    public void A_stretch_gives_its_share_of_each_line() =>
        Page.BoxesOf(new SourceSpan(2, 5)).Should().Equal(new Box(20, 0, 20, 10), new Box(0, 15, 20, 10));

    [Fact]
    public void Words_tell_better_than_shares() => Page.BoxesOf(new SourceSpan(16, 2)).Should().Equal(new Box(55, 15, 11, 10));

    [Fact]
    public void Vertical_lines_are_cut_across() => Page.BoxesOf(new SourceSpan(21, 2)).Should().Equal(new Box(120, 10, 10, 20));

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(24, 0)]
    [InlineData(25, 100)]
    [InlineData(9, 1)]
    public void Nothing_printed_has_no_box(int start, int length) => Page.BoxesOf(new SourceSpan(start, length)).Should().BeEmpty();

    private static SourceLine Line(int start, int length, Box box) => new() { Span = new SourceSpan(start, length), Box = box };

    // Four words of one character: one narrow, the others wide.
    private static SourceLine Words(int start, double x, double y) => Line(start, 4, new Box(x, y, 40, 10)) with
    {
        Words =
        [
            new(new SourceSpan(start, 1), new Box(x, y, 4, 10)),
            new(new SourceSpan(start + 1, 1), new Box(x + 5, y, 5, 10)),
            new(new SourceSpan(start + 2, 1), new Box(x + 11, y, 5, 10)),
            new(new SourceSpan(start + 3, 1), new Box(x + 20, y, 20, 10)),
        ],
    };
}
