using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>Standard output: pages in the order of the inputs, seen as soon as they are parsed.</summary>
internal sealed class StreamOutput(Stream stream, PageFormat format) : IOutput
{
    private readonly PageBuffers _buffers = new(format);
    private bool _begun;
    private bool _any;

    public bool KeepsHashes => false;

    public bool Has(string name, string hash) => false;

    public string? KeyOf(string name) => null;

    public void Write(string name, string hash, IReadOnlyList<NewspaperPage> pages)
    {
        Begin();
        _buffers.Set(pages, first: !_any);
        _any |= !_buffers[0].IsEmpty;
        stream.Write(_buffers[0].Span);
    }

    public void WriteProblem(string name, string problem)
    {
        if (format == PageFormats.Jsonl)
        {
            using (var writer = new Utf8JsonWriter(stream, JsonText.Readable))
            {
                writer.WriteStartObject();
                writer.WriteString("source", name);
                writer.WriteString("error", problem);
                writer.WriteEndObject();
            }

            stream.Write("\n"u8);
        }
    }

    public void Flush() => stream.Flush();

    public void Finish()
    {
        Begin();
        stream.Write(_buffers.Foot);
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    private void Begin()
    {
        if (!_begun)
        {
            stream.Write(_buffers.Heads[0]);
            _begun = true;
        }
    }
}
