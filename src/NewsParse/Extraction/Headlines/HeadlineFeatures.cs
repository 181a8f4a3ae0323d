using System.Buffers;
using NewsParse.Layout;
using NewsParse.Lexicon;
using NewsParse.Splitting;
using NewsParse.Text;

namespace NewsParse.Extraction.Headlines;

/// <summary>What the lines of a headline block show of their roles, as numbers that <see cref="HeadlineModel"/> weighs.</summary>
internal static class HeadlineFeatures
{
    /// <summary>What is counted of one line.</summary>
    public static readonly string[] OfLine =
    [
        "any", "dash", "kicker cue", "subhead cue", "column cue", "slogan", "to 4 characters", "to 7", "to 10", "to 13", "to 17", "over 17",
        "gap", "further gap", "comma", "question", "quote", "digit", "colon", "verb", "begins with place", "ends in verb", "in lead", "first", "last", "alone in block", "largest", "smaller",
        "only of two", "longest", "shortest", "in body", "nothing in body", "verb first", "name", "person", "ours", "colloquial", "number first", "time", "noun last", "four and four",
        "preposition", "adverb", "pronoun", "particle", "verbs", "without size", "report cue",
    ];

    /// <summary>What is counted of two lines that follow each other.</summary>
    public static readonly string[] OfPair = ["any", "same block", "longer by", "shorter by", "same length", "nearly same length", "joint", "gap in both", "gap in one", "same size", "larger after", "smaller after", "of two", "of three", "parallel", "sentence goes on", "sentence does not go on", "slogan behind report", "report behind slogan"];

    private const int LeadLength = 160;
    private const int BodyLength = 1200;

    // Of what share of places two lines have words of one length and tag to be called parallel.
    private const double Parallel = 0.75;

    // How a line ends that tells what was held or done (…工作会议召开): kicker over a slogan, subhead under it.
    private const string ReportCue = "Report";

    private const string Ours = "我本全";
    private static readonly SearchValues<char> Colloquial = SearchValues.Create("了吗呢吧你他她啥咋");

    private static readonly Dictionary<(string Cue, string Where), string> Cues =
        LexiconBlob.Instance.Rows("headline-cues").ToDictionary(row => (row[0], row[1]), row => row[2]);

    private static readonly string[] SloganStarts = [.. LexiconBlob.Instance.Rows("slogan-starts").Select(row => row[0])];
    private static readonly int LongestCue = Cues.Keys.Max(key => key.Cue.Length);

    /// <summary>The features of a line, in the order of <see cref="OfLine"/>.</summary>
    public static double[] Read(IReadOnlyList<HeadlineLine> lines, int at, string lead, string body)
    {
        var text = lines[at].Text;
        var cue = Cue(text);
        var gaps = Gaps(text);
        var words = lines[at].Words;
        var length = text.Length;
        var inBody = Shared(text, body, BodyLength);
        var share = Share(lines, at);
        return
        [
            1,
            One(text[0] is '—' or '―' or '－' or '-' or '─'),
            One(cue == "Kicker"),
            One(cue == "Subhead"),
            One(cue == "Column" && length <= Rubrics.LongestName),
            One(IsSlogan(text)),
            One(length <= 4),
            One(length is > 4 and <= 7),
            One(length is > 7 and <= 10),
            One(length is > 10 and <= 13),
            One(length is > 13 and <= 17),
            One(length > 17),
            One(gaps > 0),
            One(gaps > 1),
            One(text.Contains('，')),
            One(text[^1] is '？' or '！' or '?' or '!'),
            One(text.AsSpan().IndexOfAny("“「『‘") >= 0),
            One(text.Any(Chars.IsDigit)),
            One(text.Contains('：') || text.Contains(':')),
            One(words.Exists(IsVerb)),
            One(words is [{ Tag: "ns" }, ..]),
            One(words.Count > 0 && IsVerb(words[^1])),
            Shared(text, lead, LeadLength),
            One(at == 0),
            One(at == lines.Count - 1),
            One((at == 0 || lines[at - 1].Block != lines[at].Block) && (at == lines.Count - 1 || lines[at + 1].Block != lines[at].Block)),
            One(share > 0.94),
            share > 0 ? Math.Clamp((0.94 - share) / 0.2, 0, 1) : 0,
            One(lines.Count == 2 && at == 0),
            One(lines.All(line => line.Text.Length <= length)),
            One(lines.All(line => line.Text.Length >= length)),
            inBody,
            One(inBody == 0),
            One(words.Count > 0 && IsVerb(words[0])),
            One(words.Exists(word => word.Tag is "ns" or "nt" or "nz" or "nrt")),
            One(words.Exists(word => word.Tag is "nr")),
            One(words.Exists(word => word.Length == 2 && Ours.Contains(text[word.Start]) && "市县区省州国镇校".Contains(Script.Simplify(text[word.Start + 1])))),
            One(text.AsSpan().IndexOfAny(Colloquial) >= 0),
            One(words is [{ Tag: "m" }, ..]),
            One(words.Exists(word => word.Tag is "t")),
            One(words.Count > 0 && words[^1].Tag[0] == 'n'),
            One(gaps == 1 && text.IndexOf(' ') == length - 1 - text.IndexOf(' ')),
            One(words.Exists(word => word.Tag is "p")),
            One(words.Exists(word => word.Tag is "d")),
            One(words.Exists(word => word.Tag is "r")),
            One(words.Exists(word => word.Tag[0] == 'u')),
            One(words.Count(IsVerb) > 1),
            One(share == 0),
            One(cue == ReportCue),
        ];
    }

    /// <summary>The features of two neighbours, in the order of <see cref="OfPair"/>.</summary>
    public static double[] Read(IReadOnlyList<HeadlineLine> lines, int at)
    {
        var (before, after) = (lines[at - 1], lines[at]);
        var more = after.Text.Length - before.Text.Length;
        var growth = Math.Log(after.Size / before.Size ?? double.NaN);
        var goesOn = Joint.Score(before.Last, after.Last);
        var (gapBefore, gapAfter) = (Gaps(before.Text) > 0, Gaps(after.Text) > 0);
        return
        [
            1,
            One(before.Block == after.Block),
            Math.Clamp(more, 0, 8) / 8.0,
            Math.Clamp(-more, 0, 8) / 8.0,
            One(more == 0),
            One(Math.Abs(more) == 1),
            Math.Clamp(Joint.Gain(before.Last, after.Last), -4, 4) / 4.0,
            One(gapBefore && gapAfter),
            One(gapBefore != gapAfter),
            One(growth is > -0.05 and < 0.05),
            double.IsNaN(growth) ? 0 : Math.Clamp((growth - 0.05) / 0.2, 0, 1),
            double.IsNaN(growth) ? 0 : Math.Clamp((-growth - 0.05) / 0.2, 0, 1),
            One(lines.Count == 2),
            One(lines.Count == 3),
            One(IsParallel(before, after)),
            Math.Clamp(goesOn, 0, 4) / 4.0,
            Math.Clamp(-goesOn, 0, 4) / 4.0,
            One(IsSlogan(after.Text) && Cue(before.Text) == ReportCue),
            One(IsSlogan(before.Text) && Cue(after.Text) == ReportCue),
        ];
    }

    /// <summary>Size of a line's type as a share of the largest in the block; 0 if the input does not tell it.</summary>
    private static double Share(IReadOnlyList<HeadlineLine> lines, int at) => lines[at].Size / lines.Max(line => line.Size) ?? 0;

    /// <summary>True if a line calls for something, as headlines under a kicker that tells who met do: 切实…, 全力以赴…</summary>
    private static bool IsSlogan(string text) => Array.Exists(SloganStarts, start => text.StartsWith(start, StringComparison.Ordinal));

    private static double One(bool holds) => holds ? 1 : 0;

    private static string? Cue(string text)
    {
        if (Cues.TryGetValue((text, "whole"), out var role))
        {
            return role;
        }

        for (var length = Math.Min(LongestCue, text.Length); length > 0; length--)
        {
            if (Cues.TryGetValue((text[^length..], "end"), out role) || Cues.TryGetValue((text[..length], "start"), out role))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>Blanks that set phrases apart.</summary>
    private static int Gaps(string text)
    {
        var gaps = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            gaps += text[i] == ' ' && !(Chars.IsLatinOrDigit(text[i - 1]) && Chars.IsLatinOrDigit(text[i + 1])) ? 1 : 0;
        }

        return gaps;
    }

    private static bool IsVerb(TaggedWord word) => word.Tag[0] == 'v' && word.Tag != "vn";

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

    /// <summary>Share of a line's pairs of characters that the beginning of a text has too.</summary>
    private static double Shared(string line, string text, int reach)
    {
        var opening = text.AsSpan(0, Math.Min(reach, text.Length));
        int pairs = 0, found = 0;
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (Chars.IsHan(line[i]) && Chars.IsHan(line[i + 1]))
            {
                pairs++;
                found += opening.IndexOf(line.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
            }
        }

        return pairs == 0 ? 0 : (double)found / pairs;
    }
}
