using NewsParse.Extraction.Organizations;
using NewsParse.Extraction.Places;

namespace NewsParse.Extraction.Names;

/// <summary>The names of a page's articles: a name that one article makes sure of is known in the others.</summary>
internal static class PageNames
{
    private const float OnPagePerson = 7f;
    private const float OnPageOrganization = 8f;

    /// <summary>The articles with their people, places and organisations. Mentions count in an article's paragraphs, and in its headline block as paragraph -1.</summary>
    /// <param name="articles">The page's articles.</param>
    /// <param name="context">What is known of the page: the paper's place, the caller's names.</param>
    /// <param name="title">The paper's title, which may name its place; null if unknown.</param>
    public static IReadOnlyList<Article> Fill(IReadOnlyList<Article> articles, NameContext context, string? title)
    {
        var names = Extract([.. articles.Select(article => (article.Paragraphs, HeadlineBlock(article.Headline)))], context, title);
        return [.. articles.Zip(names, (article, found) => article with { People = found.People, Places = found.Places, Organizations = found.Organizations })];
    }

    /// <summary>The names of each article, in the order given.</summary>
    /// <param name="articles">Each article's paragraphs and headline block.</param>
    /// <param name="context">What is known of the page: the paper's place, the caller's names.</param>
    /// <param name="title">The paper's title, which may name its place; null if unknown.</param>
    public static IReadOnlyList<ArticleNames> Extract(IReadOnlyList<(IReadOnlyList<string> Paragraphs, string Headline)> articles, NameContext context, string? title = null)
    {
        var extractor = context.Extractors.Rent();
        var names = Extract(extractor, articles, context, title);
        context.Extractors.Return(extractor);
        return names;
    }

    /// <summary>The same, by an extractor of the caller's.</summary>
    public static ArticleNames[] Extract(NameExtractor extractor, IReadOnlyList<(IReadOnlyList<string> Paragraphs, string Headline)> articles, NameContext context, string? title)
    {
        var all = articles.Select(article => extractor.ReadMentions(article.Paragraphs, article.Headline, context)).ToList();
        var mentions = all.SelectMany(list => list).Where(mention => mention.Sure).ToList();
        var home = Home(context, mentions, title);
        context = context.IsScanned ? context with { Misread = NameVariants.Of(all.SelectMany(list => list)) } : context;
        if (articles.Count < 2)
        {
            return [.. all.Select(list => NameBook.Write(list, context with { Home = home }))];
        }

        var known = new KnownNames(context.Known);
        HomeCounty.AddTowns(home, known);
        Gather(mentions, known);
        var page = context with { Known = known, Home = home };
        return [.. articles.Select(article => extractor.Read(article.Paragraphs, article.Headline, page))];
    }

    private static int Home(NameContext context, List<NameMention> mentions, string? title) =>
        context.Home >= 0 ? context.Home : HomeCounty.Of(mentions) is >= 0 and var county ? county : PaperPlace.Of(title, mentions);

    private static string HeadlineBlock(Headline headline) => string.Join('\n', [.. headline.Kickers, .. headline.Lines, .. headline.Subheads]);

    private static void Gather(List<NameMention> mentions, KnownNames known)
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == TokenKind.Person && mention.Text.Length > 2)
            {
                known.Add(mention.Text, TokenKind.Person, OnPagePerson);
            }
            else if (mention.Kind == TokenKind.Place)
            {
                NameExtractor.AddDivision(mention, known);
            }
            else if (mention.Kind == TokenKind.Organization && mention.Text.Length > 4)
            {
                known.Add(mention.Text, TokenKind.Organization, OnPageOrganization);
                ShortNames.AddFirm(mention.Text, known);
            }
        }
    }
}
