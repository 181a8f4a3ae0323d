namespace NewsParse.Pdf;

/// <summary>The upright lines of a page, and the upright sides of its frames: no line of text runs across them.</summary>
internal sealed class Dividers
{
    private readonly List<(double At, double From, double To)> _upright = [];
    private readonly List<(double At, double From, double To)> _level = [];

    public Dividers(Drawings drawings)
    {
        foreach (var rule in drawings.Rules)
        {
            if (rule.Height > rule.Width)
            {
                _upright.Add((rule.X + (rule.Width / 2), rule.Y, rule.Bottom));
            }
            else
            {
                _level.Add((rule.Y + (rule.Height / 2), rule.X, rule.Right));
            }
        }

        foreach (var frame in drawings.Frames)
        {
            _upright.Add((frame.X, frame.Y, frame.Bottom));
            _upright.Add((frame.Right, frame.Y, frame.Bottom));
            _level.Add((frame.Y, frame.X, frame.Right));
            _level.Add((frame.Bottom, frame.X, frame.Right));
        }

        _upright.Sort();
        _level.Sort();
    }

    /// <summary>True if something is drawn between two runs that follow each other on one line.</summary>
    public bool Cross(Run left, Run right)
    {
        var before = left.Glyphs[^1].Box;
        var after = right.Glyphs[0].Box;
        return left.Direction is LineDirection.Horizontal or LineDirection.UpsideDown
            ? Between(_upright, Middle(before.X, before.Width), Middle(after.X, after.Width), Middle(after.Y, after.Height))
            : Between(_level, Middle(before.Y, before.Height), Middle(after.Y, after.Height), Middle(after.X, after.Width));
    }

    /// <summary>True if a level line is drawn between two boxes one under the other.</summary>
    public bool Part(Box upper, Box lower) =>
        Between(_level, Middle(upper.Y, upper.Height), Middle(lower.Y, lower.Height), Middle(lower.X, Math.Min(lower.Width, upper.Width)));

    /// <summary>True if an upright line is drawn between two boxes side by side.</summary>
    public bool PartSideways(Box one, Box other) =>
        Between(_upright, Middle(one.X, one.Width), Middle(other.X, other.Width), Middle(other.Y, Math.Min(other.Height, one.Height)));

    private static double Middle(double from, double length) => from + (length / 2);

    private static bool Between(List<(double At, double From, double To)> lines, double from, double to, double at)
    {
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].At <= from ? (middle + 1, high) : (low, middle);
        }

        // A chart may have thousands; a page's own lines are few between two characters.
        for (var i = low; i < lines.Count && lines[i].At < to && i < low + 64; i++)
        {
            if (lines[i].From < at && lines[i].To > at)
            {
                return true;
            }
        }

        return false;
    }
}
