using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsParse.Writing;

namespace NewsParse;

/// <summary>Writes a page as JSON (one line, camelCase, without what is null or empty) and reads it back.</summary>
/// <remarks>Spans are not written. Characters stand as they are, not escaped; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.</remarks>
public static class PageJson
{
    private static readonly JsonTypeInfo<NewspaperPage> PageInfo = BuildPageInfo();

    /// <summary>The page in one line of JSON, without a line end.</summary>
    /// <param name="page">The page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public static string Write(NewspaperPage page)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        Write(page, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the page in one line of JSON, UTF-8, without a line end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> or <paramref name="output"/> is null.</exception>
    public static void Write(NewspaperPage page, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        JsonSerializer.Serialize(writer, page, PageInfo);
    }

    /// <summary>Reads what <see cref="Write(NewspaperPage)"/> writes, as it is or corrected by hand; members that it does not know are passed over.</summary>
    /// <param name="json">One page.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is no such page; the message says why.</exception>
    public static NewspaperPage Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object ? PageJsonReader.Page(document.RootElement) : throw new JsonException("a page is a JSON object");
    }

    private static JsonTypeInfo<NewspaperPage> BuildPageInfo()
    {
        var options = new JsonSerializerOptions(PageJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = PageJsonContext.Default.WithAddedModifier(LeaveOut),
        };
        return (JsonTypeInfo<NewspaperPage>)options.GetTypeInfo(typeof(NewspaperPage));
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.PropertyType == typeof(IReadOnlyList<SourceSpan>))
            {
                type.Properties.RemoveAt(i);
            }
            else if (!property.PropertyType.IsValueType)
            {
                property.ShouldSerialize = (_, value) => !IsEmpty(value);
            }
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string => false,
        Headline headline => headline.Kickers.Count + headline.Lines.Count + headline.Subheads.Count == 0,
        Publication publication => publication == new Publication(),
        ICollection collection => collection.Count == 0,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        _ => false,
    };
}
