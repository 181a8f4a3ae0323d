using NewsParse.Layout;
using NewsParse.Splitting;
using NewsParse.Text;

namespace NewsParse.Extraction.Headlines;

/// <summary>One line of a headline block as it was printed: shadows once, wrapped and downward lines whole.</summary>
internal sealed record HeadlineLine(string Text, Line Last, IReadOnlyList<SourceSpan> Spans)
{
    // Above this gain a word runs from one line into the next; a headline that is set in lines is broken between its words.
    private const double WordRunsAcross = 1.6;

    private const int LongestScrap = 3;

    private const string Countables = "万亿千百余多名人个元吨件户亩天次场家所辆头只条座栋公平立";

    /// <summary>Share of the largest type in a block from which on a line is as large.</summary>
    public const double AsLarge = 0.94;

    // Natural logarithm of the most that the sizes of one line's parts differ by.
    private const double SameSize = 0.04;

    /// <summary>Its words but for punctuation.</summary>
    public List<TaggedWord> Words { get; } = WordsOf(Text);

    /// <summary>The classes of its first and last words.</summary>
    public JointText Ends => field ??= Last.Value == Text ? Last.Ends : new JointText(Text);

    /// <summary>How many blanks set phrases apart.</summary>
    public int Gaps { get; } = GapsOf(Text);

    /// <summary>What its words tell of its role, as <see cref="HeadlineCues.Of"/>.</summary>
    public string? Cue { get; } = HeadlineCues.Of(Text);

    /// <summary>True if it calls for something.</summary>
    public bool IsSlogan { get; } = HeadlineCues.IsSlogan(Text);

    /// <summary>Index of the block that the input holds it in.</summary>
    public int Block => Last.Block;

    /// <summary>Size of its type; null if the input does not tell it.</summary>
    public double? Size => Last.Place?.Size;

    /// <summary>True for a verb that is no noun besides.</summary>
    public static bool IsVerb(TaggedWord word) => word.Tag[0] == 'v' && word.Tag != "vn";

    /// <summary>The lines of a headline block.</summary>
    public static List<HeadlineLine> Of(IReadOnlyList<Piece> title)
    {
        var printed = new List<HeadlineLine>();
        foreach (var piece in title)
        {
            var lines = piece.Lines.Where(line => line.Text.Length > 0).ToArray();
            if (lines.Length > 2 && Array.TrueForAll(lines, line => line.Text.Length == 1))
            {
                printed.Add(new HeadlineLine(string.Concat(lines.Select(line => line.Value)), lines[^1], [.. lines.Select(line => line.Span)]));
                continue;
            }

            printed.AddRange(lines.Select(line => new HeadlineLine(line.Value, line, [line.Span])));
        }

        for (var i = printed.Count - 1; i > 0; i--)
        {
            var (before, after) = (printed[i - 1], printed[i]);
            if (before.Text == after.Text)
            {
                printed[i - 1] = before with { Spans = [.. before.Spans, .. after.Spans] };
                printed.RemoveAt(i);
            }
            else if (IsWrapped(before, after))
            {
                printed[i - 1] = new HeadlineLine(before.Text + after.Text, after.Last, [.. before.Spans, .. after.Spans]);
                printed.RemoveAt(i);
            }
        }

        return printed;
    }

    /// <summary>True if a line plainly goes on in the next: an open bracket or quote, a mark that may not begin a line, a word broken in two, a word that never ends or begins a phrase.</summary>
    private static bool IsWrapped(HeadlineLine before, HeadlineLine after) =>
        !(Math.Abs(Math.Log(before.Size / after.Size ?? 1)) > SameSize)
        && (Chars.IsBarredFromLineStart(after.Text[0])
        || (after.Text.Length <= LongestScrap && before.Text.Length > 2 * LongestScrap)
        || Unclosed(before.Text, '“', '”') || Unclosed(before.Text, '《', '》') || Unclosed(before.Text, '「', '」') || Unclosed(before.Text, '（', '）')
        || IsUnfinished(before, after)
        || (after.Block == before.Block && after.Text.Length <= before.Text.Length + 1 && Joint.Gain(before.Last, after.Last) > WordRunsAcross));

    // 首破60|万箱, 关于表彰先进|和优秀教师的决定.
    private static bool IsUnfinished(HeadlineLine before, HeadlineLine after) =>
        (before.Text is [.., var end] && Chars.IsDigit(end) && after.Text is [var start, ..] && Countables.Contains(Script.Simplify(start)))
        || before.Text is [.., '、']
        || (before.Words is [.., { Tag: "c" } last] && last.Start + last.Length == before.Text.Length)
        || (after.Words is [{ Start: 0, Length: 1, Tag: "c" or "uj" }, ..] && after.Text.Length < before.Text.Length);

    private static List<TaggedWord> WordsOf(string text)
    {
        var words = new List<TaggedWord>();
        WordSegmenter.Default.Tag(text, words);
        words.RemoveAll(word => word.Tag == "x");
        return words;
    }

    private static int GapsOf(string text)
    {
        var gaps = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            gaps += text[i] == ' ' && !(Chars.IsLatinOrDigit(text[i - 1]) && Chars.IsLatinOrDigit(text[i + 1])) ? 1 : 0;
        }

        return gaps;
    }

    private static bool Unclosed(string text, char opener, char closer) => text.LastIndexOf(opener) > text.LastIndexOf(closer);
}
