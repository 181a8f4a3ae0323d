namespace NewsParse.Layout.Printed;

/// <summary>Lines of one type that stand one below the other: a column or a part of it, a headline's lines.</summary>
/// <param name="Lines">From top to bottom; never empty.</param>
/// <param name="Frame">The innermost frame around it; -1 if none.</param>
internal sealed record PrintedBlock(IReadOnlyList<PrintedLine> Lines, int Frame)
{
    /// <summary>The box around its lines.</summary>
    public Box Box { get; } = Lines.Select(line => line.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>Size of its type: that of its middle line.</summary>
    public double Size { get; } = Lines.Select(line => line.Size).Order().ElementAt(Lines.Count / 2);
}
