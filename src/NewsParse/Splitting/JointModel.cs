using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>How well one piece goes on in another in mid-sentence: a logarithm of a likelihood ratio, true continuations to others. Logistic regression, trained on the project's own text; see SOURCES.md.</summary>
internal sealed class JointModel
{
    private readonly Dictionary<string, float> _weights;

    private JointModel(Dictionary<string, float> weights) => _weights = weights;

    /// <summary>The built-in weights.</summary>
    public static JointModel BuiltIn { get; } = new(LexiconBlob.Instance.Rows("joint-weights")
        .ToDictionary(row => row[0], row => float.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>A model of other weights.</summary>
    public static JointModel Of(Dictionary<string, float> weights) => new(weights);

    /// <summary>The logarithm of the likelihood ratio.</summary>
    /// <param name="before">What breaks off.</param>
    /// <param name="after">What may go on.</param>
    /// <param name="gain">What the words at the joint say, as <see cref="Layout.Joint.Gain"/>.</param>
    /// <param name="repeated">Length of the longest run of characters across the joint that stands elsewhere on the page.</param>
    public double Score(JointText before, JointText after, double gain, int repeated)
    {
        var sum = 0.0;
        foreach (var (name, value) in Features(before, after, gain, repeated))
        {
            sum += _weights.GetValueOrDefault(name) * value;
        }

        return sum;
    }

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
