namespace NewsParse.Layout;

/// <summary>Sorts the parts of rows into the columns that they were printed in.</summary>
/// <remarks>
/// A beam search over the rows: a row with fewer parts than there are columns goes where its parts best continue what stands there. Columns of one block stand on one grid of
/// base lines: extraction prints what stands on one base line from left to right, in one row where the gap between is small, in rows of their own where an indent or a
/// paragraph's end widens it. So a column has a line on each base line from its first to its last.
/// </remarks>
internal static class ColumnSorter
{
    private const int BeamWidth = 80;
    private const int MostColumns = 8;

    // What two rows on one base line cost though nothing stands between their parts that sets them apart.
    private const double Unmerged = 1.2;

    // Rows on one base line that are not printed from left to right: another face of type stands a little higher.
    private const double Backwards = 1;

    private const double JointWeight = 0.7;

    // A paragraph's first line is indented by two ems; marks hang over, and justification squeezes.
    private const double LeastIndent = 1.45;
    private const double MostIndent = 3.3;

    // A base line on which a column has no line though it goes on below, in mid-paragraph and after one.
    private const double HoleInParagraph = 1.6;
    private const double HoleAfterParagraph = 1;
    private const int MostHoles = 3;
    private const double MostJoint = 2.2;

    // A part that ends so much before its column does, in ems, stands too far from the next column's to be printed in one row with it.
    private const double Apart = 0.8;

    /// <summary>The columns, from left to right; each holds its lines from top to bottom.</summary>
    /// <param name="rows">The rows from top to bottom, the parts of each from left to right.</param>
    public static List<List<Line>> Sort(IReadOnlyList<IReadOnlyList<Line>> rows)
    {
        var count = Math.Min(MostColumns, rows.Max(row => row.Count));
        var joints = new Dictionary<(Line, Line), double>();
        var beam = new List<State> { State.Before(count) };
        foreach (var row in rows)
        {
            beam = [.. beam.SelectMany(state => Placements(state, row, Score)).OrderBy(state => state.Cost).Take(BeamWidth)];
        }

        var columns = Enumerable.Range(0, count).Select(_ => new List<Line>()).ToList();
        for (var step = beam[0].Steps; step is not null; step = step.Before)
        {
            columns[step.Column].Add(step.Line);
        }

        columns.ForEach(column => column.Reverse());
        return columns;

        double Score(Line before, Line after)
        {
            if (!joints.TryGetValue((before, after), out var score))
            {
                joints[(before, after)] = score = Math.Clamp(Joint.Score(before, after), -MostJoint, MostJoint);
            }

            return score;
        }
    }

    private static IEnumerable<State> Placements(State state, IReadOnlyList<Line> row, Func<Line, Line, double> joint)
    {
        for (var column = 0; column <= Math.Max(0, state.Columns - row.Count); column++)
        {
            yield return state.Place(row, column, state.BaseLine + 1, joint);
            if (state.IsFree(column, row.Count))
            {
                yield return state.Place(row, column, state.BaseLine, joint);
            }
        }
    }

    private static double Cost(Line? tail, Line line, Func<Line, Line, double> joint)
    {
        if (tail is null)
        {
            return 0.3;
        }

        var flush = line.Spread || line.Column - line.Width < LeastIndent;
        if (!tail.EndsSentence && !tail.IsShort)
        {
            return (IsIndented(line) ? 2 : line.IsShort && !line.EndsSentence ? 2.5 : 0) - (JointWeight * joint(tail, line));
        }

        return tail.EndsSentence ? (!tail.IsFull && flush ? 2 : 0.3) : 0.6;
    }

    private static bool IsIndented(Line line) => !line.Spread && line.Column - line.Width is > LeastIndent and < MostIndent && !line.EndsSentence;

    private sealed record Step(Line Line, int Column, Step? Before);

    /// <summary>What has been placed: for each column its last line and the base line that it stands on.</summary>
    private sealed record State(double Cost, Line?[] Tails, int[] Places, int BaseLine, int Last, Step? Steps)
    {
        public int Columns => Tails.Length;

        public static State Before(int columns) => new(0, new Line?[columns], new int[columns], 0, -1, null);

        /// <summary>The state after a row whose first part stands in a column and on a base line; beyond the most columns that are told apart, the last one takes the rest.</summary>
        public State Place(IReadOnlyList<Line> row, int column, int baseLine, Func<Line, Line, double> joint)
        {
            var (cost, tails, places, last, steps) = (Cost, (Line?[])Tails.Clone(), (int[])Places.Clone(), column, Steps);
            if (baseLine == BaseLine)
            {
                cost += (column < Last ? Backwards : 0) + (IsMerged(column, Tails[Math.Max(0, column - 1)], row[0]) || IsMerged(column + row.Count, row[^1], Tails[Math.Min(Columns - 1, column + row.Count)]) ? Unmerged : 0);
            }

            for (var part = 0; part < row.Count; part++)
            {
                last = Math.Min(column + part, Columns - 1);
                cost += ColumnSorter.Cost(tails[last], row[part], joint);
                if (tails[last] is { } tail)
                {
                    cost += Math.Clamp(baseLine - places[last] - 1, 0, MostHoles) * (tail.EndsSentence ? HoleAfterParagraph : HoleInParagraph);
                }

                (tails[last], places[last]) = (row[part], baseLine);
                steps = new Step(row[part], last, steps);
            }

            return new State(cost, tails, places, baseLine, last, steps);
        }

        /// <summary>True if the base line has no part yet in some columns.</summary>
        public bool IsFree(int column, int count)
        {
            for (var i = column; i < Math.Min(Columns, column + count); i++)
            {
                if (Places[i] == BaseLine)
                {
                    return false;
                }
            }

            return BaseLine > 0;
        }

        /// <summary>True if two neighbours on the base line, the second of them in a column, should have been printed in one row.</summary>
        private bool IsMerged(int column, Line? left, Line? right) =>
            column > 0 && column < Columns && left is not null && right is not null && (Places[column - 1] == BaseLine || Places[column] == BaseLine) && !StandsApart(left, right);

        private static bool StandsApart(Line left, Line right) => (!left.Spread && left.Column - left.Width > Apart) || IsIndented(right) || (right.IsShort && !right.EndsSentence);
    }
}
