namespace NewsParse.Layout.Printed;

/// <summary>What is drawn on the page beside text, turned as the text is.</summary>
/// <param name="Rules">Straight lines.</param>
/// <param name="Frames">Rectangles around something.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="Em">Size of the page's running text, in the page's unit.</param>
internal sealed record PrintedMarks(IReadOnlyList<Box> Rules, IReadOnlyList<Box> Frames, IReadOnlyList<Box> Pictures, double Em);
