namespace NewsParse.Lexicon;

/// <summary>The end of a piece of text, read for what may follow it.</summary>
internal sealed class TextTail
{
    /// <summary>Reads the last few characters of a text.</summary>
    public TextTail(ReadOnlySpan<char> text)
    {
        const int Size = TextWindow.Size;
        var window = new TextWindow(text[Math.Max(0, text.Length - Size)..], stackalloc char[Size], stackalloc int[Size]);
        var n = window.Length;
        IsEmpty = n == 0;
        if (IsEmpty)
        {
            return;
        }

        // ways[i]: the share of texts that run so from the window's start to i. A word may have been broken at that start too.
        Span<double> ways = stackalloc double[Size + 1];
        Span<Edge> edges = stackalloc Edge[TextWindow.MaxEdges];
        ways[0] = 1;
        for (var i = 1; i <= 3 && i < n; i++)
        {
            ways[i] = WordPairs.BuiltIn.WordsEndingIn(window.Codes[..i]);
        }

        Span<Edge> last = stackalloc Edge[Size * TextWindow.MaxEdges];
        var lastCount = 0;
        for (var i = 0; i < n; i++)
        {
            foreach (var edge in edges[..window.EdgesAt(i, edges)])
            {
                var share = ways[i] * edge.Probability;
                ways[i + edge.Length] += share;
                if (i + edge.Length == n)
                {
                    last[lastCount++] = edge with { Probability = share };
                }
            }
        }

        OpenWords(window, ways[..(n + 1)], out var broken);
        Normalise(last[..lastCount], ways[n] + broken);
        EndsInDigit = window.IsDigit(n - 1);
        EndsInNumeral = n > 1 && window.IsNumeral(n - 1) && window.IsNumeral(n - 2);
    }

    /// <summary>Whether there was no text.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the last character is a digit.</summary>
    public bool EndsInDigit { get; }

    /// <summary>Whether the text ends in a number of two Chinese numerals or more; a single one is a word of its own too often.</summary>
    public bool EndsInNumeral { get; }

    /// <summary>The words that may be the last one, with their shares of all readings.</summary>
    public Edge[] Last { get; private set; } = [];

    /// <summary>Beginnings of words that the text breaks off in: node in the trie, share of the text before.</summary>
    public (int Node, double Share)[] Open { get; private set; } = [];

    /// <summary>Share of the readings in which a surname is the last character; in which a surname and the first of two characters are.</summary>
    public (double Surname, double SurnameAndOne) OpenName { get; private set; }

    private void OpenWords(TextWindow window, ReadOnlySpan<double> ways, out double broken)
    {
        var n = window.Length;
        var codes = window.Codes;
        var (words, pairs) = (Words.BuiltIn, WordPairs.BuiltIn);
        Span<(int Node, double Share)> open = stackalloc (int, double)[TextWindow.Size];
        var count = 0;
        broken = 0;
        for (var start = 0; start < n; start++)
        {
            var node = Words.Root;
            for (var i = start; i < n && node >= 0; i++)
            {
                node = words.Step(node, codes[i]);
            }

            if (node > 0 && words.LongerWordsAt(node) is > 0 and var longer)
            {
                open[count++] = (node, ways[start]);
                broken += ways[start] * longer;
            }
        }

        var surname = ways[n - 1] * pairs.Surname(codes[n - 1]);
        var surnameAndOne = n < 2 ? 0 : ways[n - 2] * pairs.Surname(codes[n - 2]) * pairs.GivenName(codes[n - 1]);
        OpenName = (surname, surnameAndOne);
        broken += TextWindow.PersonShare * (surname + (TextWindow.TwoCharacterNames * surnameAndOne));
        Open = open[..count].ToArray();
    }

    private void Normalise(Span<Edge> last, double total)
    {
        foreach (ref var edge in last)
        {
            edge = edge with { Probability = edge.Probability / total };
        }

        foreach (ref var open in Open.AsSpan())
        {
            open.Share /= total;
        }

        Last = last.ToArray();
        OpenName = (OpenName.Surname / total, OpenName.SurnameAndOne / total);
    }
}
