using System.Globalization;
using UglyToad.PdfPig.Logging;

namespace NewsParse.Pdf;

/// <summary>The character codes whose meaning a file does not tell. PdfPig says so in its log alone, and gives the bare code as if it were a character.</summary>
internal sealed class UnmappedCodes : ILog
{
    private const string Opening = "We could not find the corresponding character with code ";
    private const string Middle = " in font ";

    private readonly HashSet<(string Font, char Code)> _codes = [];

    /// <summary>The fonts concerned.</summary>
    public IEnumerable<string> Fonts => _codes.Select(code => code.Font).Distinct();

    /// <summary>True if a letter's value is a bare code.</summary>
    public bool Contains(string? font, string value) => _codes.Count > 0 && value.Length == 1 && _codes.Contains((font ?? "", value[0]));

    /// <inheritdoc/>
    public void Warn(string message)
    {
        if (message.StartsWith(Opening, StringComparison.Ordinal)
            && message.IndexOf(Middle, Opening.Length, StringComparison.Ordinal) is > 0 and var middle
            && int.TryParse(message.AsSpan(Opening.Length, middle - Opening.Length), CultureInfo.InvariantCulture, out var code))
        {
            _codes.Add((message[(middle + Middle.Length)..].TrimStart('/').TrimEnd('.'), (char)code));
        }
    }

    /// <inheritdoc/>
    public void Debug(string message)
    {
    }

    /// <inheritdoc/>
    public void Debug(string message, Exception ex)
    {
    }

    /// <inheritdoc/>
    public void Error(string message)
    {
    }

    /// <inheritdoc/>
    public void Error(string message, Exception ex)
    {
    }
}
