using System.Text.Json;

namespace NewsParse.Cli;

/// <summary>The inputs that failed: said at once or, where there is a file for them, kept in it and listed at the end.</summary>
/// <param name="errors">Where they are said.</param>
/// <param name="path">The file; null says each at once.</param>
internal sealed class Failures(TextWriter errors, string? path) : IDisposable
{
    private const int MostListed = 20;

    private readonly List<string> _listed = [];
    private FileStream? _file;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Makes sure that no failure of an earlier run stands there.</summary>
    public void Begin()
    {
        if (path is not null)
        {
            File.Delete(path);
        }
    }

    /// <summary>Adds one.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="problem">What is wrong; begins with the name.</param>
    public void Add(string name, string problem)
    {
        Count++;
        problem = problem.ReplaceLineEndings(" ");
        if (path is null)
        {
            errors.WriteLine("newsparse: " + problem);
            return;
        }

        if (_listed.Count < MostListed)
        {
            _listed.Add(problem);
        }

        _file ??= new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        using (var writer = new Utf8JsonWriter(_file, JsonText.Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("source", name);
            writer.WriteString("error", problem);
            writer.WriteEndObject();
        }

        _file.Write("\n"u8);
        _file.Flush();
    }

    /// <summary>Lists them.</summary>
    public void List()
    {
        foreach (var problem in _listed)
        {
            errors.WriteLine("newsparse: " + problem);
        }

        if (Count > _listed.Count && path is not null)
        {
            errors.WriteLine($"newsparse: and {Count - _listed.Count} more");
        }

        if (_listed.Count > 0)
        {
            errors.WriteLine($"newsparse: all {Count} that failed are in {path}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
