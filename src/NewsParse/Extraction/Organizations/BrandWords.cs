using NewsParse.Lexicon;

namespace NewsParse.Extraction.Organizations;

/// <summary>Common words that firms and schools go by: 光明小学, 红旗机械厂.</summary>
internal static class BrandWords
{
    private static readonly HashSet<int> Nodes = Read(_ => true);

    // 未来科技 is no firm, 未来小学 a school.
    private static readonly HashSet<int> Proper = Read(kind => kind != "ideas");

    /// <summary>Whether a word is one of them.</summary>
    /// <param name="node">The node of <see cref="Words"/> where it ends; Traditional words have their Simplified ones' nodes.</param>
    /// <param name="strong">Whether what follows tells by itself that it ends an organisation's name.</param>
    public static bool Has(int node, bool strong) => (strong ? Nodes : Proper).Contains(node);

    private static HashSet<int> Read(Func<string, bool> kinds) =>
        [.. LexiconBlob.Instance.Rows("brand-words").Where(row => kinds(row[0])).SelectMany(row => row[1].Split(' ')).Select(NodeOf).Where(node => node > 0)];

    private static int NodeOf(string word)
    {
        var node = Words.Root;
        foreach (var c in word)
        {
            node = node < 0 ? node : Words.BuiltIn.Step(node, Words.BuiltIn.CodeOf(c));
        }

        return node;
    }
}
