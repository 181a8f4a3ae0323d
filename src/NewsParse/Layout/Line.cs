using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>One printed line of one column, restored.</summary>
internal sealed class Line(SourceSpan span, RestoredText text, int block, bool spread)
{
    /// <summary>Where it stands in the source.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Its restored text, trimmed; may be empty for a line of invisible characters.</summary>
    public RestoredText Text { get; } = text;

    /// <summary>Index of the block that the reader found it in.</summary>
    public int Block { get; } = block;

    /// <summary>True if justification spread it over the column, so that it is no last line of a paragraph.</summary>
    public bool Spread { get; } = spread;

    /// <summary>Width in ems as set without justification.</summary>
    public double Width { get; } = Measure(text.Value);

    /// <summary>Width in ems of the column that it stands in; 0 while unknown.</summary>
    public double Column { get; set; }

    /// <summary>The restored characters.</summary>
    public string Value => Text.Value;

    /// <summary>True if the next character would not have fitted: such a line need not end a paragraph.</summary>
    public bool IsFull => Spread || Width > Column - Slack;

    /// <summary>True if it is too short for a paragraph's first line, which is indented by two ems.</summary>
    public bool IsShort => !Spread && Width < Column - MostIndent;

    /// <summary>True if it reaches beyond its column.</summary>
    public bool IsOverwide => Column > 0 && Width > Column + Slack;

    /// <summary>True if it ends a sentence.</summary>
    public bool EndsSentence => Chars.EndsSentence(Value);

    private const double MostIndent = 3.3;

    // A closing mark that may not begin a line takes its neighbour along; blanks beside digits are stretched.
    private double Slack => HasDigits ? 1.9 : 1.35;

    private bool HasDigits { get; } = text.Value.AsSpan().ContainsAnyInRange('!', '~');

    /// <summary>Its end, read for what may follow it.</summary>
    public TextTail Tail => field ??= new TextTail(Value);

    /// <summary>Its beginning, read for what may come before it.</summary>
    public TextHead Head => field ??= new TextHead(Value);

    /// <summary>A part of this line as a line of its own.</summary>
    public Line Part(RestoredText part) => part.Length == Text.Length || part.Length == 0
        ? this
        : new Line(new SourceSpan(part.SourceOffset(0), part.SourceOffset(part.Length - 1) + 1 - part.SourceOffset(0)), part, Block, Spread);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Width in ems of a text set without justification.</summary>
    public static double Measure(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            width += Chars.Width(text[i]);

            // Typesetters put about a quarter of an em between Han and Latin.
            if (i > 0 && Chars.IsLatinOrDigit(text[i]) != Chars.IsLatinOrDigit(text[i - 1]) && Chars.IsHan(text[i]) != Chars.IsHan(text[i - 1]))
            {
                width += 0.15;
            }
        }

        return width;
    }
}
