namespace NewsParse;

/// <summary>A stretch of the source text, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit, from 0.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Index of the unit after the last one.</summary>
    public int End => Start + Length;
}

/// <summary>An upright rectangle on the printed page, in the page's own unit, origin top left, y downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public readonly record struct Box(double X, double Y, double Width, double Height);
