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

    private const string NoOption = " is no option";

    /// <summary>Runs the tool.</summary>
    public static int Run(string[] args)
    {
        var root = Build();
        args = args is ["help", .. var command] ? [.. command, "--help"] : args;

        // A file may be called @page.txt: it is no list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count == 0)
        {
            return Invoke(result);
        }

        foreach (var error in result.CommandResult.Command == root ? [NoCommand(root, result.UnmatchedTokens)] : args[0].StartsWith('-') ? [TooEarly(args[0], result.CommandResult.Command)] : Problems(result))
        {
            Console.Error.WriteLine($"newsparse: {error}");
        }

        Console.Error.WriteLine($"newsparse: see newsparse {(result.CommandResult.Command == root ? "" : result.CommandResult.Command.Name + " ")}--help");
        return WrongUsage;
    }

    /// <summary>The command line, all its commands and options.</summary>
    public static Command Build()
    {
        // No RootCommand: it is called like the file that is run, which is not what users type.
        Command root = new("newsparse", "Turns the text of Chinese newspaper pages into article records.")
        {
            new HelpOption(), new VersionOption("--version", "-v"),
            ParseCommand.Build(new InputOptions()), EntitiesCommand.Build(new InputOptions()), EvaluateCommand.Build(new InputOptions()), ExplainCommand.Build(new InputOptions()),
        };
        AddExamples(root);
        return root;
    }

    /// <summary>Refuses options that there are not, which would else be taken for files.</summary>
    public static void RefuseOptions(Argument files, Command command) => files.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-')))
        {
            var meant = NearestName.Of(token.Value.Split('=')[0], command.Options.Select(option => option.Name));
            result.AddError($"'{token.Value}'{NoOption}{(meant is null ? "" : $"; did you mean {meant}?")} (a file of that name is given as ./{token.Value})");
        }
    });

    // What follows an option that there is not is no fault of its own.
    private static string[] Problems(ParseResult result)
    {
        string[] all = [.. result.Errors.Select(error => error.Message.ReplaceLineEndings(" "))];
        string[] options = Array.FindAll(all, error => error.Contains(NoOption, StringComparison.Ordinal));
        return options.Length > 0 ? options : all;
    }

    private static string TooEarly(string option, Command command)
    {
        var names = NamesOf(command.Options);
        var meant = names.Contains(option, StringComparer.Ordinal) ? option : NearestName.Of(option, names);
        return $"'{option}' stands before the command{(meant is null ? "" : $"; did you mean newsparse {command.Name} {meant}?")}";
    }

    private static string[] NamesOf(IEnumerable<Option> options) => [.. options.SelectMany(option => (string[])[option.Name, .. option.Aliases])];

    private static string NoCommand(Command root, IReadOnlyList<string> words)
    {
        var names = root.Subcommands.Select(command => command.Name).ToArray();
        if (words.Count == 0)
        {
            return $"say what to do: {string.Join(", ", names)}";
        }

        var word = words[0];
        var meant = word.StartsWith('-') ? root.Subcommands.FirstOrDefault(command => NamesOf(command.Options).Contains(word)) is { } owner ? $"{owner.Name} {word}" : NearestName.Of(word, NamesOf(root.Options))
            : File.Exists(word) || Directory.Exists(word) ? $"parse {word}"
            : NearestName.Of(word, names);
        return $"'{word}' is no command{(meant is null ? $": there are {string.Join(", ", names)}" : $"; did you mean newsparse {meant}?")}";
    }

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

    private static void AddExamples(Command root)
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
