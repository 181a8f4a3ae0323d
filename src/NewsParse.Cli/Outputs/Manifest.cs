using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsParse.Cli;

/// <summary>How an output is made; another run can go on with it only if it makes it the same way.</summary>
internal sealed record ManifestHead(string Format, string Options);

/// <summary>An input that an output holds.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Hash">Its hash when it was parsed.</param>
/// <param name="Ends">Where it ends in each of the output's files; empty if it has a file of its own.</param>
internal sealed record ManifestEntry(string Source, string Hash, long[] Ends);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ManifestHead))]
[JsonSerializable(typeof(ManifestEntry))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>The account of an output: a file of JSON lines beside it. A line is there when what it tells of is on the disk, whole or not at all.</summary>
internal sealed class Manifest : IDisposable
{
    /// <summary>Its name in a folder, or behind a file's.</summary>
    public const string Name = "manifest.jsonl";

    /// <summary>That of the account of what failed.</summary>
    public const string FailuresName = "failed.jsonl";

    private readonly string _path;
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _unsaved = new();
    private readonly FileStream _file;

    private Manifest(string path, FileStream file) => (_path, _file) = (path, file);

    /// <summary>Where the output's files end by the last line; null if there is none.</summary>
    public long[]? Ends { get; private set; }

    /// <summary>Whether some input is there twice: the earlier one is no longer true.</summary>
    public bool HasReplaced { get; private set; }

    /// <summary>Opens the account. Whoever has it open has the output to himself: another run that wants it fails.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="head">How the output is made.</param>
    /// <param name="resume">Whether to go on with what is there.</param>
    /// <exception cref="UsageException">What is there was made another way.</exception>
    /// <exception cref="IOException">Another run has it open.</exception>
    public static Manifest Open(string path, ManifestHead head, bool resume)
    {
        var file = Lock(path);
        if (!resume)
        {
            file.SetLength(0);
        }

        var manifest = new Manifest(path, file);
        var end = manifest.Load(head);
        file.SetLength(end);
        file.Position = end;
        if (end == 0)
        {
            file.Write(Line(JsonSerializer.SerializeToUtf8Bytes(head, ManifestJson.Default.ManifestHead)));
            file.Flush(flushToDisk: true);
        }

        return manifest;
    }

    /// <summary>Whether a file or folder is an output of some run, or what such a run put beside it.</summary>
    public static bool TellsOf(string path) =>
        IsAccount($"{path}.{Name}") || IsAccount(Path.Combine(path, Name))
        || (path.EndsWith("." + Name, StringComparison.Ordinal) && IsAccount(path))
        || (path.EndsWith("." + FailuresName, StringComparison.Ordinal) && File.Exists(path[..^(FailuresName.Length + 1)]));

    // Other programs have files of such names too.
    private static bool IsAccount(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            var begins = "{\"format\":"u8;
            using var file = File.OpenRead(path);
            var head = new byte[begins.Length];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && begins.SequenceEqual(head);
        }
        catch (IOException)
        {
            // A run that is going on has it to itself.
            return true;
        }
    }

    /// <summary>Opens the account's file for nobody else. It is not deleted before: who has a deleted file open would not be met.</summary>
    public static FileStream Lock(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether an input stands there with this hash.</summary>
    public bool Has(string source, string hash) => _hashes.TryGetValue(source, out var known) && hash.Length > 0 && known == hash;

    /// <summary>Adds an input; it is on the disk after <see cref="Save"/>.</summary>
    public void Add(ManifestEntry entry)
    {
        Take(entry);
        _unsaved.Write(Line(JsonSerializer.SerializeToUtf8Bytes(entry, ManifestJson.Default.ManifestEntry)));
    }

    /// <summary>Puts what was added on the disk, after what it tells of.</summary>
    public void Save()
    {
        if (_unsaved.WrittenCount > 0)
        {
            _file.Write(_unsaved.WrittenSpan);
            _file.Flush(flushToDisk: true);
            _unsaved.ResetWrittenCount();
        }
    }

    /// <summary>All entries, each with where the one before it ends; those of one input in their order.</summary>
    public IReadOnlyList<(long[] Starts, ManifestEntry Entry)> Read()
    {
        Save();
        var entries = new List<(long[], ManifestEntry)>();
        var starts = Array.Empty<long>();
        foreach (var line in Lines().Skip(1))
        {
            var entry = JsonSerializer.Deserialize(line, ManifestJson.Default.ManifestEntry)!;
            entries.Add((starts, entry));
            starts = entry.Ends;
        }

        return entries;
    }

    /// <summary>Writes another account of the same output, to be put in the place of this one.</summary>
    public void WriteNew(string path, IEnumerable<ManifestEntry> entries)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(Lines().First() + "\n"));
        foreach (var entry in entries)
        {
            file.Write(Line(JsonSerializer.SerializeToUtf8Bytes(entry, ManifestJson.Default.ManifestEntry)));
        }

        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // By the stream that is open: it lets no other read the file.
    private IEnumerable<string> Lines()
    {
        _file.Position = 0;
        using var reader = new StreamReader(_file, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // Ends where the last whole line ends: a process that was killed may have left half a line.
    private long Load(ManifestHead head)
    {
        var end = 0L;
        using var reader = new StreamReader(_file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        while (ReadWhole(reader, end) is { } line)
        {
            if (end == 0)
            {
                var found = Deserialize(line, ManifestJson.Default.ManifestHead);
                if (found != head)
                {
                    throw new UsageException($"{_path}: the output was begun another way ({found?.Format} {found?.Options}); without --resume it is made anew");
                }
            }
            else if (Deserialize(line, ManifestJson.Default.ManifestEntry) is { } entry)
            {
                Take(entry);
            }
            else
            {
                break;
            }

            end += Encoding.UTF8.GetByteCount(line) + 1;
        }

        return end;
    }

    private string? ReadWhole(StreamReader reader, long end)
    {
        var line = reader.ReadLine();
        return line is not null && end + Encoding.UTF8.GetByteCount(line) < _file.Length ? line : null;
    }

    private void Take(ManifestEntry entry)
    {
        HasReplaced |= !_hashes.TryAdd(entry.Source, entry.Hash);
        _hashes[entry.Source] = entry.Hash;
        Ends = entry.Ends;
    }

    private static T? Deserialize<T>(string line, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Line(byte[] json) => [.. json, (byte)'\n'];
}
