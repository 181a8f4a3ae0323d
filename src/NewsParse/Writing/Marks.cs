namespace NewsParse.Writing;

/// <summary>A name or a date to be marked in a text.</summary>
/// <param name="Start">Index of its first unit in the text.</param>
/// <param name="Length">Number of units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index of the person, place, organisation or date in the article.</param>
internal readonly record struct Mark(int Start, int Length, EntityKind Kind, int Index);

/// <summary>The marks of an article's texts: in order, none inside another.</summary>
internal sealed class Marks
{
    private const int HeadlineBlock = -1;

    private readonly ILookup<int, Mark> _marks;
    private readonly string[] _titles;

    public Marks(Article article)
    {
        _titles = [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads];
        _marks = All(article).OrderBy(mark => mark.Mark.Start).ThenByDescending(mark => mark.Mark.Length).ToLookup(mark => mark.Paragraph, mark => mark.Mark);
    }

    /// <summary>A paragraph in stretches, each with its mark if it has one.</summary>
    public IEnumerable<(string Text, Mark? Mark)> Paragraph(int index, string text) => Cut(text, _marks[index]);

    /// <summary>A line of the headline block in stretches.</summary>
    /// <param name="index">Its index among kickers, lines and subheads, in this order.</param>
    public IEnumerable<(string Text, Mark? Mark)> Title(int index)
    {
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            start += _titles[i].Length + 1;
        }

        return Cut(_titles[index], _marks[HeadlineBlock].Select(mark => mark with { Start = mark.Start - start }));
    }

    private static IEnumerable<(string Text, Mark? Mark)> Cut(string text, IEnumerable<Mark> marks)
    {
        var end = 0;
        foreach (var mark in marks)
        {
            if (mark.Start < end || mark.Length <= 0 || mark.Start + mark.Length > text.Length)
            {
                continue;
            }

            if (mark.Start > end)
            {
                yield return (text[end..mark.Start], null);
            }

            end = mark.Start + mark.Length;
            yield return (text[mark.Start..end], mark);
        }

        if (end < text.Length)
        {
            yield return (text[end..], null);
        }
    }

    private static IEnumerable<(int Paragraph, Mark Mark)> All(Article article) =>
    [
        .. article.People.SelectMany((person, i) => person.Mentions.Select(mention => Of(mention, EntityKind.Person, i))),
        .. article.Places.SelectMany((place, i) => place.Mentions.Select(mention => Of(mention, EntityKind.Place, i))),
        .. article.Organizations.SelectMany((organization, i) => organization.Mentions.Select(mention => Of(mention, EntityKind.Organization, i))),
        .. article.Dates.Select((date, i) => Of(date.Mention, EntityKind.Date, i)),
    ];

    private static (int, Mark) Of(Mention mention, EntityKind kind, int index) => (mention.Paragraph, new Mark(mention.Start, mention.Length, kind, index));
}
