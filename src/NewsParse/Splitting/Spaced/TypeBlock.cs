using NewsParse.Text;

namespace NewsParse.Splitting.Spaced;

/// <summary>A line of a page in a script with blanks between words.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Box">Its box; null if it has none.</param>
/// <param name="Height">Height of its words, in the page's unit; 0 if not known.</param>
/// <param name="FontSize">Size of its type as the input tells it; 0 if it does not.</param>
/// <param name="IsBold">True if the input says so.</param>
/// <param name="IsHyphenated">True if the input says that its last word goes on in the next line.</param>
internal sealed record TypeLine(SourceSpan Span, RestoredText Text, Box? Box, double Height, double FontSize, bool IsBold, bool IsHyphenated);

/// <summary>A block of lines as the input has it, with the measures that tell a heading from running text.</summary>
internal sealed class TypeBlock
{
    private const int MostLinesOfHeading = 4;
    private const int LongestHeading = 160;

    public TypeBlock(IReadOnlyList<TypeLine> lines, BlockKind kind)
    {
        Lines = lines;
        Kind = kind;
        Box = lines.Where(line => line.Box is not null).Select(line => line.Box).Aggregate((Box?)null, (all, box) => all is { } some ? some.Union(box!.Value) : box);
        Column = Box ?? default;
        Height = Middle(lines.Select(line => line.Height));
        FontSize = Middle(lines.Select(line => line.FontSize));
        IsBold = lines.Count(line => line.IsBold) * 2 > lines.Count;
        Length = lines.Sum(line => line.Text.Length);
        Capitals = ShareOfCapitals(lines);
    }

    /// <summary>The lines; never empty.</summary>
    public IReadOnlyList<TypeLine> Lines { get; }

    /// <summary>What the input says it is.</summary>
    public BlockKind Kind { get; }

    /// <summary>The box around its lines; null if they have none.</summary>
    public Box? Box { get; }

    /// <summary>The column that it stands in.</summary>
    public Box Column { get; set; }

    /// <summary>Height of its words, in the page's unit; 0 if not known.</summary>
    public double Height { get; }

    /// <summary>Size of its type as the input tells it; 0 if it does not.</summary>
    public double FontSize { get; }

    /// <summary>Height as a share of that of the page's running text.</summary>
    public double RelativeHeight { get; set; } = 1;

    /// <summary>Size of type as a share of that of the page's running text.</summary>
    public double RelativeSize { get; set; } = 1;

    /// <summary>True if the input says that most of it is bold.</summary>
    public bool IsBold { get; }

    /// <summary>Characters in all lines.</summary>
    public int Length { get; }

    /// <summary>Capitals as a share of its letters; 0 if it has but a few.</summary>
    public double Capitals { get; }

    /// <summary>The first line.</summary>
    public string First => Lines[0].Text.Value;

    /// <summary>The last line.</summary>
    public string Last => Lines[^1].Text.Value;

    /// <summary>White to the left of it in its column, as a share of the column's width.</summary>
    public double Left => Box is { } box && Column.Width > 0 ? (box.X - Column.X) / Column.Width : 0;

    /// <summary>White to the right of it, likewise.</summary>
    public double Right => Box is { } box && Column.Width > 0 ? (Column.Right - box.Right) / Column.Width : 0;

    /// <summary>True if it may be a heading: few lines, and large, bold, in capitals or centred.</summary>
    public bool LooksLikeHeading => Lines.Count <= MostLinesOfHeading && Length < LongestHeading
        && (RelativeHeight > 1.25 || RelativeSize > 1.2 || (IsBold && Lines.Count <= 2) || Capitals > 0.7 || (Left + Right > 0.15 && Math.Abs(Left - Right) < 0.12));

    /// <summary>True if it is short and stands at the right of its column: who wrote it, or from where.</summary>
    public bool LooksLikeSignature => Lines.Count <= 2 && Length < 60 && Left > 0.35;

    /// <summary>True if it ends a sentence.</summary>
    public bool EndsSentence => EndsWithStop(Last);

    public static bool EndsWithStop(string text)
    {
        var end = text.AsSpan().TrimEnd(" *»”\"“’')]—–,");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':';
    }

    private static double ShareOfCapitals(IReadOnlyList<TypeLine> lines)
    {
        int letters = 0, capitals = 0;
        foreach (var c in lines.SelectMany(line => line.Text.Value))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 2 ? (double)capitals / letters : 0;
    }

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(value => value > 0).Order()];
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
