namespace NewsParse.Splitting;

/// <summary>How a page came into the computer: what its marks, sizes and broken lines are worth as evidence, and how far apart it prints what belongs together, depends on it.</summary>
internal enum PageKind
{
    /// <summary>Text that was never scanned, without boxes, a paragraph a block: pdfminer's.</summary>
    Text,

    /// <summary>The same where lines that are indented or set apart are blocks of their own: mupdf's.</summary>
    TornText,

    /// <summary>The same where a block is all that stands in a column: poppler's.</summary>
    ColumnText,

    /// <summary>What was never scanned, with boxes: PDF.</summary>
    Print,

    /// <summary>Text of an OCR engine, without boxes.</summary>
    ScannedText,

    /// <summary>The same with boxes.</summary>
    Scan,
}
