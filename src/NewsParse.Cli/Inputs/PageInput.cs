namespace NewsParse.Cli;

/// <summary>One thing to parse: a file, the folder of a saved issue, standard input, or a line of JSON Lines.</summary>
/// <param name="Name">As given on the command line, or found there; a line's is its file's with its number behind #, as long as its id is not read.</param>
internal sealed record PageInput(string Name)
{
    /// <summary>The line, in UTF-8; null if it is none.</summary>
    public byte[]? Line { get; init; }

    /// <summary>Standard input; null if it is something else.</summary>
    public Stream? Stream { get; init; }

    /// <summary>Of a folder: the files in it that are not of the issue.</summary>
    public Func<string, bool> IsLeftOut { get; init; } = _ => false;

    /// <summary>Why it cannot be read; null if that is not known yet.</summary>
    public string? Problem { get; init; }
}
