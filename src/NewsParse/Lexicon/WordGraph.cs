namespace NewsParse.Lexicon;

/// <summary>What the words of a text say about a joint in it.</summary>
internal static class WordGraph
{
    // Words are at most 16 characters and nearly all at most 4: eight on each side show every word that straddles a joint and where its neighbours begin.
    private const int Window = 8;

    /// <summary>How much likelier two pieces are as one running text than as two texts: 0 where a word border falls on the joint, positive where a word straddles it.</summary>
    /// <param name="before">Text that ends at the joint; its last characters are read.</param>
    /// <param name="after">Text that begins there; its first characters are read.</param>
    /// <returns>Natural logarithm, 0 or more.</returns>
    public static double JoinGain(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before[Math.Max(0, before.Length - Window)..];
        after = after[..Math.Min(Window, after.Length)];
        Span<char> text = stackalloc char[2 * Window];
        text = text[..(before.Length + after.Length)];
        before.CopyTo(text);
        after.CopyTo(text[before.Length..]);

        // best[i]: the best path from i to the end; apart[i]: the best one that does not cross the joint, up to the joint.
        var joint = before.Length;
        Span<double> best = stackalloc double[(2 * Window) + 1];
        Span<double> apart = stackalloc double[Window + 1];
        best[text.Length] = 0;
        apart[joint] = 0;
        Span<(int Length, float LogProbability)> words = stackalloc (int, float)[Words.MaxLength];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var found = Prefixes(text[i..], words);
            var (path, inside) = (double.NegativeInfinity, double.NegativeInfinity);
            foreach (var (length, logProbability) in found)
            {
                path = Math.Max(path, logProbability + best[i + length]);
                inside = i + length <= joint ? Math.Max(inside, logProbability + apart[i + length]) : inside;
            }

            best[i] = path;
            if (i < joint)
            {
                apart[i] = inside;
            }
        }

        return best[0] - (apart[0] + best[joint]);
    }

    // A character that begins no word, or is none by itself, still has to be passed.
    private static ReadOnlySpan<(int Length, float LogProbability)> Prefixes(ReadOnlySpan<char> text, Span<(int Length, float LogProbability)> words)
    {
        var count = Words.BuiltIn.Prefixes(text, words[1..]);
        if (count > 0 && words[1].Length == 1)
        {
            return words.Slice(1, count);
        }

        words[0] = (1, Words.BuiltIn.UnknownLogProbability);
        return words[..(count + 1)];
    }
}
