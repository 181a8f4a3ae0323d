using System.Globalization;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Learns from pages with gold.json what a piece of a page is: text, a line of a headline block, a heading inside an article, a byline, or no part of any article.</summary>
internal static class PiecesCommand
{
    private const int FoldCount = 5;
    private const double Penalty = 1;

    /// <summary>Fits the table and writes it; tells how well it tells pieces apart on pages that it was not fitted on, beside the weights in use.</summary>
    /// <param name="roots">Folders of pages.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] roots, string table)
    {
        var pieces = Rendering.Of(roots).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Pieces).ToArray();
        var rows = new List<string> { "# set\tfeature\t" + string.Join('\t', PieceModel.Roles) + ": weights of the logistic regression that tells what a piece of a page is" };
        foreach (var set in pieces.GroupBy(piece => piece.Kind).OrderBy(set => set.Key))
        {
            LabelledPiece[] own = [.. set];
            Report(own);
            foreach (var ((_, feature), weights) in Fit(own).OrderBy(pair => pair.Key.Feature, StringComparer.Ordinal))
            {
                rows.Add($"{set.Key}\t{feature}\t{string.Join('\t', weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))}");
            }
        }

        File.WriteAllLines(table, rows);
    }

    private static void Report(LabelledPiece[] pieces)
    {
        var folds = Folds.Deal(pieces.Select(piece => piece.Group), FoldCount);
        var likely = new List<(LabelledPiece Piece, double[] Own, double[] Shipped)>();
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = PieceModel.Of(Fit([.. pieces.Where((_, i) => folds[i] != fold)]));
            likely.AddRange(pieces.Where((_, i) => folds[i] == fold).Select(piece => (piece, model.Costs(piece.Features, piece.Kind), PieceModel.BuiltIn.Costs(piece.Features, piece.Kind))));
        }

        Console.WriteLine($"{pieces[0].Kind}: {pieces.Length} pieces, by weights fitted without the page (in brackets the weights in use)");
        foreach (var role in likely.GroupBy(one => one.Piece.Role).Append(null))
        {
            var own = role?.ToArray() ?? [.. likely];
            Console.WriteLine(FormattableString.Invariant($"{(role is null ? "all" : $"{role.Key}"),-10} {own.Length,6}  right {own.Average(one => Right(one.Piece, one.Own)):F3} ({own.Average(one => Right(one.Piece, one.Shipped)):F3})  cost of the right role {own.Average(one => Cost(one.Piece, one.Own)):F3} ({own.Average(one => Cost(one.Piece, one.Shipped)):F3})"));
        }
    }

    private static double Cost(LabelledPiece piece, double[] costs) => costs[Array.IndexOf(PieceModel.Roles, piece.Role)];

    private static double Right(LabelledPiece piece, double[] costs) => Cost(piece, costs) <= costs.Min() ? 1 : 0;

    private static Dictionary<(PageKind Kind, string Feature), double[]> Fit(LabelledPiece[] pieces)
    {
        var (index, roles) = (new FeatureIndex(), PieceModel.Roles);
        var cases = pieces.Select(piece => new Choice(
            [.. roles.Select((_, role) => new Alternative([.. piece.Features.Values.Select(feature => ((index[feature.Name] * roles.Length) + role, feature.Value))]))],
            Array.IndexOf(roles, piece.Role))).ToArray();
        var weights = ChoiceModel.Fit(cases, index.Names.Count * roles.Length, Penalty);
        return index.Names.Select((name, i) => (name, i)).ToDictionary(pair => (pieces[0].Kind, pair.name), pair => weights[(pair.i * roles.Length)..((pair.i + 1) * roles.Length)]);
    }

    private static IEnumerable<LabelledPiece> Pieces(Rendering rendering)
    {
        var labels = new PieceLabels(rendering.Printed());
        foreach (var (_, view) in rendering.Views())
        {
            foreach (var (look, features) in view.Evidence.Zip(PieceFeatures.OfAll(view.Pieces, view.Stack)))
            {
                yield return new LabelledPiece(rendering.Group, labels.Of(look.Text).Role, view.Kind, features);
            }
        }
    }

    private sealed record LabelledPiece(string Group, PieceRole Role, PageKind Kind, PieceFeatures Features);
}
