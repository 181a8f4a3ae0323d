using NewsParse.Layout;

namespace NewsParse.Splitting;

/// <summary>Lines that certainly belong together and follow one another: the unit that articles are assembled from.</summary>
internal sealed class Piece
{
    private RubricLikeness? _rubric;

    public Piece(int index, IReadOnlyList<Line> lines)
    {
        Index = index;
        Lines = lines;
        Value = string.Join('\n', lines.Select(line => line.Value));
        Box = lines[0].Place is null ? null : NewsParse.Box.Around(lines.Where(line => line.Place is not null).Select(line => line.Place!.Value.Box));
        Beginning = First.Beginning;
        BreaksOff = !Last.IsShort && !Last.EndsSentence && Last.Text.Length > 0 && Last.Value[^1] is not ('：' or ':');
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
    public bool BreaksOff { get; }

    /// <summary>True if its last line ends a paragraph for certain: short, or with a sentence's end.</summary>
    public bool EndsParagraph => !Last.IsFull && Last.EndsSentence;

    /// <summary>How its first line begins.</summary>
    public Beginning Beginning { get; }

    /// <summary>The box around its lines; null for plain text.</summary>
    public Box? Box { get; }

    /// <summary>Its box, as wide as its column; null for plain text.</summary>
    public Box? ColumnBox => Box is { } box && First.Place is { } place
        ? NewsParse.Box.Between(Math.Min(box.X, place.Box.X - (place.Before * place.Size)), box.Y, Math.Max(box.Right, place.Box.Right + (place.After * place.Size)), box.Bottom)
        : Box;

    /// <summary>The innermost frame around it; -1 if none.</summary>
    public int Frame => First.Place?.Frame ?? -1;

    /// <summary>How much its first line looks like the name of a standing column.</summary>
    public RubricLikeness Rubric => _rubric ??= Rubrics.LikenessOf(First.Value);

    /// <summary>Size of its type, as a share of that of the page's running text; null for plain text.</summary>
    public double? Relative => First.Place?.Relative;

    /// <summary>Characters in all lines.</summary>
    public int Length => Value.Length;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
