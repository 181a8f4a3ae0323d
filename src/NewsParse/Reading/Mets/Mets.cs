using NewsParse.Reading.Mets;

namespace NewsParse;

/// <summary>Reads METS with ALTO, as docWorks writes newspapers (the ENMAP profile): the pages, what the issue is, and the articles that the logical structure marks.</summary>
/// <remarks>Files are looked up inside the METS file's own folder alone; nothing is fetched, and METS files that point to others are not followed.</remarks>
public static class Mets
{
    /// <summary>Reads an issue.</summary>
    /// <param name="path">The METS file; its ALTO files stand in its folder or below.</param>
    /// <returns>The pages in order and the articles. A page whose file is missing is empty, and its diagnostics say so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The METS file cannot be opened.</exception>
    /// <exception cref="UnreadableInputException">It or one of its ALTO files is broken or no METS or ALTO; or a path leads out of the folder. The message names the file and the line.</exception>
    public static SourceIssue Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = new IssueFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        return Read(stream, folder.Open, path);
    }

    /// <summary>Reads an issue from wherever its files are.</summary>
    /// <param name="stream">The METS file's bytes; left open.</param>
    /// <param name="open">Opens a file that the METS file names, by the name as it stands there; null if there is none. What it returns is disposed.</param>
    /// <param name="name">The METS file's name, for the record and for errors; null if it has none.</param>
    /// <returns>The pages in order and the articles. A page whose file is missing is empty, and its diagnostics say so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="open"/> is null.</exception>
    /// <exception cref="UnreadableInputException">It or one of its ALTO files is broken or no METS or ALTO. The message names the file and the line.</exception>
    public static SourceIssue Read(Stream stream, Func<string, Stream?> open, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        var document = MetsReader.Read(stream, name);
        var pages = MetsPages.Read(document, open, name);
        return new SourceIssue
        {
            Name = name,
            Publication = document.Publication,
            Pages = pages.Pages,
            Articles = new MetsArticles(document, pages).Read(),
        };
    }
}
