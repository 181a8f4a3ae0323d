using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using NewsParse.Extraction.Dates;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Extraction.Dates;

public class DateReaderTests
{
    private const int Tries = 6;

    public static TheoryData<string, string, string, string> Cases()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Extraction", "Dates", "cases.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1], cells[2], cells.Length > 3 ? cells[3] : "");
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_and_resolves(string kind, string issue, string text, string dates)
    {
        var found = new DateReader().Read(text, issue == "-" ? null : DateOnly.ParseExact(issue, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        string.Join(" | ", found.Select(date => $"{text.Substring(date.Start, date.Length)} = {date.Value?.ToString() ?? "?"}")).Should().Be(dates, kind);
    }

    [Fact]
    public void The_calendar_is_the_one_printed()
    {
        var found = new DateReader().Read("民國三十六年三月一日，昭和八年，农历正月十五，光绪二十四年，2023年5月1日", new DateOnly(2023, 12, 1));

        found.Select(date => date.Value!.Value.Calendar).Should().Equal(DateCalendar.Republican, DateCalendar.Japanese, DateCalendar.Lunar, DateCalendar.Lunar, DateCalendar.Gregorian);
    }

    [Fact]
    public void Without_a_day_of_issue_what_the_text_fixes_is_fixed_and_the_rest_has_no_value()
    {
        var found = new DateReader().Read("2023年11月19日动员，20日进场，次日收工。昨日，5月3日", null);

        found.Select(date => date.Value?.ToString()).Should().Equal("2023-11-19", "2023-11-20", "2023-11-21", null, "2024-05-03");
        new DateReader().Read("11月24日，昨日，本周五", null).Should().OnlyContain(date => date.Value == null).And.HaveCount(3);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("十")]
    [InlineData("年")]
    [InlineData("月")]
    [InlineData("日")]
    [InlineData("至")]
    [InlineData("每")]
    [InlineData("1、")]
    [InlineData("《")]
    [InlineData("1日至")]
    [InlineData("\uD800")]
    [InlineData("\0")]
    public void Twice_the_text_takes_no_more_than_a_few_times_as_long(string piece)
    {
        var reader = new DateReader();
        var half = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var eight = string.Concat(Enumerable.Repeat(half, 8));
        Time(reader, half);

        // A quadratic scan would take 64 times as long however often it is tried; a busy machine slows some of the tries.
        Enumerable.Range(0, Tries).Any(_ => Time(reader, eight) < 25 * Math.Max(Time(reader, half), 20)).Should().BeTrue();
    }

    private static long Time(DateReader reader, string text)
    {
        var clock = Stopwatch.StartNew();
        reader.Read(text, new DateOnly(2023, 12, 1));
        return clock.ElapsedMilliseconds;
    }
}
