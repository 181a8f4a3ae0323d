using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>Reads texts line by line and answers each with a line of JSON, in the same order.</summary>
internal sealed class EntitiesJob(ParserOptions options, IReadOnlySet<EntityKind> kinds, Stream output)
{
    private const int LongestLine = 64 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly EntityReader _reader = new(options);
    private readonly bool _isDatesOnly = kinds.Count == 1 && kinds.Contains(EntityKind.Date);
    private readonly ArrayBufferWriter<byte> _answers = new(1 << 16);

    /// <summary>Answers every line of an input.</summary>
    /// <param name="name">File name; - is standard input.</param>
    /// <param name="errors">Where it is said why an input cannot be opened.</param>
    /// <returns>The exit code: 0 if all lines were read, else 1.</returns>
    public int Run(string name, TextWriter errors)
    {
        try
        {
            using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            return Run(input) ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"newsparse: {name}: {(e is FileNotFoundException or DirectoryNotFoundException ? "no such file" : e.Message.ReplaceLineEndings(" "))}");
            return 1;
        }
    }

    private bool Run(Stream input)
    {
        var lines = new LineSource(input, LongestLine);
        lines.Draining += Flush;
        var fine = true;
        var first = true;
        while (lines.TryRead(out var line, out var tooLong))
        {
            line = first && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            first = false;
            fine &= tooLong ? Refuse(null, $"longer than {LongestLine} bytes") : Answer(line);
        }

        Flush();
        return fine;
    }

    private bool Answer(ReadOnlySpan<byte> line)
    {
        JsonElement? id = null;
        try
        {
            if (line is not [(byte)'{', ..])
            {
                Write(null, Utf8.GetString(line), options.IssueDate);
                return true;
            }

            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            if (reader.BytesConsumed != line.TrimEnd((byte)' ').Length)
            {
                return Refuse(null, "more than one JSON object");
            }

            id = document.RootElement.TryGetProperty("id", out var given) ? given : null;
            if (!document.RootElement.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return Refuse(id, "no text");
            }

            if (!TryReadDate(document.RootElement, out var issueDate))
            {
                return Refuse(id, "issueDate is no date of the form 2023-12-01");
            }

            Write(id, text.GetString()!, issueDate ?? options.IssueDate);
            return true;
        }
        catch (JsonException)
        {
            return Refuse(id, "no JSON object");
        }
        catch (Exception e) when (e is DecoderFallbackException or InvalidOperationException)
        {
            // A string of the object that is no valid text shows only when it is taken out.
            return Refuse(id, "not valid UTF-8");
        }
    }

    private static bool TryReadDate(JsonElement line, out DateOnly? date)
    {
        date = null;
        if (!line.TryGetProperty("issueDate", out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (given.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(given.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = day;
            return true;
        }

        return false;
    }

    private void Write(JsonElement? id, string text, DateOnly? issueDate)
    {
        var entities = _isDatesOnly ? _reader.ReadDates(text, issueDate) : _reader.Read(text, issueDate);
        using (var writer = Start(id))
        {
            writer.WriteStartArray("entities");
            foreach (var entity in entities)
            {
                if (kinds.Contains(entity.Kind))
                {
                    Write(writer, entity);
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        End();
    }

    private static void Write(Utf8JsonWriter writer, Entity entity)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", entity.Kind.ToString());
        writer.WriteString("text", entity.Text);
        writer.WriteNumber("start", entity.Start);
        writer.WriteNumber("length", entity.Length);
        if (entity.Titles.Count > 0)
        {
            writer.WriteStartArray("titles");
            foreach (var title in entity.Titles)
            {
                writer.WriteStringValue(title);
            }

            writer.WriteEndArray();
        }

        if (entity.PlaceKind is { } placeKind)
        {
            writer.WriteString("placeKind", placeKind.ToString());
        }

        if (entity.AdminCode is { } code)
        {
            writer.WriteString("adminCode", code);
        }

        if (entity.Value is { } value)
        {
            writer.WriteString("value", value.ToString());
        }

        writer.WriteEndObject();
    }

    private bool Refuse(JsonElement? id, string error)
    {
        using (var writer = Start(id))
        {
            writer.WriteString("error", error);
            writer.WriteEndObject();
        }

        End();
        return false;
    }

    private Utf8JsonWriter Start(JsonElement? id)
    {
        var writer = new Utf8JsonWriter(_answers, WriterOptions);
        writer.WriteStartObject();
        if (id is { } given)
        {
            writer.WritePropertyName("id");
            given.WriteTo(writer);
        }

        return writer;
    }

    private void End()
    {
        _answers.Write("\n"u8);
        if (_answers.WrittenCount > 1 << 15)
        {
            Flush();
        }
    }

    private void Flush()
    {
        output.Write(_answers.WrittenSpan);
        output.Flush();
        _answers.ResetWrittenCount();
    }
}
