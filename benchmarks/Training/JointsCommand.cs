using System.Globalization;
using NewsParse.Layout;
using NewsParse.Splitting;
using NewsParse.Text;

namespace NewsParse.Training;

/// <summary>Learns from text alone which column goes on in which: articles are set in columns of random widths, cut at random places, and what goes on a sentence is to be told from what begins the page's other columns.</summary>
internal static class JointsCommand
{
    private const int Settings = 12;
    private const int FoldCount = 4;
    private const int MostRivals = 20;

    private static readonly RatioModel Model = new(FewestSightings: 8, Penalty: 5, LeastWeight: 0.1);

    /// <summary>Fits the table and writes it; tells how often the true continuation is preferred, by weights that have not seen the page and by those in use.</summary>
    /// <param name="folders">Folders of gold.json, or of content that is still to be rendered.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Run(string[] folders, string table)
    {
        var pages = PrintedGold.Of(folders);
        var index = new FeatureIndex();
        var breaks = pages.SelectMany((page, number) => Breaks(page, number, index)).ToArray();
        var folds = Folds.Deal(breaks.Select(one => one.Page.ToString("0000", CultureInfo.InvariantCulture)), FoldCount);
        var (own, shipped, chosen, cases) = (0.0, 0.0, (Own: 0, Shipped: 0), 0);
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var model = Fit([.. breaks.Where((_, i) => folds[i] != fold)], index);
            foreach (var one in breaks.Where((_, i) => folds[i] == fold))
            {
                var (scores, used) = (Array.ConvertAll(one.Candidates, candidate => RatioModel.Score(model, candidate.Features)), Array.ConvertAll(one.Candidates, candidate => candidate.Shipped));
                own += Pairs(scores);
                shipped += Pairs(used);
                chosen = (chosen.Own + (Best(scores) ? 1 : 0), chosen.Shipped + (Best(used) ? 1 : 0));
                cases++;
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{pages.Length} pages, {cases} breaks in mid-sentence; the true continuation comes before another {own / cases:F4} of the time (weights in use {shipped / cases:F4}), before all others {(double)chosen.Own / cases:F3} ({(double)chosen.Shipped / cases:F3})"));
        RatioModel.Write(table, "feature of a joint of two pieces\tweight in the log likelihood ratio", Fit(breaks, index), index);
    }

    // The first candidate is the true one.
    private static double Pairs(double[] scores) => scores.Skip(1).Average(score => score < scores[0] ? 1 : score == scores[0] ? 0.5 : 0);

    private static bool Best(double[] scores) => scores.Skip(1).All(score => score < scores[0]);

    private static double[] Fit(Break[] breaks, FeatureIndex index) => Model.Fit(
        [.. breaks.SelectMany(one => one.Candidates.Select((candidate, i) => new Sighting(candidate.Features, i == 0, i == 0 ? 1 : 1.0 / (one.Candidates.Length - 1))))],
        index);

    private static IEnumerable<Break> Breaks(PrintedGold page, int number, FeatureIndex index)
    {
        var random = new Random(number);
        for (var setting = 0; setting < Settings; setting++)
        {
            var columns = page.Articles.SelectMany(article => Columns(article, random)).ToArray();
            var names = new RepeatedNames(columns.Select(column => column.Text));
            JointText[] ends = [.. columns.Select(column => new JointText(column.Text))];
            for (var i = 0; i + 1 < columns.Length; i++)
            {
                if (!columns[i].GoesOn)
                {
                    continue;
                }

                int[] rivals = [.. Enumerable.Range(0, columns.Length).Where(j => j != i && j != i + 1)];
                random.Shuffle(rivals);
                yield return new Break(number, [.. rivals.Take(MostRivals).Prepend(i + 1).Select(j => Candidate(i, j))]);
            }

            Candidate Candidate(int i, int j)
            {
                var (gain, repeated) = (Joint.Gain(columns[i].Last, columns[j].First), names.Across(ends[i].Tail, ends[j].Head));
                var features = JointModel.Features(ends[i], ends[j], gain, repeated).ToArray();

                // A name may be given twice: where what ends and what begins are alike.
                return new Candidate([.. features.GroupBy(feature => index[feature.Name]).Select(group => (group.Key, group.Sum(feature => feature.Value)))], JointModel.Score(ends[i], ends[j], gain, repeated));
            }
        }
    }

    /// <summary>An article in columns: lines of some width, cut every few lines and, as pieces are, after each paragraph.</summary>
    private static IEnumerable<Column> Columns(PrintedArticle article, Random random)
    {
        var (width, first) = (random.Next(10, 19), true);
        foreach (var paragraph in article.Paragraphs)
        {
            var lines = Set((first ? article.Dateline : "") + paragraph, width);
            first = false;
            for (var start = 0; start < lines.Count;)
            {
                var end = Math.Min(lines.Count, start + random.Next(1, 12));
                var text = string.Concat(lines[start..end]);
                yield return new Column(text, LineOf(lines[start], width), LineOf(lines[end - 1], width), end < lines.Count && !Chars.EndsSentence(text));
                start = end;
            }
        }
    }

    private static Line LineOf(string text, int width)
    {
        var restored = new RestoredText.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            restored.Append(text[i], i);
        }

        return new Line(new SourceSpan(0, text.Length), restored.Build(), 0, false) { Column = width };
    }

    private static List<string> Set(string text, int width)
    {
        var (lines, start, used) = (new List<string>(), 0, 2.0);
        for (var i = 0; i < text.Length; i++)
        {
            used += Chars.Width(text[i]);
            if (used > width && i > start)
            {
                var at = i;
                while (at > start + 1 && (Chars.IsBarredFromLineStart(text[at]) || Chars.IsOpener(text[at - 1]) || (Chars.IsLatinOrDigit(text[at]) && Chars.IsLatinOrDigit(text[at - 1]))))
                {
                    at--;
                }

                lines.Add(text[start..at]);
                (start, used) = (at, text[at..(i + 1)].Sum(Chars.Width));
            }
        }

        lines.Add(text[start..]);
        return lines;
    }

    private sealed record Column(string Text, Line First, Line Last, bool GoesOn);

    private sealed record Candidate((int Feature, double Value)[] Features, double Shipped);

    private sealed record Break(int Page, Candidate[] Candidates);
}
