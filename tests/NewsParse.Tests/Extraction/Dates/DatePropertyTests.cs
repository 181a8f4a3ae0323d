using System.Globalization;
using CsCheck;
using FluentAssertions;
using NewsParse.Extraction.Dates;
using Xunit;

namespace NewsParse.Tests.Extraction.Dates;

/// <summary>What holds of every date.</summary>
public class DatePropertyTests
{
    private const int Iterations = 2000;
    private static readonly DateOnly Issue = new(2024, 3, 15);
    private static readonly Gen<DateOnly> Days = Gen.Int[0, new DateOnly(2100, 12, 31).DayNumber - new DateOnly(1850, 1, 1).DayNumber].Select(days => new DateOnly(1850, 1, 1).AddDays(days));

    private static readonly Func<DateOnly, string>[] Forms =
    [
        day => $"{day.Year}年{day.Month}月{day.Day}日",
        day => $"{day.Year}年{day.Month:D2}月{day.Day:D2}日",
        day => $"{day.Year} 年 {day.Month} 月 {day.Day} 日",
        day => $"{day.Year}年{day.Month}月{day.Day}号",
        day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        day => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        day => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
        day => $"{Spelled(day.Year)}年{Counted(day.Month)}月{Counted(day.Day)}日",
        day => $"{Spelled(day.Year).Replace('〇', '○')}年{Counted(day.Month)}月{Counted(day.Day).Replace("二十", "廿", StringComparison.Ordinal).Replace("三十", "卅", StringComparison.Ordinal)}號",
        day => $"{Wide(day.Year)}年{Wide(day.Month)}月{Wide(day.Day)}日",
        day => $"公元{day.Year}年{day.Month}月{day.Day}日",
        day => $"{day.Year}年{day.Month}月{day.Day}日（星期{"日一二三四五六"[(int)day.DayOfWeek]}）",
    ];

    [Fact]
    public void Every_day_comes_back_from_each_form() => Gen.Select(Days, Gen.Int[0, Forms.Length - 1]).Sample(
        (day, form) => Single("会议于" + Forms[form](day) + "举行。") == NewsDate.OfDay(day).ToString(), iter: Iterations);

    [Fact]
    public void Every_day_of_the_republic_comes_back() => Days.Where(day => day.Year >= 1912).Sample(
        day => Single($"民國{Counted(day.Year - 1911)}年{Counted(day.Month)}月{Counted(day.Day)}日立約。") == NewsDate.OfDay(day).ToString(), iter: Iterations);

    [Fact]
    public void Clock_times_come_back() => Gen.Select(Days, Gen.Int[0, 23], Gen.Int[0, 59]).Sample(
        (day, hour, minute) => Single($"{day.Year}年{day.Month}月{day.Day}日{hour}时{minute}分，开闸。") == $"{day:yyyy-MM-dd}T{hour:D2}:{minute:D2}", iter: Iterations);

    [Fact]
    public void Ranges_come_back() => Gen.Select(Days, Gen.Int[1, 900]).Where((day, length) => day.AddDays(length).Year <= 2100).Sample(
        (day, length) => Single($"{day.Year}年{day.Month}月{day.Day}日至{day.AddDays(length).Year}年{day.AddDays(length).Month}月{day.AddDays(length).Day}日") == $"{day:yyyy-MM-dd}/{day.AddDays(length):yyyy-MM-dd}", iter: Iterations);

    [Fact]
    public void Days_without_a_year_are_the_latest_not_after_the_issue_or_soon_after_it() => Gen.Int[0, 364].Sample(
        back => new DateReader().Read($"{Issue.AddDays(-back).Month}月{Issue.AddDays(-back).Day}日，桥通车了。", Issue).Single().Value is { } value
            && (value.FirstDay == Issue.AddDays(-back) || (back >= 240 && value.FirstDay > Issue) || (Issue.AddDays(-back).Month == 2 && Issue.AddDays(-back).Day == 29)), iter: 365);

    [Theory]
    [InlineData("2023年2月30日")]
    [InlineData("2023年13月5日")]
    [InlineData("2023年0月5日")]
    [InlineData("2月30日")]
    [InlineData("13月1日")]
    [InlineData("6月31日")]
    [InlineData("2023-02-30")]
    [InlineData("民国零年")]
    [InlineData("民国〇年三月")]
    [InlineData("32日")]
    [InlineData("0日")]
    [InlineData("农历十三月初一")]
    [InlineData("2023年2月29日")]
    public void A_day_that_is_none_is_no_day(string text) =>
        new DateReader().Read("会议于" + text + "举行。", Issue).Should().NotContain(date => date.Value != null && date.Value.Value.Precision >= DatePrecision.Day);

    [Fact]
    public void Lunar_days_agree_with_the_frameworks_calendar()
    {
        var calendar = new ChineseLunisolarCalendar();
        Gen.Int[0, (int)(calendar.MaxSupportedDateTime - calendar.MinSupportedDateTime).TotalDays - 1].Sample(
            days =>
            {
                var moment = calendar.MinSupportedDateTime.Date.AddDays(days);
                var (year, place, day) = (calendar.GetYear(moment), calendar.GetMonth(moment), calendar.GetDayOfMonth(moment));
                var leap = calendar.GetLeapMonth(year);
                var month = leap > 0 && place >= leap ? place - 1 : place;
                return LunarCalendar.Day(year, month, place == leap, day) == DateOnly.FromDateTime(moment);
            },
            iter: Iterations);
    }

    [Fact]
    public void The_lunar_table_is_without_gaps()
    {
        for (var year = 1645; year < 2100; year++)
        {
            LunarCalendar.Day(year, 1, false, 1)!.Value.AddDays(-1).Should().Be(year == 1645 ? LunarCalendar.Day(1645, 1, false, 1)!.Value.AddDays(-1) : LastDay(year - 1), $"{year} follows {year - 1}");
        }
    }

    // From the histories: the last Qing abdication, the treaty of Nanking, the reform of 1898, the leap months of 1805 and 1900.
    [Theory]
    [InlineData(1911, 12, false, 25, "1912-02-12")]
    [InlineData(1842, 7, false, 24, "1842-08-29")]
    [InlineData(1898, 8, false, 6, "1898-09-21")]
    [InlineData(1894, 7, false, 1, "1894-08-01")]
    [InlineData(1900, 8, true, 1, "1900-09-24")]
    public void Lunar_days_of_history(int year, int month, bool leap, int day, string expected) =>
        LunarCalendar.Day(year, month, leap, day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(expected);

    [Fact]
    public void No_text_throws() => Gen.Char["年月日号时点分至到—、一二三十廿〇零0123456789今昨明前后上下本周星期农历正腊闰初大民国光绪（）()“”《》：:/.-。，\n \uD800\0每第世纪代季度半旬晚早"].Array[0, 60].Sample(
        chars =>
        {
            var text = new string(chars);
            var found = new DateReader().Read(text, Issue);
            new DateReader().Read(text, null);
            new DateReader().Read(text, DateOnly.MinValue);
            new DateReader().Read(text, DateOnly.MaxValue);
            return found.TrueForAll(date => date.Start >= 0 && date.Length > 0 && date.Start + date.Length <= text.Length) && found.Zip(found.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
        },
        iter: 20_000);

    [Theory]
    [InlineData("2023")]
    [InlineData("2023-Q4")]
    [InlineData("2023-11")]
    [InlineData("2023-11-24")]
    [InlineData("2023-11-24T20:05")]
    [InlineData("2021/2023")]
    [InlineData("2023-Q1/2023-Q3")]
    [InlineData("2023-11-24T22:00/2023-11-25T06:00")]
    public void A_value_reads_back_as_itself(string value) => NewsDate.Parse(value).ToString().Should().Be(value);

    [Theory]
    [InlineData("")]
    [InlineData("2023-13")]
    [InlineData("2023-Q5")]
    [InlineData("2023-11-24/2023-11")]
    [InlineData("2023-11-24/2023-11-20")]
    [InlineData("23-11-24")]
    public void What_is_no_value_is_not_read(string value) => NewsDate.TryParse(value, out _).Should().BeFalse();

    [Fact]
    public void A_date_covers_days()
    {
        NewsDate.OfYear(2023).LastDay.Should().Be(new DateOnly(2023, 12, 31));
        NewsDate.OfQuarter(2023, 1).LastDay.Should().Be(new DateOnly(2023, 3, 31));
        NewsDate.OfMonth(2024, 2).LastDay.Should().Be(new DateOnly(2024, 2, 29));
        NewsDate.OfDay(new DateOnly(2024, 2, 3)).Day.Should().Be(new DateOnly(2024, 2, 3));
        NewsDate.OfMonth(2024, 2).Day.Should().BeNull();
        NewsDate.Range(NewsDate.OfDay(new DateOnly(2023, 11, 8)), NewsDate.OfMonth(2023, 12)).ToString().Should().Be("2023-11/2023-12");
        NewsDate.OfYear(2023).Should().Be(NewsDate.OfYear(2023).PrintedIn(DateCalendar.Republican));
    }

    private static DateOnly LastDay(int lunarYear) => Enumerable.Range(1, 12).SelectMany(month => new[] { LunarCalendar.Day(lunarYear, month, false, 0), LunarCalendar.Day(lunarYear, month, true, 0) }).Max()!.Value;

    private static string? Single(string text) => new DateReader().Read(text, Issue) is [{ Value: { } value }] ? value.ToString() : null;

    private static string Spelled(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0']));

    private static string Wide(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    private static string Counted(int number)
    {
        var hundreds = number >= 100 ? "一百" + (number % 100 is > 0 and < 10 ? "零" : "") : "";
        var (tens, ones) = (number % 100 / 10, number % 10);
        return hundreds + (tens == 0 ? "" : (tens == 1 && number < 100 ? "" : Spelled(tens)) + "十") + (ones == 0 ? "" : Spelled(ones));
    }
}
