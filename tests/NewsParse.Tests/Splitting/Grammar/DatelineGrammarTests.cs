using FluentAssertions;
using NewsParse.Splitting.Grammar;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

public class DatelineGrammarTests
{
    public static TheoryData<string[]> Datelines => CaseTable.Rows("datelines");

    public static TheoryData<string[]> Parted => CaseTable.Rows("parted-datelines");

    public static TheoryData<string[]> OpenHands => CaseTable.Rows("open-hands");

    public static TheoryData<string[]> Others => CaseTable.Rows("no-datelines");

    [Theory]
    [MemberData(nameof(Datelines))]
    public void A_dateline_is_read_with_a_blank_behind_it(string[] row) => Reads(row, " ");

    [Theory]
    [MemberData(nameof(Datelines))]
    public void A_dateline_is_read_with_the_text_stuck_to_it(string[] row) => Reads(row, "");

    [Theory]
    [MemberData(nameof(Parted))]
    public void Some_datelines_are_read_only_where_a_blank_is_behind_them(string[] row)
    {
        Reads(row, " ");

        (DatelineGrammar.TryRead(row[0] + row[1], out var piece) && piece.Certainty > 0.5).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(OpenHands))]
    public void Hands_may_stand_in_the_datelines_place(string[] row)
    {
        IsAsSaid(DatelineGrammar.ReadHands(row[0] + " " + row[1]), row, " ");

        DatelineGrammar.ReadHands(row[0] + row[1]).Should().BeNull();
    }

    [Theory]
    [InlineData("本报记者 林远山 从县气象局获悉，今年首个高温预警发布。")]
    [InlineData("本报记者 林远山 通讯员 苏小禾")]
    [InlineData("记者 林远山 昨天来到渡口，老船工正把缆绳又系了一遍。")]
    public void Hands_that_the_sentence_needs_stay(string text) => DatelineGrammar.ReadHands(text).Should().BeNull();

    [Theory]
    [MemberData(nameof(Others))]
    public void A_text_without_one_has_none(string[] row) =>
        (DatelineGrammar.TryRead(row[0], out var piece) && piece.Certainty > 0.5).Should().BeFalse();

    [Fact]
    public void Lines_and_blanks_inside_a_dateline_do_not_matter()
    {
        DatelineGrammar.TryRead("本 报 讯（记者 林远山 通讯\n员 苏小禾）日前", out var piece).Should().BeTrue();

        piece.Contributors.Should().Equal(CaseTable.Hands("R林远山 C苏小禾"));
        piece.Length.Should().Be("本 报 讯（记者 林远山 通讯\n员 苏小禾）".Length);
    }

    [Fact]
    public void A_lost_bracket_and_a_misread_character_leave_less_certainty()
    {
        DatelineGrammar.TryRead("本报讯（记者 林远山）日前", out var right).Should().BeTrue();
        DatelineGrammar.TryRead("木报汛（记者 林远山）日前", out var misread).Should().BeTrue();
        DatelineGrammar.TryRead("【本报讯 日前，县图书馆新馆开放。", out var unclosed).Should().BeTrue();

        misread.Certainty.Should().BeLessThan(right.Certainty);
        unclosed.Certainty.Should().BeLessThan(right.Certainty).And.BeGreaterThan(0.5);
    }

    private static void Reads(string[] row, string between)
    {
        DatelineGrammar.TryRead(row[0] + between + row[1], out var piece).Should().BeTrue();

        IsAsSaid(piece, row, between);
    }

    private static void IsAsSaid(DatelinePiece? piece, string[] row, string between)
    {
        piece.Should().NotBeNull();
        piece!.Text.Should().Be(row[0]);
        piece.Length.Should().Be(row[0].Length + between.Length);
        piece.Agency.Should().Be(CaseTable.Text(row[2]));
        piece.Place.Should().Be(CaseTable.Text(row[3]));
        piece.DateText.Should().Be(CaseTable.Text(row[4]));
        piece.Contributors.Should().Equal(CaseTable.Hands(row[5]));
        piece.Certainty.Should().BeGreaterThan(0.5);
    }
}
