namespace NewsParse.Splitting;

/// <summary>How a page came into the computer: what its marks, sizes and broken lines are worth as evidence depends on it.</summary>
internal enum PageKind
{
    /// <summary>Text that was never scanned, without boxes.</summary>
    Text,

    /// <summary>The same with boxes: PDF.</summary>
    Print,

    /// <summary>Text of an OCR engine, without boxes.</summary>
    ScannedText,

    /// <summary>The same with boxes.</summary>
    Scan,
}
