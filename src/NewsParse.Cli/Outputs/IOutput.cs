namespace NewsParse.Cli;

/// <summary>Where parsed pages go. Used by one thread, but for <see cref="Has"/>.</summary>
internal interface IOutput : IDisposable
{
    /// <summary>Whether the output keeps account of hashes.</summary>
    bool KeepsHashes { get; }

    /// <summary>Whether it holds an input as it is now; asked from any thread.</summary>
    bool Has(string name, string hash);

    /// <summary>Under what it keeps an input of that name: one key, one place. Null if it keeps them only in order.</summary>
    string? KeyOf(string name);

    /// <summary>Adds an input's pages; those that it held under that name are replaced.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="hash">Its hash; empty if it is to be parsed again the next time.</param>
    /// <param name="pages">Its pages.</param>
    void Write(string name, string hash, IReadOnlyList<NewspaperPage> pages);

    /// <summary>Stands in the place of the page of a line that could not be read.</summary>
    void WriteProblem(string name, string problem);

    /// <summary>Nothing more is ready at this moment: what has been written is to be seen.</summary>
    void Flush();

    /// <summary>Closes what has been written, after the last input or where the run is stopped.</summary>
    void Finish();
}
