using NewsParse.Text;

namespace NewsParse.Layout;

/// <summary>Cuts rows in which extraction printed the lines of neighbouring columns one after the other.</summary>
/// <remarks>A cut is made where it leaves parts of a column's width: one blank is no evidence, parts that fit a column the page is known to have are.</remarks>
internal sealed class RowSplitter(IReadOnlyList<double> columns)
{
    private const double Dearest = 1.3;
    private const int MostWords = 24;

    // For each em of a mark that hangs over a column's edge: of two cuts the one that needs it less is right.
    private const double Overhang = 0.1;

    private const double InsideBrackets = 2.6;

    /// <summary>The parts of a row; one part if it is no row of columns.</summary>
    public List<RestoredText> Split(RestoredText row)
    {
        var words = Words(row.Value);
        var best = (Cost: Dearest, Ends: (List<int>?)null);
        if (words.Count is > 1 and <= MostWords)
        {
            foreach (var column in columns)
            {
                var (cost, ends) = Cut(row.Value, words, column);
                if (ends.Count > 1 && cost / ends.Count < best.Cost)
                {
                    best = (cost / ends.Count, ends);
                }
            }
        }

        if (best.Ends is null)
        {
            return [row];
        }

        var parts = new List<RestoredText>();
        var first = 0;
        foreach (var end in best.Ends)
        {
            parts.Add(row.Slice(words[first].Start, words[end - 1].End - words[first].Start));
            first = end;
        }

        return parts;
    }

    /// <summary>What blanks set apart in a row.</summary>
    public static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ')
            {
                if (i > start)
                {
                    words.Add((start, i));
                }

                start = i + 1;
            }
        }

        return words;
    }

    /// <summary>The cheapest way to group the words into parts of a column's width.</summary>
    private static (double Cost, List<int> Ends) Cut(string text, List<(int Start, int End)> words, double column)
    {
        var cost = new double[words.Count + 1];
        var from = new int[words.Count + 1];
        for (var end = 1; end <= words.Count; end++)
        {
            cost[end] = double.MaxValue;
            for (var start = 0; start < end; start++)
            {
                var part = text.AsSpan(words[start].Start, words[end - 1].End - words[start].Start);
                var price = cost[start] + PartCost(part, column) + (end < words.Count && Chars.EndsInBrackets(part) && Closes(text.AsSpan(words[end].Start)) ? InsideBrackets : 0);
                if (price < cost[end])
                {
                    (cost[end], from[end]) = (price, start);
                }
            }
        }

        var ends = new List<int>();
        for (var end = words.Count; end > 0; end = from[end])
        {
            ends.Add(end);
        }

        ends.Reverse();
        return (cost[words.Count], ends);
    }

    // 本报讯（记者 林远山）昨天: the blank is the bracket's.
    private static bool Closes(ReadOnlySpan<char> rest) => rest.IndexOfAny("（(）)") is >= 0 and var at && rest[at] is ('）' or ')');

    private static double PartCost(ReadOnlySpan<char> part, double column)
    {
        // Justification spreads what falls short of its column.
        var missing = column - Line.Measure(part);
        missing = missing > 0 && LineRestorer.IsSpread(part) ? 0 : missing;
        return missing switch
        {
            < -3 => 12,
            < -1.3 => 4,
            < 0 => Overhang * -missing,
            < 1.2 => 0,
            < 3.3 => 0.4,
            _ => Chars.EndsSentence(part) || part[^1] is '：' or '；' ? 0.7 : 3.2,
        };
    }
}
