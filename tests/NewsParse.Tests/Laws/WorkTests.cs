using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Laws;

/// <summary>Twice the text is about twice the work.</summary>
public class WorkTests
{
    [Theory]
    [InlineData("pdfminer")]
    [InlineData("poppler")]
    public void A_page_twice_as_long_is_about_twice_the_work(string rendering)
    {
        var one = string.Join('\n', TestPages.Names().Take(6).SelectMany(page => TestPages.Read(page, rendering)).Select(page => page.Text));
        var two = one + "\n" + one;

        Allocations.Of(() => NewspaperParser.Default.Parse(two + "\n" + two)).Should().BeLessThan((long)(2.4 * Allocations.Of(() => NewspaperParser.Default.Parse(two))));
    }
}
