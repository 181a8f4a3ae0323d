using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>The names of one article.</summary>
internal sealed record ArticleNames
{
    /// <summary>People, each once, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Places.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Organisations.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];
}

/// <summary>What is known before an article's names are read.</summary>
internal sealed record NameContext
{
    // What the caller names is likelier than any word of as many characters.
    internal const float OwnName = 4f;

    /// <summary>Nothing known.</summary>
    public static readonly NameContext Empty = new();

    /// <summary>The places to look names up in.</summary>
    public Gazetteer Places { get; init; } = Gazetteer.BuiltIn;

    /// <summary>People, organisations and places that the caller or the page's other articles name.</summary>
    public KnownNames Known { get; init; } = KnownNames.None;

    /// <summary>Extractors to be used again and again.</summary>
    public NameExtractorPool Extractors { get; } = new();

    /// <summary>Index of the paper's own place in the gazetteer; -1 if unknown.</summary>
    public int Home { get; init; } = -1;

    /// <summary>Whether OCR has read the text.</summary>
    public bool IsScanned { get; init; }

    /// <summary>For people's names that OCR has read wrong, the printed ones.</summary>
    public IReadOnlyDictionary<string, string> Misread { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the caller's options tell.</summary>
    public static NameContext From(ParserOptions options)
    {
        var known = new KnownNames();
        foreach (var person in options.People)
        {
            known.Add(person, TokenKind.Person, OwnName);
        }

        foreach (var title in options.Titles)
        {
            known.Add(title, TokenKind.Word, OwnName);
        }

        foreach (var organization in options.Organizations)
        {
            known.Add(organization, TokenKind.Organization, OwnName);
        }

        return new NameContext { Places = options.Places, Known = known };
    }
}

/// <summary>One name where it stands.</summary>
/// <param name="Paragraph">Index of the paragraph; -1 for the headline block.</param>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Text">As printed.</param>
/// <param name="Kind">Person, Place or Organization.</param>
/// <param name="Key">Key in the <see cref="NameLexicon"/>, for a listed place; else 0.</param>
/// <param name="Title">The office printed with a person; null if none is.</param>
/// <param name="Sure">Whether its surrounding speaks for it.</param>
/// <param name="Margin">By how much another reading would cost more; for people alone.</param>
/// <param name="Of">The full name, for a short form (林书记); null for a name that stands for itself.</param>
internal readonly record struct NameMention(int Paragraph, int Start, string Text, TokenKind Kind, int Key, string? Title, bool Sure, float Margin = 0, string? Of = null);
