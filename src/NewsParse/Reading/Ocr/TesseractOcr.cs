using System.Buffers;
using NewsParse.Reading;

namespace NewsParse;

/// <summary>Reads scanned images with Tesseract, which must be installed on this machine.</summary>
/// <remarks>Immutable. Tesseract runs as a process of its own, without a shell, and is ended when it takes too long.</remarks>
public sealed record TesseractOcr
{
    private const long MostImageBytes = 1L << 29;
    private const long MostHocrBytes = 1L << 26;

    private const string Simplified = "chi_sim";
    private const string Traditional = "chi_tra";

    /// <summary>Mean confidence of a clean page in the right script; in the wrong one it stays well below.</summary>
    private const double SureEnough = 0.92;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Languages, as Tesseract names them, joined by + (chi_sim, eng). Default null: Simplified and Traditional Chinese are tried one after the other, and the reading that the engine is
    /// surer of is kept; naming the one that is printed takes half the time. Both together (chi_sim+chi_tra) read far worse than either.</summary>
    public string? Languages { get; init; }

    /// <summary>True for pages set downwards: the languages' vertical models are used. Default false.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Longest time for one page. Default ten minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Name or path of the program. Default tesseract, looked up where the system looks for programs.</summary>
    public string Program { get; init; } = "tesseract";

    /// <summary>Reads an image.</summary>
    /// <param name="image">A PNG, JPEG, TIFF, GIF or JPEG 2000 file; a TIFF file may hold several pages.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <returns>Its pages, boxes in pixels.</returns>
    /// <exception cref="UnreadableInputException">It is no image, Tesseract or a language is not installed (the message says how to install them), it failed, or took too long.</exception>
    public SourceIssue Read(ReadOnlySpan<byte> image, string? name = null)
    {
        // A text file would be taken for a list of files to read.
        if (BinarySignatures.Find(image) is not { } kind || !kind.EndsWith("image", StringComparison.Ordinal))
        {
            throw new UnreadableInputException("this is no image that can be recognised", name, null);
        }

        if (image.Length > MostImageBytes)
        {
            throw new UnreadableInputException("an image of more than 512 MiB is not read", name, null);
        }

        return Languages is { } languages ? Run(image, Models(languages, name), name) : RunBetter(image, name);
    }

    /// <summary>The surer of two readings; a first one that is sure enough is not tried again.</summary>
    private SourceIssue RunBetter(ReadOnlySpan<byte> image, string? name)
    {
        var simplified = Run(image, Models(Simplified, name), name);
        if (Confidence(simplified) > SureEnough)
        {
            return simplified;
        }

        var traditional = Run(image, Models(Traditional, name), name);
        return Confidence(traditional) > Confidence(simplified) ? traditional : simplified;
    }

    private static double Confidence(SourceIssue issue)
    {
        var (sum, characters) = (0.0, 0);
        foreach (var line in issue.Pages.SelectMany(page => page.Blocks).SelectMany(block => block.Lines))
        {
            sum += (line.Confidence ?? 0) * line.Span.Length;
            characters += line.Span.Length;
        }

        return characters == 0 ? 0 : sum / characters;
    }

    private SourceIssue Run(ReadOnlySpan<byte> image, string models, string? name)
    {
        // More threads than one make it slower on pages of small text.
        var tool = new ExternalTool(Program, Timeout, MostHocrBytes) { Environment = { ["OMP_THREAD_LIMIT"] = "1" } };
        var result = tool.Run(["stdin", "stdout", "-l", models, "--psm", "3", "hocr"], image.ToArray(), name, "apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra");
        return result.ExitCode == 0 ? Hocr.Read(new MemoryStream(result.Output), name) : throw new UnreadableInputException(Problem(result.Errors, models), name, null);
    }

    // Names go to the command line: only what a language's name can be.
    private string Models(string languages, string? name)
    {
        var models = languages.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (models.Length == 0 || !Array.TrueForAll(models, model => model.AsSpan().IndexOfAnyExcept(NameCharacters) < 0))
        {
            throw new UnreadableInputException($"'{languages}' names no languages of Tesseract", name, null);
        }

        return string.Join('+', models.Select(model => IsVertical && !model.EndsWith("_vert", StringComparison.Ordinal) ? model + "_vert" : model));
    }

    private static string Problem(string errors, string models) => errors.Contains("Failed loading language", StringComparison.Ordinal) || errors.Contains("couldn't load any languages", StringComparison.Ordinal)
        ? $"Tesseract has no model {models}: install it (apt-get install tesseract-ocr-{models.Split('+')[0].Replace('_', '-')})"
        : $"Tesseract failed: {errors}";
}
