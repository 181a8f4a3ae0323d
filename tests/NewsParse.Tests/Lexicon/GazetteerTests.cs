using FluentAssertions;
using Xunit;

namespace NewsParse.Tests.Lexicon;

public class GazetteerTests
{
    [Theory]
    [InlineData("二七区", PlaceKind.District, "410103", "河南省/郑州市/二七区")]
    [InlineData("郑州", PlaceKind.City, "410100", "河南省/郑州市")]
    [InlineData("內蒙古", PlaceKind.Province, "150000", "内蒙古自治区")]
    [InlineData("恩施州", PlaceKind.City, "422800", "湖北省/恩施土家族苗族自治州")]
    [InlineData("东华门街道", PlaceKind.Town, "110101001", "北京市/东城区/东华门街道")]
    [InlineData("北平", PlaceKind.Province, "110000", "北京市")]
    [InlineData("崇文区", PlaceKind.District, "110103", "北京市/崇文区")]
    [InlineData("屏東縣", PlaceKind.County, null, "台湾省/屏东县")]
    [InlineData("紐西蘭", PlaceKind.Country, null, "新西兰")]
    [InlineData("杜拜", PlaceKind.City, null, "阿联酋/迪拜")]
    public void Finds_a_place_with_kind_code_and_path(string name, PlaceKind kind, string? code, string path)
    {
        var place = Gazetteer.BuiltIn.Find(name)[0];

        place.Kind.Should().Be(kind);
        place.AdminCode.Should().Be(code);
        string.Join('/', place.Path).Should().Be(path);
    }

    [Fact]
    public void Finds_every_district_of_a_name() => Gazetteer.BuiltIn.Find("鼓楼区").Select(place => place.AdminCode).Should().Contain(["320106", "320302", "350102", "410204"]);

    [Fact]
    public void Finds_nothing_for_what_is_no_place() => Gazetteer.BuiltIn.Find("座谈会").Should().BeEmpty();

    [Fact]
    public void Callers_places_come_first_and_leave_the_built_in_gazetteer_as_it_is()
    {
        var own = Gazetteer.BuiltIn.With(new GazetteerPlace { Name = "柳荫新村", Kind = PlaceKind.Village, OtherNames = ["郑州"] });

        own.Find("柳荫新村").Should().ContainSingle();
        own.Find("郑州")[0].Name.Should().Be("柳荫新村");
        Gazetteer.BuiltIn.Find("柳荫新村").Should().BeEmpty();
    }

    [Fact]
    public void An_empty_name_is_refused() => FluentActions.Invoking(() => Gazetteer.BuiltIn.With(new GazetteerPlace { Name = "" })).Should().Throw<ArgumentException>();
}
