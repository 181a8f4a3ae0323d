using NewsParse.Extraction.Dates;
using NewsParse.Extraction.Names;
using NewsParse.Layout;
using NewsParse.Reading;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Turns the articles that an input itself marks into records.</summary>
internal sealed class GivenArticles
{
    // What vendors warrant of articles that their operators have zoned: two in a hundred may be wrong.
    private const double Given = 0.98;

    private readonly SourceIssue _issue;
    private readonly ParserOptions _options;
    private readonly NameContext _names;
    private readonly GivenPage[] _pages;

    private GivenArticles(SourceIssue issue, ParserOptions options, NameContext names)
    {
        _issue = issue;
        _options = options;
        _names = names;
        _pages = [.. issue.Pages.Select(page => new GivenPage(page))];
    }

    /// <summary>The pages, each with the articles that begin on it. What the input counts to no article is furniture.</summary>
    /// <param name="issue">The pages and the articles.</param>
    /// <param name="options">What the caller knows.</param>
    /// <param name="names">The names that the caller knows.</param>
    public static IReadOnlyList<NewspaperPage> Build(SourceIssue issue, ParserOptions options, NameContext names)
    {
        var given = new GivenArticles(issue, options, names);
        foreach (var article in issue.Articles)
        {
            given.Add(article);
        }

        return [.. given._pages.Select(given.Finish)];
    }

    private void Add(SourceArticle given)
    {
        if (given.Kind != BlockKind.Text)
        {
            foreach (var parts in given.Parts.GroupBy(part => part.Page))
            {
                _pages[parts.Key].AddFurniture(FurnitureOf(given.Kind), [.. parts.Select(part => part.Span)]);
            }

            return;
        }

        foreach (var part in given.Parts.Where(part => part.Kind is BlockKind.Caption or BlockKind.Folio or BlockKind.Masthead or BlockKind.Advert))
        {
            _pages[part.Page].AddFurniture(FurnitureOf(part.Kind), [part.Span]);
        }

        SourcePart[] own = [.. given.Parts.Where(part => part.Kind is not (BlockKind.Caption or BlockKind.Folio or BlockKind.Masthead or BlockKind.Advert))];
        if (own.Length > 0)
        {
            _pages[own[0].Page].Articles.Add(Build(own, given.Section));
        }
    }

    private Article Build(SourcePart[] parts, string? section)
    {
        var home = parts[0].Page;
        foreach (var part in parts)
        {
            _pages[part.Page].Take(part.Span);
        }

        var body = Array.FindIndex(parts, part => part.Kind is BlockKind.Text or BlockKind.Table or BlockKind.Unknown);
        var head = body < 0 ? parts : parts[..body];
        var headline = new Headline
        {
            Kickers = Lines(parts.Where(part => part.Kind == BlockKind.Kicker)),
            Lines = Lines(parts.Where(part => part.Kind == BlockKind.Headline).Concat(head.Where(part => part.Kind == BlockKind.Heading))),
            Subheads = Lines(parts.Where(part => part.Kind == BlockKind.Subhead)),
        };
        var bylines = Lines(parts.Where(part => part.Kind == BlockKind.Byline));
        var paragraphs = Paragraphs(parts.Where((part, index) => part.Kind is BlockKind.Text or BlockKind.Table or BlockKind.Unknown || (part.Kind == BlockKind.Heading && index >= head.Length)));
        var spans = parts.Where(part => part.Page == home).Select(part => part.Span).ToArray();
        return (_pages[home].IsSpaced ? Foreign(headline, bylines, paragraphs) : ArticleBuilder.Build(headline, bylines, paragraphs, otherwise: ContributorRole.Author)) with
        {
            Column = section,
            Spans = spans,
            Zones = Zones.Of(spans, _issue.Pages[home]),
            Confidence = Given,
            Continuations =
            [
                .. parts.Where(part => part.Page != home).GroupBy(part => part.Page).Select(page => new Continuation
                {
                    Page = _issue.Pages[page.Key].Number,
                    Spans = [.. page.Select(part => part.Span)],
                    Zones = Zones.Of(page.Select(part => part.Span), _issue.Pages[page.Key]),
                }),
            ],
        };
    }

    private string[] Lines(IEnumerable<SourcePart> parts) =>
        [.. parts.SelectMany(part => _pages[part.Page].LinesOf(part.Span)).Select(line => line.Text.Value).Where(line => line.Length > 0)];

    /// <summary>An article in another language: nothing is looked for in its text.</summary>
    private static Article Foreign(Headline headline, string[] bylines, List<RestoredText> paragraphs) => new()
    {
        Headline = headline,
        Byline = bylines.Length == 0
            ? null
            : new Byline { Text = string.Join('\n', bylines), Contributors = [.. bylines.Select(line => new Contributor { Role = ContributorRole.Author, Name = line })] },
        Paragraphs = [.. paragraphs.Select(paragraph => paragraph.Value)],
    };

    /// <summary>Each numbered paragraph is one; without numbers each block is, and each heading.</summary>
    private List<RestoredText> Paragraphs(IEnumerable<SourcePart> parts)
    {
        var paragraphs = new List<RestoredText>();
        var paragraph = new RestoredText.Builder();
        var last = (Page: -1, Key: -1, BlockKind.Unknown);
        var hyphenated = false;
        foreach (var part in parts)
        {
            foreach (var line in _pages[part.Page].LinesOf(part.Span))
            {
                var key = part.Paragraph >= 0 ? (-1, part.Paragraph, part.Kind) : (part.Page, line.Block, part.Kind);
                if (key != last && paragraph.Length > 0)
                {
                    paragraphs.Add(paragraph.Build());
                    paragraph = new RestoredText.Builder();
                }

                LineSeam.Append(paragraph, line.Text, line.Source.Span.Start - 1, hyphenated);
                (last, hyphenated) = (key, line.Source.IsHyphenated);
            }
        }

        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph.Build());
        }

        return paragraphs;
    }

    private NewspaperPage Finish(GivenPage page)
    {
        page.AddRest();
        var finished = new NewspaperPage
        {
            Source = page.Source.Name,
            Size = page.Source.Size,
            Publication = _issue.Publication with { IssueDate = _options.IssueDate ?? _issue.Publication.IssueDate },
            Articles = page.IsSpaced ? page.Articles : PageNames.Fill(page.Articles, _names with { IsScanned = ScanSigns.In(page.Source) }, _issue.Publication.Title),
            Furniture = page.Furniture,
            Diagnostics = [ReadingDiagnostics.GivenArticles(page.Source.Number), .. _issue.Diagnostics, .. page.Source.Diagnostics],
        };
        return page.IsSpaced ? finished : PageDates.Add(finished);
    }

    private static FurnitureKind FurnitureOf(BlockKind kind) => kind switch
    {
        BlockKind.Caption => FurnitureKind.Caption,
        BlockKind.Folio => FurnitureKind.Folio,
        BlockKind.Masthead => FurnitureKind.Masthead,
        BlockKind.Advert => FurnitureKind.Advert,
        BlockKind.Chrome => FurnitureKind.Chrome,
        BlockKind.Heading or BlockKind.Headline or BlockKind.Kicker or BlockKind.Subhead => FurnitureKind.Headline,
        _ => FurnitureKind.Other,
    };

    /// <summary>A line, restored, and the block that it stands in.</summary>
    private readonly record struct GivenLine(SourceLine Source, RestoredText Text, int Block);

    /// <summary>A page, and what of it has been placed.</summary>
    private sealed class GivenPage
    {
        // Null for scripts with blanks between words, which are given as they stand.
        private readonly LineRestorer? _restorer;
        private readonly HashSet<int> _taken = [];
        private readonly Dictionary<int, int> _blocks = [];

        public GivenPage(SourcePage source)
        {
            Source = source;
            _restorer = LineRestorer.IsSpaced(source.Text) ? null : LineRestorer.For(source.Text);
            for (var i = 0; i < source.Blocks.Count; i++)
            {
                foreach (var line in source.Blocks[i].Lines)
                {
                    _blocks[line.Span.Start] = i;
                }
            }
        }

        public SourcePage Source { get; }

        /// <summary>True if its text is of a script with blanks between words.</summary>
        public bool IsSpaced => _restorer is null;

        public List<Article> Articles { get; } = [];

        public List<Furniture> Furniture { get; } = [];

        public IEnumerable<GivenLine> LinesOf(SourceSpan span) =>
            SpanBoxes.LinesOf(Source, span).Select(line => new GivenLine(line, Restore(line.Span), _blocks[line.Span.Start]));

        private RestoredText Restore(SourceSpan line) => _restorer?.Restore(Source.Text, line) ?? LineRestorer.Plain(Source.Text, line);

        public void Take(SourceSpan span)
        {
            foreach (var line in SpanBoxes.LinesOf(Source, span))
            {
                _taken.Add(line.Span.Start);
            }
        }

        public void AddFurniture(FurnitureKind kind, IReadOnlyList<SourceSpan> spans)
        {
            foreach (var span in spans)
            {
                Take(span);
            }

            Furniture.Add(new Furniture { Kind = kind, Text = string.Join('\n', spans.SelectMany(LinesOf).Select(line => line.Text.Value)), Spans = spans });
        }

        /// <summary>What no article has taken is furniture, block by block.</summary>
        public void AddRest()
        {
            foreach (var block in Source.Blocks)
            {
                SourceSpan[] rest = [.. block.Lines.Where(line => !_taken.Contains(line.Span.Start)).Select(line => line.Span)];
                if (rest.Length > 0)
                {
                    AddFurniture(FurnitureOf(block.Kind), rest);
                }
            }
        }
    }
}
