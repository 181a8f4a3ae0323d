using System.Buffers;
using System.Text;

namespace NewsParse.Cli;

/// <summary>Pages in a format, as bytes for each of its files.</summary>
internal sealed class PageBuffers
{
    private readonly PageFormat _format;
    private readonly ArrayBufferWriter<byte>[] _parts;
    private readonly ArrayBufferWriter<byte>[] _page;

    public PageBuffers(PageFormat format)
    {
        _format = format;
        Between = Encoding.UTF8.GetBytes(format.Between);
        Heads = [.. format.Heads.Select(Encoding.UTF8.GetBytes)];
        Foot = Encoding.UTF8.GetBytes(format.Foot);
        _parts = [.. format.Parts.Select(_ => new ArrayBufferWriter<byte>())];
        _page = [.. format.Parts.Select(_ => new ArrayBufferWriter<byte>())];
    }

    /// <summary>The head of each file.</summary>
    public byte[][] Heads { get; }

    /// <summary>What stands between pages in the first file.</summary>
    public byte[] Between { get; }

    /// <summary>The end of the first file.</summary>
    public byte[] Foot { get; }

    /// <summary>What an input's pages add to a file.</summary>
    public ReadOnlyMemory<byte> this[int part] => _parts[part].WrittenMemory;

    /// <summary>Writes an input's pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="first">Whether no page stands before them in the file.</param>
    public void Set(IReadOnlyList<NewspaperPage> pages, bool first)
    {
        Array.ForEach(_parts, part => part.ResetWrittenCount());
        for (var i = 0; i < pages.Count; i++)
        {
            Array.ForEach(_page, part => part.ResetWrittenCount());
            _format.Write(pages[i], i + 1, _page);
            if (_page[0].WrittenCount > 0 && !(first && _parts[0].WrittenCount == 0))
            {
                _parts[0].Write(Between);
            }

            for (var part = 0; part < _parts.Length; part++)
            {
                _parts[part].Write(_page[part].WrittenSpan);
            }
        }
    }
}
