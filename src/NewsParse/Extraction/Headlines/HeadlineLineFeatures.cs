using System.Buffers;
using NewsParse.Splitting;
using NewsParse.Text;

namespace NewsParse.Extraction.Headlines;

/// <summary>What a line of a headline block shows of its role, as numbers that <see cref="HeadlineModel"/> weighs.</summary>
internal sealed class HeadlineLineFeatures : FeatureList
{
    private const int LeadLength = 160;
    private const int BodyLength = 1200;
    private const string Ours = "我本全";

    private static readonly SearchValues<char> Colloquial = SearchValues.Create("了吗呢吧你他她啥咋");
    private static readonly int[] Lengths = [4, 7, 10, 13, 17];

    private HeadlineLineFeatures(IReadOnlyList<HeadlineLine> lines, int at, string lead, string body)
    {
        var line = lines[at];
        AddWording(line);
        AddWords(line);
        AddPlace(lines, at);
        var inBody = Shared(line.Text, body, BodyLength);
        Add("in lead", Shared(line.Text, lead, LeadLength));
        Add("in body", inBody);
        Add("nothing in body", inBody == 0);
    }

    /// <summary>The features of a line.</summary>
    /// <param name="lines">The block.</param>
    /// <param name="at">Index of the line.</param>
    /// <param name="lead">The body's first paragraph.</param>
    /// <param name="body">The body.</param>
    public static IReadOnlyList<(string Name, double Value)> Of(IReadOnlyList<HeadlineLine> lines, int at, string lead, string body) => new HeadlineLineFeatures(lines, at, lead, body).Values;

    private void AddWording(HeadlineLine line)
    {
        var text = line.Text;
        Add("dash", text[0] is '—' or '－' or '-' or '─');
        Add("kicker cue", line.Cue == "Kicker");
        Add("subhead cue", line.Cue == "Subhead");
        Add("column cue", line.Cue == "Column" && text.Length <= Rubrics.LongestName);
        Add("report cue", line.Cue == HeadlineCues.Report);
        Add("slogan", line.IsSlogan);
        Add("to " + Step(text.Length, Lengths), 1);
        Add("gap", line.Gaps > 0);
        Add("further gap", line.Gaps > 1);
        Add("four and four", line.Gaps == 1 && text.IndexOf(' ') == text.Length - 1 - text.IndexOf(' '));
        Add("comma", text.Contains('，'));
        Add("question", text[^1] is '？' or '！' or '?' or '!');
        Add("quote", text.AsSpan().IndexOfAny("“「『‘") >= 0);
        Add("digit", text.Any(Chars.IsDigit));
        Add("colon", text.Contains('：') || text.Contains(':'));
        Add("colloquial", text.AsSpan().IndexOfAny(Colloquial) >= 0);
    }

    private void AddWords(HeadlineLine line)
    {
        var words = line.Words;
        Add("first word " + line.Ends.First[0], 1);
        Add("last word " + line.Ends.Last[0], 1);
        Add("verb", words.Exists(HeadlineLine.IsVerb));
        Add("verbs", words.Count(HeadlineLine.IsVerb) > 1);
        Add("verb first", words.Count > 0 && HeadlineLine.IsVerb(words[0]));
        Add("ends in verb", words.Count > 0 && HeadlineLine.IsVerb(words[^1]));
        Add("noun last", words.Count > 0 && words[^1].Tag[0] == 'n');
        Add("number first", words is [{ Tag: "m" }, ..]);
        Add("begins with place", words is [{ Tag: "ns" }, ..]);
        Add("name", words.Exists(word => word.Tag is "ns" or "nt" or "nz" or "nrt"));
        Add("person", words.Exists(word => word.Tag is "nr"));
        Add("ours", words.Exists(word => word.Length == 2 && Ours.Contains(line.Text[word.Start]) && "市县区省州国镇校".Contains(Script.Simplify(line.Text[word.Start + 1]))));
        Add("time", words.Exists(word => word.Tag is "t"));
        Add("preposition", words.Exists(word => word.Tag is "p"));
        Add("adverb", words.Exists(word => word.Tag is "d"));
        Add("pronoun", words.Exists(word => word.Tag is "r"));
        Add("particle", words.Exists(word => word.Tag[0] == 'u'));
    }

    private void AddPlace(IReadOnlyList<HeadlineLine> lines, int at)
    {
        var length = lines[at].Text.Length;
        var share = lines[at].Size / lines.Max(line => line.Size) ?? 0;
        Add("first", at == 0);
        Add("last", at == lines.Count - 1);
        Add("only of two", lines.Count == 2 && at == 0);
        Add("alone in block", (at == 0 || lines[at - 1].Block != lines[at].Block) && (at == lines.Count - 1 || lines[at + 1].Block != lines[at].Block));
        Add("longest", lines.All(line => line.Text.Length <= length));
        Add("shortest", lines.All(line => line.Text.Length >= length));
        Add("without size", share == 0);
        Add("largest", share > HeadlineLine.AsLarge);
        Add("smaller", share > 0 ? Math.Clamp((HeadlineLine.AsLarge - share) / 0.2, 0, 1) : 0);
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
