using System.Buffers;
using NewsParse.Layout;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>How much a paragraph reads like the first of an article rather than a later one: the logarithm of a likelihood ratio. Logistic regression, trained on the project's own text; see SOURCES.md.</summary>
/// <remarks>Openings tell when, where and who, with names in full; what goes on an article has pronouns, short names and words that lean on what was said.</remarks>
internal static class OpeningModel
{
    // Characters of the beginning that are read.
    private const int Reach = 44;

    private const int MostWords = 3;

    private static readonly LogisticModel Model = LogisticModel.BuiltIn("opening-weights");
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？");
    private static readonly SearchValues<char> Pauses = SearchValues.Create("，。！？：；");
    private static readonly int[] Steps = [8, 14, 20, 28, 36];

    // What a paragraph may begin with beside letters and digits.
    private static readonly SearchValues<char> Openers = SearchValues.Create("“「『《〈（〔【‘");

    /// <summary>The logarithm of the likelihood ratio; 0 for an item of a list, which begins with a bullet or a dash.</summary>
    public static double Score(string paragraph) => paragraph.Length > 0 && (char.IsLetterOrDigit(paragraph[0]) || Openers.Contains(paragraph[0])) ? Model.Score(Features(paragraph)) : 0;

    /// <summary>What a paragraph's beginning shows; no feature twice.</summary>
    public static IEnumerable<(string Name, double Value)> Features(string paragraph)
    {
        var head = Head(paragraph);
        var words = WordClasses.Of(head);
        yield return ("bias", 1);
        for (var i = 1; i <= MostWords; i++)
        {
            yield return ("begins " + string.Join(' ', words.Take(i).Select(word => word.Class)), 1);
        }

        yield return ("begins with " + (words.Count > 0 ? words[0].Text : ""), 1);
        yield return ("sentence to " + Step(head.AsSpan().IndexOfAny(Stops)), 1);
        yield return ("clause to " + Step(head.AsSpan().IndexOfAny(Pauses)), 1);
        foreach (var word in words.Select(word => word.Text).Distinct(StringComparer.Ordinal))
        {
            yield return ("word " + word, 1);
        }

        foreach (var tag in words.Select(word => word.Class).Where(tag => tag.Length > 1 && char.IsAsciiLetter(tag[0])).Distinct(StringComparer.Ordinal))
        {
            yield return ("has " + tag, 1);
        }
    }

    // In Simplified characters: words of both scripts are the same feature.
    private static string Head(string paragraph) => string.Create(Math.Min(Reach, paragraph.Length), paragraph, (head, from) =>
    {
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = Script.Simplify(from[i]);
        }
    });

    // Characters up to a mark; to the end of what is read if there is none.
    private static string Step(int at) => FeatureList.Step(at < 0 ? Reach : at, Steps);
}
