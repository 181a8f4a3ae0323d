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
            return PrintPages(reader.Read(name).Pages);
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

    private string? PrintPages(IReadOnlyList<SourcePage> pages)
    {
        string? problem = null;
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Text.Length > options.MaxPageLength)
            {
                var place = pages.Count > 1 ? $"page {i + 1}: " : "";
                problem = $"{pages[i].Name}: {place}{pages[i].Text.Length} characters, more than the {options.MaxPageLength} that a page may have";
                continue;
            }

            output.Write(_parser.Parse(pages[i]));
        }

        return problem;
    }
}
