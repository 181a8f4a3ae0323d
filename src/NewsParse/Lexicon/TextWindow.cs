namespace NewsParse.Lexicon;

/// <summary>A few characters of text, folded for look-up, and the words that begin at each.</summary>
internal readonly ref struct TextWindow
{
    /// <summary>Characters on each side of a joint that are looked at; more tell nothing more.</summary>
    public const int Size = 6;

    /// <summary>Most words that can begin at one place: one of each length, two shapes of a name, one unknown.</summary>
    public const int MaxEdges = Size + 3;

    /// <summary>How often a word of the running text is a person's full name, by the counts of pairs.</summary>
    public const double PersonShare = 0.012;

    /// <summary>Share of full names with one character for the given name, and with two.</summary>
    public const double OneCharacterNames = 0.25, TwoCharacterNames = 0.7;

    // Signs are a quarter of what running text consists of; the dictionary's shares are of words alone.
    public const double WordShare = 0.75;
    private const double UnknownShare = 1e-7, NumberShare = 0.0144, TimeShare = 0.008, LatinShare = 0.001;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<int> _codes;

    /// <summary>Folds a text of at most <see cref="Size"/> characters into the two buffers.</summary>
    public TextWindow(ReadOnlySpan<char> text, Span<char> folded, Span<int> codes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = FoldSign(text[i]);
            codes[i] = Words.BuiltIn.CodeOf(text[i]);
        }

        _text = folded[..text.Length];
        _codes = codes[..text.Length];
    }

    /// <summary>Characters in the window.</summary>
    public int Length => _text.Length;

    /// <summary>The characters' codes in <see cref="Words"/>.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>Whether a character is a digit.</summary>
    public bool IsDigit(int index) => char.IsAsciiDigit(_text[index]);

    /// <summary>Whether a character is a percent sign.</summary>
    public bool IsPercent(int index) => _text[index] == '％';

    /// <summary>Whether a character is a Chinese numeral.</summary>
    public bool IsNumeral(int index) => "〇零一二两兩三四五六七八九十百千万萬亿億".Contains(_text[index], StringComparison.Ordinal);

    /// <summary>Whether a character is a unit that makes a number a time.</summary>
    public bool IsTimeUnit(int index) => _text[index] is '年' or '月' or '日' or '时' or '時' or '分' or '点' or '點';

    /// <summary>Whether a character is a decimal point.</summary>
    public bool IsDecimalPoint(int index) => _text[index] == '.';

    /// <summary>The words, signs, numbers and names that begin at a place.</summary>
    public int EdgesAt(int start, Span<Edge> edges)
    {
        var first = _text[start];
        if (char.IsAsciiDigit(first))
        {
            return NumberAt(start, edges);
        }

        if (char.IsAsciiLetter(first) || first is '—' or '…')
        {
            var end = start + 1;
            while (end < _text.Length && (_text[end] == first || (char.IsAsciiLetter(first) && char.IsAsciiLetter(_text[end]))))
            {
                end++;
            }

            edges[0] = char.IsAsciiLetter(first) ? new(end - start, WordPairs.Latin, LatinShare) : Sign(end - start, first);
            return 1;
        }

        var count = WordsAt(start, edges);
        if (count == 0 || edges[0].Length > 1)
        {
            edges[count++] = Sign(1, first);
        }

        return count + NamesAt(start, edges[count..]);
    }

    private static Edge Sign(int length, char sign) =>
        WordPairs.BuiltIn.SymbolProbability(sign) is > 0 and var share ? new(length, WordPairs.SymbolBase + sign, share) : new(length, WordPairs.Unknown, UnknownShare);

    private int WordsAt(int start, Span<Edge> edges)
    {
        var count = 0;
        var node = Words.Root;
        for (var i = start; i < _codes.Length && (node = Words.BuiltIn.Step(node, _codes[i])) > 0; i++)
        {
            if (Words.BuiltIn.LogProbabilityAt(node) is < 0 and var logProbability)
            {
                edges[count++] = new(i + 1 - start, node, WordShare * Math.Exp(logProbability));
            }
        }

        return count;
    }

    private int NumberAt(int start, Span<Edge> edges)
    {
        var end = start;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is '.' or '％'))
        {
            end++;
        }

        edges[0] = new(end - start, WordPairs.Number, NumberShare);
        if (end == _text.Length || !IsTimeUnit(end))
        {
            return 1;
        }

        edges[1] = new(end + 1 - start, WordPairs.Time, TimeShare);
        return 2;
    }

    private int NamesAt(int start, Span<Edge> edges)
    {
        var pairs = WordPairs.BuiltIn;
        if (start + 1 >= _codes.Length || pairs.Surname(_codes[start]) == 0 || pairs.GivenName(_codes[start + 1]) == 0)
        {
            return 0;
        }

        var share = PersonShare * pairs.Surname(_codes[start]) * pairs.GivenName(_codes[start + 1]);
        edges[0] = new(2, WordPairs.Person, share * OneCharacterNames, PersonShare);
        if (start + 2 >= _codes.Length || pairs.GivenName(_codes[start + 2]) == 0)
        {
            return 1;
        }

        edges[1] = new(3, WordPairs.Person, share * TwoCharacterNames * pairs.GivenName(_codes[start + 2]), PersonShare);
        return 2;
    }

    // The counts of pairs know the signs of mainland papers, at full width.
    private static char FoldSign(char c) => c switch
    {
        '「' or '﹁' => '“',
        '」' or '﹂' => '”',
        '『' or '﹃' => '‘',
        '』' or '﹄' => '’',
        ',' => '，',
        ':' => '：',
        ';' => '；',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '%' => '％',
        '．' => '.',
        '―' or '─' => '—',
        '・' or '•' or '‧' => '·',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        _ => c,
    };
}

/// <summary>A word in a window: its length, its identity in <see cref="WordPairs"/>, its share of running text, and the share of all words of that identity: any number, any person.</summary>
internal readonly record struct Edge(int Length, int Id, double Probability, double IdProbability)
{
    public Edge(int length, int id, double probability)
        : this(length, id, probability, probability)
    {
    }
}
