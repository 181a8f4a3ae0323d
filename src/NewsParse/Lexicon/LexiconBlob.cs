using System.Buffers.Binary;
using System.Text;

namespace NewsParse.Lexicon;

/// <summary>The embedded data: named sections, written by the LexiconCompiler from the rows under its Data folder.</summary>
/// <remarks>Layout, little-endian: count (int32), then for each section name length (int32), name (UTF-8), content length (int32); then the contents in that order.</remarks>
internal sealed unsafe class LexiconBlob
{
    private readonly Dictionary<string, (nint Start, int Length)> _sections = new(StringComparer.Ordinal);

    private LexiconBlob()
    {
        foreach (var resource in (ReadOnlySpan<string>)["lexicon.bin", "words.bin", "names.bin", "topics.bin"])
        {
            Open(resource);
        }
    }

    /// <summary>The one blob of the assembly.</summary>
    public static LexiconBlob Instance { get; } = new();

    private void Open(string resource)
    {
        // An embedded resource is memory-mapped with the assembly: sections are read in place and cost nothing until touched.
        var stream = (UnmanagedMemoryStream)typeof(LexiconBlob).Assembly.GetManifestResourceStream(resource)!;
        var start = stream.PositionPointer;
        var header = new ReadOnlySpan<byte>(start, (int)stream.Length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header);
        var at = 4;
        var entries = new (string Name, int Length)[count];
        for (var i = 0; i < count; i++)
        {
            var nameLength = BinaryPrimitives.ReadInt32LittleEndian(header[at..]);
            var name = Encoding.UTF8.GetString(header.Slice(at + 4, nameLength));
            entries[i] = (name, BinaryPrimitives.ReadInt32LittleEndian(header[(at + 4 + nameLength)..]));
            at += 8 + nameLength;
        }

        foreach (var (name, length) in entries)
        {
            _sections[name] = ((nint)(start + at), length);
            at += length;
        }
    }

    /// <summary>The bytes of a section.</summary>
    public ReadOnlySpan<byte> Section(string name)
    {
        var (start, length) = _sections[name];
        return new ReadOnlySpan<byte>((void*)start, length);
    }

    /// <summary>A section as an array of values that stays where it is mapped, for the life of the process.</summary>
    public T* Values<T>(string name, out int count)
        where T : unmanaged
    {
        var (start, length) = _sections[name];
        count = length / sizeof(T);
        return (T*)start;
    }

    /// <summary>The rows of a table (Data/NAME.tsv): cells by tab, comments and blank lines left out.</summary>
    public IEnumerable<string[]> Rows(string table)
    {
        foreach (var line in Encoding.UTF8.GetString(Section("rows/" + table)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return line.Split('\t');
        }
    }
}
