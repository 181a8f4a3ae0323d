namespace NewsParse.Reading.Ocr;

/// <summary>The names that formats and projects give to kinds of blocks.</summary>
internal static class KindWords
{
    // The first that stands in a label decides: a subheadline is no headline, an advertisement's heading is an advertisement.
    private static readonly (string Word, BlockKind Kind)[] Known =
    [
        ("advert", BlockKind.Advert),
        ("overline", BlockKind.Kicker),
        ("kicker", BlockKind.Kicker),
        ("subheadline", BlockKind.Subhead),
        ("subtitle", BlockKind.Subhead),
        ("subhead", BlockKind.Subhead),
        ("masthead", BlockKind.Masthead),
        ("page-number", BlockKind.Folio),
        ("pagenumber", BlockKind.Folio),
        ("running", BlockKind.Folio),
        ("headline", BlockKind.Headline),
        ("heading", BlockKind.Heading),
        ("header", BlockKind.Folio),
        ("footer", BlockKind.Folio),
        ("title", BlockKind.Headline),
        ("author", BlockKind.Byline),
        ("byline", BlockKind.Byline),
        ("credit", BlockKind.Byline),
        ("caption", BlockKind.Caption),
        ("table", BlockKind.Table),
        ("paragraph", BlockKind.Text),
        ("body", BlockKind.Text),
    ];

    /// <summary>The kind that a label names; <see cref="BlockKind.Unknown"/> if it names none.</summary>
    public static BlockKind Find(string label)
    {
        foreach (var (word, kind) in Known)
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return BlockKind.Unknown;
    }
}
