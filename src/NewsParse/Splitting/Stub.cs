namespace NewsParse.Splitting.Grammar;

internal sealed record DatelinePiece(int Length, string Text, double Certainty, IReadOnlyList<Contributor> Contributors);
internal sealed record BylinePiece(int Start, int Length, string Text, IReadOnlyList<Contributor> Contributors, double Certainty);
internal static class DatelineGrammar
{
    public static bool TryRead(ReadOnlySpan<char> text, out DatelinePiece piece)
    {
        var ok = text.StartsWith("本报") && text[..Math.Min(12, text.Length)].Contains('讯');
        piece = new DatelinePiece(ok ? text.IndexOf('讯') + 1 : 0, ok ? text[..(text.IndexOf('讯') + 1)].ToString() : "", 1, []);
        return ok;
    }
}
internal static class BylineGrammar
{
    public static bool TryReadLine(ReadOnlySpan<char> line, out BylinePiece piece)
    {
        var ok = line.Length < 26 && (line.StartsWith("记者 ") || line.StartsWith("本报记者") || line.StartsWith("通讯员"));
        piece = new BylinePiece(0, line.Length, line.ToString(), [], 0.9);
        return ok;
    }
    public static bool TryReadTail(ReadOnlySpan<char> paragraph, out BylinePiece piece)
    {
        piece = new BylinePiece(0, 0, "", [], 0);
        return false;
    }
}
internal static class FurnitureGrammar
{
    public static FurnitureKind? Classify(ReadOnlySpan<char> line, out double certainty)
    {
        certainty = 0.9;
        return line.StartsWith("图为") ? FurnitureKind.Caption : null;
    }
}
