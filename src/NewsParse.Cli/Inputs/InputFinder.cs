using System.IO.Enumeration;
using NewsParse.Reading;

namespace NewsParse.Cli;

/// <summary>Finds what there is to parse: files, folders with all below them, patterns (*, ?, ** for folders of any depth), standard input. Always in the same order.</summary>
/// <param name="arguments">As given on the command line.</param>
/// <param name="images">Whether images in folders are pages.</param>
/// <param name="output">Where the pages go: what lies there, or where pages of an earlier run went, is found in no folder and by no pattern. Null if they go nowhere.</param>
internal sealed class InputFinder(IReadOnlyList<string> arguments, bool images, OutputPlace? output = null)
{
    private const int HeadBytes = 4096;

    private static readonly string[] Html = [".htm", ".html", ".xhtml"];
    private static readonly string[] Pages = [".txt", ".text", ".pdf", ".hocr", ".alto", ".xml", ".jsonl", ".ndjson"];
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".jp2"];

    /// <summary>The inputs, found as they are asked for: no more of them are held than one folder has.</summary>
    public IEnumerable<PageInput> Find() => arguments.SelectMany(Find);

    /// <summary>How many inputs there are; null if only reading them can tell.</summary>
    public long? Count()
    {
        var count = 0L;
        foreach (var name in arguments.SelectMany(Names))
        {
            if (name == "-" || PageLines.IsName(name))
            {
                return null;
            }

            count++;
        }

        return count;
    }

    private IEnumerable<PageInput> Find(string argument)
    {
        var any = false;
        foreach (var name in Names(argument))
        {
            any = true;
            var found = name == "-" ? StandardInput() : PageLines.IsName(name) ? Lines(name) : [new PageInput(name) { IsLeftOut = IsOutput }];
            foreach (var input in found)
            {
                yield return input;
            }
        }

        if (!any)
        {
            yield return new PageInput(argument) { Problem = WhyNone(argument) };
        }
    }

    private string WhyNone(string argument) =>
        output is not null && new InputFinder([argument], images).Names(argument).Any() ? "nothing is there but what newsparse wrote, which is not read"
        : Directory.Exists(argument) ? "no pages in this folder"
        : "no file has such a name";

    private bool IsOutput(string path) => output is not null && (output.Holds(path) || Manifest.TellsOf(path));

    private static IEnumerable<PageInput> StandardInput()
    {
        var stream = Console.OpenStandardInput();
        var head = ReadHead(stream);
        var whole = new PrefixedStream(head, stream);
        return PageLines.IsHead(head) ? PageLines.Read(whole, "-") : [new PageInput("-") { Stream = whole }];
    }

    private static IEnumerable<PageInput> Lines(string name)
    {
        if (!File.Exists(name))
        {
            yield return new PageInput(name);
            yield break;
        }

        using var stream = File.OpenRead(name);
        foreach (var line in PageLines.Read(stream, name))
        {
            yield return line;
        }
    }

    // As far as the first line's end, so that nobody who sends lines one by one waits for an answer.
    private static byte[] ReadHead(Stream stream)
    {
        var head = new byte[SourceFormats.HeadBytes];
        var length = 0;
        for (int read; length < head.Length && (read = stream.Read(head, length, head.Length - length)) > 0;)
        {
            length += read;
            if (head.AsSpan(0, length).IndexOf((byte)'\n') >= 0 && PageLines.IsHead(head.AsSpan(0, length)))
            {
                break;
            }
        }

        return head[..length];
    }

    private IEnumerable<string> Names(string argument) => argument switch
    {
        "-" => ["-"],
        _ when Directory.Exists(argument) => Walk(argument),
        _ when argument.AsSpan().IndexOfAny('*', '?') < 0 || File.Exists(argument) => [argument],
        _ => Match(Path.IsPathRooted(argument) ? Path.GetPathRoot(argument)! : "", argument[(Path.GetPathRoot(argument)?.Length ?? 0)..].Split('/', StringSplitOptions.RemoveEmptyEntries)),
    };

    /// <summary>The pages in a folder, then those of the folders in it. A saved issue (HTML, METS) is one input.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="inIssue">Whether it lies in the folder of a saved e-paper, which has the HTML below it too.</param>
    private IEnumerable<string> Walk(string folder, bool inIssue = false)
    {
        if (output is not null && output.Holds(folder))
        {
            return [];
        }

        string[] files = [.. Entries(folder, directories: false).Select(name => Path.Combine(folder, name)).Where(file => !IsOutput(file))];
        var isIssue = inIssue || IsEPaper(files);
        string[] issues = [.. files.Where(file => Has([".xml"], file) && Detect(file) == SourceFormat.Mets)];
        var below = Entries(folder, directories: true).Select(name => Path.Combine(folder, name)).Where(name => !IsOutput(name));
        var pages = issues.Length > 0 ? issues : files.Where(file => IsPage(file, isIssue)).Concat(below.SelectMany(name => Walk(name, isIssue)));
        return isIssue && !inIssue ? pages.Prepend(folder) : pages;
    }

    // hOCR is often called .html: such files are pages by themselves.
    private static bool IsEPaper(string[] files) => Array.FindAll(files, file => Has(Html, file)) is { Length: > 0 } html && !Array.Exists(html, file => Detect(file) == SourceFormat.Hocr);

    // The pictures of a saved e-paper are no pages.
    private bool IsPage(string file, bool inIssue) => Has(Pages, file) || (!inIssue && (Has(Html, file) || (images && Has(Images, file))));

    private IEnumerable<string> Match(string folder, string[] pattern)
    {
        if (pattern.Length == 0)
        {
            return Directory.Exists(folder) ? Walk(folder) : IsOutput(folder) ? [] : [folder];
        }

        var (head, rest) = (pattern[0], pattern[1..]);
        if (head == "**")
        {
            var below = Entries(folder, directories: true).SelectMany(name => Match(Path.Combine(folder, name), pattern));
            return rest.Length == 0 ? Walk(folder.Length == 0 ? "." : folder) : Match(folder, rest).Concat(below);
        }

        if (head.AsSpan().IndexOfAny('*', '?') < 0)
        {
            var path = Path.Combine(folder, head);
            return Directory.Exists(path) || (rest.Length == 0 && File.Exists(path)) ? Match(path, rest) : [];
        }

        var names = Entries(folder, directories: true);
        return (rest.Length == 0 ? names.Concat(Entries(folder, directories: false)).Order(StringComparer.Ordinal) : names)
            .Where(name => FileSystemName.MatchesSimpleExpression(head, name, ignoreCase: false))
            .SelectMany(name => Match(Path.Combine(folder, name), rest));
    }

    // Hidden ones are passed over; links to folders are not followed, since they may lead round in a circle.
    private static IEnumerable<string> Entries(string folder, bool directories)
    {
        var entries = new FileSystemEnumerable<string>(folder.Length == 0 ? "." : folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), new EnumerationOptions())
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.IsDirectory == directories && entry.FileName[0] != '.' && !(directories && (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        };
        return entries.Order(StringComparer.Ordinal);
    }

    private static SourceFormat Detect(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[HeadBytes];
        return SourceFormats.Detect(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }

    private static bool Has(string[] extensions, string file) => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
