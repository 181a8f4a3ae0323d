using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public class PdfPagesTests
{
    private static readonly string[] ChromiumLines =
    [
        "溪口日报 2021年3月5日 星期五",
        "第02版 要闻",
        "溪口村通了石拱桥",
        "本报讯（记者 林远山",
        "通讯员 苏小禾）3月4日，",
        "溪口村的石拱桥正式通车，",
        "村民林大山第一个骑车过",
        "河。",
        "“走了四十年的水路，",
        "今天总算到头了。”他说。",
        "这座桥长36.5米，由县",
        "交通局出资120万元修建，",
        "可通行小型货车。",
        "镇长苏文说，下一步还",
        "要修通往后山的路，预计明",
        "年完工。The bridge is",
        "open.",
        "简讯",
        "县图书馆本周六起延长开放至晚九点。",
        "老船工放下了桨",
        "桥通了，摆渡四十年的老船工许三江",
        "放下了桨。他今年71岁，从父亲手里",
        "接过船时不满三十。Boat号木船就停",
        "在岸边，村里说要留作纪念。",
        "许三江在船上。 苏小禾 摄",
        "资料图片",
    ];

    [Theory]
    [InlineData("chromium.pdf")]
    [InlineData("cairo.pdf")]
    public void Lines_are_as_printed_within_their_columns(string file)
    {
        var page = Sources.Fixture(file).Pages.Should().ContainSingle().Subject;
        Sources.ShouldHold(page);
        Sources.Lines(page).Should().Equal(ChromiumLines);
        page.Size.Should().Be(new PageSize(420, 300, LengthUnit.Point));
        page.Rules.Should().Contain(rule => rule.Width > 370 && rule.Height < 1);
        page.Frames.Should().Contain(frame => Math.Abs(frame.Width - 235) < 3 && Math.Abs(frame.Height - 61) < 3);
        page.Pictures.Should().Contain(picture => picture.Width > 40);
        page.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Every_line_has_box_size_direction_and_words()
    {
        var page = Sources.Fixture("chromium.pdf").Pages[0];
        var lines = page.Blocks.SelectMany(block => block.Lines).ToDictionary(line => Sources.TextOf(page, line));
        var headline = lines["溪口村通了石拱桥"];
        headline.FontSize.Should().BeApproximately(24, 0.1);
        headline.Box!.Value.X.Should().BeApproximately(42, 3);
        headline.Box.Value.Width.Should().BeApproximately(192, 3);
        headline.Words.Should().HaveCount(8, "each Chinese character is a word");
        lines["年完工。The bridge is"].Words.Should().HaveCount(7, "a Latin word is one");
        lines["老船工放下了桨"].Direction.Should().Be(LineDirection.Vertical);
        lines["接过船时不满三十。Boat号木船就停"].Direction.Should().Be(LineDirection.Vertical);
        lines["资料图片"].Direction.Should().Be(LineDirection.TurnedLeft);
        page.BoxesOf(new SourceSpan(page.Text.IndexOf("林大山", StringComparison.Ordinal), 3)).Should().ContainSingle()
            .Which.Width.Should().BeApproximately(27, 3);
    }

    [Fact]
    public void A_page_set_downwards_has_vertical_lines_with_turned_marks_and_words()
    {
        var page = Sources.Fixture("libreoffice-vertical.pdf").Pages[0];
        Sources.ShouldHold(page);
        page.Blocks.SelectMany(block => block.Lines).Should().OnlyContain(line => line.Direction == LineDirection.Vertical);
        Sources.Lines(page).Should().StartWith(["溪口石", "橋通車", "〔記者林", "遠山／溪口報", "導〕溪口村石", "橋昨日通車，"]).And.Contain("的ABC小學學生").And.Contain("時，共有58人");
        page.Blocks[0].Lines.Should().HaveCount(2);
    }

    [Fact]
    public void A_pages_size_has_no_more_digits_than_hundredths() =>
        PdfPages.Read(PdfMaker.Page(PdfMaker.Text(20, 150, 12, "Upright"), mediaBox: "0 0 595.27563 841.91998")).Pages[0].Size.Should().Be(new PageSize(595.28, 841.92, LengthUnit.Point));

    [Fact]
    public void A_page_that_the_file_turns_is_read_as_it_is_shown()
    {
        // The content runs upwards; /Rotate 90 turns it upright.
        var page = PdfPages.Read(PdfMaker.Page("q 0 1 -1 0 200 0 cm " + PdfMaker.Text(20, 150, 12, "Upright") + "Q", "/Rotate 90", mediaBox: "0 0 200 300")).Pages[0];
        page.Size.Should().Be(new PageSize(300, 200, LengthUnit.Point));
        page.Turn.Should().Be(0);
        var line = page.Blocks.Should().ContainSingle().Subject.Lines[0];
        line.Direction.Should().Be(LineDirection.Horizontal);
        line.Box!.Value.X.Should().BeApproximately(20, 1);
        line.Box.Value.Y.Should().BeApproximately(200 - 150 - 10.6, 2);
    }

    [Theory]
    [InlineData("0 1 -1 0 200 0", 90)]
    [InlineData("-1 0 0 -1 200 300", 180)]
    [InlineData("0 -1 1 0 0 300", 270)]
    public void A_page_printed_sideways_is_turned_upright_and_says_so(string matrix, int turn)
    {
        var page = PdfPages.Read(PdfMaker.Page($"q {matrix} cm " + PdfMaker.Text(20, 150, 12, "Sideways") + "Q", mediaBox: "0 0 200 300")).Pages[0];
        page.Turn.Should().Be(turn);
        page.Size!.Value.Width.Should().Be(turn == 180 ? 200 : 300);
        page.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NP0105");
        var line = page.Blocks.Should().ContainSingle().Subject.Lines[0];
        line.Direction.Should().Be(LineDirection.Horizontal);
        line.Box!.Value.X.Should().BeApproximately(20, 1);
    }

    [Fact]
    public void Blanks_painted_between_all_characters_are_justification()
    {
        var content = "BT /F2 10 Tf 20 100 Td <4E00> Tj ( ) Tj <4E01> Tj ( ) Tj <4E03> Tj ( ) Tj <4E07> Tj ( ) Tj <4E08> Tj ET\n".Replace("( )", "<0020>", StringComparison.Ordinal);
        Sources.Lines(PdfPages.Read(WithIdentityFont(content)).Pages[0]).Should().Equal("一丁七万丈");
    }

    [Fact]
    public void A_blank_that_is_painted_once_is_one() =>
        Sources.Lines(PdfPages.Read(WithIdentityFont("BT /F2 10 Tf 20 100 Td <4E004E0100204E034E07> Tj ET\n")).Pages[0]).Should().Equal("一丁 七万");

    [Fact]
    public void Columns_painted_row_by_row_are_apart()
    {
        // Four rows of two columns, each row painted through, as word processors do; the gap is one em and a half.
        var content = string.Concat(Enumerable.Range(0, 4).Select(row => $"BT /F2 10 Tf 20 {150 - (14 * row)} Td [<4E004E014E034E074E084E09> -1500 <4E0A4E0B4E0D4E0E4E104E11>] TJ ET\n"));
        Sources.Lines(PdfPages.Read(WithIdentityFont(content)).Pages[0]).Should().Equal(Enumerable.Repeat(new[] { "一丁七万丈三", "上下不与丐丑" }, 4).SelectMany(row => row));
    }

    [Fact]
    public void A_spread_title_is_one_line()
    {
        var content = "BT /F2 20 Tf 20 100 Td [<4E00> -1500 <4E01> -1500 <4E03> -1500 <4E07>] TJ ET\n";
        Sources.Lines(PdfPages.Read(WithIdentityFont(content)).Pages[0]).Should().Equal("一丁七万");
    }

    [Fact]
    public void An_upright_rule_parts_columns_however_near()
    {
        var content = "0.5 w 84 90 m 84 120 l S BT /F2 10 Tf 20 100 Td [<4E004E014E034E074E084E09> -800 <4E0A4E0B4E0D>] TJ ET\n";
        Sources.Lines(PdfPages.Read(WithIdentityFont(content)).Pages[0]).Should().Equal("一丁七万丈三", "上下不");
    }

    [Fact]
    public void A_shadow_is_read_once_however_it_is_painted()
    {
        var content = PdfMaker.Text(21, 99, 24, "Shadow") + PdfMaker.Text(20, 100, 24, "Shadow") + PdfMaker.Text(20, 60, 10, "bookkeeper");
        Sources.Lines(PdfPages.Read(PdfMaker.Page(content)).Pages[0]).Should().Equal("Shadow", "bookkeeper");
    }

    [Fact]
    public void Glyphs_that_the_file_does_not_explain_are_said_to_be()
    {
        var file = WithIdentityFont("BT /F2 10 Tf 20 100 Td <4E004E014E03> Tj ET\n" + PdfMaker.Text(20, 60, 10, "plain"), toUnicode: false);
        var page = PdfPages.Read(file, "old.pdf").Pages[0];
        Sources.Lines(page).Should().Equal("\ufffd\ufffd\ufffd", "plain");
        page.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Page 1: the file does not tell which characters 3 of 8 glyphs are; they are read as U+FFFD (fonts SongTi).");
    }

    [Fact]
    public void A_page_of_pictures_alone_says_so()
    {
        var page = Sources.Fixture("image-only.pdf").Pages[0];
        page.Text.Should().BeEmpty();
        page.Pictures.Should().NotBeEmpty();
        page.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Page 1 has no text, only pictures; --ocr reads them.");
    }

    [Fact]
    public void An_encrypted_file_needs_its_password()
    {
        var bytes = File.ReadAllBytes(Sources.FixturePath("encrypted.pdf"));
        var read = () => PdfPages.Read(bytes, "enc.pdf");
        read.Should().Throw<UnreadableInputException>().WithMessage("enc.pdf: the PDF file is encrypted and needs a password");
        var wrong = () => PdfPages.Read(bytes, "enc.pdf", "falsch");
        wrong.Should().Throw<UnreadableInputException>().WithMessage("enc.pdf: the PDF file is encrypted with another password");
        Sources.Lines(PdfPages.Read(bytes, "enc.pdf", "geheim").Pages[0]).Should().Equal(ChromiumLines);
    }

    [Fact]
    public void Characters_off_the_page_are_not_printed()
    {
        var page = PdfPages.Read(PdfMaker.Page(PdfMaker.Text(20, 100, 10, "on") + PdfMaker.Text(20, -400, 10, "off"))).Pages[0];
        Sources.Lines(page).Should().Equal("on");
        page.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("NP0104");
    }

    /// <summary>A page with a Chinese font without outlines, as F2: codes are UTF-16.</summary>
    private static byte[] WithIdentityFont(string content, bool toUnicode = true)
    {
        var map = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/A def 1 begincodespacerange<0000><FFFF>endcodespacerange 2 beginbfrange<0000><00FF><0000><4E00><4EFF><4E00>endbfrange endcmap end end"u8.ToArray();
        return PdfMaker.Page(
            content,
            fonts: "/F2 6 0 R",
            more:
            [
                ($"<</Type/Font/Subtype/Type0/BaseFont/SongTi/Encoding/Identity-H/DescendantFonts[7 0 R]{(toUnicode ? "/ToUnicode 9 0 R" : "")}>>", []),
                ("<</Type/Font/Subtype/CIDFontType2/BaseFont/SongTi/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R/DW 1000/W[32[250]]>>", []),
                ("<</Type/FontDescriptor/FontName/SongTi/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>", []),
                ("", map),
            ]);
    }
}
