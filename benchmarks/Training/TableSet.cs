namespace NewsParse.Training;

/// <summary>One of several sets of rows in a table: the first cell of a row names its set.</summary>
internal static class TableSet
{
    /// <summary>Writes a set's rows where it stood, at the end if it is new; the others stay.</summary>
    public static void Write(string path, string set, IEnumerable<string> rows)
    {
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, IsOfSet);
        File.WriteAllLines(path, [.. lines.Take(at < 0 ? lines.Length : at), .. rows, .. at < 0 ? [] : lines.Skip(at).Where(line => !IsOfSet(line))]);

        bool IsOfSet(string line) => line.StartsWith(set + "\t", StringComparison.Ordinal);
    }
}
