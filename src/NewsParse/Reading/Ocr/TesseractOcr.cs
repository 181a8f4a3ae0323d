using System.Buffers;
using NewsParse.Reading;

namespace NewsParse;

/// <summary>Reads scanned images with Tesseract, which must be installed on this machine.</summary>
/// <remarks>Immutable. Tesseract runs as a process of its own, without a shell, and is ended when it takes too long.</remarks>
public sealed record TesseractOcr
{
    private const long MostImageBytes = 1L << 29;
    private const long MostHocrBytes = 1L << 26;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Languages, as Tesseract names them, joined by + (chi_sim, chi_tra, eng). Default Simplified and Traditional Chinese together; naming the one that is printed is faster and better.</summary>
    public string Languages { get; init; } = "chi_sim+chi_tra";

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

        // More threads than one make it slower on pages of small text.
        var tool = new ExternalTool(Program, Timeout, MostHocrBytes) { Environment = { ["OMP_THREAD_LIMIT"] = "1" } };
        var result = tool.Run(["stdin", "stdout", "-l", Models(name), "--psm", "3", "hocr"], image.ToArray(), name, "apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra");
        if (result.ExitCode != 0)
        {
            throw new UnreadableInputException(Problem(result.Errors), name, null);
        }

        return Hocr.Read(new MemoryStream(result.Output), name);
    }

    // Names go to the command line: only what a language's name can be.
    private string Models(string? name)
    {
        var models = Languages.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (models.Length == 0 || !Array.TrueForAll(models, model => model.AsSpan().IndexOfAnyExcept(NameCharacters) < 0))
        {
            throw new UnreadableInputException($"'{Languages}' names no languages of Tesseract", name, null);
        }

        return string.Join('+', models.Select(model => IsVertical && !model.EndsWith("_vert", StringComparison.Ordinal) ? model + "_vert" : model));
    }

    private string Problem(string errors) => errors.Contains("Failed loading language", StringComparison.Ordinal) || errors.Contains("couldn't load any languages", StringComparison.Ordinal)
        ? $"Tesseract has no model for {Languages}{(IsVertical ? " set vertically" : "")}: install it (apt-get install tesseract-ocr-{Languages.Split('+')[0].Replace('_', '-')}{(IsVertical ? "-vert" : "")})"
        : $"Tesseract failed: {errors}";
}
