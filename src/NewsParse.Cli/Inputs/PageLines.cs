using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>Pages as JSON Lines: {"id": "…", "text": "…"}, one page a line.</summary>
internal static class PageLines
{
    private const int LongestLine = 256 << 20;

    private static readonly string[] Extensions = [".jsonl", ".ndjson"];

    /// <summary>Whether a file is taken for JSON Lines, by its name.</summary>
    public static bool IsName(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text begins like JSON Lines.</summary>
    /// <param name="head">The beginning: the first line, or 64 KiB of it.</param>
    public static bool IsHead(ReadOnlySpan<byte> head)
    {
        try
        {
            var reader = new Utf8JsonReader(head.StartsWith("\uFEFF"u8) ? head[3..] : head, isFinalBlock: false, default);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The lines of a stream, each an input; the stream is read as they are asked for.</summary>
    public static IEnumerable<PageInput> Read(Stream stream, string name)
    {
        var lines = new LineSource(stream, LongestLine);
        for (var number = 1; Next(lines, name, number) is { } input; number++)
        {
            yield return input;
        }
    }

    /// <summary>Reads a line.</summary>
    /// <returns>Its id, null if it has none; its text; or, if it has no text, why.</returns>
    public static (string? Id, string? Text, string? Problem) Parse(ReadOnlySpan<byte> line)
    {
        string? id = null;
        try
        {
            if (line.Trim((byte)' ').IsEmpty)
            {
                return (null, "", null);
            }

            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            id = !document.RootElement.TryGetProperty("id", out var given) ? null : given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText();
            if (!line[(int)reader.BytesConsumed..].Trim((byte)' ').IsEmpty)
            {
                return (id, null, "more than one JSON object in a line");
            }

            return document.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? (id, text.GetString(), null)
                : (id, null, "the line has no text");
        }
        catch (JsonException)
        {
            return (id, null, "the line is no JSON object");
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid text shows only when it is taken out; so does a line that is no object.
            return (id, null, "the line is no JSON object of valid text");
        }
    }

    private static PageInput? Next(LineSource lines, string name, int number)
    {
        if (!lines.TryRead(out var line, out var tooLong))
        {
            return null;
        }

        line = number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return new PageInput(FormattableString.Invariant($"{name}#{number}")) { Line = line.ToArray(), Problem = tooLong ? $"a line longer than {LongestLine} bytes" : null };
    }
}
