using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsParse.Writing;

/// <summary>The records' JSON metadata, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(NewsDateConverter)])]
[JsonSerializable(typeof(NewspaperPage))]
internal sealed partial class PageJsonContext : JsonSerializerContext;

/// <summary>A resolved date is written as its ISO-like form.</summary>
internal sealed class NewsDateConverter : JsonConverter<NewsDate>
{
    public override NewsDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("PageJsonReader reads pages.");

    public override void Write(Utf8JsonWriter writer, NewsDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
