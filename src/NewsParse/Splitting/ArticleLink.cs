namespace NewsParse.Splitting;

/// <summary>How a piece joins what an article has left open.</summary>
/// <param name="Article">The article.</param>
/// <param name="End">The piece that broke off and that it takes up; -1 for none.</param>
/// <param name="Start">The piece that begins in mid-paragraph and that it leads to; -1 for none.</param>
/// <param name="BreaksOff">It breaks off itself.</param>
/// <param name="Begins">It begins in mid-paragraph, and nothing leads to it yet.</param>
/// <param name="Gain">What speaks for the joints.</param>
internal readonly record struct ArticleLink(ArticleState Article, int End, int Start, bool BreaksOff, bool Begins, double Gain)
{
    private const int Most = 3;

    /// <summary>How many pieces of the article break off then.</summary>
    public int EndsLength => Math.Min(Most, Article.Ends.Length - (End < 0 ? 0 : 1) + (BreaksOff ? 1 : 0));

    /// <summary>How many begin in mid-paragraph.</summary>
    public int StartsLength => Math.Min(Most, Article.Starts.Length - (Start < 0 ? 0 : 1) + (Begins ? 1 : 0));

    /// <summary>How many joints are open then.</summary>
    public int Open => EndsLength + StartsLength;

    /// <summary>The pieces that break off once a piece has joined.</summary>
    public int[] Ends(int piece) => Changed(Article.Ends, End, BreaksOff, piece);

    /// <summary>The pieces that begin in mid-paragraph then.</summary>
    public int[] Starts(int piece) => Changed(Article.Starts, Start, Begins, piece);

    private static int[] Changed(int[] values, int without, bool adds, int piece)
    {
        if (without < 0 && !adds)
        {
            return values;
        }

        var at = Array.IndexOf(values, without);
        ReadOnlySpan<int> before = at < 0 ? values : values.AsSpan(0, at), after = at < 0 ? [] : values.AsSpan(at + 1);
        var length = before.Length + after.Length + (adds ? 1 : 0);
        Span<int> kept = stackalloc int[Most + 1];
        before.CopyTo(kept);
        after.CopyTo(kept[before.Length..]);
        if (adds)
        {
            kept[length - 1] = piece;
        }

        return kept[Math.Max(0, length - Most)..length].ToArray();
    }
}
