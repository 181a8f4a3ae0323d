namespace NewsParse.Reading.Ocr;

/// <summary>What a drawn thing is by its shape.</summary>
internal static class Drawn
{
    private const double LeastRuleRatio = 8;

    /// <summary>A line, rather than a rectangle around something.</summary>
    public static bool IsRule(Box box) => Math.Max(box.Width, box.Height) >= LeastRuleRatio * Math.Min(box.Width, box.Height);
}
