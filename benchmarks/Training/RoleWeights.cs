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

    /// <summary>What each piece of a page shows, by its features' numbers.</summary>
    public (int Feature, double Value)[][] FeaturesOf(PageView page)
    {
        PieceLook[] looks = [.. page.Pieces.Select(piece => new PieceLook(piece))];
        return [.. looks.Select((_, i) => PieceFeatures.Of(page.Pieces, looks, i, page.Stack).Values.Where(feature => _features.ContainsKey(feature.Name)).Select(feature => (_features[feature.Name], feature.Value)).ToArray())];
    }

    /// <summary>Makes pieces look as they do by weights that have been moved.</summary>
    public void Look(PageView page, (int Feature, double Value)[][] features, double[] moved)
    {
        for (var i = 0; i < features.Length; i++)
        {
            var scores = new double[Roles];
            foreach (var (feature, value) in features[i])
            {
                for (var role = 0; role < Roles; role++)
                {
                    var at = (feature * Roles) + role;
                    scores[role] += (_start[at] + moved[at]) * value;
                }
            }

            page.Evidence[i] = page.Evidence[i].With(PieceModel.Costs(scores));
        }
    }

    /// <summary>Adds to a gradient by how much an explanation's cost rises with each weight, times a number. What all explanations of the page have in common is left out.</summary>
    public static void AddSlope(double[] gradient, Explanation explanation, (int Feature, double Value)[][] features, double times)
    {
        for (var i = 0; i < features.Length; i++)
        {
            var role = Array.IndexOf(PieceModel.Roles, RoleOf(explanation.Moves[i].Kind));
            foreach (var (feature, value) in features[i])
            {
                gradient[(feature * Roles) + role] -= times * value;
            }
        }
    }

    /// <summary>The rows when the weights have been moved.</summary>
    public IEnumerable<string> Rows(double[] moved) => _features.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature =>
        $"{_kind}\t{feature.Key}\t{string.Join('\t', Enumerable.Range(feature.Value * Roles, Roles).Select(at => (_start[at] + moved[at]).ToString("0.00", CultureInfo.InvariantCulture)))}");

    private static PieceRole RoleOf(MoveKind kind) => kind switch
    {
        MoveKind.Furniture => PieceRole.Furniture,
        MoveKind.Begin or MoveKind.Continue or MoveKind.ContinueBackwards => PieceRole.Body,
        MoveKind.Title or MoveKind.GrowTitle or MoveKind.LateTitle => PieceRole.Title,
        MoveKind.Subhead => PieceRole.Subhead,
        _ => PieceRole.Byline,
    };
}
