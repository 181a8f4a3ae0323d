using System.Globalization;
using NewsParse.Lexicon;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>The rows of piece-weights.tsv for pages of a kind, as numbers to be moved.</summary>
internal sealed class RoleWeights
{
    private static readonly int Roles = PieceModel.Roles.Length;

    private readonly PageKind _kind;
    private readonly Dictionary<string, int> _features;
    private readonly double[] _start;

    public RoleWeights(PageKind kind)
    {
        _kind = kind;
        string[] names = [.. LexiconBlob.Instance.Rows("piece-weights").Where(row => row[0] == kind.ToString()).Select(row => row[1])];
        _features = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        _start = [.. names.SelectMany(name => PieceModel.BuiltIn.WeightsOf(kind, name)!)];
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _start.Length;

    /// <summary>The model when the weights have been moved.</summary>
    public PieceModel At(double[] moved) =>
        PieceModel.Of(_features.ToDictionary(feature => (_kind, feature.Key), feature => Enumerable.Range(feature.Value * Roles, Roles).Select(at => _start[at] + moved[at]).ToArray()));

    /// <summary>Makes a page's pieces look as they do by a model.</summary>
    public static void Look(PageView page, PieceFeatures[] features, PieceModel model)
    {
        for (var i = 0; i < features.Length; i++)
        {
            page.Evidence[i] = page.Evidence[i].With(model.Costs(features[i], page.Kind));
        }
    }

    /// <summary>Adds to a gradient by how much an explanation's cost rises with each weight, times a number. What all explanations of the page have in common is left out.</summary>
    public void AddSlope(double[] gradient, Explanation explanation, PieceFeatures[] features, double times)
    {
        for (var i = 0; i < features.Length; i++)
        {
            var role = Array.IndexOf(PieceModel.Roles, explanation.Roles[i]);
            foreach (var (name, value) in features[i].Values)
            {
                if (_features.TryGetValue(name, out var feature))
                {
                    gradient[(feature * Roles) + role] -= times * value;
                }
            }
        }
    }

    /// <summary>The rows when the weights have been moved.</summary>
    public IEnumerable<string> Rows(double[] moved) => _features.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature =>
        $"{_kind}\t{feature.Key}\t{string.Join('\t', Enumerable.Range(feature.Value * Roles, Roles).Select(at => (_start[at] + moved[at]).ToString("0.00", CultureInfo.InvariantCulture)))}");
}
