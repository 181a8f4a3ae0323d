using NewsParse.Layout.Printed;

namespace NewsParse.Layout;

/// <summary>A page's lines in reading order, as far as their blocks tell it.</summary>
/// <param name="Blocks">Lines that stand together.</param>
/// <param name="Marks">What is drawn beside them; null for a page without boxes.</param>
internal sealed record PageLayout(IReadOnlyList<IReadOnlyList<Line>> Blocks, PrintedMarks? Marks);
