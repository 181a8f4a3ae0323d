using NewsParse.Extraction.People;

namespace NewsParse.Extraction.Names;

/// <summary>One person's name that OCR has read in several ways on a page: which of them was printed.</summary>
internal static class NameVariants
{
    private const int LongestName = 4;

    // A page with more is a list of names.
    private const int MostNames = 400;

    // Of two ways that are read equally often, one has to be so much more of a name.
    private const float FewestNats = 2f;

    // A name that is read far oftener than the one that it may be is another one.
    private const int MostTimesAsOften = 2;

    /// <summary>For each name that is another one misread, that other one.</summary>
    public static Dictionary<string, string> Of(IEnumerable<NameMention> mentions)
    {
        var counts = mentions.Where(mention => mention.Kind == TokenKind.Person && mention.Text.Length is > 1 and <= LongestName)
            .GroupBy(mention => mention.Of is { Length: var length } && length == mention.Text.Length ? mention.Of : mention.Text, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Count())).ToList();
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        if (counts.Count > MostNames)
        {
            return printed;
        }

        foreach (var read in counts)
        {
            var better = counts.Where(other => IsPrinted(other, read)).OrderByDescending(other => other.Count).FirstOrDefault().Name;
            if (better is { Length: > 0 })
            {
                printed[read.Name] = better;
            }
        }

        return printed;
    }

    // OCR reads rare characters as common ones; where it may have done either, the name decides.
    private static bool IsPrinted((string Name, int Count) name, (string Name, int Count) read) =>
        Misreadings.MayBe(read.Name, name.Name)
        && (Misreadings.MayBe(name.Name, read.Name)
            ? name.Count > read.Count || (name.Count == read.Count && Misreadings.NameCost(name.Name) + FewestNats < Misreadings.NameCost(read.Name))
            : read.Count <= name.Count * MostTimesAsOften);
}
