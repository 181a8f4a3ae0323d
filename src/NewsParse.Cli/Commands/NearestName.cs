namespace NewsParse.Cli;

/// <summary>What someone who mistyped a name meant.</summary>
internal static class NearestName
{
    // What someone types of a longer name.
    private const int LeastBeginning = 4;

    /// <summary>The name that takes the fewest changes of letters, or that begins so; null if none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Select(name => (Name: name, Distance: Distance(typed.ToLowerInvariant(), name.ToLowerInvariant()))).Where(name => name.Distance <= Math.Min(3, typed.Length / 2)).OrderBy(name => name.Distance).FirstOrDefault().Name
            ?? (typed.Length < LeastBeginning ? null : Array.Find(all, name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What to say of a wrong value; nothing if no right one is near.</summary>
    public static string Hint(string typed, IEnumerable<string> names) => Of(typed, names) is { } meant ? $"; did you mean {meant}?" : "";

    // Letters added, left out, changed or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0 ? i + j : Math.Min(costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(costs[i - 1, j], costs[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[a.Length, b.Length];
    }
}
