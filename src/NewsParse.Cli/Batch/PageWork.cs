using NewsParse.Reading;

namespace NewsParse.Cli;

/// <summary>Reads and parses one input; what fails in one stops none of the others. Used by several threads.</summary>
/// <param name="options">What the caller knows.</param>
/// <param name="reader">What reads inputs.</param>
/// <param name="output">Where the pages go; null if they are kept nowhere.</param>
internal sealed class PageWork(ParserOptions options, InputReader reader, IOutput? output = null)
{
    private readonly NewspaperParser _parser = new(options);

    /// <summary>Parses an input, unless the output holds it already.</summary>
    public ParsedInput Run(PageInput input) => Try(input) with { Given = input.Name, IsLine = input.Line is not null };

    private ParsedInput Try(PageInput input)
    {
        var name = input.Name;
        try
        {
            if (input.Problem is not null)
            {
                return new ParsedInput(name) { Problem = $"{name}: {input.Problem}" };
            }

            var line = input.Line is null ? default : PageLines.Parse(input.Line);
            name = line.Id ?? name;
            if (line.Problem is not null)
            {
                return new ParsedInput(name) { Problem = $"{name}: {line.Problem}" };
            }

            var hash = output is { KeepsHashes: true } ? InputHash.Of(input) : "";
            return hash.Length > 0 && output!.Has(name, hash)
                ? new ParsedInput(name) { IsKnown = true }
                : Parse(name, hash, line.Text is { } text ? new SourceIssue { Name = name, Pages = [PlainText.Read(text, name)] } : reader.Read(input));
        }
        catch (Exception e)
        {
            return new ParsedInput(name) { Problem = Problem(name, e) };
        }
    }

    private ParsedInput Parse(string name, string hash, SourceIssue issue)
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

        NewspaperPage[] pages = [.. _parser.Parse(issue)];
        problem ??= pages.Select(Problem).FirstOrDefault(found => found is not null);
        return new ParsedInput(name) { Hash = problem is null ? hash : "", Pages = pages, Problem = problem };
    }

    // What a page's reader could not read at all.
    private static string? Problem(NewspaperPage page) =>
        page.Diagnostics.FirstOrDefault(remark => remark.Code is ReadingDiagnostics.Broken or ReadingDiagnostics.Picture) is { } remark ? $"{page.Source}: {remark.Message}" : null;

    /// <summary>What went wrong in an input, in words.</summary>
    public static string Problem(string name, Exception exception) => exception switch
    {
        UnreadableInputException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException => $"{name}: no such file",
        UnauthorizedAccessException => $"{name}: no permission to read it",
        IOException or ArgumentException or NotSupportedException => $"{name}: {exception.Message}",
        OutOfMemoryException => $"{name}: too large for this machine's memory",

        // A fault of ours: it costs this input, not the others.
        _ => $"{name}: internal error, please report it: {exception}",
    };
}
