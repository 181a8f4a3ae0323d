namespace NewsParse.Layout;

/// <summary>Sorts the parts of rows into the columns that they were printed in.</summary>
/// <remarks>A beam search over the rows: a row with fewer parts than there are columns goes where its parts best continue what stands there.</remarks>
internal static class ColumnSorter
{
    private const int BeamWidth = 60;
    private const int MostColumns = 8;

    /// <summary>The columns, from left to right; each holds its lines from top to bottom.</summary>
    /// <param name="rows">The rows from top to bottom, the parts of each from left to right.</param>
    public static List<List<Line>> Sort(IReadOnlyList<IReadOnlyList<Line>> rows)
    {
        var count = Math.Min(MostColumns, rows.Max(row => row.Count));
        var beam = new List<State> { new(0, new Line?[count], null) };
        foreach (var row in rows)
        {
            beam = [.. beam.SelectMany(state => Placements(state, row, 0, 0)).OrderBy(state => state.Cost).Take(BeamWidth)];
        }

        var columns = Enumerable.Range(0, count).Select(_ => new List<Line>()).ToList();
        for (var step = beam[0].Steps; step is not null; step = step.Before)
        {
            columns[step.Column].Add(step.Line);
        }

        columns.ForEach(column => column.Reverse());
        return columns;
    }

    private static IEnumerable<State> Placements(State state, IReadOnlyList<Line> row, int part, int firstColumn)
    {
        if (part == row.Count)
        {
            yield return state;
            yield break;
        }

        // Beyond the most columns that are told apart, the last one takes the rest.
        var last = Math.Max(firstColumn, state.Tails.Length - (row.Count - part));
        for (var column = Math.Min(firstColumn, state.Tails.Length - 1); column <= Math.Min(last, state.Tails.Length - 1); column++)
        {
            foreach (var next in Placements(state.Place(row[part], column), row, part + 1, column + 1))
            {
                yield return next;
            }
        }
    }

    private static double Cost(Line? tail, Line line)
    {
        if (tail is null)
        {
            return 0.3;
        }

        var missing = line.Column - line.Width;
        var indented = !line.Spread && missing is > 1.45 and < 3.3 && !line.EndsSentence;
        var flush = line.Spread || missing < 1.1;
        if (!tail.EndsSentence && !tail.IsShort)
        {
            return (indented ? 2 : line.IsShort && !line.EndsSentence ? 2.5 : 0) - (0.5 * Joint.Gain(tail, line));
        }

        return tail.EndsSentence ? (!tail.IsFull && flush ? 2 : 0.3) : 0.6;
    }

    private sealed record Step(Line Line, int Column, Step? Before);

    private sealed record State(double Cost, Line?[] Tails, Step? Steps)
    {
        public State Place(Line line, int column)
        {
            var tails = (Line?[])Tails.Clone();
            tails[column] = line;
            return new State(Cost + ColumnSorter.Cost(Tails[column], line), tails, new Step(line, column, Steps));
        }
    }
}
