using FluentAssertions;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

/// <summary>First paragraphs of articles, told from later ones by how they begin.</summary>
public sealed class OpeningModelTests
{
    private static readonly string[] GoOn = ["他说，这笔钱虽然不多，但够一家人过冬了。", "该公司负责人表示，下一步还要再招二十人。", "“不能再等了。”她把图纸摊在桌上。"];

    [Theory]
    [InlineData("5月8日上午，县委书记傅以宁到青石镇调研春耕备耕工作，实地察看了三处育秧点。")]
    [InlineData("昨晚9时许，城西建材市场一间仓库起火，消防部门出动12辆消防车，一个半小时后将火扑灭。")]
    [InlineData("记者从市教育局获悉，今年全市中小学将于9月1日统一开学。")]
    public void What_tells_when_and_who_begins_an_article_rather_than_what_leans_on_what_was_said(string paragraph) =>
        GoOn.Should().OnlyContain(later => OpeningModel.Score(later) < OpeningModel.Score(paragraph) - 1);

    [Theory]
    [InlineData("●5月8日，城关镇举行龙舟赛。")]
    [InlineData("——镇民政所干部，擅自发放补助。")]
    [InlineData("")]
    public void Items_of_a_list_say_nothing(string paragraph) => OpeningModel.Score(paragraph).Should().Be(0);

    [Fact]
    public void Both_scripts_read_alike() => OpeningModel.Score("記者從縣教育局獲悉，今年學費不漲。").Should().Be(OpeningModel.Score("记者从县教育局获悉，今年学费不涨。"));
}
