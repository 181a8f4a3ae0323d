using System.Buffers;

namespace NewsParse.Cli;

/// <summary>A format of files that pages are added to, one after another.</summary>
/// <param name="Name">As --format has it.</param>
/// <param name="Extension">How its files end.</param>
/// <param name="Write">Writes a page, given with its number in its input, from 1: a buffer for each of the format's files.</param>
internal sealed record PageFormat(string Name, string Extension, Action<NewspaperPage, int, IBufferWriter<byte>[]> Write)
{
    /// <summary>Names of the files that it consists of; all but tables have one, without a name.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [""];

    /// <summary>What stands at the head of each file.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [""];

    /// <summary>What stands between two pages.</summary>
    public string Between { get; init; } = "";

    /// <summary>What stands at the end.</summary>
    public string Foot { get; init; } = "";
}
