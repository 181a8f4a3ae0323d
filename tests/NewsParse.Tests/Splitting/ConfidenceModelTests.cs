using FluentAssertions;
using NewsParse.Splitting.Confidence;
using Xunit;

namespace NewsParse.Tests.Splitting;

public class ConfidenceModelTests
{
    [Theory]
    [InlineData(-1, 0.2)]
    [InlineData(1, 0.6)]
    [InlineData(5, 0.999)]
    public void No_article_is_certain(double score, double confidence) =>
        ConfidenceModel.Of(new Dictionary<string, double> { ["a"] = 1 }, [(0, 0.2), (2, 1)]).Of([("a", score)]).Should().Be(confidence);
}
