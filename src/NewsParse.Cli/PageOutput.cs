using System.Buffers;
using System.Text;

namespace NewsParse.Cli;

/// <summary>How pages are printed.</summary>
internal enum PageFormat
{
    /// <summary>One line of JSON a page.</summary>
    Jsonl,

    /// <summary>For reading in a terminal.</summary>
    Text,
}

/// <summary>Prints pages: UTF-8 without a byte order mark, each page flushed when it is whole.</summary>
internal sealed class PageOutput(Stream stream, PageFormat format) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public void Write(NewspaperPage page)
    {
        _buffer.ResetWrittenCount();
        if (format == PageFormat.Jsonl)
        {
            PageJson.Write(page, _buffer);
        }
        else
        {
            Encoding.UTF8.GetBytes(PageText.Write(page), _buffer);
        }

        _buffer.Write("\n"u8);
        stream.Write(_buffer.WrittenSpan);
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();
}
