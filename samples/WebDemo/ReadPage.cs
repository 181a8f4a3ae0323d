using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsParse.WebDemo;

/// <summary>A page that was read.</summary>
/// <param name="Record">Its articles.</param>
/// <param name="Facsimile">What it looks like; null if the input has no boxes.</param>
internal sealed record ReadPage(NewspaperPage Record, Facsimile? Facsimile)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The page as JSON, the record as the library writes it.</summary>
    public string ToJson() => $$"""{"record":{{PageJson.Write(Record)}},"facsimile":{{JsonSerializer.Serialize(Facsimile, Json)}}}""";
}
