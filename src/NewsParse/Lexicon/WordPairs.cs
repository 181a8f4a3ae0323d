using System.Runtime.InteropServices;

namespace NewsParse.Lexicon;

/// <summary>Which words follow which in news, from counts of neighbouring words; signs, numbers and persons count as words.</summary>
/// <remarks>A word is known by its node in the trie of <see cref="Words"/>, a sign or class by <see cref="SymbolBase"/> plus its character.</remarks>
internal sealed unsafe class WordPairs
{
    /// <summary>Above this, an identity is that of a sign or class.</summary>
    public const int SymbolBase = 0xF0000;

    /// <summary>Identity of any run of digits.</summary>
    public const int Number = SymbolBase + 1;

    /// <summary>Identity of any run of Latin letters.</summary>
    public const int Latin = SymbolBase + 2;

    /// <summary>Identity of a time such as 5月.</summary>
    public const int Time = SymbolBase + 3;

    /// <summary>Identity of a person's full name.</summary>
    public const int Person = SymbolBase + 4;

    /// <summary>Identity of what is neither word nor known sign.</summary>
    public const int Unknown = -1;

    private const int SentenceStart = SymbolBase + 5;
    private const int SentenceEnd = SymbolBase + 6;

    // A word's totals stand in the table of pairs under these instead of a right word.
    private const int CountOfLeft = 0;
    private const int PairsOfLeft = 0xFFFFF;

    // Where a frequent word's row in the tables of its own habits is told, as a left word and as a right one.
    private const int RowOfLeft = 0xFFFFE;
    private const int RowOfRight = 0xFFFFD;

    // How many sightings of a left word it takes until its own pairs outweigh what is known of its tag.
    private const double Prior = 20;

    // The sum of two signed bytes.
    private const int LeastDeviation = 2 * sbyte.MinValue;

    private readonly PackedTable _pairs = new("pairs/table", 24);
    private readonly PackedTable _suffixes = new("pairs/suffixes", 8);
    private readonly Symbol* _symbols = LexiconBlob.Instance.Values<Symbol>("pairs/symbols", out _);
    private readonly int _symbolCount = LexiconBlob.Instance.Section("pairs/symbols").Length / sizeof(Symbol);
    private readonly float* _tagLifts = LexiconBlob.Instance.Values<float>("pairs/tags", out _);
    private readonly int _tagCount = (int)Math.Sqrt(LexiconBlob.Instance.Section("pairs/tags").Length / sizeof(float));
    private readonly sbyte* _leftTags = LexiconBlob.Instance.Values<sbyte>("pairs/left-tags", out _);
    private readonly sbyte* _rightTags = LexiconBlob.Instance.Values<sbyte>("pairs/right-tags", out _);
    private readonly float* _nameChars = LexiconBlob.Instance.Values<float>("pairs/name-chars", out _);

    private readonly double[] _deviations = [.. Enumerable.Range(LeastDeviation, 2 * -LeastDeviation).Select(deviation => Math.Exp(deviation / 16.0))];
    private readonly LeftWord _sentenceStart;

    private WordPairs() => _sentenceStart = LeftOf(SentenceStart);

    /// <summary>The built-in counts.</summary>
    public static WordPairs BuiltIn { get; } = new();

    /// <summary>Share of a sign among all words and signs; 0 if it is not among the counted ones.</summary>
    public double SymbolProbability(char c) => SymbolIndex(c) is >= 0 and var index ? _symbols[index].Probability : 0;

    /// <summary>Share of a character (by its code in <see cref="Words"/>) among the surnames of one character.</summary>
    public double Surname(int code) => _nameChars[2 * code];

    /// <summary>Share of a character among the characters of given names.</summary>
    public double GivenName(int code) => _nameChars[(2 * code) + 1];

    /// <summary>How often, of all words, one stands that ends in these one to three characters (by their codes) and is longer; 0 if rare.</summary>
    public double WordsEndingIn(ReadOnlySpan<int> codes)
    {
        if (codes.Contains(0))
        {
            return 0;
        }

        ulong key = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            key |= (ulong)codes[^(i + 1)] << (14 * i);
        }

        return Words.FromLogByte(_suffixes.Find(key));
    }

    /// <summary>What is known of a word as the left one of pairs.</summary>
    public LeftWord LeftOf(int left)
    {
        var key = (ulong)left << 20;
        var count = Math.Max(0, _pairs.Find(key | CountOfLeft));
        return count == 0
            ? new LeftWord(left, TagOf(left), _pairs.Find(key | RowOfLeft), 0, 0, 0)
            : new LeftWord(left, TagOf(left), _pairs.Find(key | RowOfLeft), count, _pairs.Find(key | PairsOfLeft), Math.Max(0, _pairs.Find(key | SentenceEnd)));
    }

    /// <summary>What is known of a word as the right one of pairs.</summary>
    /// <param name="right">The word.</param>
    /// <param name="probability">How often it stands anywhere.</param>
    public RightWord RightOf(int right, double probability) => new(right, TagOf(right), _pairs.Find(((ulong)right << 20) | RowOfRight), probability);

    /// <summary>How many times likelier a word is after another than anywhere; 1 where nothing is known.</summary>
    public double Lift(int left, int right, double rightProbability) =>
        left == Unknown || right == Unknown ? 1 : Lift(LeftOf(left), RightOf(right, rightProbability));

    /// <summary>How many times likelier a word is after another than anywhere.</summary>
    public double Lift(in LeftWord left, in RightWord right)
    {
        var byTag = LiftByTag(left, right);
        if (left.Count == 0)
        {
            return byTag;
        }

        var seen = Math.Max(0, _pairs.Find(((ulong)left.Id << 20) | (uint)right.Id));
        var known = (seen / right.Probability) + ((left.Count - left.InPairs + Prior) * byTag);

        // What ends sentences is followed by what begins them: the counts stop at 。？！：； and start anew.
        known += left.Ends == 0 ? 0 : left.Ends * Lift(_sentenceStart, right);
        return known / (left.Count + Prior);
    }

    // What the tags of two words say, and what each word is known to do with the other's tag.
    private double LiftByTag(in LeftWord left, in RightWord right)
    {
        var deviation = (left.Row < 0 ? 0 : _leftTags[(left.Row * _tagCount) + right.Tag]) + (right.Row < 0 ? 0 : _rightTags[(right.Row * _tagCount) + left.Tag]);
        return _tagLifts[(left.Tag * _tagCount) + right.Tag] * (deviation == 0 ? 1 : _deviations[deviation - LeastDeviation]);
    }

    private int TagOf(int id) =>
        id < SymbolBase ? Words.BuiltIn.TagNumberAt(id)
        : SymbolIndex((char)(id - SymbolBase)) is >= 0 and var index ? _symbols[index].Tag
        : _tagCount - 1;

    private int SymbolIndex(char c)
    {
        var (low, high) = (0, _symbolCount - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_symbols[middle].Char == c)
            {
                return middle;
            }

            (low, high) = _symbols[middle].Char < c ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    // Written by PairSections of the LexiconCompiler.
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Symbol
    {
        public ushort Char;
        public ushort Tag;
        public float Probability;
    }
}

/// <summary>A word as the left one of pairs; see <see cref="WordPairs.LeftOf"/>.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tag">Number of its tag.</param>
/// <param name="Row">Its row in the table of left words' habits; -1 for a rare word.</param>
/// <param name="Count">How often it was seen.</param>
/// <param name="InPairs">How often of these in pairs that are listed.</param>
/// <param name="Ends">How often at the end of a sentence.</param>
internal readonly record struct LeftWord(int Id, int Tag, int Row, int Count, int InPairs, int Ends);

/// <summary>A word as the right one of pairs; see <see cref="WordPairs.RightOf"/>.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tag">Number of its tag.</param>
/// <param name="Row">Its row in the table of right words' habits; -1 for a rare word.</param>
/// <param name="Probability">How often it stands anywhere.</param>
internal readonly record struct RightWord(int Id, int Tag, int Row, double Probability);
