using System.Globalization;
using FluentAssertions;
using NewsParse.Splitting.Grammar;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

public class BylineGrammarTests
{
    public static TheoryData<string[]> Lines => CaseTable.Rows("bylines");

    public static TheoryData<string[]> OtherLines => CaseTable.Rows("no-bylines");

    public static TheoryData<string[]> Tails => CaseTable.Rows("tails");

    public static TheoryData<string[]> OtherTails => CaseTable.Rows("no-tails");

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_byline_on_a_line_of_its_own_is_read(string[] row)
    {
        BylineGrammar.TryReadLine(row[0], out var piece).Should().BeTrue();

        piece.Contributors.Should().Equal(CaseTable.Hands(row[1]));
        piece.Certainty.Should().BeGreaterThanOrEqualTo(double.Parse(row[2], CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(OtherLines))]
    public void Another_line_is_none(string[] row) =>
        (BylineGrammar.TryReadLine(row[0], out var piece) ? piece.Certainty : 0).Should().BeLessThanOrEqualTo(0.45);

    [Theory]
    [MemberData(nameof(Tails))]
    public void A_byline_at_the_end_of_a_paragraph_is_read(string[] row)
    {
        BylineGrammar.TryReadTail(row[0], out var piece).Should().BeTrue();

        piece.Text.Should().Be(row[1]);
        row[0][piece.Start..].Trim().Should().Be(row[1]);
        piece.Contributors.Should().Equal(CaseTable.Hands(row[2]));
        piece.Certainty.Should().BeGreaterThanOrEqualTo(double.Parse(row[3], CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(OtherTails))]
    public void Another_end_has_none(string[] row) =>
        (BylineGrammar.TryReadTail(row[0], out var piece) ? piece.Certainty : 0).Should().BeLessThanOrEqualTo(0.4);

    [Fact]
    public void A_role_is_surer_than_a_bare_name_and_a_bare_name_surer_than_any_word()
    {
        BylineGrammar.TryReadLine("本报记者 林远山", out var reporter).Should().BeTrue();
        BylineGrammar.TryReadLine("林远山", out var name).Should().BeTrue();
        var word = BylineGrammar.TryReadLine("水龙头", out var piece) ? piece.Certainty : 0;

        reporter.Certainty.Should().BeGreaterThan(0.8).And.BeGreaterThan(name.Certainty);
        name.Certainty.Should().BeInRange(0.3, 0.6).And.BeGreaterThan(word);
    }

    [Fact]
    public void Role_words_broken_by_blanks_and_lines_are_read()
    {
        BylineGrammar.TryReadLine("记 者 林远山 通 讯\n员 苏小禾", out var piece).Should().BeTrue();

        piece.Contributors.Should().Equal(CaseTable.Hands("R林远山 C苏小禾"));
    }
}
