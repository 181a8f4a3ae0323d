namespace NewsParse.Pdf;

/// <summary>Joins runs to lines: what stands on one baseline in one column, however the file paints it.</summary>
internal sealed class LineJoiner(Dividers dividers)
{
    /// <summary>Height in points of the shelves on which runs are looked up by their baselines.</summary>
    private const double Shelf = 4;

    /// <summary>Runs on a shelf that are looked at: the latest, for runs come from left to right.</summary>
    private const int MostOnShelf = 4;

    /// <summary>From this many ems on, white may be a gap between columns even where the file paints across it.</summary>
    private const double LeastColumnGap = 0.9;

    /// <summary>Most white, in ems, inside a line that the file paints in one go.</summary>
    private const double MostInnerGap = 1.3;

    /// <summary>The same where it paints a blank there.</summary>
    private const double MostBlankGap = 2.6;

    /// <summary>Most white, in ems, between runs painted at different times.</summary>
    private const double MostStrayGap = 0.5;

    /// <summary>Glyphs on either side of a gap from which on it may be one between columns.</summary>
    private const int LeastColumnGlyphs = 5;

    private readonly Dictionary<int, List<Run>> _shelves = [];
    private readonly List<Gap> _wide = [];

    /// <summary>The lines, in the order of painting.</summary>
    public static List<Run> Join(List<Run> runs, Dividers dividers)
    {
        var lines = new List<Run>(runs.Count);
        foreach (var direction in Enum.GetValues<LineDirection>())
        {
            List<Run> ofDirection = [.. runs.Where(run => run.Direction == direction)];
            if (ofDirection.Count > 0)
            {
                new LineJoiner(dividers).JoinAlong(ofDirection);
                lines.AddRange(ofDirection.Where(run => run.Owner is null));
            }
        }

        lines.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return lines;
    }

    private void JoinAlong(List<Run> runs)
    {
        foreach (var run in runs.OrderBy(run => run.Start))
        {
            var before = Neighbour(run);
            if (before is null)
            {
                Shelve(run);
                continue;
            }

            var gap = new Gap(before, run);
            if (gap.Width < -0.6 * gap.Em ? before.HasRoomFor(run) : Belongs(gap))
            {
                before.Take(run);
                Shelve(before);
                continue;
            }

            Shelve(run);
        }

        JoinOverWideGaps();
    }

    /// <summary>The line on the run's baseline that reaches nearest to its beginning.</summary>
    private Run? Neighbour(Run run)
    {
        Run? best = null;
        var reach = Math.Min((int)Math.Ceiling(0.3 * run.Size / Shelf), 16);
        var shelf = (int)Math.Floor(run.Base / Shelf);
        for (var i = shelf - reach; i <= shelf + reach; i++)
        {
            if (!_shelves.TryGetValue(i, out var onShelf))
            {
                continue;
            }

            for (var j = onShelf.Count - 1; j >= Math.Max(0, onShelf.Count - MostOnShelf); j--)
            {
                var line = onShelf[j];
                if (line.Owner is null && Math.Abs(line.Base - run.Base) < 0.3 * Math.Min(line.Size, run.Size) && (best is null || line.End > best.End))
                {
                    best = line;
                }
            }
        }

        return best;
    }

    private void Shelve(Run line)
    {
        var shelf = (int)Math.Floor(line.Base / Shelf);
        if (!_shelves.TryGetValue(shelf, out var onShelf))
        {
            _shelves[shelf] = onShelf = [];
        }

        if (onShelf.Count == 0 || onShelf[^1] != line)
        {
            onShelf.Add(line);
        }
    }

    private bool Belongs(Gap gap)
    {
        double small = gap.Em, large = Math.Max(gap.Left.Size, gap.Right.Size);
        if (dividers.Cross(gap.Left, gap.Right))
        {
            return false;
        }

        var tracking = Math.Max(gap.Left.Tracking, gap.Right.Tracking);
        if (large > 1.6 * small)
        {
            return gap.IsPaintedThrough && gap.Width < 0.3 * small;
        }

        if (!gap.IsPaintedThrough)
        {
            return gap.Width < Math.Max(MostStrayGap * small, 1.5 * tracking) && gap.Width < LeastColumnGap * small;
        }

        var most = Math.Max((gap.IsBlank ? MostBlankGap : MostInnerGap) * small, (1.8 * tracking) + (0.3 * small));
        if (gap.Left.Glyphs.Count <= 3 && gap.Right.Glyphs.Count <= 3)
        {
            // A title of few characters is spread over its column.
            most = Math.Max(most, 3.2 * small);
        }

        if (gap.Width >= most)
        {
            return false;
        }

        if (gap.Width > LeastColumnGap * small)
        {
            _wide.Add(gap);
            return false;
        }

        return true;
    }

    /// <summary>Wide gaps that stand over one another are white between columns; others are blanks.</summary>
    private void JoinOverWideGaps()
    {
        _wide.Sort(static (a, b) => a.Base.CompareTo(b.Base));
        var isColumn = new bool[_wide.Count];
        for (var i = 0; i < _wide.Count; i++)
        {
            isColumn[i] = CountOver(i, -1) + CountOver(i, 1) >= 2;
        }

        foreach (var (gap, _) in _wide.Zip(isColumn).Where(pair => !pair.Second).OrderBy(pair => pair.First.From))
        {
            if (gap.Left.Whole is var left && gap.Right.Whole is var right && left != right)
            {
                left.Take(right);
            }
        }
    }

    private int CountOver(int at, int step)
    {
        var gap = _wide[at];
        var count = 0;
        for (var i = at + step; i >= 0 && i < _wide.Count && Math.Abs(_wide[i].Base - gap.Base) < 4.5 * gap.Em && count < 2; i += step)
        {
            count += gap.IsInColumns && _wide[i].IsInColumns && gap.StandsOver(_wide[i]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The white between two runs on one baseline.</summary>
    private readonly struct Gap(Run left, Run right)
    {
        public Run Left { get; } = left;

        public Run Right { get; } = right;

        public double From { get; } = left.End;

        public double Width { get; } = right.Start - left.End;

        public double Base { get; } = right.Base;

        public double Em { get; } = Math.Min(left.Size, right.Size);

        public bool IsPaintedThrough { get; } = left.IsFollowedBy(right);

        public bool IsBlank => Right.Glyphs[0].AfterBlank;

        public bool IsInColumns => Left.Whole.Glyphs.Count >= LeastColumnGlyphs && Right.Whole.Glyphs.Count >= LeastColumnGlyphs;

        public bool StandsOver(Gap other) => Math.Min(From + Width, other.From + other.Width) - Math.Max(From, other.From) > 0.6 * Math.Min(Width, other.Width);
    }
}
