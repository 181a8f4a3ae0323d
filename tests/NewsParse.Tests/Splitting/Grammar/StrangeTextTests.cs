using System.Diagnostics;
using FluentAssertions;
using NewsParse.Splitting.Grammar;
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
    public void No_text_throws_or_takes_long(string before, string unit)
    {
        var clock = Stopwatch.StartNew();
        foreach (var count in (ReadOnlySpan<int>)[1, 2, 3, 7, 40, 1000, 100_000])
        {
            var text = before + string.Concat(Enumerable.Repeat(unit, count));
            DatelineGrammar.TryRead(text, out _);
            BylineGrammar.TryReadLine(text, out _);
            BylineGrammar.TryReadTail(text, out _);
            FurnitureGrammar.Classify(text, out _);
            NewspaperParser.Default.Parse(text.Length > 3000 ? text[..3000] : text);
        }

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
