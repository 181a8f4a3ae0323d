using FluentAssertions;
using NewsParse.Layout;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

/// <summary>Where a block of lines is cut.</summary>
public sealed class PieceBuilderTests
{
    [Fact]
    public void A_heading_over_a_column_that_goes_on_from_elsewhere_is_a_piece() =>
        FirstLines("""
            夜校开课不收学费
            点半才散场，回家的路上有
            人还在背诵课文。教师蒲望
            舒说，班上最大的学员已经
            六十七岁，从来没有缺过课。
            """).Should().Equal("夜校开课不收学费", "点半才散场，回家的路上有");

    [Fact]
    public void A_standing_columns_name_under_a_column_that_breaks_off_is_a_piece() =>
        FirstLines("""
            水利局的工作人员介绍，全
            县已有四十七个村通了自来
            水，其余的村年底以前也要
            通水。目前施工队正在铺设
            读者来信
            """).Should().Equal("水利局的工作人员介绍，全", "读者来信");

    [Fact]
    public void The_second_line_of_a_headline_is_not_cut_off() =>
        FirstLines("""
            全县四十七个村通了自来
            水管再也不怕冻
            """).Should().Equal("全县四十七个村通了自来");

    [Fact]
    public void Neither_is_the_writers_name_under_his_text() =>
        FirstLines("""
            水利局的工作人员介绍，全
            县已有四十七个村通了自来
            水，其余的村年底以前也要
            通水，谁也不能落下——
            贺长庚
            """).Should().Equal("水利局的工作人员介绍，全");

    [Fact]
    public void A_heading_under_the_end_of_a_paragraph_is_a_piece() =>
        FirstLines("""
            水利局的工作人员介绍，全
            县已有四十七个村通了自来
            水，其余的村年底以前通水。
            夜校今起开课不收钱
            """).Should().Equal("水利局的工作人员介绍，全", "夜校今起开课不收钱");

    [Fact]
    public void So_is_one_with_a_colon_under_the_writers_brackets() =>
        FirstLines("""
            水利局的工作人员介绍，全
            县已有四十七个村通了自来
            水，其余的年底通（贺长庚）
            青石渡：夜校不收钱
            """).Should().Equal("水利局的工作人员介绍，全", "青石渡：夜校不收钱");

    [Fact]
    public void The_body_that_issues_a_notice_is_no_heading() =>
        FirstLines("""
            因检修管道，明日八时至十
            六时停水，请提前储水备用。
            溪畔自来水有限责任公司
            """).Should().Equal("因检修管道，明日八时至十");

    [Fact]
    public void A_captions_lines_stay_with_who_took_the_picture() =>
        FirstLines("""
            九月七日，在溪畔村，管护员检查灌溉
            首部。 贺长庚 摄
            """).Should().Equal("九月七日，在溪畔村，管护员检查灌溉");

    private static IEnumerable<string> FirstLines(string text) => PieceBuilder.Build(LineReader.Read(PlainText.Read(text)).Blocks).Select(piece => piece.First.Value);
}
