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
        var byline = new BylineCollector();
        plan.Bylines.ForEach(byline.Add);
        byline.TakeParagraphs(paragraphs);
        var dateline = TakeDateline(paragraphs);
        if (dateline is not null)
        {
            byline.Add(dateline);
        }

        byline.TakeTail(paragraphs);
        return new Article
        {
            Column = column,
            Headline = headline,
            Dateline = dateline is null ? null : new Dateline { Text = dateline.Text, Agency = dateline.Agency, Place = dateline.Place },
            Byline = byline.Byline,
            Paragraphs = [.. paragraphs.Where(paragraph => paragraph.Length > 0).Select(paragraph => paragraph.Value)],
            Spans = [.. plan.Title.Concat(plan.Bylines).Concat(plan.Body).SelectMany(piece => piece.Lines).Select(line => line.Span)],
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
