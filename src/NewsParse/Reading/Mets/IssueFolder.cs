namespace NewsParse.Reading.Mets;

/// <summary>The folder of an issue: paths are looked up in it and nowhere else.</summary>
internal sealed class IssueFolder(string folder)
{
    private static readonly string[] Schemes = ["file:", "FILE:"];

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Opens a file.</summary>
    /// <param name="reference">Its path as a METS file has it: relative, perhaps as a file: address, perhaps with backslashes.</param>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="UnreadableInputException">The path leads out of the folder, or elsewhere altogether.</exception>
    public Stream? Open(string reference)
    {
        var path = Resolve(reference);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan) : null;
    }

    /// <summary>The file's full path.</summary>
    /// <exception cref="UnreadableInputException">The path leads out of the folder, or elsewhere altogether.</exception>
    public string Resolve(string reference)
    {
        var relative = Strip(reference);
        if (relative.Contains("://", StringComparison.Ordinal) || relative.Contains('\0', StringComparison.Ordinal))
        {
            throw Refused(reference);
        }

        var full = Path.GetFullPath(Path.Combine(_folder, relative));
        if (Path.IsPathRooted(relative) || relative.Length == 0 || !IsInside(full) || LinksOut(full))
        {
            throw Refused(reference);
        }

        return full;
    }

    // file://./alto/1.xml is what docWorks writes, file:alto/1.xml and alto\1.xml are seen too.
    private static string Strip(string reference)
    {
        var path = reference.Trim();
        foreach (var scheme in Schemes)
        {
            if (path.StartsWith(scheme, StringComparison.Ordinal))
            {
                path = path[scheme.Length..];
                path = path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path;
                break;
            }
        }

        return Uri.UnescapeDataString(path).Replace('\\', '/');
    }

    private bool IsInside(string full) => full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>True if a link on the way leads out of the folder.</summary>
    private bool LinksOut(string full)
    {
        for (var path = full; IsInside(path); path = Path.GetDirectoryName(path)!)
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(Path.GetFullPath(target.FullName)))
            {
                return true;
            }
        }

        return false;
    }

    private static UnreadableInputException Refused(string reference) => new($"the path {reference} leads out of the issue's folder; it is not read");
}
