using System.CommandLine;
using System.Globalization;

namespace NewsParse.Cli;

/// <summary>The command line of `newsparse evaluate`. Exit codes: 0 all scored, 1 some input failed or has no gold page, 2 wrong usage.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string> _gold = new("GOLD")
    {
        Description = "What the pages hold: lines of newsparse parse, corrected by hand (.jsonl), one page of them (.json), or a folder of such files; or a folder with a gold.json beside each page.",
    };

    private readonly Argument<string[]> _pages = new("PAGES")
    {
        Description = "The pages, as parse takes them, or lines of newsparse parse (.jsonl). A page is scored against the gold page of its name, else of its folder.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints JSON: the figures of all and of each input.",
    };

    private readonly Option<bool> _detail = new("--detail")
    {
        Description = "Prints every difference before the table.",
    };

    private readonly Option<double> _whole = new("--whole")
    {
        Description = "The share of its text, 0 to 1, that an article must have for it to count as found; for OCR 0.80 is usual.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => Scorer.Whole,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens is [var token] ? token.Value : "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            {
                return share;
            }

            result.AddError("--whole: a number from 0 to 1");
            return Scorer.Whole;
        },
    };

    private readonly InputOptions _input;

    private EvaluateCommand(InputOptions input) => _input = input;

    /// <summary>The command.</summary>
    public static Command Build(InputOptions input)
    {
        var evaluate = new EvaluateCommand(input);
        Command command = new("evaluate", "Tells how right the records are, on pages of which somebody knows what they hold.") { evaluate._gold, evaluate._pages, evaluate._json, evaluate._detail, evaluate._whole };
        input.AddTo(command);
        Tool.RefuseOptions(evaluate._gold, command);
        Tool.RefuseOptions(evaluate._pages, command);
        command.SetAction(evaluate.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var gold = GoldBook.Read(arguments.GetValue(_gold)!);
        Action<string>? say = arguments.GetValue(_detail) ? Console.Out.WriteLine : null;
        var job = new EvaluateJob(gold, arguments.GetValue(_whole), say, problem => Console.Error.WriteLine($"newsparse: {problem}"));
        var work = new PageWork(_input.ParserOptions(arguments), _input.Reader(arguments));
        var inputs = new InputFinder(arguments.GetValue(_pages)!, _input.ReadsImages(arguments)).Find();
        job.Run(OrderedWork.Run(inputs, Environment.ProcessorCount, input => EvaluateJob.Recorded(input) ?? work.Run(input), () => { }, CancellationToken.None));

        if (job.Pages.Count == 0)
        {
            throw new UsageException("nothing to score: no page has a gold page");
        }

        if (gold.Unasked > 0)
        {
            Console.Error.WriteLine($"newsparse: {gold.Unasked} gold pages are of none of these inputs");
        }

        if (arguments.GetValue(_json))
        {
            using var output = Console.OpenStandardOutput();
            job.WriteJson(output);
        }
        else
        {
            job.WriteTable(Console.Out);
        }

        return job.HasFailed ? Tool.Failed : 0;
    }
}
