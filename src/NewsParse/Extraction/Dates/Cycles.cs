namespace NewsParse.Extraction.Dates;

/// <summary>The cycle of sixty years.</summary>
internal static class Cycles
{
    private const int Length = 60;
    private const int AFirstYear = 4;

    /// <summary>A year's place in the cycle, 0 for 甲子.</summary>
    public static int Of(int year) => (((year - AFirstYear) % Length) + Length) % Length;

    /// <summary>The year of a place in the cycle that is nearest to a year.</summary>
    public static int Nearest(int cycle, int year)
    {
        var back = (((Of(year) - cycle) % Length) + Length) % Length;
        return back <= Length / 2 ? year - back : year + Length - back;
    }
}
