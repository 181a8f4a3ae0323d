using NewsParse.Extraction.Headlines;
using NewsParse.Layout;
using NewsParse.Splitting;
using NewsParse.Splitting.Grammar;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Reads one article's fields from its pieces.</summary>
internal static class ArticleBuilder
{
    private const int LongestBrokenDateline = 40;

    /// <summary>Builds the article.</summary>
    /// <param name="plan">Its pieces.</param>
    /// <param name="kind">The kind of page that it stands on.</param>
    public static Article Build(ArticlePlan plan, PageKind kind)
    {
        var headings = plan.Headings.SelectMany(piece => piece.Lines).ToHashSet();
        var paragraphs = ParagraphBuilder.Join([.. plan.Body.SelectMany(piece => piece.Lines)], headings.Contains);
        var byline = new BylineCollector(null);
        var (column, headline) = HeadlineReader.Read(byline.TakeTitles(plan.Title), paragraphs.Count > 0 ? paragraphs[0].Value : "", string.Concat(paragraphs.Select(paragraph => paragraph.Value)), kind);
        plan.Bylines.ForEach(piece => byline.Add([.. piece.Lines.Select(line => line.Value)]));
        return Build(headline, byline, paragraphs) with
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

        return Build(headline, byline, paragraphs);
    }

    private static Article Build(Headline headline, BylineCollector byline, List<RestoredText> paragraphs)
    {
        byline.TakeParagraphs(paragraphs);
        var dateline = TakeDateline(paragraphs);
        if (dateline is not null)
        {
            byline.Add(dateline);
        }

        byline.TakeTail(paragraphs);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            paragraphs[i] = Brackets.Mend(paragraphs[i]);
        }

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
        JoinBroken(paragraphs);
        if (paragraphs.Count == 0)
        {
            return null;
        }

        var lead = paragraphs[0].Value;
        var dateline = DatelineGrammar.TryRead(lead, out var read) && read.Certainty > 0.5 ? read : DatelineGrammar.ReadHands(lead);
        if (dateline is null)
        {
            return null;
        }

        paragraphs[0] = paragraphs[0].Slice(dateline.Length, paragraphs[0].Length - dateline.Length).Trim();
        return dateline;
    }

    // 本报讯（记者 林远山 通讯员, its bracket closed only in the next paragraph.
    private static void JoinBroken(List<RestoredText> paragraphs)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > LongestBrokenDateline)
        {
            return;
        }

        var open = paragraphs[0].Value.AsSpan().LastIndexOfAny("（(〔【");
        if (open >= 0 && !paragraphs[0].Value.AsSpan(open).ContainsAny("）)〕】") && DatelineGrammar.TryRead(paragraphs[0].Value, out _))
        {
            var joined = new RestoredText.Builder();
            joined.Append(paragraphs[0]);
            joined.Append(paragraphs[1]);
            paragraphs[1] = joined.Build();
            paragraphs.RemoveAt(0);
        }
    }
}
