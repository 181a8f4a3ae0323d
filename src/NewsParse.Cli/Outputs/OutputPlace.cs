namespace NewsParse.Cli;

/// <summary>Where the pages go and in which format, as the command line says.</summary>
/// <param name="Path">The file or folder; null is standard output.</param>
/// <param name="Format">Name of the format.</param>
internal sealed record OutputPlace(string? Path, string Format)
{
    // What a run leaves beside its files while it writes, or if it is killed.
    private static readonly string[] Unfinished = ["", ".new", ".part", "-journal", "-wal", "-shm"];

    // Asked of every file that is found.
    private string[]? _own;

    /// <summary>Whether it is a folder: one that is there, or a name without an extension.</summary>
    public bool IsFolder => Path is not null && (Directory.Exists(Path) || Path.EndsWith('/') || System.IO.Path.GetExtension(Path).Length == 0);

    /// <summary>The file that keeps what failed; null if nothing is kept.</summary>
    public string? FailuresPath => Beside(Manifest.FailuresName);

    /// <summary>Finds the place.</summary>
    /// <param name="path">As given; null or - is standard output.</param>
    /// <param name="format">As given; null takes it from the file's name.</param>
    /// <exception cref="UsageException">There is no such place.</exception>
    public static OutputPlace Of(string? path, string? format)
    {
        path = path is "-" or "/dev/stdout" ? null : path;
        var known = format ?? PageFormats.OfExtension(System.IO.Path.GetExtension(path ?? ""));
        var place = new OutputPlace(path, known ?? PageFormats.Jsonl.Name);
        if (known is null && path is not null && !place.IsFolder)
        {
            throw new UsageException($"--output: '{System.IO.Path.GetExtension(path)}' tells no format; --format says it, and a folder's name ends with /");
        }

        return place.Format == PageFormats.Sqlite && (path is null || place.IsFolder) ? throw new UsageException("--format sqlite: --output names the database's file") : place;
    }

    /// <summary>Whether a file or folder is the output's own: one of its files, the folder, or what lies in that.</summary>
    public bool Holds(string path)
    {
        if (Path is null)
        {
            return false;
        }

        var full = Full(path);
        return IsFolder
            ? (full + System.IO.Path.DirectorySeparatorChar).StartsWith(Full(Path) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            : (_own ??= [.. Files().SelectMany(file => Unfinished.Select(end => Full(file) + end))]).Contains(full, StringComparer.Ordinal);
    }

    private static string Full(string path) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Opens the output.</summary>
    /// <param name="options">Whatever else the pages depend on.</param>
    /// <param name="resume">Whether to go on with what is there.</param>
    public IOutput Open(string options, bool resume)
    {
        if (Path is null)
        {
            return new StreamOutput(Console.OpenStandardOutput(), PageFormats.Named(Format));
        }

        Directory.CreateDirectory(IsFolder ? Path : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        if (Format == PageFormats.Sqlite)
        {
            return new SqliteOutput(Path, options, resume);
        }

        var format = PageFormats.Named(Format);
        return IsFolder && format.Parts.Count == 1
            ? new FolderOutput(Path, Beside(Manifest.Name)!, format, options, resume)
            : new FileOutput(PartPaths(format), Beside(Manifest.Name)!, format, options, resume);
    }

    private string[] Files() => [.. Format == PageFormats.Sqlite ? [Path!] : PartPaths(PageFormats.Named(Format)), Beside(Manifest.Name)!, Beside(Manifest.FailuresName)!];

    private string[] PartPaths(PageFormat format) => [.. format.Parts.Select(part => PartPath(part, format))];

    // Of tables the folder holds one file each; beside a file named for the articles stand the others, named after it.
    private string PartPath(string part, PageFormat format) =>
        IsFolder ? System.IO.Path.Combine(Path!, part + format.Extension) : part == format.Parts[0] ? Path! : System.IO.Path.ChangeExtension(Path!, part + format.Extension);

    private string? Beside(string name) => Path is null ? null : IsFolder ? System.IO.Path.Combine(Path, name) : $"{Path}.{name}";
}
