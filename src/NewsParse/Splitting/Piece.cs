using NewsParse.Layout;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>Lines that certainly belong together and follow one another: the unit that articles are assembled from.</summary>
internal sealed class Piece
{
    /// <summary>Narrower than its column by about this many ems, a paragraph's first line is indented.</summary>
    private const double Indent = 2;

    public Piece(int index, IReadOnlyList<Line> lines)
    {
        Index = index;
        Lines = lines;
        Value = string.Join('\n', lines.Select(line => line.Value));
    }

    /// <summary>Place in the page's order, from 0.</summary>
    public int Index { get; }

    /// <summary>The lines; never empty.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The restored lines, joined by "\n".</summary>
    public string Value { get; }

    /// <summary>The first line.</summary>
    public Line First => Lines[0];

    /// <summary>The last line.</summary>
    public Line Last => Lines[^1];

    /// <summary>Width in ems of its column.</summary>
    public double Column => First.Column;

    /// <summary>True if it breaks off in mid-sentence.</summary>
    public bool BreaksOff => !Last.IsShort && !Last.EndsSentence && Last.Text.Length > 0 && Last.Value[^1] is not ('：' or ':');

    /// <summary>True if its last line ends a paragraph for certain: short, or with a sentence's end.</summary>
    public bool EndsParagraph => !Last.IsFull && Last.EndsSentence;

    /// <summary>How its first line begins.</summary>
    public Beginning Beginning => BeginningOf(First);

    /// <summary>Characters in all lines.</summary>
    public int Length => Value.Length;

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Beginning BeginningOf(Line line)
    {
        if (line.Value.Length > 0 && Chars.IsBarredFromLineStart(line.Value[0]))
        {
            return Beginning.Flush;
        }

        if (line.EndsSentence || line.Spread)
        {
            return Beginning.Unknown;
        }

        var missing = line.Column - line.Width;
        return missing > Indent + 1.2 ? Beginning.Unknown : missing > Indent - 0.55 ? Beginning.Indented : missing < 1.1 ? Beginning.Flush : Beginning.Unknown;
    }
}

/// <summary>Whether a piece begins with a paragraph's first line, as far as its width tells.</summary>
internal enum Beginning
{
    /// <summary>The width does not tell.</summary>
    Unknown,

    /// <summary>About two ems short: indented, a paragraph's first line.</summary>
    Indented,

    /// <summary>As wide as the column: in mid-paragraph.</summary>
    Flush,
}
