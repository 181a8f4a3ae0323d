using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsParse.Cli;

/// <summary>The command line of `newsparse parse`.</summary>
internal sealed class ParseCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Pages as text, PDF, hOCR, ALTO, PAGE XML, METS, e-paper HTML; folders of them; patterns; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = "What is written. Without it the output's name tells, else jsonl, one line of JSON a page.",
        HelpName = string.Join('|', PageFormats.Names),
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file for all pages, or the folder for a file each. Without it, or with -, they go to standard output.",
        HelpName = "DIR|FILE",
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many inputs are parsed at once. Default: as many as there are processors.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens is [var token] ? token.Value : "", NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= 1024)
            {
                return jobs;
            }

            result.AddError("--jobs: a number from 1 to 1024");
            return 1;
        },
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Goes on with --output: inputs that it holds and that have not changed since are skipped, changed ones replaced, failed ones tried again. What was read of an input before stays if it fails now.",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress and no summary; errors are told all the same.",
    };

    private readonly InputOptions _input;

    private ParseCommand(InputOptions input)
    {
        _input = input;
        _format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !PageFormats.Names.Contains(name, StringComparer.Ordinal))
            {
                result.AddError($"--format: '{name}' is none of {string.Join(", ", PageFormats.Names)}{NearestName.Hint(name, PageFormats.Names)}");
            }
        });
    }

    /// <summary>The command.</summary>
    public static Command Build(InputOptions input)
    {
        var parse = new ParseCommand(input);
        Command command = new("parse", "Parses newspaper pages into article records.") { parse._files, parse._format, parse._output, parse._jobs, parse._resume, parse._quiet };
        input.AddTo(command);
        Tool.RefuseOptions(parse._files, command);
        command.SetAction(parse.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var place = OutputPlace.Of(arguments.GetValue(_output), arguments.GetValue(_format));
        if (arguments.GetValue(_resume) && place.Path is null)
        {
            throw new UsageException("--resume goes on with a file or folder: --output names it");
        }

        // It would be gone before it is read.
        if (!place.IsFolder && Array.Find(arguments.GetValue(_files)!, place.Holds) is { } own)
        {
            throw new UsageException($"{own}: it is an input and the output's own file; --output names another one");
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        try
        {
            return Run(arguments, place, stop.Token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            // Whoever reads standard output may have seen enough.
            if (place.Path is not null)
            {
                Console.Error.WriteLine($"newsparse: {place.Path}: it cannot be written: {e.Message.ReplaceLineEndings(" ")}");
            }

            return Tool.Failed;
        }
    }

    private int Run(ParseResult arguments, OutputPlace place, CancellationToken stop)
    {
        using var output = place.Open(_input.Fingerprint(arguments), arguments.GetValue(_resume));
        using var failures = new Failures(Console.Error, place.FailuresPath);
        var finder = new InputFinder(arguments.GetValue(_files)!, _input.ReadsImages(arguments), place);
        var job = new ParseJob(new PageWork(_input.ParserOptions(arguments), _input.Reader(arguments), output), output, failures);
        var quiet = arguments.GetValue(_quiet);
        Show(quiet, place, finder, step => job.Run(finder.Find(), arguments.GetValue(_jobs), step, stop));
        failures.List();
        if (place.Path is not null && !quiet)
        {
            Console.Error.WriteLine($"newsparse: {job.Summary()}");
        }

        if (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine(place.Path is null ? "newsparse: stopped" : "newsparse: stopped; with --resume the same command goes on");
            return Tool.Stopped;
        }

        return failures.Count > 0 ? Tool.Failed : 0;
    }

    private static void Show(bool quiet, OutputPlace place, InputFinder finder, Action<Action<int>> run)
    {
        // Pages on the terminal and a bar would be in each other's way.
        if (quiet || (place.Path is null && !Console.IsOutputRedirected))
        {
            ProgressDisplay.Silently(run);
        }
        else if (!Console.IsErrorRedirected)
        {
            ProgressDisplay.UnderBar(finder.Count, run);
        }
        else
        {
            ProgressDisplay.InLines(finder.Count, run, Console.Error);
        }
    }

    // The first signal stops the run where its output is whole; a second one ends the process.
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    });
}
