using FluentAssertions;
using NewsParse.Text;
using Xunit;

namespace NewsParse.Tests.Layout;

/// <summary>Fonts have one glyph for several characters, and PDFs give back whichever comes first.</summary>
public sealed class GlyphsTests
{
    [Theory]
    [InlineData('⻓', '长')]
    [InlineData('⼀', '一')]
    [InlineData('㬵', '胶')]
    [InlineData('\u2015', '—')]
    [InlineData('\u2215', '／')]
    [InlineData('\u2329', '〈')]
    [InlineData('\u232A', '〉')]
    [InlineData('Ａ', 'A')]
    [InlineData('\u3000', ' ')]
    [InlineData('\u00A0', ' ')]
    public void A_glyphs_other_character_is_restored(char printed, char plain) => Glyphs.Fold(printed, simplified: true).Should().Be(plain);

    [Theory]
    [InlineData('胶')]
    [InlineData('—')]
    [InlineData('／')]
    [InlineData('a')]
    [InlineData('。')]
    [InlineData('\uD840')]
    public void Others_stay(char c) => Glyphs.Fold(c).Should().Be(c);
}
