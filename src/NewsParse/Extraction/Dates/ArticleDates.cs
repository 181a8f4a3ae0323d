namespace NewsParse.Extraction.Dates;

/// <summary>The dates of one article.</summary>
/// <param name="Mentions">Every date, in order, the headline block's first.</param>
/// <param name="Event">Date of the event; null if the lead gives none.</param>
/// <param name="Dateline">When the report was written; null if not printed.</param>
internal sealed record ArticleDates(IReadOnlyList<ArticleDate> Mentions, NewsDate? Event, NewsDate? Dateline)
{
    /// <summary>Reads the dates of an article.</summary>
    /// <param name="reader">Does the reading.</param>
    /// <param name="paragraphs">The article's paragraphs.</param>
    /// <param name="headlineBlock">Its headline block, lines joined by "\n"; empty if it has none.</param>
    /// <param name="dateline">Its dateline as printed; empty if it has none.</param>
    /// <param name="issue">Day of issue; null if unknown.</param>
    /// <param name="isRepublican">Whether the paper counts years by the Republic.</param>
    public static ArticleDates Read(DateReader reader, IReadOnlyList<string> paragraphs, string headlineBlock, string dateline, DateOnly? issue, bool isRepublican)
    {
        var mentions = new List<ArticleDate>();

        // The headline stands outside the story: what it names, the story does not go on from.
        Add(mentions, headlineBlock, -1, Read(reader, headlineBlock, new Passage(issue) { IsRepublican = isRepublican, IsHeadline = true }));

        var passage = new Passage(issue) { IsRepublican = isRepublican };
        var written = Read(reader, dateline, passage).Find(date => date.Value is not null);
        if (written?.Value?.Day is { } day)
        {
            passage.Today = day;
        }

        var body = new List<IReadOnlyList<FoundDate>>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            passage.EndParagraph();
            var found = Read(reader, paragraphs[i], passage);
            Add(mentions, paragraphs[i], i, found);
            body.Add(found);
        }

        return new ArticleDates(mentions, EventDate.Of(paragraphs, body, written?.Value), written?.Value);
    }

    private static List<FoundDate> Read(DateReader reader, string text, Passage passage)
    {
        var found = new List<FoundDate>();
        reader.Read(text, passage, found);
        return found;
    }

    private static void Add(List<ArticleDate> mentions, string text, int paragraph, List<FoundDate> found)
    {
        foreach (var date in found)
        {
            mentions.Add(new ArticleDate(date, new DateMention { Text = text.Substring(date.Start, date.Length), Value = date.Value, Mention = new Mention(paragraph, date.Start, date.Length) }));
        }
    }
}

/// <summary>A date of an article.</summary>
/// <param name="Found">As it was found in its paragraph.</param>
/// <param name="Record">As the article holds it.</param>
internal sealed record ArticleDate(FoundDate Found, DateMention Record)
{
    /// <summary>Where it stands.</summary>
    public Mention Mention => Record.Mention;

    /// <summary>What it resolves to.</summary>
    public NewsDate? Value => Record.Value;

    /// <summary>Whether it overlaps a name and is no date for it (周一鸣).</summary>
    public bool IsPartOf(Mention name) =>
        name.Start < Mention.Start + Mention.Length && Mention.Start < name.Start + name.Length && !Found.IsStrongerThan(name.Start, name.Start + name.Length);
}
