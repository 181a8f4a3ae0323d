using System.Buffers;

namespace NewsParse;

/// <summary>Reads plain text: one line of text a printed line, blank lines between blocks.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>Reads one page.</summary>
    /// <param name="text">The text; any line ends (LF, CRLF, CR, form feed, NEL, line and paragraph separator). Never throws for what it holds.</param>
    /// <param name="name">The input's name, for the record; null if it has none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SourcePage Read(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<SourceBlock>();
        var lines = new List<SourceLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new SourceLine { Span = new SourceSpan(start, end - start) });
            }
            else if (lines.Count > 0)
            {
                blocks.Add(new SourceBlock { Lines = [.. lines] });
                lines.Clear();
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        if (lines.Count > 0)
        {
            blocks.Add(new SourceBlock { Lines = [.. lines] });
        }

        return new SourcePage { Name = name, Text = text, Blocks = blocks };
    }
}
