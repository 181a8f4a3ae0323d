using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsParse.Cli;

/// <summary>A database, which keeps account of its inputs itself: pages and hashes are on the disk together, about every second.</summary>
internal sealed class SqliteOutput : IOutput
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly SqliteArchive _archive;
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Stopwatch _sinceSaved = Stopwatch.StartNew();

    /// <summary>Opens the database.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="options">Whatever else the pages depend on.</param>
    /// <param name="resume">Whether pages that it holds are to be skipped; else they are parsed again and replaced.</param>
    public SqliteOutput(string path, string options, bool resume)
    {
        try
        {
            _archive = new SqliteArchive(path);
        }
        catch (SqliteException e)
        {
            throw new UsageException($"{path}: {e.Message.ReplaceLineEndings(" ")}");
        }

        if (resume && _archive.Options is { } made && made != options)
        {
            _archive.Dispose();
            throw new UsageException($"{path}: the output was begun another way ({made}); without --resume its pages are parsed anew");
        }

        _archive.Options = options;
        foreach (var (source, hash) in resume ? _archive.Inputs() : [])
        {
            _hashes[source] = hash;
        }
    }

    public bool KeepsHashes => true;

    public bool Has(string name, string hash) => hash.Length > 0 && _hashes.TryGetValue(name, out var known) && known == hash;

    public string? KeyOf(string name) => name;

    public void Write(string name, string hash, IReadOnlyList<NewspaperPage> pages)
    {
        _archive.Put(name, pages, hash);
        _hashes[name] = hash;
        Flush();
    }

    public void WriteProblem(string name, string problem)
    {
    }

    public void Flush()
    {
        if (_sinceSaved.Elapsed > Pace)
        {
            _archive.Save();
            _sinceSaved.Restart();
        }
    }

    public void Finish() => _archive.Save();

    public void Dispose() => _archive.Dispose();
}
