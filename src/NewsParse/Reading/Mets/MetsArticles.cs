namespace NewsParse.Reading.Mets;

/// <summary>The articles that a logical structure marks, and the other items: adverts, mastheads, notices.</summary>
internal sealed class MetsArticles(MetsDocument document, MetsPages pages)
{
    // Divisions that are an item of the paper, and what it is. The ENMAP profile names them so.
    private static readonly Dictionary<string, BlockKind> Items = new(StringComparer.Ordinal)
    {
        ["ARTICLE"] = BlockKind.Text,
        ["LETTER"] = BlockKind.Text,
        ["REVIEW"] = BlockKind.Text,
        ["INTERVIEW"] = BlockKind.Text,
        ["POEM"] = BlockKind.Text,
        ["SERIAL"] = BlockKind.Text,
        ["ADVERTISEMENT"] = BlockKind.Advert,
        ["DEATH_NOTICE"] = BlockKind.Advert,
        ["BIRTH_NOTICE"] = BlockKind.Advert,
        ["MARRIAGE_NOTICE"] = BlockKind.Advert,
        ["OBITUARY"] = BlockKind.Advert,
        ["TITLE_SECTION"] = BlockKind.Masthead,
        ["MASTHEAD"] = BlockKind.Masthead,
    };

    // What text in a division is. A division not listed takes it from the one around it.
    private static readonly Dictionary<string, BlockKind> Roles = new(StringComparer.Ordinal)
    {
        ["OVERLINE"] = BlockKind.Kicker,
        ["KICKER"] = BlockKind.Kicker,
        ["HEADING"] = BlockKind.Headline,
        ["TITLE"] = BlockKind.Headline,
        ["MAIN_TITLE"] = BlockKind.Headline,
        ["SUBHEADLINE"] = BlockKind.Subhead,
        ["SUBTITLE"] = BlockKind.Subhead,
        ["SUBHEADING"] = BlockKind.Heading,
        ["CROSSHEADING"] = BlockKind.Heading,
        ["AUTHOR"] = BlockKind.Byline,
        ["BYLINE"] = BlockKind.Byline,
        ["BODY"] = BlockKind.Text,
        ["BODY_CONTENT"] = BlockKind.Text,
        ["PARAGRAPH"] = BlockKind.Text,
        ["CAPTION"] = BlockKind.Caption,
        ["TABLE"] = BlockKind.Table,
        ["PAGE_NUMBER"] = BlockKind.Folio,
        ["RUNNING_TITLE"] = BlockKind.Folio,
        ["ADVERTISEMENT"] = BlockKind.Advert,
    };

    private readonly List<Item> _open = [];
    private readonly List<Item> _items = [];
    private readonly List<string?> _sections = [];
    private readonly HashSet<(int Page, int Start)> _taken = [];
    private readonly List<BlockKind> _roles = [BlockKind.Text];
    private int _paragraph;

    /// <summary>The items in the structure's order; empty if it marks no article.</summary>
    public IReadOnlyList<SourceArticle> Read()
    {
        foreach (var (division, enters) in MetsWalk.Down(document.Logical))
        {
            if (enters)
            {
                Begin(division);
            }
            else
            {
                End(division);
            }
        }

        return _items.Exists(item => item.Kind == BlockKind.Text && item.Parts.Count > 0) ? [.. _items.Where(item => item.Parts.Count > 0).Select(Build)] : [];
    }

    private void Begin(MetsDivision division)
    {
        if (Items.TryGetValue(division.Type, out var kind))
        {
            var item = new Item(division, kind, _sections.FindLast(section => section is not null));
            _open.Add(item);
            _items.Add(item);
            _roles.Add(kind);
        }
        else
        {
            // A caption's or a table's paragraphs are no body text.
            _roles.Add(Roles.TryGetValue(division.Type, out var role) && !(role == BlockKind.Text && (_roles[^1] is BlockKind.Caption or BlockKind.Table)) ? role : _roles[^1]);
        }

        _sections.Add(division.Type == "SECTION" ? division.Label : null);
        _paragraph += division.Type is "PARAGRAPH" or "CROSSHEADING" or "SUBHEADING" or "CAPTION" ? 1 : 0;
        foreach (var area in division.Areas)
        {
            Add(area);
        }
    }

    private void End(MetsDivision division)
    {
        if (_open.Count > 0 && _open[^1].Division == division)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        _roles.RemoveAt(_roles.Count - 1);
        _sections.RemoveAt(_sections.Count - 1);
    }

    // Each line once: structures name a block twice now and then.
    private void Add(MetsArea area)
    {
        if (_open.Count == 0 || pages.Find(area) is not { } found)
        {
            return;
        }

        SourceSpan? span = null;
        foreach (var line in SpanBoxes.LinesOf(pages.Pages[found.Page], found.Span))
        {
            if (_taken.Add((found.Page, line.Span.Start)))
            {
                span = span is { } begun ? new SourceSpan(begun.Start, line.Span.End - begun.Start) : line.Span;
            }
            else if (span is { } whole)
            {
                _open[^1].Parts.Add(new SourcePart(found.Page, whole, _roles[^1], _paragraph));
                span = null;
            }
        }

        if (span is { } last)
        {
            _open[^1].Parts.Add(new SourcePart(found.Page, last, _roles[^1], _paragraph));
        }
    }

    private SourceArticle Build(Item item) => new()
    {
        Id = item.Division.Id,
        Label = item.Division.Label ?? document.Describe(item.Division).Select(description => description.Title).FirstOrDefault(title => title is not null),
        Section = item.Section,
        Kind = item.Kind,
        Parts = item.Parts,
    };

    private sealed record Item(MetsDivision Division, BlockKind Kind, string? Section)
    {
        public List<SourcePart> Parts { get; } = [];
    }
}
