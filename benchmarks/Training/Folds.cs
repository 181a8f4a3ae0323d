namespace NewsParse.Training;

/// <summary>Parts into which pages are dealt, so that what is told of a page comes from weights that have not seen it.</summary>
internal static class Folds
{
    /// <summary>The number of each item's fold; items of one group are in one fold.</summary>
    public static int[] Deal(IEnumerable<string> groups, int folds)
    {
        string[] all = [.. groups];
        var numbers = all.Distinct().Order(StringComparer.Ordinal).Select((group, i) => (group, i)).ToDictionary(pair => pair.group, pair => pair.i % folds);
        return Array.ConvertAll(all, group => numbers[group]);
    }
}
