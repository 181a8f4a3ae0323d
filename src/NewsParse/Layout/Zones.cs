using NewsParse.Reading;

namespace NewsParse.Layout;

/// <summary>Where text is printed, as few rectangles: one for each column or block that it runs through.</summary>
internal static class Zones
{
    /// <summary>Lines farther apart than this many line heights are not of one rectangle.</summary>
    private const double MostGap = 1.8;

    /// <summary>Edges this many line heights apart are of one column: a paragraph's indent.</summary>
    private const double MostIndent = 2.5;

    /// <summary>Least ratio of the heights of two lines of one type size.</summary>
    private const double LeastHeight = 0.85;

    /// <summary>The rectangles, in reading order.</summary>
    /// <param name="spans">Stretches of the page's text, in reading order.</param>
    /// <param name="page">The page.</param>
    /// <returns>Null if the page has no boxes.</returns>
    public static IReadOnlyList<Box>? Of(IEnumerable<SourceSpan> spans, SourcePage page)
    {
        if (page.Size is null)
        {
            return null;
        }

        var zones = new List<Box>();
        var last = default(Strip);
        foreach (var span in spans)
        {
            foreach (var line in SpanBoxes.LinesOf(page, span))
            {
                if (SpanBoxes.Find(line, span) is not { } box)
                {
                    continue;
                }

                var strip = new Strip(box, line.Direction is LineDirection.Horizontal or LineDirection.UpsideDown);
                if (zones.Count > 0 && last.Leads(strip, last with { Box = zones[^1] }))
                {
                    zones[^1] = zones[^1].Union(box);
                }
                else
                {
                    zones.Add(box);
                }

                last = strip;
            }
        }

        return [.. zones.Select(zone => zone.Rounded)];
    }

    /// <summary>A line, measured along and across its run.</summary>
    private readonly record struct Strip(Box Box, bool Horizontal)
    {
        private double From => Horizontal ? Box.X : Box.Y;

        private double To => Horizontal ? Box.Right : Box.Bottom;

        private double Top => Horizontal ? Box.Y : Box.X;

        private double Bottom => Horizontal ? Box.Bottom : Box.Right;

        private double Height => Bottom - Top;

        /// <summary>True if the next line stands beside this one in the same column: one as wide, a short one of the same type, or one of a heading that is no wider than its column.</summary>
        /// <param name="next">The next line.</param>
        /// <param name="column">What stands before it, down to this line.</param>
        public bool Leads(Strip next, Strip column)
        {
            var gap = Math.Max(Top, next.Top) - Math.Min(Bottom, next.Bottom);
            var (low, high) = (Math.Min(Height, next.Height), Math.Max(Height, next.Height));
            var slack = MostIndent * low;
            var before = Math.Abs(From - next.From) <= slack;
            var after = Math.Abs(To - next.To) <= slack;
            return Horizontal == next.Horizontal && gap <= MostGap * high
                && ((before && after) || (low >= LeastHeight * high ? before || after : Height > next.Height ? column.IsWithin(next, slack) : next.IsWithin(column, slack)));
        }

        // The other one may be the first line of a paragraph.
        private bool IsWithin(Strip other, double indent) => From >= other.From - indent && To <= other.To;
    }
}
