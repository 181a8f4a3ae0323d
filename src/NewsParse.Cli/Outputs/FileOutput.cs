using System.Diagnostics;

namespace NewsParse.Cli;

/// <summary>One file (tables: several) for all pages, with a manifest beside it.</summary>
/// <remarks>
/// Pages are added at the end. What has been added is put on the disk about every second: first the pages, then the manifest's lines for them. Whoever goes on cuts the files where the manifest says that
/// they end. Pages of an input that has changed are added at the end too and moved to their place when the run is over.
/// </remarks>
internal sealed class FileOutput : IOutput
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly string[] _paths;
    private readonly string _manifestPath;
    private readonly PageBuffers _buffers;
    private readonly Manifest _manifest;
    private readonly FileStream[] _files;
    private readonly Stopwatch _sinceSaved = Stopwatch.StartNew();

    /// <summary>Opens the output.</summary>
    /// <param name="paths">Its files, one for each part of the format.</param>
    /// <param name="manifestPath">Its manifest.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Whatever else the pages depend on.</param>
    /// <param name="resume">Whether to go on with what is there.</param>
    public FileOutput(string[] paths, string manifestPath, PageFormat format, string options, bool resume)
    {
        (_paths, _manifestPath, _buffers) = (paths, manifestPath, new PageBuffers(format));
        using (Manifest.Lock(manifestPath))
        {
            ReplaceFiles();
        }

        ReplaceManifest();
        _manifest = Manifest.Open(manifestPath, new ManifestHead(format.Name, options), resume);
        if (_manifest.Ends is { } ends && !paths.Zip(ends).All(file => File.Exists(file.First) && new FileInfo(file.First).Length >= file.Second))
        {
            throw new UsageException($"{paths[0]}: it holds less than {manifestPath} says; without --resume it is made anew");
        }

        _files = [.. paths.Select((path, part) => OpenFile(path, part))];
    }

    public bool KeepsHashes => true;

    public bool Has(string name, string hash) => _manifest.Has(name, hash);

    public string? KeyOf(string name) => name;

    public void Write(string name, string hash, IReadOnlyList<NewspaperPage> pages)
    {
        _buffers.Set(pages, first: _files[0].Position == _buffers.Heads[0].Length);
        for (var part = 0; part < _files.Length; part++)
        {
            _files[part].Write(_buffers[part].Span);
        }

        _manifest.Add(new ManifestEntry(name, hash, [.. _files.Select(file => file.Position)]));
        Flush();
    }

    public void WriteProblem(string name, string problem)
    {
    }

    public void Flush()
    {
        if (_sinceSaved.Elapsed > Pace)
        {
            Save();
        }
    }

    public void Finish()
    {
        Save();
        if (_manifest.HasReplaced)
        {
            Replace();
        }
        else
        {
            _files[0].Write(_buffers.Foot);
            _files[0].Flush(flushToDisk: true);
        }
    }

    public void Dispose()
    {
        _manifest?.Dispose();
        Array.ForEach(_files ?? [], file => file.Dispose());
    }

    private FileStream OpenFile(string path, int part)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        if (_manifest.Ends is { } ends)
        {
            file.SetLength(ends[part]);
            file.Position = ends[part];
        }
        else
        {
            file.SetLength(0);
            file.Write(_buffers.Heads[part]);
        }

        return file;
    }

    private void Save()
    {
        foreach (var file in _files)
        {
            file.Flush(flushToDisk: true);
        }

        _manifest.Save();
        _sinceSaved.Restart();
    }

    /// <summary>Writes the files anew without what is no longer true. Nothing is lost if the process is killed: once the new manifest is there, all else is, and the next run finishes.</summary>
    private void Replace()
    {
        var entries = _manifest.Read();
        var latest = entries.Select((entry, at) => (entry.Entry.Source, At: at)).GroupBy(entry => entry.Source).ToDictionary(group => group.Key, group => group.Last().At);
        (long[] Starts, ManifestEntry Entry)[] kept = [.. entries.Select(entry => entry.Entry.Source).Distinct().Select(source => entries[latest[source]])];
        var ends = kept.Select(_ => new long[_files.Length]).ToArray();
        for (var part = 0; part < _files.Length; part++)
        {
            using var copy = new FileStream(_paths[part] + ".new", FileMode.Create, FileAccess.Write);
            copy.Write(_buffers.Heads[part]);
            for (var i = 0; i < kept.Length; i++)
            {
                Copy(part, kept[i].Starts, kept[i].Entry.Ends, copy);
                ends[i][part] = copy.Position;
            }

            copy.Write(part == 0 ? _buffers.Foot : []);
            copy.Flush(flushToDisk: true);
        }

        _manifest.WriteNew(_manifestPath + ".part", kept.Zip(ends, (entry, at) => entry.Entry with { Ends = at }));
        Array.ForEach(_files, file => file.Dispose());
        File.Move(_manifestPath + ".part", _manifestPath + ".new", overwrite: true);
        ReplaceFiles();
        _manifest.Dispose();
        ReplaceManifest();
    }

    private void Copy(int part, long[] starts, long[] ends, FileStream to)
    {
        var from = _files[part];
        var start = starts.Length > 0 ? starts[part] : _buffers.Heads[part].Length;
        var between = part == 0 ? _buffers.Between : [];
        if (ends[part] == start)
        {
            return;
        }

        // All but the first stretch of a file begin with what stands between pages; here another may be the first.
        var wasFirst = start == _buffers.Heads[part].Length;
        var isFirst = to.Position == _buffers.Heads[part].Length;
        to.Write(wasFirst && !isFirst ? between : []);
        from.Position = start + (isFirst && !wasFirst ? between.Length : 0);
        var buffer = new byte[1 << 16];
        for (var rest = ends[part] - from.Position; rest > 0;)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, rest));
            to.Write(buffer, 0, read);
            rest -= read;
        }
    }

    // While the old manifest is locked.
    private void ReplaceFiles()
    {
        var whole = File.Exists(_manifestPath + ".new");
        foreach (var path in _paths)
        {
            if (whole && File.Exists(path + ".new"))
            {
                File.Move(path + ".new", path, overwrite: true);
            }

            File.Delete(path + ".new");
        }
    }

    private void ReplaceManifest()
    {
        if (File.Exists(_manifestPath + ".new"))
        {
            File.Move(_manifestPath + ".new", _manifestPath, overwrite: true);
        }
    }
}
