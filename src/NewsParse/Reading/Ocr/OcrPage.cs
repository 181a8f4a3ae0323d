namespace NewsParse.Reading.Ocr;

/// <summary>A page as an OCR engine wrote it, whatever the format: what the formats' readers fill and one writer turns into text.</summary>
internal sealed class OcrPage
{
    public PageSize? Size { get; set; }

    public LengthUnit Unit { get; set; }

    public List<OcrBlock> Blocks { get; } = [];

    public List<Box> Rules { get; } = [];

    public List<Box> Frames { get; } = [];

    public List<Box> Pictures { get; } = [];

    /// <summary>Ids of blocks in the reading order that the input states; empty if it states none.</summary>
    public List<string> ReadingOrder { get; } = [];

    /// <summary>Boxes that no page can have.</summary>
    public int BadBoxes { get; private set; }

    /// <summary>Line of the first of them; null if there is none or the line is not known.</summary>
    public int? FirstBadLine { get; private set; }

    /// <summary>Takes note if a box is none.</summary>
    public Box? Check(Box? box, int? line)
    {
        if (box is null && BadBoxes++ == 0)
        {
            FirstBadLine = line;
        }

        return box;
    }
}

/// <summary>A block of lines.</summary>
internal sealed class OcrBlock
{
    public string? Id { get; init; }

    /// <summary>Id of the group that it is in; null if none.</summary>
    public string? Group { get; init; }

    public BlockKind Kind { get; set; }

    public Box? Box { get; set; }

    public List<OcrLine> Lines { get; } = [];
}

/// <summary>A line of words.</summary>
internal sealed class OcrLine
{
    public string? Id { get; init; }

    /// <summary>What the input says of this line alone.</summary>
    public BlockKind Kind { get; init; }

    public Box? Box { get; set; }

    public LineDirection? Direction { get; set; }

    public double? FontSize { get; set; }

    public string? FontName { get; set; }

    public bool IsBold { get; set; }

    public double? Confidence { get; set; }

    public bool IsHyphenated { get; set; }

    /// <summary>Id of the article that the input says it belongs to; null if it does not tell.</summary>
    public string? Article { get; set; }

    public List<OcrWord> Words { get; } = [];
}

/// <summary>A word. AfterBlank: the input has a blank before it.</summary>
internal readonly record struct OcrWord(string Text, Box? Box, double? Confidence, bool AfterBlank);
