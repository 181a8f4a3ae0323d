namespace NewsParse.Layout;

/// <summary>Where a line is printed in its column.</summary>
/// <param name="Box">Its box, in the page's unit; of text that runs downwards, turned so that it runs to the right.</param>
/// <param name="Size">Size of its type in the page's unit.</param>
/// <param name="Before">White space between the column's beginning and the line, in ems of its type.</param>
/// <param name="After">White space between the line and the column's end, in ems.</param>
/// <param name="IsBold">True if the input says so.</param>
/// <param name="Frame">The innermost frame around it; -1 if none.</param>
/// <param name="Relative">Size of its type, as a share of that of the page's running text.</param>
internal readonly record struct LinePlace(Box Box, double Size, double Before, double After, bool IsBold, int Frame, double Relative);
