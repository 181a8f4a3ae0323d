using System.Collections.Concurrent;
using NewsParse.Extraction.Dates;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse;

/// <summary>Finds people, places, organisations and dates in text that has no page: the extraction alone.</summary>
/// <remarks>Immutable and thread-safe: build one, share it between threads. The result depends on the text and the options alone.</remarks>
public sealed class EntityReader
{
    private readonly NameContext _context;
    private readonly DateOnly? _issueDate;

    // Readers hold buffers and serve one text at a time.
    private readonly ConcurrentBag<DateReader> _dateReaders = [];

    /// <summary>Builds a reader.</summary>
    /// <param name="options">What the caller knows; its own places and names are found first of all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public EntityReader(ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _context = NameContext.From(options);
        _issueDate = options.IssueDate;
    }

    /// <summary>The reader with every option at its default.</summary>
    public static EntityReader Default { get; } = new(new ParserOptions());

    /// <summary>Every mention, in the order of the text, none inside another.</summary>
    /// <param name="text">One article or less, in Simplified or Traditional characters; no text throws.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Entity> Read(string text) => Read(text, _issueDate);

    /// <summary>Every mention, in the order of the text, none inside another.</summary>
    /// <param name="text">One article or less, in Simplified or Traditional characters; no text throws.</param>
    /// <param name="issueDate">Day on which the text was printed, which completes its dates; null if unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Entity> Read(string text, DateOnly? issueDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entities = ReadNames(text);
        AddDates(entities, text, FindDates(text, issueDate));
        entities.Sort((a, b) => a.Start.CompareTo(b.Start));
        return entities;
    }

    /// <summary>The dates alone, in the order of the text: those that <see cref="Read(string, DateOnly?)"/> finds, many times faster, since names are sought only in the sentences where one may hide a date (周一鸣).</summary>
    /// <param name="text">One article or less, in Simplified or Traditional characters; no text throws.</param>
    /// <param name="issueDate">Day on which the text was printed, which completes its dates; null if unknown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Entity> ReadDates(string text, DateOnly? issueDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dates = FindDates(text, issueDate);
        var entities = new List<Entity>();
        var sentenceEnd = 0;
        foreach (var date in dates)
        {
            if (date.Start >= sentenceEnd && MayBeInName(text, date))
            {
                var start = text.AsSpan(0, date.Start).LastIndexOfAny(Lattice.StretchEnds) + 1;
                sentenceEnd = text.AsSpan(date.Start + date.Length).IndexOfAny(Lattice.StretchEnds) is >= 0 and var end ? date.Start + date.Length + end + 1 : text.Length;
                entities.AddRange(ReadNames(text[start..sentenceEnd]).Select(name => name with { Start = name.Start + start }));
            }
        }

        AddDates(entities, text, dates);
        entities.RemoveAll(entity => entity.Kind != EntityKind.Date);
        return entities;
    }

    // A date that begins with a surname (周一, 于一日), and more characters behind it; or one of the caller's names.
    private bool MayBeInName(string text, FoundDate date) =>
        _context.Known.Begins(text.AsSpan(date.Start))
        || ((NameLexicon.BuiltIn.RolesOf(text.AsSpan(date.Start, 1)) & NameRole.Surname) != 0
            && date.Start + date.Length is var end && end < text.Length && Chars.IsHan(text[end]));

    private List<Entity> ReadNames(string text)
    {
        var extractor = _context.Extractors.Rent();
        var names = extractor.Read([text], "", _context);
        _context.Extractors.Return(extractor);
        var entities = new List<Entity>();
        foreach (var person in names.People)
        {
            Add(entities, text, person.Mentions, new Entity { Kind = EntityKind.Person, Titles = person.Titles });
        }

        foreach (var place in names.Places)
        {
            Add(entities, text, place.Mentions, new Entity { Kind = EntityKind.Place, PlaceKind = place.Kind, AdminCode = place.AdminCode });
        }

        foreach (var organization in names.Organizations)
        {
            Add(entities, text, organization.Mentions, new Entity { Kind = EntityKind.Organization });
        }

        return entities;
    }

    private List<FoundDate> FindDates(string text, DateOnly? issueDate)
    {
        if (!_dateReaders.TryTake(out var reader))
        {
            reader = new DateReader();
        }

        var dates = reader.Read(text, issueDate);
        _dateReaders.Add(reader);
        return dates;
    }

    // A weak date is none where a name stands (周一鸣); a name is none where it is part of a date (中華民國卅四年), or of one that is sure.
    private static void AddDates(List<Entity> entities, string text, List<FoundDate> dates)
    {
        entities.Sort((a, b) => a.Start.CompareTo(b.Start));
        var names = entities.ToArray();
        var next = 0;
        foreach (var date in dates)
        {
            var end = date.Start + date.Length;
            while (next < names.Length && names[next].Start + names[next].Length <= date.Start)
            {
                next++;
            }

            var last = next;
            while (last < names.Length && names[last].Start < end)
            {
                last++;
            }

            var overlapping = names.AsSpan(next..last);
            if (overlapping.Length > 0 && !date.IsStrongerThan(overlapping[0].Start, overlapping[^1].Start + overlapping[^1].Length))
            {
                continue;
            }

            foreach (var name in overlapping)
            {
                entities.Remove(name);
            }

            entities.Add(new Entity { Kind = EntityKind.Date, Start = date.Start, Length = date.Length, Text = text.Substring(date.Start, date.Length), Value = date.Value });
        }
    }

    private static void Add(List<Entity> entities, string text, IReadOnlyList<Mention> mentions, Entity entity)
    {
        foreach (var mention in mentions)
        {
            entities.Add(entity with { Start = mention.Start, Length = mention.Length, Text = text.Substring(mention.Start, mention.Length) });
        }
    }
}
