namespace NewsParse.Layout;

/// <summary>The two ends of a piece of running text, read for what it may go on from and in.</summary>
internal sealed class JointText
{
    private const int Window = 18;

    // Marks that are opened and closed; more than this from the joint, they may have been lost or belong to another paragraph.
    private const int MarkReach = 400;

    private static readonly (char Open, char Close)[] Marks = [('“', '”'), ('「', '」'), ('（', '）'), ('《', '》'), ('‘', '’')];

    public JointText(string text)
    {
        Tail = text[Math.Max(0, text.Length - Window)..];
        Head = text[..Math.Min(Window, text.Length)];
        var tail = ClassesOf(Tail);
        var head = ClassesOf(Head);
        Last = [At(tail, ^1), At(tail, ^2), At(tail, ^3)];
        First = [At(head, 0), At(head, 1), At(head, 2)];
        ClauseBefore = Clause([.. tail.AsEnumerable().Reverse()]);
        ClauseAfter = Clause(head);
        Unclosed = Array.ConvertAll(Marks, mark => StateOf(text.AsSpan(Math.Max(0, text.Length - MarkReach)), mark, last: true));
        Unopened = Array.ConvertAll(Marks, mark => StateOf(text.AsSpan(0, Math.Min(MarkReach, text.Length)), mark, last: false));
    }

    /// <summary>Its last characters.</summary>
    public string Tail { get; }

    /// <summary>Its first characters.</summary>
    public string Head { get; }

    /// <summary>The last of them; ^ if there is none.</summary>
    public char LastChar => Tail.Length > 0 ? Tail[^1] : '^';

    /// <summary>The first of its characters; ^ if there is none.</summary>
    public char FirstChar => Head.Length > 0 ? Head[0] : '^';

    /// <summary>Classes of its last words, the last first.</summary>
    public string[] Last { get; }

    /// <summary>Classes of its first words, the first first.</summary>
    public string[] First { get; }

    /// <summary>What stands between the last punctuation and the end.</summary>
    public string ClauseBefore { get; }

    /// <summary>What stands between the beginning and the first punctuation, and which that is.</summary>
    public string ClauseAfter { get; }

    /// <summary>For each pair of marks: 'o' if the last one seen opens, 'c' if it closes, '-' if none is seen.</summary>
    public char[] Unclosed { get; }

    /// <summary>The same of the first one seen.</summary>
    public char[] Unopened { get; }

    private static List<string> ClassesOf(string text) => WordClasses.Of(text).ConvertAll(word => word.Class);

    private static string At(List<string> words, Index index) => index.GetOffset(words.Count) is var at && at >= 0 && at < words.Count ? words[at] : "^";

    private static char StateOf(ReadOnlySpan<char> text, (char Open, char Close) mark, bool last)
    {
        var at = last ? text.LastIndexOfAny(mark.Open, mark.Close) : text.IndexOfAny(mark.Open, mark.Close);
        return at < 0 ? '-' : text[at] == mark.Open ? 'o' : 'c';
    }

    private static string Clause(List<string> words)
    {
        var (verb, count) = (false, 0);
        foreach (var word in words)
        {
            if (word.Length == 1 && char.IsPunctuation(word[0]))
            {
                return $"{Math.Min(count, 5)}{(verb ? 'v' : '-')}{word}";
            }

            verb |= word[0] is 'v' or '是' or '有' or '说';
            count++;
        }

        return $"{Math.Min(count, 5)}{(verb ? 'v' : '-')}…";
    }
}
