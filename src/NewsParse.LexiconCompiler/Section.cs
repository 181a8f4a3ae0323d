using System.Runtime.InteropServices;

namespace NewsParse.LexiconCompiler;

/// <summary>A named piece of a blob.</summary>
internal sealed record Section(string Name, byte[] Content)
{
    /// <summary>A section of values as the machine has them (little-endian).</summary>
    public static Section Of<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => new(name, MemoryMarshal.AsBytes(values).ToArray());
}

/// <summary>Builds sections of its own make from some tables; tables that no builder takes are packed as rows.</summary>
internal interface ISectionBuilder
{
    /// <summary>The blob that the sections stand in.</summary>
    string Blob { get; }

    /// <summary>The tables that the builder reads; they are not packed as rows.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The sections: the same bytes for the same rows, on any machine.</summary>
    IEnumerable<Section> Build(DataFolder data);
}
