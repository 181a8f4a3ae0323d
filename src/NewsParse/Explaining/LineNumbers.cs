namespace NewsParse.Explaining;

/// <summary>Numbers, from 1, of the lines of a text.</summary>
internal sealed class LineNumbers(string text)
{
    private readonly int[] _starts = [0, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n').Select(i => i + 1)];

    /// <summary>Of the line that an offset lies in.</summary>
    public int Of(int offset) => Array.BinarySearch(_starts, offset) is var at && at >= 0 ? at + 1 : ~at;
}
