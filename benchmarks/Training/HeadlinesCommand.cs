using System.Globalization;
using NewsParse.Extraction;
using NewsParse.Extraction.Headlines;
using NewsParse.Splitting;

namespace NewsParse.Training;

/// <summary>Learns from pages with gold.json which lines of a headline block are kickers, which the main headline, which subheads.</summary>
internal static class HeadlinesCommand
{
    private const int FoldCount = 5;
    private const int MostLines = 8;
    private const double Penalty = 4;

    // Weights below it are left out.
    private const double LeastTold = 0.03;

    // Which words a line has tells the same on every kind of page.
    private const string OfWords = "word";

    private static readonly string[] LineRoles = Array.ConvertAll(HeadlineModel.Roles, role => role.ToString());
    private static readonly string[] PairRoles = Array.ConvertAll(HeadlineModel.Pairs, pair => $"{pair.Before}>{pair.After}");

    // Of the folder whose habits are followed.
    private const double OwnWeight = 3;
    private const double LeastWeight = 0.1;
    private const double MostWeight = 6;

    // So many blocks of the other folders stand behind the shares of one folder.
    private const double Backing = 10;

    /// <summary>Fits the table and writes it; tells how many blocks are read right by weights that were fitted without the page, beside the weights in use.</summary>
    /// <remarks>How often a block has kickers or subheads is a habit of whoever writes it: the blocks of the other folders are weighted half of the way (geometrically) to having them as often as those of the first one.</remarks>
    /// <param name="roots">Folders of pages; the habits of the first one are followed.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] roots, string table)
    {
        var index = new FeatureIndex();
        var blocks = Weighted([.. Rendering.Of(roots).SelectMany(rendering => Blocks(rendering, index))], roots[0]);
        var folds = Folds.Deal(blocks.Select(block => block.Group), FoldCount);
        var seen = new List<(Block Block, bool Own)>();
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var weights = Fit([.. blocks.Where((_, i) => folds[i] != fold)], index);
            seen.AddRange(blocks.Where((_, i) => folds[i] == fold).Select(block => (block, ChoiceModel.Best(block.Choice, weights) == block.Choice.Right)));
        }

        Console.WriteLine("headline blocks read right, by weights fitted without the page (in brackets the weights in use)");
        foreach (var rendering in seen.GroupBy(one => (Root: Path.GetFileName(one.Block.Root), one.Block.Rendering)).Append(null))
        {
            var own = rendering?.ToArray() ?? [.. seen];
            Console.WriteLine(FormattableString.Invariant($"{rendering?.Key.Root ?? "all",-10} {rendering?.Key.Rendering,-10} {own.Length,6}  {own.Average(one => one.Own ? 1 : 0):F3} ({own.Average(one => one.Block.Shipped ? 1 : 0):F3})"));
        }

        File.WriteAllLines(table, [$"# set\tline or pair\tfeature\tof a line: {string.Join(' ', LineRoles)}; of a pair: {string.Join(' ', PairRoles)}: weights of the log-linear model that reads headline blocks", .. Rows(Fit(blocks, index), index)]);
    }

    // A row for each feature, with its weights for all roles.
    private static IEnumerable<string> Rows(double[] weights, FeatureIndex index) => index.Names.Zip(weights)
        .Select(pair => (Cells: pair.First.Split('\t'), Weight: pair.Second))
        .GroupBy(one => string.Join('\t', one.Cells[..3]), one => (Role: one.Cells[3], one.Weight))
        .Where(row => row.Any(one => one.Weight != 0))
        .OrderBy(row => row.Key, StringComparer.Ordinal)
        .Select(row =>
        {
            var (known, roles) = (row.ToDictionary(one => one.Role, one => one.Weight), row.Key.Split('\t')[1] == HeadlineModel.OfPair ? PairRoles : LineRoles);
            return row.Key + "\t" + string.Join('\t', roles.Select(role => known.GetValueOrDefault(role).ToString("0.##", CultureInfo.InvariantCulture)));
        });

    private static Block[] Weighted(Block[] blocks, string first)
    {
        var shares = Shares(blocks);
        var followed = Shares(blocks.Where(block => block.Root == first), shares);
        return [.. blocks.Select(block => block with { Choice = block.Choice with { Weight = block.Root == first ? OwnWeight : Math.Sqrt(Math.Clamp(followed[block.Pattern] / shares[block.Pattern], LeastWeight, MostWeight)) } })];
    }

    // Of the blocks with as many lines, how many are read so.
    private static Dictionary<(int Lines, HeadlineReading Reading), double> Shares(IEnumerable<Block> blocks, Dictionary<(int Lines, HeadlineReading Reading), double>? backing = null)
    {
        var counts = blocks.CountBy(block => block.Pattern).ToDictionary();
        var totals = counts.GroupBy(count => count.Key.Lines).ToDictionary(group => group.Key, group => group.Sum(count => count.Value));
        return backing is null
            ? counts.ToDictionary(count => count.Key, count => count.Value / (double)totals[count.Key.Lines])
            : backing.ToDictionary(share => share.Key, share => (counts.GetValueOrDefault(share.Key) + (Backing * share.Value)) / (totals.GetValueOrDefault(share.Key.Lines) + Backing));
    }

    private static double[] Fit(Block[] blocks, FeatureIndex index) =>
        Array.ConvertAll(ChoiceModel.Fit(Array.ConvertAll(blocks, block => block.Choice), index.Names.Count, Penalty), weight => Math.Abs(weight) < LeastTold ? 0 : weight);

    private static IEnumerable<Block> Blocks(Rendering rendering, FeatureIndex index)
    {
        var gold = rendering.Printed();
        var labels = new PieceLabels(gold);
        foreach (var (_, view) in rendering.Views())
        {
            foreach (var title in view.Pieces.Zip(view.Evidence, (piece, look) => (Piece: piece, Label: labels.Of(look.Text))).Where(pair => pair.Label.Role == PieceRole.Title).GroupBy(pair => pair.Label.Article))
            {
                var lines = HeadlineLine.Of(new BylineCollector(null).TakeTitles([.. title.Select(pair => pair.Piece)]));
                if (lines.Count is < 2 or > MostLines)
                {
                    continue;
                }

                // A block whose lines can't be read as gold has them, in this order, teaches nothing.
                var roles = lines.ConvertAll(line => labels.Of(line.Text).Line);
                HeadlineReading[] readings = [.. HeadlineReader.Readings(lines.Count)];
                var right = Array.FindIndex(readings, reading => roles.Select((role, i) => role == reading.RoleOf(i)).All(same => same));
                if (right < 0)
                {
                    continue;
                }

                var (lead, body) = (gold.Articles[title.Key].Paragraphs.FirstOrDefault() ?? "", string.Concat(gold.Articles[title.Key].Paragraphs));
                var scores = new HeadlineScores(lines, lead, body, HeadlineModel.Of(view.Kind));
                var shown = new Shown([.. lines.Select((_, i) => HeadlineLineFeatures.Of(lines, i, lead, body))], [.. lines.Skip(1).Select((_, i) => HeadlinePairFeatures.Of(lines, i + 1))], view.Kind);
                var choice = new Choice(Array.ConvertAll(readings, reading => new Alternative(Features(shown, reading, index))), right);
                yield return new Block(rendering.Root, rendering.Group, rendering.Name, choice, (lines.Count, readings[right]), readings.MaxBy(scores.Of) == readings[right]);
            }
        }
    }

    private static (int Feature, double Value)[] Features(Shown shown, HeadlineReading reading, FeatureIndex index)
    {
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < shown.Lines.Length; i++)
        {
            Count(HeadlineModel.OfLine, shown.Lines[i], reading.RoleOf(i).ToString());
            if (reading.PairAt(i) is var pair and >= 0)
            {
                Count(HeadlineModel.OfPair, shown.Pairs[i - 1], PairRoles[pair]);
            }
        }

        return [.. sums.Select(pair => (pair.Key, pair.Value))];

        void Count(string what, IReadOnlyList<(string Name, double Value)> features, string role)
        {
            foreach (var (name, value) in features)
            {
                foreach (var set in name.Contains(OfWords, StringComparison.Ordinal) ? (string[])[HeadlineModel.EveryKind] : [HeadlineModel.EveryKind, shown.Kind.ToString()])
                {
                    var feature = index[$"{set}\t{what}\t{name}\t{role}"];
                    sums[feature] = sums.GetValueOrDefault(feature) + value;
                }
            }
        }
    }

    private sealed record Shown(IReadOnlyList<(string Name, double Value)>[] Lines, IReadOnlyList<(string Name, double Value)>[] Pairs, PageKind Kind);

    private sealed record Block(string Root, string Group, string Rendering, Choice Choice, (int Lines, HeadlineReading Reading) Pattern, bool Shipped);
}
