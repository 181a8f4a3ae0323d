using System.Text;

namespace NewsParse.Reading;

/// <summary>Bytes to text, strictly: a byte that the encoding does not know is an error with its offset, never mojibake.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes a whole input.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="name">Its name, for errors; null if it has none.</param>
    /// <param name="encodingName">The encoding's IANA name; null to find it.</param>
    /// <exception cref="UnreadableInputException">The bytes are no text, or not in that encoding.</exception>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? name, string? encodingName)
    {
        var named = encodingName is null ? null : Named(encodingName);
        if (BinarySignatures.Find(bytes) is { } kind)
        {
            throw new UnreadableInputException($"this is {kind}, not plain text", name, null);
        }

        var (encoding, preamble) = named is null ? Find(bytes, name) : (named, OwnPreamble(bytes, named));
        var text = DecodeStrictly(bytes[preamble..], preamble, encoding, name, found: named is null);
        if (HasTooManyControls(text))
        {
            throw Binary(name);
        }

        return text;
    }

    /// <summary>The encoding of that name, with exceptions for what it does not know.</summary>
    /// <exception cref="ArgumentException">No encoding has that name.</exception>
    public static Encoding Named(string encodingName)
    {
        // The provider is asked directly: registering it would change what Encoding.GetEncoding gives to the whole process.
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(encodingName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(encodingName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException($"'{encodingName}' is an encoding that cannot be read safely.", nameof(encodingName), e);
        }
    }

    private static (Encoding Encoding, int Preamble) Find(ReadOnlySpan<byte> bytes, string? name)
    {
        foreach (var (marker, encodingName) in ByteOrderMarks)
        {
            if (bytes.StartsWith(marker))
            {
                return (Named(encodingName), marker.Length);
            }
        }

        if (EncodingDetector.Detect(bytes) is { } found)
        {
            return (Named(found), 0);
        }

        throw HasTooManyControls(bytes)
            ? Binary(name)
            : new UnreadableInputException("this is neither text in UTF-8, UTF-16, GB18030 nor Big5; if it is text, name its encoding", name, FirstByteOutsideUtf8(bytes));
    }

    // UTF-32 stands before UTF-16, whose mark its own begins with.
    private static readonly (byte[] Marker, string EncodingName)[] ByteOrderMarks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE, 0, 0], "utf-32"),
        ([0xFF, 0xFE], "utf-16"),
        ([0xFE, 0xFF], "utf-16BE"),
        ([0x84, 0x31, 0x95, 0x33], "gb18030"),
    ];

    private static int OwnPreamble(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        foreach (var (marker, encodingName) in ByteOrderMarks)
        {
            if (bytes.StartsWith(marker) && encodingName.Equals(encoding.WebName, StringComparison.OrdinalIgnoreCase))
            {
                return marker.Length;
            }
        }

        return 0;
    }

    private static string DecodeStrictly(ReadOnlySpan<byte> bytes, int preamble, Encoding encoding, string? name, bool found)
    {
        int at;
        try
        {
            var text = encoding.GetString(bytes);
            if (!encoding.WebName.Equals("big5", StringComparison.Ordinal) || (at = FirstStrayByte(bytes)) < 0)
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            at = FirstUnknownByte(bytes, encoding);
        }

        var problem = $"0x{bytes[at]:X2} is not valid {encoding.WebName}" + (found ? ", which the rest of the input seems to be" : "");
        throw new UnreadableInputException(problem, name, preamble + at);
    }

    // The framework's Big5 gives characters of private use for two single bytes that are none.
    private static int FirstStrayByte(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is 0x80 or 0xFF)
            {
                return i;
            }

            i += bytes[i] > 0x80 ? 1 : 0;
        }

        return -1;
    }

    private static int? FirstByteOutsideUtf8(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? null : FirstUnknownByte(bytes, Named("utf-8"));

    // The framework's own index counts from the start of whichever buffer the decoder was in; feeding byte by byte leaves no doubt. Only a failure pays for it.
    private static int FirstUnknownByte(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var chars = new char[8];
        var boundary = 0;
        try
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                if (decoder.GetChars(bytes.Slice(i, 1), chars, flush: false) > 0)
                {
                    boundary = i + 1;
                }
            }

            decoder.GetChars([], chars, flush: true);
        }
        catch (DecoderFallbackException)
        {
            // The boundary is the first byte of the sequence that failed.
        }

        return Math.Min(boundary, bytes.Length - 1);
    }

    private static UnreadableInputException Binary(string? name) => new("this is binary data, not plain text", name, null);

    // One control character in twenty is more than any extraction leaves in a text, and far less than binary data holds.
    private static bool HasTooManyControls(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += IsControl(c) ? 1 : 0;
        }

        return controls * 20L > text.Length;
    }

    private static bool HasTooManyControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += IsControl((char)b) ? 1 : 0;
        }

        return controls * 20L > bytes.Length;
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001a' or '\u001b');
}
