using System.CommandLine;
using System.Globalization;

namespace NewsParse.Cli;

/// <summary>The options that say how pages are read; several commands have them.</summary>
internal sealed class InputOptions
{
    private static readonly (string Name, SourceFormat Format)[] Formats =
    [
        ("text", SourceFormat.Text), ("html", SourceFormat.Html), ("hocr", SourceFormat.Hocr), ("alto", SourceFormat.Alto), ("page", SourceFormat.PageXml),
        ("mets", SourceFormat.Mets), ("pdf", SourceFormat.Pdf), ("image", SourceFormat.Image),
    ];

    private readonly Option<SourceFormat?> _input = new("--input")
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

            string[] names = [.. Formats.Select(format => format.Name)];
            result.AddError($"--input: '{given}' is none of {string.Join(", ", names)}{NearestName.Hint(given, names)}");
            return null;
        },
    };

    private readonly Option<bool> _resplit = new("--resplit")
    {
        Description = "Splits pages anew where the input itself marks articles (METS, PAGE, hOCR, e-paper HTML).",
    };

    private readonly Option<bool> _ocr = new("--ocr")
    {
        Description = "Reads images, and PDF pages without text, with Tesseract (and poppler's pdftoppm), which must be installed.",
    };

    private readonly Option<string?> _ocrLanguage = new("--ocr-language")
    {
        Description = "What is printed, as Tesseract names it: chi_sim, chi_tra, eng, several joined by +. Without it Simplified and Traditional Chinese are tried.",
        HelpName = "LANGUAGES",
    };

    private readonly Option<bool> _ocrVertical = new("--ocr-vertical")
    {
        Description = "The pages are set downwards.",
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "Encoding of all inputs: utf-8, utf-16, gb18030, big5 and others. Without it each input's own is found.",
        HelpName = "ENCODING",
    };

    /// <summary>Makes the options; each command has its own.</summary>
    public InputOptions() => _encoding.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } name && !PlainText.IsEncoding(name))
        {
            result.AddError($"--encoding: '{name}' is no encoding that can be read");
        }
    });

    /// <summary>Day of issue.</summary>
    public Option<DateOnly?> IssueDate { get; } = new("--issue-date")
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

    private Option[] All => [IssueDate, _input, _encoding, _resplit, _ocr, _ocrLanguage, _ocrVertical];

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in (Option[])[_ocrLanguage, _ocrVertical])
            {
                if (result.GetResult(option) is { Implicit: false } && !result.GetValue(_ocr))
                {
                    result.AddError($"{option.Name} says how --ocr reads: give --ocr too");
                }
            }
        });
    }

    /// <summary>What the parser is told.</summary>
    public ParserOptions ParserOptions(ParseResult arguments) => new() { IssueDate = arguments.GetValue(IssueDate), Resplit = arguments.GetValue(_resplit) };

    /// <summary>Whether images are pages.</summary>
    public bool ReadsImages(ParseResult arguments) => arguments.GetValue(_ocr);

    /// <summary>What reads the inputs.</summary>
    public InputReader Reader(ParseResult arguments)
    {
        var ocr = arguments.GetValue(_ocr) ? new TesseractOcr { Languages = arguments.GetValue(_ocrLanguage), IsVertical = arguments.GetValue(_ocrVertical) } : null;
        return new InputReader(arguments.GetValue(_input), arguments.GetValue(_encoding), ocr);
    }

    /// <summary>The options that are given, and the version: two runs of the same give the same pages.</summary>
    public string Fingerprint(ParseResult arguments) => string.Join(
        ' ',
        [
            "NewsParse " + typeof(NewspaperParser).Assembly.GetName().Version?.ToString(3),
            .. All.Where(option => arguments.GetResult(option) is { Implicit: false }).Select(option => $"{option.Name} {string.Join(' ', arguments.GetResult(option)!.Tokens)}".TrimEnd()),
        ]);
}
