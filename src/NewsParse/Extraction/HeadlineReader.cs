using NewsParse.Lexicon;
using NewsParse.Splitting;
using NewsParse.Text;

namespace NewsParse.Extraction;

/// <summary>Tells kicker, main headline, subhead and standing column name apart.</summary>
/// <remarks>A headline block reads column, kickers, main lines, subheads, any of them absent but the main ones; the cheapest such reading is taken.</remarks>
internal static class HeadlineReader
{
    private const int MostLines = 8;

    private enum Role
    {
        Column,
        Kicker,
        Main,
        Subhead,
    }

    private static readonly (string Cue, string Where, Role Role)[] Cues =
        [.. LexiconBlob.Instance.Rows("headline-cues").Select(row => (row[0], row[1], Enum.Parse<Role>(row[2])))];

    private static readonly string[] SloganStarts = [.. LexiconBlob.Instance.Rows("slogan-starts").Select(row => row[0])];

    /// <summary>Reads a headline block.</summary>
    public static (string? Column, Headline Headline) Read(IReadOnlyList<Piece> title)
    {
        var lines = PrintedLines(title);
        if (lines.Count == 0)
        {
            return (null, new Headline());
        }

        var best = (Cost: double.MaxValue, Columns: 0, Kickers: 0, Mains: 0);
        var scored = Math.Min(lines.Count, MostLines);
        for (var columns = 0; columns <= Math.Min(1, scored - 1); columns++)
        {
            for (var kickers = 0; columns + kickers < scored; kickers++)
            {
                for (var mains = 1; columns + kickers + mains <= scored; mains++)
                {
                    var cost = Cost(lines, scored, columns, kickers, mains);
                    if (cost < best.Cost)
                    {
                        best = (cost, columns, kickers, mains);
                    }
                }
            }
        }

        var texts = lines.Select(line => line.Text).ToArray();
        var (from, to) = (best.Columns + best.Kickers, best.Columns + best.Kickers + best.Mains);
        return (best.Columns > 0 ? texts[0] : null, new Headline { Kickers = texts[best.Columns..from], Lines = texts[from..to], Subheads = texts[to..] });
    }

    /// <summary>The block's lines as they were printed: shadows once, wrapped and downward lines whole.</summary>
    private static List<(string Text, int Block)> PrintedLines(IReadOnlyList<Piece> title)
    {
        var printed = new List<(string Text, int Block)>();
        foreach (var piece in title)
        {
            if (piece.Lines.Count > 2 && piece.Lines.All(line => line.Text.Length <= 1))
            {
                printed.Add((string.Concat(piece.Lines.Select(line => line.Value)), piece.First.Block));
                continue;
            }

            printed.AddRange(piece.Lines.Where(line => line.Text.Length > 0).Select(line => (line.Value, line.Block)));
        }

        for (var i = printed.Count - 1; i > 0; i--)
        {
            if (printed[i].Text == printed[i - 1].Text)
            {
                printed.RemoveAt(i);
            }
            else if (IsWrapped(printed[i - 1].Text, printed[i].Text))
            {
                printed[i - 1] = (printed[i - 1].Text + printed[i].Text, printed[i - 1].Block);
                printed.RemoveAt(i);
            }
        }

        return printed;
    }

    /// <summary>True if a line plainly goes on in the next: an open bracket or quote, or a mark that may not begin a line.</summary>
    private static bool IsWrapped(string before, string after) =>
        Chars.IsBarredFromLineStart(after[0]) || (after.Length <= 3 && before.Length >= 8) || Unclosed(before, '“', '”') || Unclosed(before, '《', '》') || Unclosed(before, '「', '」') || Unclosed(before, '（', '）');

    private static bool Unclosed(string text, char opener, char closer) => text.LastIndexOf(opener) > text.LastIndexOf(closer);

    private static double Cost(List<(string Text, int Block)> lines, int count, int columns, int kickers, int mains)
    {
        var cost = (kickers * 1.1) + (Math.Max(0, kickers - 1) * 0.8) + (Math.Max(0, mains - 2) * 1.5);
        var subheads = count - columns - kickers - mains;
        cost += (subheads * 0.5) + (Math.Max(0, subheads - 1) * 0.8);
        for (var i = 0; i < count; i++)
        {
            var role = RoleAt(i);
            cost += LineCost(lines[i].Text, role);
            if (i > 0 && RoleAt(i - 1) is var before && before != Role.Column)
            {
                var together = lines[i].Block == lines[i - 1].Block;
                cost += before == role ? (together ? -0.6 : 0.7) : (together ? 0.7 : 0);
                cost += PairCost(lines[i - 1].Text, lines[i].Text, before, role);
            }
        }

        return cost;

        Role RoleAt(int i) => i < columns ? Role.Column : i < columns + kickers ? Role.Kicker : i < columns + kickers + mains ? Role.Main : Role.Subhead;
    }

    private static double LineCost(string text, Role role)
    {
        var cost = 0.0;
        foreach (var (cue, where, speaksFor) in Cues)
        {
            if (where switch { "start" => text.StartsWith(cue, StringComparison.Ordinal), "end" => text.EndsWith(cue, StringComparison.Ordinal), _ => text == cue })
            {
                cost += role == speaksFor ? -2 : speaksFor == Role.Column ? (text.Length < 9 ? 1.5 : 0) : 1.5;
                break;
            }
        }

        return cost + role switch
        {
            Role.Column => text.Length <= 4 ? 0 : text.Length <= 6 ? 0.6 : text.Length <= 9 && !text.Any(Chars.IsDigit) ? 2 : 9,
            Role.Kicker or Role.Subhead => (text.Length <= 4 ? 2 : text.Length <= 7 ? 0.7 : 0) + (IsSlogan(text) ? 0.8 : 0),
            _ => text.Length > 20 ? 0.1 * (text.Length - 20) : 0,
        };
    }

    private static double PairCost(string before, string after, Role first, Role second)
    {
        if (first == Role.Main && second == Role.Main)
        {
            // Lines of one headline are often made to match.
            var alike = Math.Abs(before.Length - after.Length) switch { 0 => -1.4, 1 => -0.9, 2 => -0.4, _ => 0 };
            return alike + (before.Contains(' ') != after.Contains(' ') ? 0.8 : 0);
        }

        // The main headline is set larger, so that the line beside it holds more.
        return (first, second) switch
        {
            (Role.Kicker, Role.Main) => Math.Clamp((after.Length - before.Length) * 0.25, -1.2, 1.2),
            (Role.Main, Role.Subhead) => Math.Clamp((before.Length - after.Length) * 0.2, -0.8, 1.2),
            _ => 0,
        };
    }

    private static bool IsSlogan(string text) => SloganStarts.Any(start => text.StartsWith(start, StringComparison.Ordinal));
}
