using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsParse.Cli;

/// <summary>The tool's command line. Exit codes of all commands: 0 done, 1 some input failed, 2 wrong usage, 130 stopped.</summary>
internal static class Tool
{
    /// <summary>Some input failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>Runs the tool.</summary>
    public static int Run(string[] args)
    {
        RootCommand root = new("Turns the text of Chinese newspaper pages into article records.")
        {
            ParseCommand.Build(new InputOptions()), EntitiesCommand.Build(new InputOptions()), EvaluateCommand.Build(new InputOptions()), ExplainCommand.Build(new InputOptions()),
        };
        AddExamples(root);

        // A file may be called @page.txt: it is no list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count == 0)
        {
            return Invoke(result);
        }

        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine($"newsparse: {error.Message.ReplaceLineEndings(" ")}");
        }

        if (result.CommandResult.Command == root && result.UnmatchedTokens is [var word, ..] && NearestName.Of(word, root.Subcommands.Select(command => command.Name)) is { } meant)
        {
            Console.Error.WriteLine($"newsparse: did you mean newsparse {meant}?");
        }

        Console.Error.WriteLine($"newsparse: see newsparse {(result.CommandResult.Command == root ? "" : result.CommandResult.Command.Name + " ")}--help");
        return WrongUsage;
    }

    /// <summary>Refuses options that there are not, which would else be taken for files.</summary>
    public static void RefuseOptions(Argument files, Command command) => files.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-')))
        {
            var meant = NearestName.Of(token.Value.Split('=')[0], command.Options.Select(option => option.Name));
            result.AddError($"'{token.Value}' is no option{(meant is null ? "" : $"; did you mean {meant}?")} (a file of that name is given as ./{token.Value})");
        }
    });

    private static int Invoke(ParseResult result)
    {
        try
        {
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine($"newsparse: {e.Message}");
            return WrongUsage;
        }
    }

    private static void AddExamples(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            Console.Out.WriteLine(HelpTexts.After(parseResult.CommandResult.Command.Name));
            return code;
        }
    }
}
