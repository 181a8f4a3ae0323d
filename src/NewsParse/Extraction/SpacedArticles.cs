using NewsParse.Layout;
using NewsParse.Splitting.Confidence;
using NewsParse.Splitting.Spaced;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Turns pages of scripts with blanks between words into records. Their text passes through as it is: nothing is looked for in it.</summary>
internal static class SpacedArticles
{
    // Parts of a main headline are of about one size.
    private const double LeastOfMain = 0.85;

    // White before a paragraph's first line and after its last, as shares of the block's width.
    private const double LeastIndent = 0.02;
    private const double LeastRest = 0.15;

    /// <summary>True if a page is to be read so: it has boxes, and nearly all its letters are of such scripts.</summary>
    public static bool Fits(SourcePage page) => page.Size is not null && LineRestorer.IsSpaced(page.Text);

    /// <summary>The page, split.</summary>
    /// <param name="page">The page.</param>
    /// <param name="publication">What is known of the issue.</param>
    public static NewspaperPage Parse(SourcePage page, Publication publication)
    {
        var plan = SpacedSplitter.Split(page);
        return new NewspaperPage
        {
            Source = page.Name,
            Size = page.Size,
            Publication = publication,
            Articles = [.. plan.Articles.Select(article => Build(article, page))],
            Furniture = [.. plan.Furniture.Select(piece => new Furniture { Kind = piece.Kind, Text = string.Join('\n', Texts([piece.Block])), Spans = SpansOf([piece.Block]) })],
            Diagnostics = page.Diagnostics,
        };
    }

    private static Article Build(SpacedArticle article, SourcePage page)
    {
        var spans = SpansOf([.. article.Head, .. article.Signature is { } signature ? [signature] : Array.Empty<TypeBlock>(), .. article.Body]);
        return new Article
        {
            Headline = Read(article.Head),
            Byline = article.Signature is { } signed
                ? new Byline { Text = string.Join('\n', Texts([signed])), Contributors = [.. Texts([signed]).Select(line => new Contributor { Role = ContributorRole.Author, Name = line })] }
                : null,
            Paragraphs = Paragraphs(article.Body),
            Spans = spans,
            Zones = Zones.Of(spans, page),
            Confidence = ConfidenceModel.Blocks.Of(SpacedFeatures.Of(article)),
        };
    }

    private static Headline Read(IReadOnlyList<TypeBlock> head)
    {
        var largest = head.Count == 0 ? 0 : head.Max(block => block.Height);
        var main = head.Select((block, i) => (block, i)).Where(pair => pair.block.Height >= LeastOfMain * largest).Select(pair => pair.i).ToArray();
        return main.Length == 0
            ? new Headline()
            : new Headline { Kickers = Texts(head.Take(main[0])), Lines = Texts(head.Skip(main[0]).Take(main[^1] + 1 - main[0])), Subheads = Texts(head.Skip(main[^1] + 1)) };
    }

    private static string[] Paragraphs(IReadOnlyList<TypeBlock> body)
    {
        var paragraphs = new List<string>();
        var paragraph = new RestoredText.Builder();
        TypeBlock? block = null;
        TypeLine? before = null;
        foreach (var (next, line) in body.SelectMany(next => next.Lines.Select(line => (next, line))))
        {
            if (before is not null && paragraph.Length > 0 && (block == next ? Breaks(next, before, line) : block!.EndsSentence || block.LooksLikeHeading || next.LooksLikeHeading))
            {
                paragraphs.Add(paragraph.Build().Value);
                paragraph = new RestoredText.Builder();
            }

            LineSeam.Append(paragraph, line.Text, line.Span.Start - 1, before?.IsHyphenated ?? false);
            (block, before) = (next, line);
        }

        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph.Build().Value);
        }

        return [.. paragraphs];
    }

    /// <summary>True if a line begins a paragraph: it is indented, or the one before it ends short, and a sentence has ended.</summary>
    private static bool Breaks(TypeBlock block, TypeLine before, TypeLine line) =>
        block.Box is { Width: > 0 } box && before.Box is { } last && line.Box is { } next && TypeBlock.EndsWithStop(before.Text.Value)
        && (next.X - box.X > LeastIndent * box.Width || box.Right - last.Right > LeastRest * box.Width);

    private static string[] Texts(IEnumerable<TypeBlock> blocks) => [.. blocks.SelectMany(block => block.Lines).Select(line => line.Text.Value).Where(line => line.Length > 0)];

    private static SourceSpan[] SpansOf(IEnumerable<TypeBlock> blocks) => [.. blocks.SelectMany(block => block.Lines).Select(line => line.Span)];
}
