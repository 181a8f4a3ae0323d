namespace NewsParse.Pdf;

/// <summary>A line's own axes: along grows in reading direction, across from its characters' heads to their feet, so that lines of every direction are found by the same rules.</summary>
internal static class Axes
{
    /// <summary>A point of the upright page on the axes of a direction.</summary>
    public static (double Along, double Across) Of(LineDirection direction, double x, double y) => direction switch
    {
        LineDirection.Horizontal => (x, y),
        LineDirection.UpsideDown => (-x, -y),
        LineDirection.TurnedLeft => (-y, x),
        _ => (y, -x),
    };

    /// <summary>A rectangle on the axes of a direction as a box of the upright page.</summary>
    public static Box BoxOf(LineDirection direction, double start, double top, double end, double bottom) => direction switch
    {
        LineDirection.Horizontal => Box.Between(start, top, end, bottom),
        LineDirection.UpsideDown => Box.Between(-start, -top, -end, -bottom),
        LineDirection.TurnedLeft => Box.Between(top, -start, bottom, -end),
        _ => Box.Between(-top, start, -bottom, end),
    };

    /// <summary>The direction, among the four that are turns of one another, of text that runs by (dx, dy) on a page with y downwards.</summary>
    public static LineDirection Along(double dx, double dy) => Math.Abs(dx) >= Math.Abs(dy)
        ? (dx >= 0 ? LineDirection.Horizontal : LineDirection.UpsideDown)
        : (dy >= 0 ? LineDirection.TurnedRight : LineDirection.TurnedLeft);

    /// <summary>How far a page must be turned clockwise so that text of a direction reads from left to right.</summary>
    public static int TurnOf(LineDirection direction) => direction switch
    {
        LineDirection.UpsideDown => 180,
        LineDirection.TurnedLeft => 90,
        LineDirection.TurnedRight => 270,
        _ => 0,
    };
}
