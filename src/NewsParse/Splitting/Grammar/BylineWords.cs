using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>What somebody did for an article.</summary>
[Flags]
internal enum Deeds
{
    None = 0,
    Text = 1,
    Picture = 2,
    Edit = 4,
    Translate = 8,
}

/// <summary>What a word of a byline does.</summary>
internal enum WordClass
{
    /// <summary>Says who someone is (记者).</summary>
    Role,

    /// <summary>Says what someone did (摄影, 文/图).</summary>
    Deed,

    /// <summary>Narrows a role (首席).</summary>
    Adjective,

    /// <summary>Whom someone works for (本报).</summary>
    Unit,

    /// <summary>An agency whose report it is.</summary>
    Wire,

    /// <summary>Stands for no person (编辑部).</summary>
    Nobody,

    /// <summary>Stands before what a text was taken from (摘自).</summary>
    Source,

    /// <summary>Stands before the place that a text was sent from (发自).</summary>
    From,
}

/// <summary>A word of a byline.</summary>
internal sealed record BylineWord(WordClass Class, ContributorRole? Role, Deeds Deeds, bool IsNobody)
{
    private static readonly Dictionary<string, string[]> Rows =
        LexiconBlob.Instance.Rows("byline-words").ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of bylines.</summary>
    public static Phrases<BylineWord> All { get; } = new(Load());

    /// <summary>What follows 记者, 读者, 摄影 in rubrics and sentences and is no name: 来信, 观察, 了解.</summary>
    public static Phrases<bool> NoNames { get; } = new(Rows["NoName"].Select(word => (word, true)));

    private static IEnumerable<(string Word, BylineWord Value)> Load()
    {
        var nobodies = Rows["Nobody"].ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, words) in Rows.Where(row => row.Key != "NoName"))
        {
            foreach (var word in words.Where(taken.Add))
            {
                yield return (word, Of(name) with { IsNobody = nobodies.Contains(word) });
            }
        }

        foreach (var word in Agencies.Wires.Where(taken.Add))
        {
            yield return (word, new BylineWord(WordClass.Wire, null, Deeds.None, true));
        }
    }

    // A class, a role, or deeds; "Source Translate" is a class with a deed, "Text Reporter" a deed with the role of those who are named behind it.
    private static BylineWord Of(string name)
    {
        var parts = name.Split(' ');
        if (Enum.TryParse<ContributorRole>(name, out var role))
        {
            return new(WordClass.Role, role, Deeds.None, false);
        }

        var hasClass = Enum.TryParse<WordClass>(parts[0], out var wordClass);
        ContributorRole? doer = parts.Length > 1 && Enum.TryParse(parts[^1], out role) ? role : null;
        var deeds = parts.Skip(hasClass ? 1 : 0).SkipLast(doer is null ? 0 : 1).Aggregate(Deeds.None, (sum, deed) => sum | Enum.Parse<Deeds>(deed));
        return new(hasClass ? wordClass : WordClass.Deed, doer, deeds, false);
    }
}

/// <summary>News agencies, and papers and stations that are quoted.</summary>
internal static class Agencies
{
    private static readonly Dictionary<string, string[]> Rows =
        LexiconBlob.Instance.Rows("agencies").ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The agencies.</summary>
    public static IReadOnlyList<string> Wires => Rows["Wire"];

    /// <summary>Agencies (true) and papers (false) in one list.</summary>
    public static Phrases<bool> All { get; } = new([.. Rows["Wire"].Select(word => (word, true)), .. Rows["Paper"].Select(word => (word, false))]);
}
