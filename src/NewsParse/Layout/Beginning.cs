namespace NewsParse.Layout;

/// <summary>Whether a line is a paragraph's first one, as far as its place or its width tells.</summary>
internal enum Beginning
{
    /// <summary>It does not tell.</summary>
    Unknown,

    /// <summary>Indented, about two ems short: a paragraph's first line.</summary>
    Indented,

    /// <summary>As wide as the column: in mid-paragraph.</summary>
    Flush,
}
