using NewsParse.Reading;

namespace NewsParse.Cli;

/// <summary>Parses inputs one after another; what fails in one is said in one line and stops none of the others.</summary>
internal sealed class ParseJob(ParserOptions options, InputReader reader, PageOutput output, TextWriter errors)
{
    private readonly NewspaperParser _parser = new(options);

    /// <summary>Parses and prints every input.</summary>
    /// <param name="names">File names; - is standard input.</param>
    /// <returns>The exit code: 0 if all were parsed, 1 if some failed.</returns>
    public int Run(IEnumerable<string> names)
    {
        var failed = false;
        foreach (var name in names)
        {
            if (Problem(name) is { } problem)
            {
                errors.WriteLine("newsparse: " + problem.ReplaceLineEndings(" "));
                failed = true;
            }
        }

        return failed ? 1 : 0;
    }

    // What kept the input from being printed whole, in one line; null if nothing did.
    private string? Problem(string name)
    {
        try
        {
            return PrintPages(reader.Read(name));
        }
        catch (UnreadableInputException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"{name}: no such file";
        }
        catch (UnauthorizedAccessException)
        {
            return $"{name}: " + (Directory.Exists(name) ? "this is a directory, not a file" : "no permission to read it");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return $"{name}: {e.Message}";
        }
        catch (OutOfMemoryException)
        {
            return $"{name}: too large for this machine's memory";
        }
        catch (Exception e)
        {
            // A fault of ours: it costs this input, not the others.
            return $"{name}: internal error, please report it: {e}";
        }
    }

    private string? PrintPages(SourceIssue issue)
    {
        string? problem = null;
        SourcePage[] fitting = [.. issue.Pages.Where(page => !(page.Text.Length > options.MaxPageLength))];
        if (fitting.Length < issue.Pages.Count)
        {
            var page = issue.Pages.First(page => page.Text.Length > options.MaxPageLength);
            var place = issue.Pages.Count > 1 ? $"page {page.Number}: " : "";
            problem = $"{page.Name}: {place}{page.Text.Length} characters, more than the {options.MaxPageLength} that a page may have";
            issue = issue with { Pages = fitting, Articles = [] };
        }

        foreach (var page in _parser.Parse(issue))
        {
            output.Write(page);
            problem ??= Problem(page);
        }

        return problem;
    }

    // What a page's reader could not read at all.
    private static string? Problem(NewspaperPage page) =>
        page.Diagnostics.FirstOrDefault(remark => remark.Code is ReadingDiagnostics.Broken or ReadingDiagnostics.Picture) is { } remark ? $"{page.Source}: {remark.Message}" : null;
}
