using System.Globalization;
using FluentAssertions;
using NewsParse.Splitting.Grammar;
using Xunit;

namespace NewsParse.Tests.Splitting.Grammar;

public class FurnitureGrammarTests
{
    public static TheoryData<string[]> Furniture => CaseTable.Rows("furniture");

    public static TheoryData<string[]> Others => CaseTable.Rows("no-furniture");

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_line_outside_of_articles_is_told_by_its_form(string[] row)
    {
        FurnitureGrammar.Classify(row[0], out var certainty).Should().Be(Enum.Parse<FurnitureKind>(row[1]));

        certainty.Should().BeGreaterThanOrEqualTo(double.Parse(row[2], CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_line_of_an_article_is_left_alone(string[] row) => FurnitureGrammar.Classify(row[0], out _).Should().BeNull();
}
