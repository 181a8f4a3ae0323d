using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>How likely each role is for a piece, by its features: multinomial logistic regression, with weights of their own for pages with boxes. Trained; see SOURCES.md.</summary>
internal sealed class PieceModel
{
    /// <summary>The roles, in the order of the table's columns.</summary>
    public static readonly PieceRole[] Roles = [PieceRole.Body, PieceRole.Title, PieceRole.Subhead, PieceRole.Byline, PieceRole.Furniture];

    private readonly Dictionary<(bool Boxes, string Feature), double[]> _weights;

    private PieceModel(Dictionary<(bool Boxes, string Feature), double[]> weights) => _weights = weights;

    /// <summary>The built-in weights.</summary>
    public static PieceModel BuiltIn { get; } = new(LexiconBlob.Instance.Rows("piece-weights")
        .ToDictionary(row => (row[0] == "boxes", row[1]), row => Array.ConvertAll(row[2..], cell => double.Parse(cell, CultureInfo.InvariantCulture))));

    /// <summary>A model of other weights.</summary>
    public static PieceModel Of(Dictionary<(bool Boxes, string Feature), double[]> weights) => new(weights);

    /// <summary>The cost of each role, in the order of <see cref="Roles"/>: minus the natural logarithm of its likelihood.</summary>
    public double[] Costs(PieceFeatures features, bool boxes)
    {
        var scores = new double[Roles.Length];
        foreach (var (name, value) in features.Values)
        {
            if (_weights.TryGetValue((boxes, name), out var weights))
            {
                for (var role = 0; role < scores.Length; role++)
                {
                    scores[role] += weights[role] * value;
                }
            }
        }

        var most = scores.Max();
        var total = most + Math.Log(scores.Sum(score => Math.Exp(score - most)));
        return Array.ConvertAll(scores, score => total - score);
    }
}
