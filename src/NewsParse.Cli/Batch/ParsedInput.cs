namespace NewsParse.Cli;

/// <summary>What came of an input.</summary>
/// <param name="Name">Its name; of a line its id.</param>
internal sealed record ParsedInput(string Name)
{
    /// <summary>Where it comes from: its file, or its line's place.</summary>
    public string Given { get; init; } = Name;

    /// <summary>Its hash; empty if the output keeps none, or if it is to be tried again.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Its pages.</summary>
    public IReadOnlyList<NewspaperPage> Pages { get; init; } = [];

    /// <summary>What kept it from being parsed whole, in one line; null if nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is a line, which wants a line in answer even if it could not be read.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether the output holds it already.</summary>
    public bool IsKnown { get; init; }
}
