using NewsParse.Extraction.People;
using NewsParse.Extraction.Places;

namespace NewsParse.Extraction.Names;

/// <summary>Turns mentions into an article's records: each name once, with all its mentions.</summary>
internal static class NameBook
{
    /// <summary>The records.</summary>
    public static ArticleNames Write(List<NameMention> mentions, NameContext context) => new()
    {
        People = [.. mentions.Where(mention => mention.Kind == TokenKind.Person).GroupBy(mention => PrintedName(mention.Of ?? mention.Text, context), StringComparer.Ordinal).Select(group => new Person
        {
            Name = group.Key,
            Titles = [.. group.Select(mention => mention.Title).OfType<string>().Distinct()],
            Mentions = Places(group),
        })],
        Places = PlaceResolver.Resolve([.. Group(mentions, TokenKind.Place)], context),
        Organizations = [.. Group(mentions, TokenKind.Organization).Select(group => new Organization { Name = group.Key, Mentions = Places(group) })],
    };

    private static string PrintedName(string name, NameContext context) => context.Misread.TryGetValue(name, out var printed) ? printed : SpreadNames.Joined(NameMarks.WithDots(name));

    /// <summary>Where the mentions of one name stand.</summary>
    public static IReadOnlyList<Mention> Places(IEnumerable<NameMention> mentions) =>
        [.. mentions.Select(mention => new Mention(mention.Paragraph, mention.Start, mention.Text.Length))];

    private static IEnumerable<IGrouping<string, NameMention>> Group(List<NameMention> mentions, TokenKind kind) =>
        mentions.Where(mention => mention.Kind == kind).GroupBy(mention => mention.Of ?? mention.Text, StringComparer.Ordinal);
}
