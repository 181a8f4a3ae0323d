using System.Buffers;
using NewsParse.Reading;

namespace NewsParse;

/// <summary>Reads plain text: one line of text a printed line, blank lines between blocks.</summary>
public static class PlainText
{
    // Its text fits into one string in every encoding.
    private const int MaxInputBytes = 1 << 29;

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

    /// <summary>Reads a text whose pages are set apart by form feeds, as pdftotext prints them.</summary>
    /// <param name="text">The text. A form feed at its end begins no page; two in a row have an empty page between them. Never throws for what it holds.</param>
    /// <param name="name">The input's name, for the record; null if it has none.</param>
    /// <returns>The pages in order, one at least. The spans of each count in its own text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<SourcePage> ReadPages(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pages = new List<SourcePage>();
        var lastMark = text.AsSpan().TrimEnd().Length;
        var start = 0;
        do
        {
            var length = start < lastMark ? text.AsSpan(start, lastMark - start).IndexOf('\f') : -1;
            var end = length < 0 ? text.Length : start + length;
            pages.Add(Read(text[start..end], name) with { Number = pages.Count + 1 });
            start = end + 1;
        }
        while (start < text.Length);

        return pages;
    }

    /// <summary>Reads the bytes of a text file, which may hold several pages set apart by form feeds.</summary>
    /// <param name="stream">The bytes, read from where the stream stands to its end; it is left open.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <param name="encoding">Name of the encoding (gb18030, big5, utf-16). Null finds it: a byte order mark, else UTF-8, UTF-16, GB18030 or Big5 by what the bytes make.</param>
    /// <returns>The pages in order, one at least.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="UnreadableInputException">The bytes are no text or not in that encoding (the exception names the byte), or they are more than 512 MiB.</exception>
    public static IReadOnlyList<SourcePage> ReadPages(Stream stream, string? name = null, string? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadPages(TextDecoder.Decode(ReadBytes(stream, name), name, encoding), name);
    }

    /// <summary>Reads the bytes of a text file, which may hold several pages set apart by form feeds.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The input's name, for the record and for errors; null if it has none.</param>
    /// <param name="encoding">Name of the encoding; null finds it.</param>
    /// <returns>The pages in order, one at least.</returns>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    /// <exception cref="UnreadableInputException">The bytes are no text, or not in that encoding; the exception names the byte.</exception>
    public static IReadOnlyList<SourcePage> ReadPages(ReadOnlySpan<byte> bytes, string? name = null, string? encoding = null) =>
        ReadPages(TextDecoder.Decode(bytes, name, encoding), name);

    /// <summary>Whether an encoding of that name can be read.</summary>
    /// <param name="encoding">An IANA name or alias (gbk, big5, utf-16), in any case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="encoding"/> is null.</exception>
    public static bool IsEncoding(string encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        try
        {
            TextDecoder.Named(encoding);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> ReadBytes(Stream stream, string? name)
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += read;
            if (length > MaxInputBytes)
            {
                throw new UnreadableInputException("it is larger than 512 MiB", name, null);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxInputBytes + 1));
            }
        }

        return buffer.AsSpan(0, length);
    }
}
