using NewsParse.Extraction.Headlines;
using NewsParse.Layout;
using NewsParse.Splitting;
using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Reads one article's fields from its pieces.</summary>
internal static class ArticleBuilder
{
    /// <summary>Builds the article.</summary>
    public static Article Build(ArticlePlan plan)
    {
        var headings = plan.Headings.SelectMany(piece => piece.Lines).ToHashSet();
        var paragraphs = ParagraphBuilder.Join([.. plan.Body.SelectMany(piece => piece.Lines)], headings.Contains);
        var (column, headline) = HeadlineReader.Read(plan.Title, paragraphs.Count > 0 ? paragraphs[0].Value : "");
        var bylines = plan.Bylines.Select(piece => string.Concat(piece.Lines.Select(line => line.Value)));
        return Build(headline, bylines, paragraphs) with
        {
            Column = column,
            Spans = [.. plan.Title.Concat(plan.Bylines).Concat(plan.Body).SelectMany(piece => piece.Lines).Select(line => line.Span)],
        };
    }

    /// <summary>Builds an article whose parts are known; dateline and byline at the paragraphs' ends are taken out of them.</summary>
    /// <param name="headline">The headline block.</param>
    /// <param name="bylineLines">The bylines that stand by themselves.</param>
    /// <param name="paragraphs">The body's paragraphs.</param>
    /// <param name="otherwise">What a byline is that the grammar does not know; null if nothing.</param>
    public static Article Build(Headline headline, IEnumerable<string> bylineLines, List<RestoredText> paragraphs, ContributorRole? otherwise = null)
    {
        var byline = new BylineCollector(otherwise);
        foreach (var line in bylineLines)
        {
            byline.Add(line);
        }

        byline.TakeParagraphs(paragraphs);
        var dateline = TakeDateline(paragraphs);
        if (dateline is not null)
        {
            byline.Add(dateline);
        }

        byline.TakeTail(paragraphs);
        return new Article
        {
            Headline = headline,
            Dateline = dateline is null ? null : new Dateline { Text = dateline.Text, Agency = dateline.Agency, Place = dateline.Place },
            Byline = byline.Byline,
            Paragraphs = [.. paragraphs.Where(paragraph => paragraph.Length > 0).Select(paragraph => paragraph.Value)],
        };
    }

    private static DatelinePiece? TakeDateline(List<RestoredText> paragraphs)
    {
        if (paragraphs.Count == 0 || !DatelineGrammar.TryRead(paragraphs[0].Value, out var dateline) || dateline.Certainty <= 0.5)
        {
            return null;
        }

        paragraphs[0] = paragraphs[0].Slice(dateline.Length, paragraphs[0].Length - dateline.Length).Trim();
        return dateline;
    }
}
