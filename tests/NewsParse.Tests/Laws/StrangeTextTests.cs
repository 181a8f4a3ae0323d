using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Laws;

/// <summary>Text, however strange, never throws.</summary>
public class StrangeTextTests
{
    private const int Rounds = 40;

    public static TheoryData<string> Strange() =>
    [
        "\0\0\0", "\uD800", "\uDC00\uD800", "\uFFFF\uFFFE", "\u202E本报讯", "。", "\n。\n。\n", "（", "）））", "————", "本报讯", "记者", "〔", "【本报讯", "本报讯（记者", "第版", "\t\t\t",
        "This is a page of English text. It has two sentences.\n\nAnd a second paragraph.", "年月日", "０１２３", "●●●●", "㊙️👩‍👩‍👧‍👦", "a\u0301\u0301\u0301", "一\n二\n三\n四\n五\n六\n七", "    ", "\u3000\u3000",
        "2014年7月20日开工\n\n本报讯 2014年7月19日，堤防工程在北门外开工，市长到场讲话。工期自今年7月21日至207月21日，石料已经运来。",
    ];

    [Theory]
    [MemberData(nameof(Strange))]
    public void Odd_strings(string text)
    {
        Parse(text);
        Parse(string.Join('\n', Enumerable.Repeat(text, 50)));
        Parse(string.Join("\n\n", Enumerable.Repeat(text, 50)));
    }

    [Fact]
    public void Pages_with_lines_shuffled_cut_and_doubled()
    {
        var random = new Random(11);
        var lines = TestPages.Names().Take(6).SelectMany(page => TestPages.Read(page, "pdfminer")).SelectMany(source => source.Text.Split('\n')).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 120; i++)
            {
                var line = lines[random.Next(lines.Length)];
                text.Append(random.Next(4) == 0 && line.Length > 1 ? line[random.Next(line.Length)..] : line).Append(random.Next(5) == 0 ? "\n\n" : "\n");
            }

            Parse(text.ToString());
        }
    }

    [Fact]
    public void Pages_with_characters_replaced()
    {
        var random = new Random(12);
        const string Noise = "\0\uD83D。（）“”\n 　年月日记者讯电—·0A版●";
        foreach (var source in TestPages.Names().Take(8).SelectMany(page => TestPages.Read(page, "poppler")))
        {
            var text = source.Text.ToCharArray();
            for (var i = 0; i < text.Length / 10; i++)
            {
                text[random.Next(text.Length)] = Noise[random.Next(Noise.Length)];
            }

            Parse(new string(text));
        }
    }

    private static void Parse(string text)
    {
        var page = NewspaperParser.Default.Parse(text);
        page.Articles.SelectMany(article => article.Spans).Should().NotContain(span => span.Start < 0 || span.End > text.Length);
        PageJson.Write(page).Should().StartWith("{");
    }
}
