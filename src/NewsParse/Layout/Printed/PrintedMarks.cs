namespace NewsParse.Layout.Printed;

/// <summary>What is drawn on the page beside text, turned as the text is.</summary>
/// <param name="Rules">Straight lines.</param>
/// <param name="Frames">Rectangles around something.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Em">Size of the page's running text, in the page's unit.</param>
internal sealed record PrintedMarks(IReadOnlyList<Box> Rules, IReadOnlyList<Box> Frames, IReadOnlyList<Box> Pictures, double Em)
{
    /// <summary>The rules between two boxes that run over or under half of the lower one.</summary>
    /// <param name="upper">The upper box.</param>
    /// <param name="lower">The lower box.</param>
    /// <param name="slack">By how many ems a rule may reach into either.</param>
    public IEnumerable<Box> RulesBetween(Box upper, Box lower, double slack) =>
        Rules.Where(rule => rule.Width > rule.Height && rule.Y > upper.Bottom - (slack * Em) && rule.Bottom < lower.Y + (slack * Em) && PrintedLine.Shared(rule, lower) > 0.5 * lower.Width);
}
