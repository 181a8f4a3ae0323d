namespace NewsParse.Lexicon;

/// <summary>The beginning of a piece of text, read for what may come before it.</summary>
internal sealed class TextHead
{
    private readonly double[] _rest = [];

    /// <summary>Reads the first few characters of a text.</summary>
    public TextHead(ReadOnlySpan<char> text)
    {
        const int Size = TextWindow.Size;
        var window = new TextWindow(text[..Math.Min(Size, text.Length)], stackalloc char[Size], stackalloc int[Size]);
        var n = window.Length;
        IsEmpty = n == 0;
        if (IsEmpty)
        {
            return;
        }

        // ways[i]: the share of texts that run so from i to the window's end.
        Span<double> ways = stackalloc double[Size + 1];
        Span<Edge> edges = stackalloc Edge[TextWindow.MaxEdges];
        ways[n] = 1;
        for (var i = n - 1; i >= 0; i--)
        {
            ways[i] = 0;
            foreach (var edge in edges[..window.EdgesAt(i, edges)])
            {
                ways[i] += edge.Probability * ways[i + edge.Length];
            }

            ways[i] += i > 0 ? BrokenAtEnd(window.Codes[i..]) : 0;
        }

        var first = edges[..window.EdgesAt(0, edges)];
        var total = ways[0] + BrokenAtStart(window.Codes, ways);
        First = new Edge[first.Length];
        for (var i = 0; i < first.Length; i++)
        {
            First[i] = first[i] with { Probability = first[i].Probability * ways[first[i].Length] / total };
        }

        _rest = new double[n + 1];
        for (var i = 0; i <= n; i++)
        {
            _rest[i] = ways[i] / total;
        }

        Codes = window.Codes.ToArray();
        StartsWithNumeral = window.IsNumeral(0);
        StartsWithTimeUnit = window.IsTimeUnit(0);
        StartsWithDigit = window.IsDigit(0) || window.IsPercent(0) || (n > 1 && window.IsDecimalPoint(0) && window.IsDigit(1));
    }

    /// <summary>Whether there was no text.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the text begins with a digit, with a decimal point before one, or with a percent sign.</summary>
    public bool StartsWithDigit { get; }

    /// <summary>Whether the text begins with a Chinese numeral.</summary>
    public bool StartsWithNumeral { get; }

    /// <summary>Whether the text begins with 年, 月, 日 or the like.</summary>
    public bool StartsWithTimeUnit { get; }

    /// <summary>The words that may be the first one, with their shares of all readings.</summary>
    public Edge[] First { get; } = [];

    /// <summary>Codes of the characters.</summary>
    public int[] Codes { get; } = [];

    /// <summary>For each place the share of the text from there on, of all readings of the whole.</summary>
    public ReadOnlySpan<double> Rest => _rest;

    // The window cuts the text off: it may end within a word.
    private static double BrokenAtEnd(ReadOnlySpan<int> codes)
    {
        var node = Words.Root;
        for (var i = 0; i < codes.Length && node >= 0; i++)
        {
            node = Words.BuiltIn.Step(node, codes[i]);
        }

        return node > 0 && codes.Length <= 3 ? Words.BuiltIn.LongerWordsAt(node) : 0;
    }

    private static double BrokenAtStart(ReadOnlySpan<int> codes, ReadOnlySpan<double> ways)
    {
        var pairs = WordPairs.BuiltIn;
        var share = 0.0;
        for (var length = 1; length <= 3 && length <= codes.Length; length++)
        {
            share += pairs.WordsEndingIn(codes[..length]) * ways[length];
        }

        share += TextWindow.PersonShare * pairs.GivenName(codes[0]) * ways[1];
        return codes.Length < 2 ? share
            : share + (TextWindow.PersonShare * TextWindow.TwoCharacterNames * pairs.GivenName(codes[0]) * pairs.GivenName(codes[1]) * ways[2]);
    }
}
