using NewsParse.Reading;
using NewsParse.Reading.Html;

namespace NewsParse;

/// <summary>Reads pages of e-paper sites: Founder's layout and its relatives. Scripts are not run, nothing is fetched.</summary>
public static class EPaperHtml
{
    /// <summary>Reads one file: an article, or a page with its list of articles.</summary>
    /// <param name="stream">Its bytes, read from where the stream stands to its end; left open.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <param name="encoding">Name of the encoding; null finds it: a byte order mark, else what the file says if that is true, else what the bytes make.</param>
    /// <returns>One page; its articles if bodies were found. Navigation is text of the page, marked as such.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="UnreadableInputException">The bytes are no text, or more than 64 MiB.</exception>
    public static SourceIssue Read(Stream stream, string? name = null, string? encoding = null)
    {
        var file = EPaperFile.Parse(HtmlBytes.Read(stream, name, encoding));
        var writer = new EPaperWriter(name);
        writer.Add([file]);
        return writer.Build();
    }

    /// <summary>Reads an issue that was saved to a folder: its pages in order, each with the articles that its list names.</summary>
    /// <param name="folder">The folder; files that end in .htm or .html are read, in it and below.</param>
    /// <param name="encoding">Name of the encoding of all files; null finds each one's own.</param>
    /// <returns>The pages. Articles that no page lists stand on the page that they name themselves, else on one of their own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    /// <exception cref="UnreadableInputException">It holds no such files, or one is no text; the message names it.</exception>
    public static SourceIssue ReadFolder(string folder, string? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ReadFolder(folder, encoding, _ => false);
    }

    /// <summary>Reads an issue that was saved to a folder in which other files may lie.</summary>
    internal static SourceIssue ReadFolder(string folder, string? encoding, Func<string, bool> isLeftOut)
    {
        var writer = new EPaperWriter(folder);
        foreach (var page in EPaperFolder.Read(folder, encoding, isLeftOut))
        {
            writer.Add(page);
        }

        return writer.Build();
    }
}
