namespace NewsParse.Extraction.Dates;

/// <summary>The dates of a page's articles, and its day of issue where none is printed.</summary>
internal static class PageDates
{
    /// <summary>The page with its dates: each article's mentions, event and dateline; the day of issue, if it can be inferred.</summary>
    /// <param name="page">The page, its articles built; its publication holds the day of issue that the caller gave or the folio prints.</param>
    public static NewspaperPage Add(NewspaperPage page)
    {
        if (page.Articles.Count == 0)
        {
            return page;
        }

        var reader = new DateReader();
        var diagnostics = new List<Diagnostic>(page.Diagnostics);
        var issue = page.Publication.IssueDate;
        if (issue is null && IssueDateInference.Infer(page, reader) is { } inferred)
        {
            issue = inferred.Date;
            diagnostics.Add(new Diagnostic { Code = "NP0201", Message = $"No date of issue is printed or given; {inferred.Date:yyyy-MM-dd} was inferred from {inferred.Grounds} (confidence {inferred.Confidence.ToString("F2", null)})." });
        }

        var isRepublican = page.Furniture.Any(piece => piece.Text.Contains("民國", StringComparison.Ordinal));
        var articles = page.Articles.Select(article => Add(article, reader, issue, isRepublican)).ToArray();
        var open = articles.Sum(article => article.Dates.Count(date => date.Value is null));
        if (open > 0)
        {
            var why = issue is null ? "no date of issue is known to count from" : "the text does not tell the whole of them";
            diagnostics.Add(new Diagnostic { Code = "NP0202", Message = $"Dates without a value: {open}; {why}." });
        }

        return page with { Articles = articles, Publication = page.Publication with { IssueDate = issue }, Diagnostics = diagnostics };
    }

    private static Article Add(Article article, DateReader reader, DateOnly? issue, bool isRepublican)
    {
        var dates = ArticleDates.Read(reader, article.Paragraphs, HeadlineBlock(article), article.Dateline?.Text ?? "", issue, isRepublican);
        var names = article.People.SelectMany(person => person.Mentions).Concat(article.Places.SelectMany(place => place.Mentions)).Concat(article.Organizations.SelectMany(organization => organization.Mentions))
            .ToLookup(mention => mention.Paragraph);
        return article with
        {
            Date = dates.Event,
            Dates = [.. dates.Mentions.Where(date => !names[date.Mention.Paragraph].Any(name => date.IsPartOf(name))).Select(date => date.Record)],
            Dateline = article.Dateline is { } dateline ? dateline with { Date = dates.Dateline } : null,
        };
    }

    /// <summary>The lines of an article's headline block, joined by "\n".</summary>
    public static string HeadlineBlock(Article article) => string.Join('\n', [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads]);
}
