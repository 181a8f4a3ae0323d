using FluentAssertions;
using Xunit;

namespace NewsParse.Tests;

public class EntityReaderTests
{
    private const string Text = "新华社北京3月5日电 中国足球协会主席王大年、县委书记林远山到青石镇调研，林远山说，路要修好。";

    [Fact]
    public void Mentions_come_in_order_none_inside_another_and_give_back_the_text()
    {
        var entities = EntityReader.Default.Read(Text);

        entities.Should().NotBeEmpty();
        entities.Should().OnlyContain(entity => Text.Substring(entity.Start, entity.Length) == entity.Text);
        entities.Zip(entities.Skip(1)).Should().OnlyContain(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
    }

    [Fact]
    public void Each_mention_of_a_person_has_the_titles() =>
        EntityReader.Default.Read(Text).Where(entity => entity.Text == "林远山").Should().HaveCount(2).And.OnlyContain(entity => entity.Titles.Single() == "县委书记");

    [Theory]
    [InlineData("记者周一鸣昨天来到青石镇，周一上午采访了镇长于一日。")]
    [InlineData("1949年10月1日以来，每逢春节；今年三月五日，元旦生上学了。")]
    [InlineData("没有日子。")]
    public void Dates_alone_are_the_dates_among_all_the_names(string text)
    {
        var day = new DateOnly(2023, 3, 6);

        EntityReader.Default.ReadDates(text, day).Should().Equal(EntityReader.Default.Read(text, day).Where(entity => entity.Kind == EntityKind.Date), (one, other) => (one.Start, one.Text, one.Value) == (other.Start, other.Text, other.Value));
    }

    [Fact]
    public void Without_a_day_dates_alone_are_resolved_as_among_names_whatever_the_options_say()
    {
        var reader = new EntityReader(new ParserOptions { IssueDate = new DateOnly(2023, 3, 6) });

        reader.ReadDates("昨天开工。", null).Single().Value.Should().Be(reader.Read("昨天开工。", null).Single().Value).And.BeNull();
    }

    [Fact]
    public void A_person_called_Monday_is_no_date() =>
        EntityReader.Default.ReadDates("记者周一鸣昨天来到青石镇。", null).Select(entity => entity.Text).Should().Equal("昨天");

    [Theory]
    [InlineData("六十岁的方")]
    [InlineData("村民")]
    [InlineData("巡护员王")]
    [InlineData("（集团）公司")]
    [InlineData("中建三")]
    [InlineData("昨日，〇月")]
    [InlineData("2023年〇月三日至〇月")]
    public void A_text_may_end_where_a_name_begins(string text) =>
        FluentActions.Invoking(() => EntityReader.Default.Read(text)).Should().NotThrow();

    public static TheoryData<string> Units =>
    [
        "1234567890", "的", "王", "张、", "省市县委", "公司", "北京", "阿·", "（上海）", "2023年第一次", "😀", "\uD83D", "\uDE00",
    ];

    // Quadratic time would be hours: that the test ends is what it shows.
    [Theory]
    [MemberData(nameof(Units))]
    public void A_megabyte_of_one_thing_is_read_to_its_end(string unit)
    {
        const int Length = 1_000_000;
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

        var entities = EntityReader.Default.Read(text);

        entities.All(entity => entity.Start + entity.Length <= text.Length).Should().BeTrue();
        entities.Zip(entities.Skip(1)).Any(pair => pair.First.Start + pair.First.Length > pair.Second.Start).Should().BeFalse();
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var expected = EntityReader.Default.Read(Text);

        Parallel.For(0, 64, _ => EntityReader.Default.Read(Text).Should().BeEquivalentTo(expected));
    }

    [Fact]
    public void The_callers_names_places_and_titles_are_found()
    {
        var reader = new EntityReader(new ParserOptions
        {
            Places = Gazetteer.BuiltIn.With(new GazetteerPlace { Name = "柳荫坪", Kind = PlaceKind.Village }),
            People = ["高峰"],
            Titles = ["河湖长"],
            Organizations = ["春蕾助学社"],
        });

        reader.Read("河湖长高峰来到柳荫坪，春蕾助学社送来了书。").Select(entity => $"{entity.Kind} {entity.Text} {string.Join('、', entity.Titles)}".TrimEnd())
            .Should().Equal("Person 高峰 河湖长", "Place 柳荫坪", "Organization 春蕾助学社");
        EntityReader.Default.Read("高峰过后路上不堵。").Should().BeEmpty();
    }
}
