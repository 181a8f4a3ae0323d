using FluentAssertions;
using Xunit;

namespace NewsParse.Tests;

public class ParserTests
{
    [Fact]
    public void An_empty_text_is_a_page_without_articles() => NewspaperParser.Default.Parse("").Articles.Should().BeEmpty();
}
