namespace NewsParse.Reading.Html;

/// <summary>Text that a browser sets as one block: a paragraph, a heading, a table's cell.</summary>
internal sealed class HtmlBlock
{
    /// <summary>Its lines: br breaks them. White space is collapsed, none is empty.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Name of the element that makes it a block (p, h1, td).</summary>
    public string Tag { get; init; } = "";

    /// <summary>Ids and classes of that element and those around it, the nearest first, in lower case, apart by blanks.</summary>
    public string Cues { get; init; } = "";

    /// <summary>True if it is not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True if all of its text is links.</summary>
    public bool IsLink { get; set; } = true;

    /// <summary>How certainly it stands in an article's body: by marks of the typesetter's own, by an id, or not at all.</summary>
    public BodyMark Mark { get; set; }

    /// <summary>Which of the file's bodies it stands in, from 0; -1 if none.</summary>
    public int Body { get; set; } = -1;

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; set; } = BlockKind.Chrome;

    /// <summary>All lines without white space, for comparing.</summary>
    public string Key => field ??= string.Concat(Lines).Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);

    /// <summary>Number of characters.</summary>
    public int Length => Key.Length;
}

/// <summary>What marks a body, from the weakest to the strongest.</summary>
internal enum BodyMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An id or class that sites give to bodies.</summary>
    Name,

    /// <summary>Founder's own element.</summary>
    Element,

    /// <summary>Founder's comments around the body.</summary>
    Comment,
}
