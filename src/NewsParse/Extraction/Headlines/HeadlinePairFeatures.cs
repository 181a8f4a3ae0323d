using NewsParse.Layout;
using NewsParse.Splitting;

namespace NewsParse.Extraction.Headlines;

/// <summary>What two lines of a headline block that follow each other show of their roles, as numbers that <see cref="HeadlineModel"/> weighs.</summary>
internal sealed class HeadlinePairFeatures : FeatureList
{
    // Of what share of places two lines have words of one length and tag to be called parallel.
    private const double Parallel = 0.75;

    private const int LongestLine = 20;
    private const int MostLines = 4;

    // Natural logarithm of the most that sizes called the same differ by.
    private const double SameSize = 0.05;

    private HeadlinePairFeatures(IReadOnlyList<HeadlineLine> lines, int at)
    {
        var (before, after) = (lines[at - 1], lines[at]);
        AddLengths(before.Text.Length, after.Text.Length);
        AddSizes(Math.Log(after.Size / before.Size ?? double.NaN));
        AddBorder(lines, before.Block == after.Block);
        AddWords(before, after);
        Add("gap in both", before.Gaps > 0 && after.Gaps > 0);
        Add("gap in one", before.Gaps > 0 != after.Gaps > 0);
        Add("slogan behind report", after.IsSlogan && before.Cue == HeadlineCues.Report);
        Add("report behind slogan", before.IsSlogan && after.Cue == HeadlineCues.Report);
    }

    /// <summary>The features of a line and the one before it.</summary>
    /// <param name="lines">The block.</param>
    /// <param name="at">Index of the second of them.</param>
    public static IReadOnlyList<(string Name, double Value)> Of(IReadOnlyList<HeadlineLine> lines, int at) => new HeadlinePairFeatures(lines, at).Values;

    private void AddLengths(int before, int after)
    {
        var more = after - before;
        Add("longer by", Math.Clamp(more, 0, 8) / 8.0);
        Add("shorter by", Math.Clamp(-more, 0, 8) / 8.0);
        Add("same length", more == 0);
        Add("nearly same length", Math.Abs(more) == 1);
        Add(FormattableString.Invariant($"lengths {Half(before)} {Half(after)}"), 1);

        static int Half(int length) => Math.Min(length, LongestLine) / 2;
    }

    private void AddSizes(double growth)
    {
        Add("same size", Math.Abs(growth) < SameSize);
        Add("larger after", Math.Clamp((growth - SameSize) / 0.2, 0, 1));
        Add("smaller after", Math.Clamp((-growth - SameSize) / 0.2, 0, 1));
    }

    // pdfminer never parts the lines of one size, poppler never those of one headline: what a border tells depends on how many there are.
    private void AddBorder(IReadOnlyList<HeadlineLine> lines, bool same)
    {
        var blocks = lines.Select(line => line.Block).Distinct().Count();
        Add("same block", same);
        Add("of two", lines.Count == 2);
        Add("of three", lines.Count == 3);
        Add(FormattableString.Invariant($"{(same ? "inside" : "across")} {Capped(blocks)} of {Capped(lines.Count)}"), 1);

        static int Capped(int count) => Math.Min(count, MostLines);
    }

    private void AddWords(HeadlineLine before, HeadlineLine after)
    {
        var goesOn = Joint.Score(before.Last, after.Last);
        Add("joint", Math.Clamp(Joint.Gain(before.Last, after.Last), -4, 4) / 4.0);
        Add("sentence goes on", Math.Clamp(goesOn, 0, 4) / 4.0);
        Add("sentence does not go on", Math.Clamp(-goesOn, 0, 4) / 4.0);
        Add("parallel", IsParallel(before, after));
        Add($"words {before.Ends.Last[0]}|{after.Ends.First[0]}", 1);
    }

    /// <summary>True if two lines of one length have the same kinds of words at the same places.</summary>
    private static bool IsParallel(HeadlineLine before, HeadlineLine after)
    {
        if (before.Text.Length != after.Text.Length)
        {
            return false;
        }

        var same = before.Words.Sum(word => after.Words.Exists(other => other.Start == word.Start && other.Length == word.Length && other.Tag[0] == word.Tag[0]) ? word.Length : 0);
        return same >= Parallel * before.Text.Length;
    }
}
