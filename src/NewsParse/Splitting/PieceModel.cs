using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>How likely each role is for a piece, by its features: multinomial logistic regression, with weights of their own for each kind of page. Trained; see SOURCES.md.</summary>
internal sealed class PieceModel
{
    /// <summary>The roles, in the order of the table's columns.</summary>
    public static readonly PieceRole[] Roles = [PieceRole.Body, PieceRole.Title, PieceRole.Subhead, PieceRole.Byline, PieceRole.Furniture];

    private readonly Dictionary<(PageKind Kind, string Feature), double[]> _weights;

    private PieceModel(Dictionary<(PageKind Kind, string Feature), double[]> weights) => _weights = weights;

    /// <summary>The built-in weights.</summary>
    public static PieceModel BuiltIn { get; } = new(LexiconBlob.Instance.Rows("piece-weights")
        .ToDictionary(row => (Enum.Parse<PageKind>(row[0]), row[1]), row => Array.ConvertAll(row[2..], cell => double.Parse(cell, CultureInfo.InvariantCulture))));

    /// <summary>A model of other weights.</summary>
    public static PieceModel Of(Dictionary<(PageKind Kind, string Feature), double[]> weights) => new(weights);

    /// <summary>The weights of a feature, in the order of <see cref="Roles"/>; null if it has none.</summary>
    public double[]? WeightsOf(PageKind kind, string feature) => _weights.GetValueOrDefault((kind, feature));

    /// <summary>The cost of each role, in the order of <see cref="Roles"/>: minus the natural logarithm of its likelihood.</summary>
    public double[] Costs(PieceFeatures features, PageKind kind)
    {
        var scores = new double[Roles.Length];
        foreach (var (name, value) in features.Values)
        {
            if (_weights.TryGetValue((kind, name), out var weights))
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
