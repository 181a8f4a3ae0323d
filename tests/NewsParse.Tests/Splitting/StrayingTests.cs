using FluentAssertions;
using NewsParse.Splitting;
using Xunit;

namespace NewsParse.Tests.Splitting;

/// <summary>Text that was written article by article is held to it.</summary>
public sealed class StrayingTests
{
    [Fact]
    public void Of_a_page_of_which_nothing_is_known_nothing_is_said()
    {
        default(Straying).Against(strays: true).Should().Be(0);
        default(Straying).Against(strays: false).Should().Be(0);
    }

    [Fact]
    public void The_longer_a_page_keeps_the_order_the_more_speaks_against_straying()
    {
        var against = new[] { 5, 20, 80 }.Select(steps => new Straying(0, steps).Against(strays: true)).ToArray();
        against.Should().BeInAscendingOrder().And.OnlyContain(nats => nats > 0.5);
    }

    [Fact]
    public void A_page_that_has_strayed_may_do_so_again()
    {
        var kept = new Straying(0, 20);
        var strayed = kept.After(strays: true);
        strayed.Should().Be(new Straying(1, 21));
        strayed.Against(strays: true).Should().BeLessThan(kept.Against(strays: true) - 1);
        new Straying(9, 20).Against(strays: true).Should().Be(0);
    }
}
