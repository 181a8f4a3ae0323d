using System.Globalization;

namespace NewsParse.Reading;

/// <summary>What readers remark on a page: NP01 and two digits.</summary>
internal static class ReadingDiagnostics
{
    /// <summary>Code of a page that is broken.</summary>
    public const string Broken = "NP0101";

    /// <summary>Code of a page that is but a picture.</summary>
    public const string Picture = "NP0102";

    public static Diagnostic BrokenPage(int number, string problem) => Of(Broken, $"Page {number} cannot be read: {problem}");

    public static Diagnostic PictureOnly(int number) => Of(Picture, $"Page {number} has no text, only pictures; --ocr reads them.");

    public static Diagnostic UnmappedGlyphs(int number, int count, int all, IEnumerable<string> fonts) =>
        Of("NP0103", $"Page {number}: the file does not tell which characters {count} of {all} glyphs are; they are read as U+FFFD (fonts {string.Join(", ", fonts.Take(5))}).");

    public static Diagnostic OffPage(int number, int count) => Of("NP0104", $"Page {number}: {count} characters stand off the page and are not printed; they are left out.");

    public static Diagnostic Turned(int number, int degrees) => Of("NP0105", $"Page {number} was turned clockwise by {degrees} degrees: most of its text is printed sideways.");

    public static Diagnostic BadBoxes(int number, int count, int? line) =>
        Of("NP0106", $"Page {number}: {count} boxes have no, negative or impossible numbers; their text is read without them.") with { Line = line };

    public static Diagnostic MissingFile(int number, string path) => Of("NP0107", $"Page {number}: its file {path} is missing.");

    public static Diagnostic GivenArticles(int number) => Of("NP0108", $"Page {number}: the articles are those that the input marks; --resplit ignores them.");

    private static Diagnostic Of(string code, FormattableString message) => new() { Code = code, Message = message.ToString(CultureInfo.InvariantCulture) };
}
