namespace NewsParse.Splitting;

/// <summary>How often a page's text has strayed from the order in which articles are read: what an extractor wrote one article after the other hardly ever does, what it wrote column after column does again and again.</summary>
/// <remarks>A Pólya urn: each step that keeps the order makes it dearer to stray, and each that strayed makes it cheaper again.</remarks>
/// <param name="Times">How many steps strayed.</param>
/// <param name="Steps">How many there were.</param>
internal readonly record struct Straying(int Times, int Steps)
{
    // What the urn holds before the first step.
    private const double Strayed = 0.4;
    private const double Kept = 4;
    private const double All = Strayed + Kept;

    /// <summary>The page after one more step.</summary>
    public Straying After(bool strays) => new(Times + (strays ? 1 : 0), Steps + 1);

    /// <summary>By how much the logarithm of a step's odds is lower, or below 0 higher, than on a page of which nothing is known; nothing speaks for straying.</summary>
    public double Against(bool strays)
    {
        var all = (All + Steps) / All;
        return strays ? Math.Max(0, Math.Log(all * Strayed / (Strayed + Times))) : Math.Min(0, Math.Log(all * Kept / (Kept + Steps - Times)));
    }
}
