namespace NewsParse.Layout.Printed;

/// <summary>Joins headline lines that an OCR engine tore: parts of large type, side by side, no farther apart than characters are.</summary>
internal static class TornLines
{
    /// <summary>Least size of a headline's type, in sizes of the running text: smaller type stands in columns, where the neighbour is another line.</summary>
    public const double LeastSize = 1.3;

    // In sizes of the line's own type. Part of it may be a character that the engine could not read.
    private const double MostGap = 0.9;
    private const double MostAskew = 0.25;
    private const double MostRatio = 1.4;

    /// <summary>The lines with torn ones made whole.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="em">Size of its running text.</param>
    public static List<PrintedLine> Join(IReadOnlyList<PrintedLine> lines, double em)
    {
        var whole = new List<PrintedLine>();
        var large = new List<PrintedLine>();
        foreach (var line in lines)
        {
            (line.IsMeasured && line.Upright && line.Size > LeastSize * em ? large : whole).Add(line);
        }

        var rows = new List<PrintedLine>();
        foreach (var line in large.OrderBy(line => line.Box.X))
        {
            var row = rows.FindIndex(row => AreOne(row, line));
            if (row < 0)
            {
                rows.Add(line);
            }
            else
            {
                rows[row] = rows[row] with { Parts = [.. rows[row].Parts, .. line.Parts], Box = rows[row].Box.Union(line.Box), Size = Math.Max(rows[row].Size, line.Size) };
            }
        }

        whole.AddRange(rows);
        return whole;
    }

    private static bool AreOne(PrintedLine left, PrintedLine right)
    {
        var (smaller, larger) = left.Size < right.Size ? (left.Size, right.Size) : (right.Size, left.Size);
        var askew = Math.Abs(left.Box.MiddleY - right.Box.MiddleY);
        return larger < MostRatio * smaller
            && askew < MostAskew * smaller
            && right.Box.X - left.Box.Right < MostGap * smaller;
    }
}
