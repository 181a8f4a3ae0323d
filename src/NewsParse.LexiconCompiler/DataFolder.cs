namespace NewsParse.LexiconCompiler;

/// <summary>The rows under Data/: one table for each .tsv file, comments and blank lines left out.</summary>
internal sealed class DataFolder(string path)
{
    private WordTable? _words;

    /// <summary>The dictionary of words, read and packed on first use.</summary>
    public WordTable Words => _words ??= new WordTable(this);

    /// <summary>The tables' names (file names without extension), in ordinal order.</summary>
    public IEnumerable<string> Tables =>
        Directory.GetFiles(path, "*.tsv").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>The rows of a table as they stand.</summary>
    public IEnumerable<string> Lines(string table) =>
        File.ReadLines(Path.Combine(path, table + ".tsv")).Where(line => line.Trim().Length > 0 && !line.StartsWith('#'));

    /// <summary>The rows of a table, cells by tab.</summary>
    public IEnumerable<string[]> Rows(string table) => Lines(table).Select(line => line.Split('\t'));
}
