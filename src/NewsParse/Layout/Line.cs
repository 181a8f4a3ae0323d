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

    /// <summary>True if full-width blanks are printed before it, as before a paragraph's first line.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Width in ems as set without justification.</summary>
    public double Width { get; } = Measure(text.Value);

    /// <summary>Width in ems of the column that it stands in; 0 while unknown.</summary>
    public double Column { get; set; }

    /// <summary>The restored characters.</summary>
    public string Value => Text.Value;

    /// <summary>Where it is printed; null for plain text.</summary>
    public LinePlace? Place { get; set; }

    /// <summary>True if the next character would not have fitted: such a line need not end a paragraph.</summary>
    public bool IsFull => Place is { } place ? place.After < Slack : Spread || Width > Column - Slack;

    /// <summary>True if it ends before its column does; without boxes, if it is too short for a paragraph's first line, which is indented by two ems.</summary>
    public bool IsShort => Place is { } place ? place.After > Slack + 0.6 : !Spread && Width < Column - MostIndent;

    /// <summary>True if it reaches beyond its column.</summary>
    public bool IsOverwide => Place is null && Column > 0 && Width > Column + Slack;

    /// <summary>How it begins.</summary>
    public Beginning Beginning
    {
        get
        {
            if (Place is { } place)
            {
                return place.Before > MostOverhang ? (place.Before > place.After + Indent || place.After < Slack ? Beginning.Indented : Beginning.Unknown) : Beginning.Flush;
            }

            if (Value.Length > 0 && Chars.IsBarredFromLineStart(Value[0]))
            {
                return Beginning.Flush;
            }

            if (IsIndented)
            {
                return Beginning.Indented;
            }

            if (EndsSentence || Spread)
            {
                return Beginning.Unknown;
            }

            var missing = Column - Width;
            return missing > Indent + 1.2 ? Beginning.Unknown : missing > Indent - 0.55 ? Beginning.Indented : missing < MostOverhang ? Beginning.Flush : Beginning.Unknown;
        }
    }

    /// <summary>True if it ends a sentence.</summary>
    public bool EndsSentence => Chars.EndsSentence(Value);

    // A paragraph's first line is indented by about so many ems.
    private const double Indent = 2;

    private const double MostIndent = 3.3;

    // A line may hang into its column by a mark, or miss it by a blank.
    private const double MostOverhang = 1.1;

    // A closing mark that may not begin a line takes its neighbour along; blanks beside digits are stretched.
    private double Slack => HasDigits ? 1.9 : 1.35;

    private bool HasDigits { get; } = text.Value.AsSpan().ContainsAnyInRange('!', '~');

    /// <summary>Its end, read for what may follow it.</summary>
    public TextTail Tail => field ??= new TextTail(Value);

    /// <summary>Its beginning, read for what may come before it.</summary>
    public TextHead Head => field ??= new TextHead(Value);

    /// <summary>Both its ends, read for what may stand beside them.</summary>
    public JointText Ends => field ??= new JointText(Value);

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
