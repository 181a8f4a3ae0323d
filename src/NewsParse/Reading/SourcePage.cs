namespace NewsParse;

/// <summary>A page as a reader found it: its text, the blocks of lines that make it up, and, where the input tells it, where each of them is printed.</summary>
/// <remarks>
/// Every reader gives this one shape; nothing after it asks which format the page came in. Plain text has blocks of lines and nothing else.
/// Blocks and lines stand in <see cref="Text"/> in their order, lines apart by "\n", and their spans do not overlap.
/// </remarks>
public sealed record SourcePage
{
    /// <summary>The input's name as the caller gave it; null if none.</summary>
    public string? Name { get; init; }

    /// <summary>Which page of the input this is, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The whole text; every span of the page counts in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The blocks: in reading order where the input states one, else in the input's order.</summary>
    public IReadOnlyList<SourceBlock> Blocks { get; init; } = [];

    /// <summary>True if the input itself states in which order its blocks are read; it may be plainly wrong all the same.</summary>
    public bool HasReadingOrder { get; init; }

    /// <summary>Size of the page, and the unit in which all its boxes count; null if the input has no boxes.</summary>
    public PageSize? Size { get; init; }

    /// <summary>By how many degrees (0, 90, 180, 270) the reader turned the page clockwise so that most of its text is upright. Size and boxes are those of the turned page.</summary>
    public int Turn { get; init; }

    /// <summary>Straight lines printed on the page, each as a thin box; empty if the input tells of none.</summary>
    public IReadOnlyList<Box> Rules { get; init; } = [];

    /// <summary>Rectangles that are drawn around something or tinted; empty if the input tells of none.</summary>
    public IReadOnlyList<Box> Frames { get; init; } = [];

    /// <summary>Pictures and drawings; empty if the input tells of none.</summary>
    public IReadOnlyList<Box> Pictures { get; init; } = [];

    /// <summary>What the reader could not read or had to guess; empty if nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Where a stretch of the text is printed: one box for each line that it touches, in the text's order.</summary>
    /// <param name="span">The stretch, in UTF-16 units of <see cref="Text"/>; what lies outside the text is passed over.</param>
    /// <returns>Empty if the input has no boxes there. A word that is only touched gives its share, measured by characters.</returns>
    public IReadOnlyList<Box> BoxesOf(SourceSpan span) => Size is null ? [] : Reading.SpanBoxes.Find(this, span);
}

/// <summary>Lines that the input holds together: in plain text, lines without a blank line between them.</summary>
public sealed record SourceBlock
{
    /// <summary>The lines, in the input's order; never empty.</summary>
    public IReadOnlyList<SourceLine> Lines { get; init; } = [];

    /// <summary>What the input says it is; <see cref="BlockKind.Unknown"/> if nothing.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>Its box on the page; null if the input has none.</summary>
    public Box? Box { get; init; }
}

/// <summary>What an input says a block is. Readers pass it on; they do not guess.</summary>
public enum BlockKind
{
    /// <summary>The input does not say.</summary>
    Unknown,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading of a level that is not told.</summary>
    Heading,

    /// <summary>Over the main headline (引题, OVERLINE).</summary>
    Kicker,

    /// <summary>A main headline (主题, TITLE).</summary>
    Headline,

    /// <summary>Under the main headline (副题, SUBHEADLINE).</summary>
    Subhead,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>Running head or foot, page number.</summary>
    Folio,

    /// <summary>The paper's title block.</summary>
    Masthead,

    /// <summary>An advertisement.</summary>
    Advert,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Navigation of an e-paper site.</summary>
    Chrome,

    /// <summary>Something else that is no article: a motto, a death notice, text inside a picture.</summary>
    Other,
}

/// <summary>One printed line, or the part of one that the input holds together.</summary>
public sealed record SourceLine
{
    /// <summary>Where it stands in <see cref="SourcePage.Text"/>, without its line break.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Its box on the page; null if the input has none.</summary>
    public Box? Box { get; init; }

    /// <summary>How it runs.</summary>
    public LineDirection Direction { get; init; }

    /// <summary>Size of its type in the page's unit, about the height of a Chinese character; null if the input does not tell.</summary>
    public double? FontSize { get; init; }

    /// <summary>Name of most of its type, as the input has it; null if it does not tell.</summary>
    public string? FontName { get; init; }

    /// <summary>True if the input says that most of it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>How sure the OCR engine is of it, 0 to 1; null if it does not tell or the text is no OCR.</summary>
    public double? Confidence { get; init; }

    /// <summary>The parts that the input has boxes for, in the line's order: words of OCR; of a PDF each Chinese character, and each word or number of other scripts. Empty if it has none.</summary>
    public IReadOnlyList<SourceWord> Words { get; init; } = [];

    /// <summary>True if the input says that its last word goes on in the next line and the hyphen at its end belongs to the line break.</summary>
    public bool IsHyphenated { get; init; }
}

/// <summary>A part of a line with a box of its own.</summary>
/// <param name="Span">Where it stands in <see cref="SourcePage.Text"/>.</param>
/// <param name="Box">Its box on the page.</param>
/// <param name="Confidence">How sure the OCR engine is of it, 0 to 1; null if it does not tell or the text is no OCR.</param>
public readonly record struct SourceWord(SourceSpan Span, Box Box, double? Confidence = null);

/// <summary>How a line runs on the upright page.</summary>
public enum LineDirection
{
    /// <summary>From left to right.</summary>
    Horizontal,

    /// <summary>Downwards, its characters upright; the next line stands to the left.</summary>
    Vertical,

    /// <summary>Downwards, turned clockwise by a right angle.</summary>
    TurnedRight,

    /// <summary>Upwards, turned counter-clockwise by a right angle.</summary>
    TurnedLeft,

    /// <summary>From right to left, upside down.</summary>
    UpsideDown,
}
