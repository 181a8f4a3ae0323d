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
        var dateline = TakeDateline(paragraphs);
        var contributors = new List<Contributor>();
        var bylines = new List<string>();
        if (dateline is { Contributors.Count: > 0 })
        {
            contributors.AddRange(dateline.Contributors);
        }

        foreach (var text in bylineLines)
        {
            if (BylineGrammar.TryReadLine(text, out var byline))
            {
                contributors.AddRange(byline.Contributors);
            }
            else if (otherwise is { } role)
            {
                contributors.Add(new Contributor { Role = role, Name = text });
            }

            bylines.Add(text);
        }

        if (paragraphs.Count > 0 && BylineGrammar.TryReadTail(paragraphs[^1].Value, out var tail))
        {
            contributors.AddRange(tail.Contributors);
            bylines.Add(tail.Text);
            paragraphs[^1] = paragraphs[^1].Slice(0, tail.Start).Trim();
        }

        return new Article
        {
            Headline = headline,
            Dateline = dateline is null ? null : new Dateline { Text = dateline.Text },
            Byline = bylines.Count + contributors.Count == 0 ? null : new Byline { Text = string.Join('\n', bylines), Contributors = [.. contributors.Distinct()] },
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
