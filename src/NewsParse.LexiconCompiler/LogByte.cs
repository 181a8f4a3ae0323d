namespace NewsParse.LexiconCompiler;

/// <summary>A share of all text as one byte: minus ten times its natural logarithm; 255 for none.</summary>
internal static class LogByte
{
    public static byte Of(double share) => share <= 0 ? byte.MaxValue : (byte)Math.Clamp(Math.Round(-10 * Math.Log(share)), 0, 254);
}
