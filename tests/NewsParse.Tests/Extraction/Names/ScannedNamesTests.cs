using FluentAssertions;
using NewsParse.Extraction.Names;
using NewsParse.Extraction.People;
using NewsParse.Reading;
using NewsParse.Text;
using Xunit;

namespace NewsParse.Tests.Extraction.Names;

/// <summary>What OCR does to names, and how the printed ones are found again. All names are invented.</summary>
public class ScannedNamesTests
{
    private static readonly NameContext Scanned = NameContext.Empty with { IsScanned = true };

    private static IEnumerable<string> People(NameContext context, params string[] articles) =>
        PageNames.Extract([.. articles.Select(article => ((IReadOnlyList<string>)[article], ""))], context).SelectMany(names => names.People).Select(person => person.Name);

    [Theory]
    [InlineData("总统奥尔顿.巴雷拉昨天抵达。", "奥尔顿·巴雷拉")]
    [InlineData("总统奥尔顿:巴雷拉昨天抵达。", "奥尔顿·巴雷拉")]
    [InlineData("总统奥尔顿`巴雷拉昨天抵达。", "奥尔顿·巴雷拉")]
    [InlineData("牧民阿不都拉. 买买提说，今年草好。", "阿不都拉·买买提")]
    [InlineData("总统奥尔顿‧巴雷拉昨天抵达。", "奥尔顿·巴雷拉")]
    public void The_dot_between_the_parts_of_a_name_is_read_as_many_marks(string text, string name) =>
        People(NameContext.Empty, text).Should().Equal(name);

    [Theory]
    [InlineData("记者:林远山")]
    [InlineData("参加会议的有:林远山,苏明哲")]
    public void Marks_beside_Chinese_names_stay_marks(string text) =>
        People(NameContext.Empty, text + "。县长林远山说，路要修好。").Should().NotContain(name => name.Contains('·'));

    [Fact]
    public void A_character_that_is_no_surname_behind_an_office_is_the_surname_that_is_read_so() =>
        People(Scanned, "副县长洗国梁在会上讲话。").Should().Equal("冼国梁");

    [Fact]
    public void In_text_that_was_never_scanned_nothing_is_taken_for_a_misreading() =>
        People(NameContext.Empty, "副县长洗国梁在会上讲话。").Should().NotContain("冼国梁");

    [Fact]
    public void A_name_that_is_read_in_two_ways_is_one_person()
    {
        string[] page = ["县委书记佟建国在会上讲话。", "县委书记余建国说，路不好走。"];

        People(Scanned, page).Distinct().Should().Equal("佟建国");
        People(NameContext.Empty, page).Should().Equal("佟建国", "余建国");
    }

    [Fact]
    public void Names_of_two_people_that_look_alike_only_to_the_careless_stay_two() =>
        People(Scanned, "县长张建国在会上讲话。", "书记张建军在会上讲话。").Should().Equal("张建国", "张建军");

    [Theory]
    [InlineData("洗国梁", "冼国梁")]
    [InlineData("林远山", null)]
    [InlineData("欧阳建国", null)]
    public void A_name_is_mended_only_where_the_printed_one_is_far_likelier(string read, string? printed) => Misreadings.Mend(read, isTraditional: false).Should().Be(printed);

    [Theory]
    [InlineData("林远山〈女)任局长，", "林远山（女)任局长，")]
    [InlineData("作者《以姓氏笔画为序）：", "作者（以姓氏笔画为序）：")]
    [InlineData("《青溪（上）》一书", "《青溪（上）》一书")]
    [InlineData("《青溪》（修订本）", "《青溪》（修订本）")]
    [InlineData("《青溪》。", "《青溪》。")]
    public void An_opening_bracket_is_of_the_kind_that_closes_it(string read, string mended) => Brackets.Mend(Restored(read)).Value.Should().Be(mended);

    [Fact]
    public void A_page_with_specks_among_its_characters_was_scanned()
    {
        ScanSigns.In(PlainText.Read("昨天县里召开大会，~部署秋收工作|。")).Should().BeTrue();
        ScanSigns.In(PlainText.Read("昨天县里召开大会，部署秋收工作。投资1.5亿元。")).Should().BeFalse();
        ScanSigns.In(PlainText.Read("要闻 | 第3版 | 昨天县里召开大会，部署秋收工作。")).Should().BeFalse();
    }

    private static RestoredText Restored(string text)
    {
        var built = new RestoredText.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            built.Append(text[i], i);
        }

        return built.Build();
    }
}
