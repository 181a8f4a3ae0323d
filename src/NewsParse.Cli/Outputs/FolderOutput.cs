namespace NewsParse.Cli;

/// <summary>A file for each input, named like it, in a folder with a manifest. A file is put in its place when it is whole.</summary>
internal sealed class FolderOutput : IOutput
{
    private readonly string _folder;
    private readonly PageFormat _format;
    private readonly PageBuffers _buffers;
    private readonly Manifest _manifest;

    /// <summary>Opens the output.</summary>
    /// <param name="folder">The folder; made if there is none.</param>
    /// <param name="manifestPath">Its manifest.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">Whatever else the pages depend on.</param>
    /// <param name="resume">Whether to go on with what is there.</param>
    public FolderOutput(string folder, string manifestPath, PageFormat format, string options, bool resume)
    {
        (_folder, _format, _buffers) = (folder, format, new PageBuffers(format));
        _manifest = Manifest.Open(manifestPath, new ManifestHead(format.Name, options), resume);
    }

    public bool KeepsHashes => true;

    public bool Has(string name, string hash) => _manifest.Has(name, hash) && File.Exists(PathOf(name));

    public string? KeyOf(string name) => PathOf(name);

    public void Write(string name, string hash, IReadOnlyList<NewspaperPage> pages)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _buffers.Set(pages, first: true);
        using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
        {
            file.Write(_buffers.Heads[0]);
            file.Write(_buffers[0].Span);
            file.Write(_buffers.Foot);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
        _manifest.Add(new ManifestEntry(name, hash, []));
        _manifest.Save();
    }

    public void WriteProblem(string name, string problem)
    {
    }

    public void Flush()
    {
    }

    public void Finish()
    {
    }

    public void Dispose() => _manifest.Dispose();

    // Stays inside the folder, and off the manifest, whatever the input is called.
    private string PathOf(string name)
    {
        string[] steps = [.. name.Split('/', '\\').Where(step => step.Length > 0 && step != ".").Select(Step)];
        return Path.Combine([_folder, .. steps is [] ? ["page"] : steps is ["manifest" or "failed"] ? ["_" + steps[0]] : steps]) + _format.Extension;
    }

    private static string Step(string step) =>
        step == ".." ? "__" : string.Concat(step.Select(c => c is ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '_' : c));
}
