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
