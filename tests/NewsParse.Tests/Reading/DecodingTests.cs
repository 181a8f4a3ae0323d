using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Reading;

public class DecodingTests
{
    private const string Simplified = "今日溪报 2021年3月5日 星期五 第02版 要闻\n\n林远山到乡村看望老人\n　　本报讯（记者 苏小禾）昨日，林远山来到溪口村，同老人们一起包饺子，话家常。\n";
    private const string Traditional = "遠山日報 中華民國九十年三月五日 第二版\n\n林遠山到鄉村探望老人\n　　〔記者蘇小禾／台北報導〕昨日，林遠山來到溪口村，與老人們一起包餃子。\n";

    public static TheoryData<string, string> Encodings() => new()
    {
        { Simplified, "utf-8" },
        { Simplified, "utf-16" },
        { Simplified, "utf-16BE" },
        { Simplified, "gb18030" },
        { Simplified, "gbk" },
        { Simplified, "gb2312" },
        { Traditional, "utf-8" },
        { Traditional, "utf-16" },
        { Traditional, "utf-16BE" },
        { Traditional, "gb18030" },
        { Traditional, "big5" },
        { "张磊", "gbk" },
        { "張磊", "big5" },
        { "本报讯", "gbk" },
        { "本報訊", "big5" },
        { "English text only.\n", "utf-16" },
        { "English text only.\n", "utf-16BE" },
        { "English text only.\n", "utf-8" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Finds_the_encoding_of_a_text_without_a_mark(string text, string encoding) =>
        Text(Encode(text, encoding)).Should().Be(text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("gb18030")]
    public void A_byte_order_mark_decides_and_is_no_text(string encoding) =>
        Text(Encode("\ufeff" + Simplified, encoding)).Should().Be(Simplified);

    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Finds_the_encoding_of_every_page(string encoding)
    {
        foreach (var page in TestPages.Names())
        {
            var text = string.Join('\f', TestPages.Read(page, "mupdf").Select(part => part.Text));
            byte[] bytes;
            try
            {
                bytes = Encode(text, encoding);
            }
            catch (EncoderFallbackException)
            {
                continue; // The page has characters that the encoding has not.
            }

            Text(bytes).Should().Be(text, page);
        }
    }

    [Fact]
    public void The_callers_encoding_goes_before_the_one_found()
    {
        var bytes = Encode("本报讯", "gbk");
        PlainText.ReadPages(bytes, null, "big5")[0].Text.Should().Be(NewsParse.Reading.TextDecoder.Named("big5").GetString(bytes)).And.NotBe("本报讯");
    }

    [Fact]
    public void An_unknown_encoding_is_the_callers_mistake()
    {
        var read = () => PlainText.ReadPages(new MemoryStream(), null, "klingon");
        read.Should().Throw<ArgumentException>();
        PlainText.IsEncoding("klingon").Should().BeFalse();
        PlainText.IsEncoding("GBK").Should().BeTrue();
    }

    [Theory]
    [InlineData("utf-8", 7)]
    [InlineData("utf-8", 301)]
    [InlineData("gb18030", 40)]
    [InlineData("big5", 40)]
    public void Names_the_file_and_the_byte_that_cannot_be_read(string encoding, int line)
    {
        var before = Encode(string.Concat(Enumerable.Repeat(encoding == "big5" ? Traditional : Simplified, line)), encoding);
        byte[] bytes = [.. before, 0xFF, (byte)'\n', .. before];
        var read = () => PlainText.ReadPages(bytes, "溪报.txt");
        var error = read.Should().Throw<UnreadableInputException>().Which;
        error.ByteOffset.Should().Be(before.Length);
        error.InputName.Should().Be("溪报.txt");
        error.Message.Should().StartWith($"溪报.txt: byte {before.Length}: 0xFF");
    }

    [Theory]
    [InlineData(0xE9)] // é in Latin-1
    [InlineData(0x92)] // ’ in Windows-1252
    public void Latin_text_in_another_encoding_is_an_error_rather_than_mojibake(byte letter)
    {
        byte[] bytes = [.. "We had caf"u8, letter, .. "s in the old town, and the paper said so on page two.\n"u8];
        var read = () => PlainText.ReadPages(bytes, "cafe.txt");
        read.Should().Throw<UnreadableInputException>().WithMessage("cafe.txt: byte 10: *");
    }

    [Fact]
    public void A_stray_nul_does_not_make_a_page_binary()
    {
        var text = Simplified.Replace("记者", "记\0者", StringComparison.Ordinal);
        Text(Encoding.UTF8.GetBytes(text)).Should().Be(text);
    }

    [Fact]
    public void A_stream_is_read_to_its_end_in_whatever_pieces_it_comes()
    {
        var text = string.Concat(Enumerable.Repeat(Simplified, 2000));
        using var stream = new TricklingStream(Encoding.UTF8.GetBytes(text));
        PlainText.ReadPages(stream, "-").Should().ContainSingle().Which.Text.Should().Be(text);
    }

    private static string Text(byte[] bytes) => PlainText.ReadPages(bytes, "page.txt").Should().ContainSingle().Which.Text;

    private static byte[] Encode(string text, string encoding) => NewsParse.Reading.TextDecoder.Named(encoding).GetBytes(text);

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1000));
    }
}
