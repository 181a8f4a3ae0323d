namespace NewsParse.WebDemo;

/// <summary>What a page looks like, as far as its boxes tell: enough to draw it without a program that renders its format.</summary>
/// <param name="Texts">Its text in place, in the input's order.</param>
/// <param name="Pictures">Where its pictures are.</param>
/// <param name="Lines">Its rules, and the frames around something.</param>
internal sealed record Facsimile(IReadOnlyList<PlacedText> Texts, IReadOnlyList<Box> Pictures, IReadOnlyList<Box> Lines)
{
    /// <summary>Of a page.</summary>
    /// <returns>Null if the page has no boxes.</returns>
    public static Facsimile? Of(SourcePage page) => page.Size is null
        ? null
        : new Facsimile([.. page.Blocks.SelectMany(block => block.Lines).SelectMany(line => PlacedText.PartsOf(line, page.Text))], page.Pictures, [.. page.Rules, .. page.Frames]);
}
