namespace NewsParse.Layout.Printed;

/// <summary>The white strips between a page's columns, as its lines of OCR witness them: an engine that takes two columns for one reads a line across both.</summary>
/// <remarks>A gap of one line is nothing, it may stand between two words. Gaps of many lines, one under another, are a strip.</remarks>
internal sealed class Gutters
{
    // All in ems of the running text.
    private const double Narrowest = 0.7;
    private const double Widest = 3.2;
    private const double LeastShared = 0.5;
    private const double FarthestWitness = 15;
    private const double Reach = 1.5;
    private const double LeastGap = 0.5;
    private const double MostRagged = 0.5;

    /// <summary>Type that is larger than this is a headline's, whose own blanks are as wide as a strip.</summary>
    private const double LargestText = 1.4;

    private const int FewestWitnesses = 4;

    // Bounds for pages that no press has printed.
    private const int MostStrips = 200;
    private const int MostBeside = 50;

    private readonly List<Strip> _strips;
    private readonly double[] _lefts;
    private readonly double[] _rights;

    private Gutters(double em, List<Strip> strips, IReadOnlyList<SourceLine> lines)
    {
        Em = em;
        _strips = strips;
        _lefts = [.. lines.Select(line => line.Box!.Value.X).Order()];
        _rights = [.. lines.Select(line => line.Box!.Value.Right).Order()];
    }

    /// <summary>Size of the page's running text.</summary>
    public double Em { get; }

    /// <summary>The strips of a page.</summary>
    /// <param name="lines">Its level lines of OCR, each with its box and words.</param>
    /// <param name="em">Size of its running text.</param>
    public static Gutters Find(IReadOnlyList<SourceLine> lines, double em)
    {
        var witnesses = new List<Gap>();
        foreach (var line in lines)
        {
            AddInner(line, em, witnesses);
        }

        AddOuter([.. lines.Select(line => line.Box!.Value).Where(box => box.Height < 2 * em).OrderBy(box => box.Y)], em, witnesses);
        var gutters = new Gutters(em, [.. Strips(witnesses, em).Where(strip => strip.Witnesses >= FewestWitnesses).Take(MostStrips)], lines);
        gutters.Doubt(lines);
        return gutters;
    }

    /// <summary>The words of a line that begin a new column: indices in their order; empty if it runs in one column.</summary>
    /// <remarks>Boxes of words are rough where an engine read two columns at once. So one gap that shows, or ends that are those of columns, tell of the whole line.</remarks>
    public IReadOnlyList<int> Cuts(IReadOnlyList<SourceWord> words)
    {
        var cuts = new List<int>();
        var shows = false;
        foreach (var strip in _strips)
        {
            var at = FirstBeyond(words, strip);
            if (at > 0 && at < words.Count && at > cuts.LastOrDefault() && strip.Reaches(Middle(words[at - 1].Box, words[at].Box), Reach * Em) && IsText(words, at))
            {
                cuts.Add(at);
                shows |= IsGap(words[at - 1], words[at]);
            }
        }

        return cuts.Count > 0 && (shows || (IsEdge(_lefts, words[0].Box.X) && IsEdge(_rights, words[^1].Box.Right))) ? cuts : [];
    }

    /// <summary>Drops strips that more lines run through than witness them.</summary>
    private void Doubt(IReadOnlyList<SourceLine> lines)
    {
        var against = new int[_strips.Count];
        foreach (var line in lines)
        {
            for (var i = 0; i < _strips.Count; i++)
            {
                var at = FirstBeyond(line.Words, _strips[i]);
                against[i] += at > 0 && at < line.Words.Count && _strips[i].Reaches(Middle(line.Words[at - 1].Box, line.Words[at].Box), 0) && !IsGap(line.Words[at - 1], line.Words[at]) ? 1 : 0;
            }
        }

        for (var i = _strips.Count - 1; i >= 0; i--)
        {
            if (against[i] >= _strips[i].Witnesses)
            {
                _strips.RemoveAt(i);
            }
        }
    }

    // Many lines begin or end there.
    private bool IsEdge(double[] edges, double x)
    {
        var from = FirstAtLeast(edges, x - (MostRagged * Em));
        return FirstAtLeast(edges, x + (MostRagged * Em)) - from >= FewestWitnesses;
    }

    private static int FirstAtLeast(double[] sorted, double value)
    {
        var found = Array.BinarySearch(sorted, value);
        return found >= 0 ? found : ~found;
    }

    // Gaps between two words of one line.
    private static void AddInner(SourceLine line, double em, List<Gap> witnesses)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            Add(line.Words[i - 1].Box, line.Words[i].Box, em, witnesses);
        }
    }

    // Gaps between two lines that stand side by side: boxes by their upper edge.
    private static void AddOuter(Box[] boxes, double em, List<Gap> witnesses)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < Math.Min(boxes.Length, i + MostBeside) && boxes[j].Y < boxes[i].MiddleY; j++)
            {
                var (left, right) = boxes[i].X < boxes[j].X ? (boxes[i], boxes[j]) : (boxes[j], boxes[i]);
                Add(left, right, em, witnesses);
            }
        }
    }

    private static void Add(Box left, Box right, double em, List<Gap> witnesses)
    {
        var width = right.X - left.Right;
        if (width > Narrowest * em && width < Widest * em)
        {
            witnesses.Add(new Gap(left.Right, right.X, Middle(left, right)));
        }
    }

    private static List<Strip> Strips(List<Gap> witnesses, double em)
    {
        var done = new List<Strip>();
        var open = new List<Strip>();
        foreach (var gap in witnesses.OrderBy(gap => gap.Y))
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (gap.Y - open[i].Bottom > FarthestWitness * em)
                {
                    done.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            if (open.Find(strip => strip.Shared(gap) > LeastShared * em) is { } known)
            {
                known.Add(gap, em);
            }
            else if (open.Count < MostStrips)
            {
                open.Add(new Strip(gap));
            }
        }

        done.AddRange(open);
        done.Sort((a, b) => a.Left.CompareTo(b.Left));
        return done;
    }

    private static int FirstBeyond(IReadOnlyList<SourceWord> words, Strip strip)
    {
        var middle = (strip.Left + strip.Right) / 2;
        var at = 0;
        while (at < words.Count && words[at].Box.MiddleX < middle)
        {
            at++;
        }

        return at;
    }

    // An engine's box of a word may begin before its ink or end after it, at the neighbour's.
    private bool IsGap(SourceWord left, SourceWord right) =>
        Math.Max(right.Box.X, right.Box.Right - (right.Span.Length * Em)) - Math.Min(left.Box.Right, left.Box.X + (left.Span.Length * Em)) > LeastGap * Em;

    private bool IsText(IReadOnlyList<SourceWord> words, int at)
    {
        var around = words.Skip(Math.Max(0, at - 3)).Take(6).Select(word => word.Box.Height).Order().ToArray();
        return around[around.Length / 2] < LargestText * Em;
    }

    private static double Middle(Box left, Box right) => (left.MiddleY + right.MiddleY) / 2;

    private readonly record struct Gap(double Left, double Right, double Y);

    private sealed class Strip(Gap first)
    {
        public double Left { get; private set; } = first.Left;

        public double Right { get; private set; } = first.Right;

        public double Bottom { get; private set; } = first.Y;

        public int Witnesses { get; private set; } = 1;

        public double Shared(Gap gap) => Math.Min(Right, gap.Right) - Math.Max(Left, gap.Left);

        public bool Reaches(double y, double reach) => y > first.Y - reach && y < Bottom + reach;

        public void Add(Gap gap, double em)
        {
            if (Shared(gap) > Narrowest * em)
            {
                (Left, Right) = (Math.Max(Left, gap.Left), Math.Min(Right, gap.Right));
            }

            // Lines side by side are one witness.
            Witnesses += gap.Y - Bottom > em / 2 ? 1 : 0;
            Bottom = gap.Y;
        }
    }
}
