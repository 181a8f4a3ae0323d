using System.CommandLine;
using System.Globalization;

namespace NewsParse.Cli;

/// <summary>The command line of the tool and of `newsparse parse`. Exit codes: 0 all inputs parsed, 1 some input failed, 2 wrong usage.</summary>
internal static class ParseCommand
{
    private const int WrongUsage = 2;

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Pages as text, PDF, hOCR, ALTO, PAGE XML, METS, e-paper HTML, or the folder of a saved e-paper; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<PageFormat> Format = new("--format")
    {
        Description = "jsonl (the default): one line of JSON a page. text: for reading in a terminal.",
        HelpName = "jsonl|text",
        CustomParser = result =>
        {
            switch (result.Tokens is [var token] ? token.Value : "")
            {
                case "jsonl": return PageFormat.Jsonl;
                case "text": return PageFormat.Text;
                case var other:
                    result.AddError($"--format: '{other}' is neither jsonl nor text");
                    return default;
            }
        },
    };

    private static readonly Option<DateOnly?> IssueDate = new("--issue-date")
    {
        Description = "Day of issue, as 2023-12-01. Without it the page's folio tells, or else the page.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var given = result.Tokens is [var token] ? token.Value : "";
            if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError($"--issue-date: '{given}' is no date of the form 2023-12-01");
            return null;
        },
    };

    private static readonly (string Name, SourceFormat Format)[] Formats =
    [
        ("text", SourceFormat.Text), ("html", SourceFormat.Html), ("hocr", SourceFormat.Hocr), ("alto", SourceFormat.Alto), ("page", SourceFormat.PageXml),
        ("mets", SourceFormat.Mets), ("pdf", SourceFormat.Pdf), ("image", SourceFormat.Image),
    ];

    private static readonly Option<SourceFormat?> Input = new("--input")
    {
        Description = "Format of all inputs. Without it each input's own is found by what it holds.",
        HelpName = string.Join('|', Formats.Select(format => format.Name)),
        CustomParser = result =>
        {
            var given = result.Tokens is [var token] ? token.Value : "";
            foreach (var (name, format) in Formats)
            {
                if (name == given)
                {
                    return format;
                }
            }

            result.AddError($"--input: '{given}' is none of {string.Join(", ", Formats.Select(format => format.Name))}");
            return null;
        },
    };

    private static readonly Option<bool> Resplit = new("--resplit")
    {
        Description = "Splits pages anew where the input itself marks articles (METS, PAGE, hOCR, e-paper HTML).",
    };

    private static readonly Option<bool> Ocr = new("--ocr")
    {
        Description = "Reads images, and PDF pages without text, with Tesseract (and poppler's pdftoppm), which must be installed.",
    };

    private static readonly Option<string?> OcrLanguage = new("--ocr-language")
    {
        Description = "What is printed, as Tesseract names it: chi_sim, chi_tra, eng, several joined by +. Without it Simplified and Traditional Chinese are tried.",
        HelpName = "LANGUAGES",
    };

    private static readonly Option<bool> OcrVertical = new("--ocr-vertical")
    {
        Description = "The pages are set downwards.",
    };

    private static readonly Option<string?> Encoding = new("--encoding")
    {
        Description = "Encoding of all inputs: utf-8, utf-16, gb18030, big5 and others. Without it each input's own is found.",
        HelpName = "ENCODING",
    };

    /// <summary>Runs the tool.</summary>
    public static int Run(string[] args)
    {
        Encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !PlainText.IsEncoding(name))
            {
                result.AddError($"--encoding: '{name}' is no encoding that can be read");
            }
        });
        Files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-')))
            {
                result.AddError($"'{token.Value}' is no option; a file of that name is given as ./{token.Value}");
            }
        });
        Command parse = new("parse", "Prints the articles of newspaper pages.") { Files, Format, Input, Resplit, Ocr, OcrLanguage, OcrVertical, IssueDate, Encoding };
        parse.SetAction(Parse);
        RootCommand root = new("Turns the text of Chinese newspaper pages into article records.") { parse, EntitiesCommand.Build(IssueDate) };

        // A file may be called @page.txt: it is no list of arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                Console.Error.WriteLine($"newsparse: {error.Message.ReplaceLineEndings(" ")}");
            }

            Console.Error.WriteLine($"newsparse: see newsparse {(result.CommandResult.Command == root ? "" : result.CommandResult.Command.Name + " ")}--help");
            return WrongUsage;
        }

        return result.Invoke();
    }

    private static int Parse(ParseResult arguments)
    {
        using var output = new PageOutput(Console.OpenStandardOutput(), arguments.GetValue(Format));
        var options = new ParserOptions { IssueDate = arguments.GetValue(IssueDate), Resplit = arguments.GetValue(Resplit) };
        var ocr = arguments.GetValue(Ocr) ? new TesseractOcr { Languages = arguments.GetValue(OcrLanguage), IsVertical = arguments.GetValue(OcrVertical) } : null;
        var job = new ParseJob(options, new InputReader(arguments.GetValue(Input), arguments.GetValue(Encoding), ocr), output, Console.Error);
        return job.Run(arguments.GetValue(Files)!);
    }
}
