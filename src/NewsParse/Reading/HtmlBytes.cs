using System.Buffers;
using System.Text;

namespace NewsParse.Reading;

/// <summary>Bytes of an HTML file to text: by its byte order mark, by what it says of itself if that is true, else by what the bytes make.</summary>
internal static class HtmlBytes
{
    /// <summary>A tree of HTML takes many times the text's memory.</summary>
    private const int MostBytes = 1 << 26;

    /// <summary>Where browsers look for the charset, and a little more: e-papers begin with long comments.</summary>
    private const int HeadBytes = 8192;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"' ;/>?");

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="UnreadableInputException">It is longer than 64 MiB, or no text in an encoding that is known.</exception>
    public static string Read(Stream stream, string? name, string? encoding)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (copy.Length + read > MostBytes)
            {
                throw new UnreadableInputException("an HTML file of more than 64 MiB is not read", name, null);
            }

            copy.Write(buffer, 0, read);
        }

        return Decode(copy.GetBuffer().AsSpan(0, (int)copy.Length), name, encoding);
    }

    /// <summary>Decodes the bytes of a file.</summary>
    /// <exception cref="UnreadableInputException">They are no text in an encoding that is known.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? name, string? encoding)
    {
        if (encoding is null && Charset(bytes[..Math.Min(bytes.Length, HeadBytes)]) is { } charset && PlainText.IsEncoding(charset))
        {
            try
            {
                // Pages that say gb2312 hold what only its successors know.
                return TextDecoder.Decode(bytes, name, charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "gb18030" : charset);
            }
            catch (UnreadableInputException)
            {
                // What the page says of itself is not true: the bytes decide.
            }
        }

        return TextDecoder.Decode(bytes, name, encoding);
    }

    /// <summary>What the file says its charset is: charset= or encoding= in its head; null if it says nothing or has a byte order mark, which goes first.</summary>
    private static string? Charset(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8) || head.StartsWith([(byte)0xFF, (byte)0xFE]) || head.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(head);
        foreach (var key in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Value(text.AsSpan(at + key.Length)) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty || text[0] != '=')
        {
            return null;
        }

        text = text[1..].TrimStart(" \"'");
        var end = text.IndexOfAny(ValueEnds);
        return end > 0 ? text[..end].ToString() : null;
    }
}
