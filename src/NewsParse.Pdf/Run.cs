using NewsParse.Text;

namespace NewsParse.Pdf;

/// <summary>Glyphs of one line, in reading order: first those painted in one go, then joined to the whole line.</summary>
internal sealed class Run
{
    // Digits set upright in a vertical line count as one glyph.
    private const int MostInset = 4;

    private readonly List<Glyph> _glyphs;

    public Run(List<Glyph> glyphs)
    {
        _glyphs = glyphs;
        Measure();
    }

    public IReadOnlyList<Glyph> Glyphs => _glyphs;

    public LineDirection Direction => _glyphs[0].Direction;

    public double Start { get; private set; }

    public double End { get; private set; }

    public double Base { get; private set; }

    /// <summary>The commonest size, about: the middle one.</summary>
    public double Size { get; private set; }

    /// <summary>The white that stands between its glyphs everywhere, in points; 0 if they touch.</summary>
    public double Tracking { get; private set; }

    /// <summary>Place of its first glyph in the order of painting.</summary>
    public int Order { get; private set; }

    /// <summary>The line that this one has been joined to; null if none.</summary>
    public Run? Owner { get; private set; }

    /// <summary>The line that it is part of by now.</summary>
    public Run Whole
    {
        get
        {
            var run = this;
            while (run.Owner is { } owner)
            {
                run = owner;
            }

            return run;
        }
    }

    /// <summary>True if another run was painted right after this one.</summary>
    public bool IsFollowedBy(Run next) => next._glyphs[0].Order - _glyphs[^1].Order is >= 1 and <= MostInset;

    /// <summary>Takes another run's glyphs.</summary>
    public void Take(Run other)
    {
        var inOrder = other.Start >= End - (0.6 * Size);
        _glyphs.AddRange(other._glyphs);
        if (!inOrder)
        {
            _glyphs.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }

        other.Owner = this;
        Measure();
    }

    /// <summary>True if the other run fits into a gap of this one without covering any glyph.</summary>
    public bool HasRoomFor(Run other)
    {
        var slack = 0.25 * Math.Min(Size, other.Size);
        foreach (var glyph in _glyphs)
        {
            if (glyph.Start < other.End - slack && glyph.End > other.Start + slack)
            {
                return false;
            }
        }

        return true;
    }

    private void Measure()
    {
        Start = _glyphs[0].Start;
        End = _glyphs[^1].End;
        var sizes = new double[_glyphs.Count];
        var bases = new double[_glyphs.Count];
        var gaps = new List<double>();
        Order = int.MaxValue;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            (sizes[i], bases[i]) = (_glyphs[i].Size, _glyphs[i].Base);
            Order = Math.Min(Order, _glyphs[i].Order);
            if (i > 0 && Chars.IsWide(_glyphs[i - 1].Text[^1]) && Chars.IsWide(_glyphs[i].Text[0]))
            {
                gaps.Add(_glyphs[i].Start - _glyphs[i - 1].End);
            }
        }

        Size = Middle(sizes);
        Base = Middle(bases);

        // Of two characters set apart, as titles are spread, the only gap says it.
        Tracking = gaps.Count == 0 || (gaps.Count == 1 && _glyphs.Count > 2) ? 0 : Math.Max(0, Middle([.. gaps]));
    }

    private static double Middle(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
