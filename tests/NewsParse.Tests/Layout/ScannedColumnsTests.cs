using System.Globalization;
using System.Text;
using FluentAssertions;
using NewsParse.Layout;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Layout;

/// <summary>Pages as OCR engines read them: lines across two columns, torn headlines, subheads that stand close over a column.</summary>
public sealed class ScannedColumnsTests
{
    private const int Em = 28;
    private const int Gap = 36;
    private const int Left = 100;
    private const int Width = 12 * Em;

    private static readonly string[] Well =
    [
        "村口的老井去年重新淘过，", "井水清得能照见人影。六月", "天旱，全村一百二十户人家", "的菜地果园都要靠它来浇。", "村主任贺长庚说，明年开春", "还要修一条水渠，把水引到", "坡上的果园里去，让桃树也", "能喝上井水，秋天多结果。",
    ];

    private static readonly string[] Library =
    [
        "镇里小学新添一间图书室，", "四千册书是邮递员驮来的。", "孩子们每天放学以后都要到", "来这里坐上半个钟头，看完", "才肯回家吃饭。图书管理员", "是一位退休的语文老教师，", "他把破损的书一页一页补好", "再细心放回高高的书架上。",
    ];

    [Fact]
    public void A_line_across_two_columns_is_cut_at_the_strip_that_the_lines_above_and_below_witness()
    {
        var page = new Scan();
        for (var row = 0; row < Well.Length; row++)
        {
            var isMerged = row is > 2 and < 6;
            page.Line(Top(row), Em, (Left, Well[row]), isMerged ? (Right(1), Library[row]) : null);
            if (!isMerged)
            {
                page.Line(Top(row), Em, (Right(1), Library[row]));
            }
        }

        Blocks(page).Should().BeEquivalentTo([Well, Library], order => order.WithStrictOrdering());
    }

    [Fact]
    public void A_blank_inside_one_line_is_no_strip()
    {
        var page = new Scan();
        for (var row = 0; row < Well.Length; row++)
        {
            page.Line(Top(row), Em, row == 4 ? (Left, Well[row][..6]) : (Left, Well[row]), row == 4 ? (Left + (7 * Em), Well[row][6..^1]) : null);
        }

        Blocks(page).Should().ContainSingle().Which.Should().HaveCount(Well.Length);
    }

    [Fact]
    public void A_subhead_over_two_columns_is_part_of_neither()
    {
        var page = new Scan();
        page.Line(Top(-1), Em, (Left + (6 * Em), "井水进了园书声进了村子里"));
        for (var row = 0; row < Well.Length; row++)
        {
            page.Line(Top(row), Em, (Left, Well[row]));
            page.Line(Top(row), Em, (Right(1), Library[row]));
        }

        Blocks(page).Should().BeEquivalentTo([["井水进了园书声进了村子里"], Well, Library], order => order.WithStrictOrdering());
    }

    [Fact]
    public void A_headline_that_the_engine_tore_is_one_block()
    {
        var page = new Scan();
        page.Line(Top(-3), 2 * Em, (Left, "老井"));
        page.Line(Top(-3) + 4, 2 * Em, (Left + (5 * Em), "新渠"));
        for (var row = 0; row < Well.Length; row++)
        {
            page.Line(Top(row), Em, (Left, Well[row]));
        }

        Blocks(page).Should().BeEquivalentTo([["老井", "新渠"], Well], order => order.WithStrictOrdering());
    }

    [Fact]
    public void A_headline_over_the_middle_of_three_columns_comes_before_the_first()
    {
        var page = new Scan();
        page.Line(Top(-3), 2 * Em, (Right(1) + Em, "井水书声"));
        for (var row = 0; row < Well.Length; row++)
        {
            page.Line(Top(row), Em, (Left, Well[row]));
            page.Line(Top(row), Em, (Right(1), Library[row]));
            page.Line(Top(row), Em, (Right(2), Well[^(row + 1)]));
        }

        Blocks(page)[0].Should().Equal("井水书声");
        Blocks(page)[1].Should().Equal(Well);
    }

    private static int Top(int row) => 300 + (row * 40);

    private static int Right(int column) => Left + (column * (Width + Gap));

    private static string[][] Blocks(Scan page) =>
        [.. LineReader.Read(Sources.Read(page.ToString(), "page.hocr").Pages[0]).Blocks.Select(block => block.Select(line => line.Value).ToArray())];

    /// <summary>An hOCR page, a word for each character.</summary>
    private sealed class Scan
    {
        private readonly StringBuilder _lines = new();

        public void Line(int top, int em, params (int X, string Text)?[] parts)
        {
            var words = new StringBuilder();
            var right = 0;
            foreach (var part in parts)
            {
                for (var i = 0; part is { } given && i < given.Text.Length; i++)
                {
                    var x = given.X + (i * em);
                    right = x + em - 3;
                    words.Append(CultureInfo.InvariantCulture, $"<span class='ocrx_word' title='bbox {x} {top} {right} {top + em - 3}; x_wconf 90'>{given.Text[i]}</span>");
                }
            }

            _lines.Append(CultureInfo.InvariantCulture, $"<span class='ocr_line' title='bbox {parts[0]!.Value.X} {top} {right} {top + em - 3}; x_size {1.2 * em}'>{words}</span>\n");
        }

        public override string ToString() =>
            $"<html><body><div class='ocr_page' title='bbox 0 0 2000 1500'><div class='ocr_carea'><p class='ocr_par'>{_lines}</p></div></div></body></html>";
    }
}
