using System.Text;
using System.Xml;

namespace NewsParse.Reading.Ocr;

/// <summary>XML as a stream of elements: no DTD, no entities of the file's own, nothing fetched.</summary>
internal static class XmlInput
{
    private const long MostCharacters = 1L << 30;

    // What XmlReader does not know by itself is decoded beforehand.
    private const int DeclarationBytes = 256;

    /// <summary>Reads a document.</summary>
    /// <param name="stream">Its bytes; left open.</param>
    /// <param name="name">Its name, for errors; null if it has none.</param>
    /// <param name="format">The format's name, for errors.</param>
    /// <param name="read">What reads it.</param>
    /// <exception cref="UnreadableInputException">It is no well-formed XML, or has a DTD; the message names the line.</exception>
    public static T Read<T>(Stream stream, string? name, string format, Func<XmlReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = false,
            MaxCharactersInDocument = MostCharacters,
        };
        XmlReader? reader = null;
        try
        {
            reader = Open(stream, settings);
            return read(reader);
        }
        catch (XmlException e)
        {
            throw new UnreadableInputException(Problem(reader, e, format), name, null, e);
        }
        catch (DecoderFallbackException e)
        {
            throw new UnreadableInputException($"{Place(reader)}a byte is not valid in the document's encoding", name, null, e);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Goes through a document from element to element; an empty one begins and ends.</summary>
    /// <param name="xml">The document; what begins an element may read on in it.</param>
    /// <param name="begin">Takes the local name of an element that begins.</param>
    /// <param name="end">Takes that of one that ends.</param>
    public static void Walk(XmlReader xml, Action<string> begin, Action<string> end)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var (element, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                begin(element);
                if (isEmpty)
                {
                    end(element);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                end(xml.LocalName);
            }
        }
    }

    /// <summary>Line on which the reader stands, from 1; null if it has none.</summary>
    public static int? LineOf(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;

    /// <summary>An attribute as a number; NaN if it is absent or none.</summary>
    public static double Number(XmlReader reader, string attribute) => OcrBox.Number(reader.GetAttribute(attribute));

    private static XmlReader Open(Stream stream, XmlReaderSettings settings)
    {
        var head = new byte[DeclarationBytes];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return DeclaredEncoding(head.AsSpan(0, length)) is { } encoding
            ? XmlReader.Create(new StreamReader(whole, encoding), settings)
            : XmlReader.Create(whole, settings);
    }

    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("encoding="u8);
        if (!head.StartsWith("<?xml"u8) || at < 0 || at + 10 >= head.Length)
        {
            return null;
        }

        var value = head[(at + 10)..];
        var end = value.IndexOfAny((byte)'"', (byte)'\'');
        var encodingName = end < 0 ? "" : Encoding.ASCII.GetString(value[..end]);
        return encodingName.Length > 0 && !encodingName.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && PlainText.IsEncoding(encodingName)
            ? TextDecoder.Named(encodingName.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "gb18030" : encodingName)
            : null;
    }

    private static string Problem(XmlReader? reader, XmlException e, string format)
    {
        if (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return $"before its root element it has a DTD, which is not read: {format} needs none, and one can harm";
        }

        // The framework's message repeats the place.
        var message = e.Message;
        var place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        message = place > 0 ? message[..place] : message;
        return $"{(e.LineNumber > 0 ? $"line {e.LineNumber}: " : Place(reader))}no well-formed XML: {message}";
    }

    private static string Place(XmlReader? reader) => reader is not null && LineOf(reader) is { } line ? $"line {line}: " : "";
}
