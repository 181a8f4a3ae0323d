using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>How the tool writes JSON.</summary>
internal static class JsonText
{
    /// <summary>Characters as they are, not escaped.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same, indented.</summary>
    public static readonly JsonWriterOptions Indented = Readable with { Indented = true };
}
