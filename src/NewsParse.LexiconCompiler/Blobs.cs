using System.Buffers.Binary;
using System.Text;

namespace NewsParse.LexiconCompiler;

/// <summary>Which sections stand in which blob. Large models have blobs of their own, so that an edit of a small table does not rewrite them.</summary>
internal static class Blobs
{
    private const string RowsBlob = "lexicon.bin";

    // A new kind of section: write its builder and add it here.
    private static readonly ISectionBuilder[] Builders = [new WordSections(), new PairSections(), new TagSections(), new NameSections(), new SpanSections(), new TopicSections()];

    /// <summary>Every blob, by file name.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Build(DataFolder data)
    {
        var taken = Builders.SelectMany(builder => builder.Tables).ToHashSet(StringComparer.Ordinal);
        var rows = data.Tables.Where(table => !taken.Contains(table))
            .Select(table => new Section("rows/" + table, Encoding.UTF8.GetBytes(string.Join('\n', data.Lines(table)))));
        var built = Builders.SelectMany(builder => builder.Build(data).Select(section => (builder.Blob, Section: section)));
        return rows.Select(section => (Blob: RowsBlob, Section: section))
            .Concat(built)
            .GroupBy(pair => pair.Blob, pair => pair.Section, StringComparer.Ordinal)
            .Select(group => (group.Key, Pack([.. group])));
    }

    // The layout is described at LexiconBlob, which reads it.
    private static byte[] Pack(Section[] sections)
    {
        using var stream = new MemoryStream();
        WriteInt(stream, sections.Length);
        foreach (var section in sections)
        {
            var name = Encoding.UTF8.GetBytes(section.Name);
            WriteInt(stream, name.Length);
            stream.Write(name);
            WriteInt(stream, section.Content.Length);
        }

        foreach (var section in sections)
        {
            stream.Write(section.Content);
        }

        return stream.ToArray();
    }

    private static void WriteInt(MemoryStream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
