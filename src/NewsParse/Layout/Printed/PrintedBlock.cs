namespace NewsParse.Layout.Printed;

/// <summary>Lines of one type that stand one below the other: a column or a part of it, a headline's lines.</summary>
/// <param name="Lines">From top to bottom; never empty.</param>
/// <param name="Frame">The innermost frame around it; -1 if none.</param>
internal sealed record PrintedBlock(IReadOnlyList<PrintedLine> Lines, int Frame)
{
    /// <summary>So many lines show how wide a column is.</summary>
    public const int FewestLinesOfColumn = 3;

    /// <summary>In sizes of the running text: what is set larger is no running text.</summary>
    public const double LargestText = 1.2;

    /// <summary>The box around its lines.</summary>
    public Box Box { get; } = NewsParse.Box.Around(Lines.Select(line => line.Box));

    /// <summary>Size of its type: that of its middle line.</summary>
    public double Size { get; } = Lines.Select(line => line.Size).Order().ElementAt(Lines.Count / 2);
}
