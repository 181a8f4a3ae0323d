using FluentAssertions;
using NewsParse.Splitting.Grammar;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

public class StrangeTextTests
{
    private static readonly string[] Units =
    [
        "", " ", "\0", "\uD800", "\uDC00", "（", "）", "《", "·", "、", "/", "：", "记者", "林", "本报", "新华社", "电", "讯", "日", "9", "第", "版", "责任编辑", "星期", "年", "廿", "农历", "甲子", "摄", "文/图", "据", "A", "\uE000", "□", "。",
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var unit in Units)
        {
            pairs.Add(unit, "");
            pairs.Add("本报讯（", unit);
            pairs.Add("记者 ", unit);
            pairs.Add("2012年", unit);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_text_throws(string before, string unit)
    {
        foreach (var count in (ReadOnlySpan<int>)[1, 2, 3, 7, 40, 1000, 100_000])
        {
            var text = before + string.Concat(Enumerable.Repeat(unit, count));
            ReadAll(text);
            NewspaperParser.Default.Parse(text.Length > 3000 ? text[..3000] : text);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_text_of_any_length_is_no_more_work_than_its_ends(string before, string unit)
    {
        long Work(int count)
        {
            var text = before + string.Concat(Enumerable.Repeat(unit, count));
            return Allocations.Of(() => ReadAll(text));
        }

        // What is built once is no work of this text.
        ReadAll(before + unit);

        // A byline is kept as printed: its text alone may grow with the line.
        Work(100_000).Should().BeLessThan((2 * Work(50_000)) + 4096);
    }

    private static void ReadAll(string text)
    {
        DatelineGrammar.TryRead(text, out _);
        BylineGrammar.TryReadLine(text, out _);
        BylineGrammar.TryReadTail(text, out _);
        FurnitureGrammar.Classify(text, out _);
    }
}
