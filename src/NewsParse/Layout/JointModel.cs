using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Layout;

/// <summary>How well one piece goes on in another in mid-sentence: a logarithm of a likelihood ratio, true continuations to others. Logistic regression, trained on the project's own text; see SOURCES.md.</summary>
internal static class JointModel
{
    private static readonly LogisticModel Model = LogisticModel.BuiltIn("joint-weights");

    /// <summary>The logarithm of the likelihood ratio.</summary>
    /// <param name="before">What breaks off.</param>
    /// <param name="after">What may go on.</param>
    /// <param name="gain">What the words at the joint say, as <see cref="Joint.Gain"/>.</param>
    /// <param name="repeated">Length of the longest run of characters across the joint that stands elsewhere on the page.</param>
    public static double Score(JointText before, JointText after, double gain, int repeated) => Model.Score(Features(before, after, gain, repeated));

    /// <summary>The features of a joint.</summary>
    public static IEnumerable<(string Name, double Value)> Features(JointText before, JointText after, double gain, int repeated)
    {
        yield return ("bias", 1);
        yield return ("words", Math.Clamp(gain, -6, 6) / 3);
        yield return ("words +", Math.Clamp(gain, 0, 6) / 3);
        yield return (string.Create(CultureInfo.InvariantCulture, $"words {Math.Clamp(Math.Round(gain), -6, 6)}"), 1);
        yield return ($"repeated {repeated}", 1);
        var ((a1, a2, a3), (b1, b2, b3)) = ((before.Last[0], before.Last[1], before.Last[2]), (after.First[0], after.First[1], after.First[2]));
        yield return ($"{a1}|{b1}", 1);
        yield return ($"{a2} {a1}|{b1}", 1);
        yield return ($"{a1}|{b1} {b2}", 1);
        yield return ($"{a2} {a1}|{b1} {b2}", 1);
        yield return ($"{a3} {a2} {a1}|{b1}", 1);
        yield return ($"{a1}|{b1} {b2} {b3}", 1);
        yield return ($"|{b1}", 1);
        yield return ($"|{b1} {b2}", 1);
        yield return ($"{a1}|", 1);
        yield return ($"{before.LastChar}|{b1}", 1);
        yield return ($"{a1}|{after.FirstChar}", 1);
        yield return ($"clauses {before.ClauseBefore}|{after.ClauseAfter}", 1);
        yield return ($"clause {a1}|{after.ClauseAfter}", 1);
        yield return ($"clause {before.ClauseBefore}|{b1}", 1);
        for (var i = 0; i < before.Unclosed.Length; i++)
        {
            yield return ($"marks {i} {before.Unclosed[i]}{after.Unopened[i]}", 1);
        }
    }
}
