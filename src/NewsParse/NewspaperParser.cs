using NewsParse.Extraction;
using NewsParse.Extraction.Dates;
using NewsParse.Extraction.Names;
using NewsParse.Layout;
using NewsParse.Reading;
using NewsParse.Splitting;
using NewsParse.Splitting.Confidence;
using NewsParse.Splitting.Grammar;

namespace NewsParse;

/// <summary>Turns newspaper pages into article records.</summary>
/// <remarks>Immutable and thread-safe: build one, share it between threads. The result depends on the text and the options alone, not on culture, time or thread.</remarks>
public sealed class NewspaperParser
{
    private readonly ParserOptions _options;
    private readonly NameContext _names;

    /// <summary>Builds a parser.</summary>
    /// <param name="options">What the caller knows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public NewspaperParser(ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _names = NameContext.From(options);
    }

    /// <summary>The parser with every option at its default.</summary>
    public static NewspaperParser Default { get; } = new(new ParserOptions());

    /// <summary>Parses one page of plain text.</summary>
    /// <param name="text">The page's text, however broken; no text throws.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public NewspaperPage Parse(string text) => Parse(PlainText.Read(text));

    /// <summary>Parses everything that a reader has read from one input.</summary>
    /// <param name="issue">The pages. Articles that the input itself marks are used, unless <see cref="ParserOptions.Resplit"/> says otherwise.</param>
    /// <returns>The pages in order; an article that goes on on another page stands on the one that it begins on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public IEnumerable<NewspaperPage> Parse(SourceIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var fits = issue.Pages.All(page => page.Text.Length <= (_options.MaxPageLength ?? int.MaxValue));
        return issue.Articles.Count > 0 && fits && !_options.Resplit ? GivenArticles.Build(issue, _options, _names).Select(AddFields) : issue.Pages.Select(page => Parse(page, issue.Publication));
    }

    /// <summary>Parses one page that a reader has read.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public NewspaperPage Parse(SourcePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Parse(page, new Publication());
    }

    // What the input tells of the issue beside the page stands where the folio tells nothing.
    private NewspaperPage Parse(SourcePage page, Publication given)
    {
        if (PageGate.Stop(page, _options) is { } unparsed)
        {
            return unparsed;
        }

        var day = _options.IssueDate ?? given.IssueDate;
        if (SpacedArticles.Fits(page))
        {
            return AddFields(SpacedArticles.Parse(page, given with { IssueDate = day }));
        }

        var (blocks, folio, view) = Look(page);
        var assembly = PageAssembler.Assemble(view, Costs.Of(view.Kind));
        var title = folio.Publication.Title ?? given.Title;
        return AddFields(PageDates.Add(new NewspaperPage
        {
            Source = page.Name,
            Size = page.Size,
            Publication = folio.Publication with { Title = title, IssueDate = day ?? folio.Publication.IssueDate },
            Articles = PageNames.Fill([.. Build(assembly, view, page)], _names with { IsScanned = view.IsScanned }, title),
            Furniture = [.. folio.Furniture(blocks), .. assembly.Furniture.Select(piece => new Furniture { Kind = piece.Kind, Text = piece.Piece.Value, Spans = [.. piece.Piece.Lines.Select(line => line.Span)] })],
            Diagnostics = [.. page.Diagnostics, .. folio.Diagnostics],
        }));
    }

    /// <summary>Finds people, places, organisations, dates and the caller's own fields anew in a page's articles as they stand: for records that were corrected by hand.</summary>
    /// <param name="page">The page, as it was parsed or read from JSON, its articles corrected.</param>
    /// <returns>The same page with what was found. Headlines, datelines, bylines, paragraphs and the articles' own dates stay as they are; a byline without contributors gets those that its text names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public NewspaperPage FindNames(NewspaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var named = PageNames.Fill([.. page.Articles.Select(BylineCollector.FillContributors)], _names, page.Publication.Title);
        var found = AddFields(PageDates.Add(page with { Articles = named }));
        return page with { Articles = [.. found.Articles.Zip(page.Articles, (article, given) => article with { Date = given.Date })] };
    }

    private static IEnumerable<Article> Build(Assembly assembly, PageView view, SourcePage page) =>
        assembly.Articles.Select(plan => ArticleBuilder.Build(plan, view.Kind)).Zip(ArticleFeatures.Of(view, assembly), (article, features) => article with
        {
            Zones = Zones.Of(article.Spans, page),
            Confidence = ConfidenceModel.For(view.Kind).Of(features.Values),
        });

    /// <summary>All that is known of a page before its articles are assembled: its lines in blocks, its folio, its pieces.</summary>
    internal static (IReadOnlyList<IReadOnlyList<Line>> Blocks, Folio Folio, PageView View) Look(SourcePage page)
    {
        var layout = LineReader.Read(page);
        var folio = FolioReader.Find(layout.Blocks);
        var blocks = LooseEnds.Take(layout.Blocks, folio);
        return (blocks, folio, new PageView(PieceBuilder.Build(folio.Others(blocks)), layout.Marks, ScanSigns.In(page)));
    }

    private NewspaperPage AddFields(NewspaperPage page) => _options.Extractors.Count == 0
        ? page
        : page with { Articles = [.. page.Articles.Select(article => article with { Fields = [.. _options.Extractors.SelectMany(extractor => extractor.Extract(article))] })] };
}
