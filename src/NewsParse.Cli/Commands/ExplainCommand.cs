using System.CommandLine;
using NewsParse.Explaining;

namespace NewsParse.Cli;

/// <summary>The command line of `newsparse explain`. Exit codes: 0 done, 1 some input failed, 2 wrong usage.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Build(InputOptions input)
    {
        Argument<string[]> files = new("PAGE") { Description = "Pages, as parse takes them.", Arity = ArgumentArity.OneOrMore };
        Command command = new("explain", "Tells why a page was split as it was: what each piece of text was taken for, and why each article has its headline.") { files };
        input.AddTo(command);
        Tool.RefuseOptions(files, command);
        command.SetAction(arguments => Run(new InputFinder(arguments.GetValue(files)!, input.ReadsImages(arguments)), input.Reader(arguments), input.ParserOptions(arguments)));
        return command;
    }

    private static int Run(InputFinder inputs, InputReader reader, ParserOptions options)
    {
        var failed = false;
        foreach (var input in inputs.Find())
        {
            var (issue, problem) = Read(input, reader);
            if (problem is not null)
            {
                Console.Error.WriteLine($"newsparse: {problem}");
                failed = true;
            }

            if (issue.Articles.Count > 0 && !options.Resplit)
            {
                Console.Out.WriteLine($"{input.Name}: the input itself marks {issue.Articles.Count} articles, and they are used; --resplit splits its pages anew, as is explained here");
            }

            foreach (var page in issue.Pages)
            {
                Explanations.Write(PageExplainer.Explain(page, options), Console.Out);
                Console.Out.WriteLine();
            }
        }

        return failed ? Tool.Failed : 0;
    }

    private static (SourceIssue Issue, string? Problem) Read(PageInput input, InputReader reader)
    {
        try
        {
            if (input.Problem is not null)
            {
                return (new SourceIssue(), $"{input.Name}: {input.Problem}");
            }

            if (input.Line is null)
            {
                return (reader.Read(input), null);
            }

            var line = PageLines.Parse(input.Line);
            var name = line.Id ?? input.Name;
            return line.Problem is not null ? (new SourceIssue(), $"{name}: {line.Problem}") : (new SourceIssue { Name = name, Pages = [PlainText.Read(line.Text!, name)] }, null);
        }
        catch (Exception e) when (e is UnreadableInputException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (new SourceIssue(), PageWork.Problem(input.Name, e));
        }
    }
}
