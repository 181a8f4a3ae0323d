namespace NewsParse;

/// <summary>Everything that the caller can tell the parser. Immutable; the defaults fit a page of which nothing is known.</summary>
public sealed record ParserOptions
{
    /// <summary>Day of issue. Default null: it is read from the folio, else inferred from the page.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Longest page to parse, in UTF-16 units, 1 or more. Default 16 Mi, a thousand times the longest printed page; null: no limit. A longer page is given back unparsed,
    /// all its text one piece of furniture, with the diagnostic NP0002.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxPageLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(MaxPageLength));
            field = value;
        }
    } = 16 << 20;

    /// <summary>Whether articles that the input itself marks (METS, PAGE, e-paper HTML) are ignored and the pages split anew. Default false: they are used.</summary>
    public bool Resplit { get; init; }

    /// <summary>The places to look names up in. Default <see cref="Gazetteer.BuiltIn"/>; <see cref="Gazetteer.With"/> adds to it.</summary>
    public Gazetteer Places { get; init; } = Gazetteer.BuiltIn;

    /// <summary>Full names of people that are found wherever they stand. Default none.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Offices and titles that stand before people's names (河湖长). Default none.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Names of organisations that are found wherever they stand. Default none.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>Extractors of the caller's own, for fields that the library does not know. Default none. One that throws stops the parsing with its exception.</summary>
    public IReadOnlyList<IFieldExtractor> Extractors { get; init; } = [];
}
