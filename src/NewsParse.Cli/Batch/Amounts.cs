using System.Globalization;

namespace NewsParse.Cli;

/// <summary>Amounts in words.</summary>
internal static class Amounts
{
    private const double Slow = 10;

    /// <summary>So many of something: 1 page, 2 pages.</summary>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>How fast pages came, after something; empty for a single page, of which that says nothing.</summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="time">The time they took.</param>
    public static string Speed(string before, long pages, TimeSpan time)
    {
        var speed = pages / Math.Max(0.001, time.TotalSeconds);
        return pages < 2 ? "" : before + speed.ToString(speed < Slow ? "0.#" : "F0", CultureInfo.InvariantCulture) + " pages/s";
    }
}
