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

    private readonly PackedTable _pairs = new("pairs/table", 24);
    private readonly PackedTable _suffixes = new("pairs/suffixes", 8);
    private readonly Symbol* _symbols = LexiconBlob.Instance.Values<Symbol>("pairs/symbols", out _);
    private readonly int _symbolCount = LexiconBlob.Instance.Section("pairs/symbols").Length / sizeof(Symbol);
    private readonly float* _tagLifts = LexiconBlob.Instance.Values<float>("pairs/tags", out _);
    private readonly int _tagCount = (int)Math.Sqrt(LexiconBlob.Instance.Section("pairs/tags").Length / sizeof(float));
    private readonly sbyte* _leftTags = LexiconBlob.Instance.Values<sbyte>("pairs/left-tags", out _);
    private readonly sbyte* _rightTags = LexiconBlob.Instance.Values<sbyte>("pairs/right-tags", out _);
    private readonly float* _nameChars = LexiconBlob.Instance.Values<float>("pairs/name-chars", out _);

    private WordPairs()
    {
    }

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

    /// <summary>How many times likelier a word is after another than anywhere; 1 where nothing is known.</summary>
    public double Lift(int left, int right, double rightProbability)
    {
        if (left == Unknown || right == Unknown)
        {
            return 1;
        }

        var byTag = LiftByTag(left, right);
        var key = (ulong)left << 20;
        var count = Math.Max(0, _pairs.Find(key | CountOfLeft));
        if (count == 0)
        {
            return byTag;
        }

        var inPairs = _pairs.Find(key | PairsOfLeft);
        var seen = Math.Max(0, _pairs.Find(key | (uint)right));
        var known = (seen / rightProbability) + ((count - inPairs + Prior) * byTag);

        // What ends sentences is followed by what begins them: the counts stop at 。？！：； and start anew.
        var ends = Math.Max(0, _pairs.Find(key | SentenceEnd));
        known += ends == 0 ? 0 : ends * Lift(SentenceStart, right, rightProbability);
        return known / (count + Prior);
    }

    // What the tags of two words say, and what each word is known to do with the other's tag.
    private double LiftByTag(int left, int right)
    {
        var (leftTag, rightTag) = (TagOf(left), TagOf(right));
        var leftRow = _pairs.Find(((ulong)left << 20) | RowOfLeft);
        var rightRow = _pairs.Find(((ulong)right << 20) | RowOfRight);
        var deviation = (leftRow < 0 ? 0 : _leftTags[(leftRow * _tagCount) + rightTag]) + (rightRow < 0 ? 0 : _rightTags[(rightRow * _tagCount) + leftTag]);
        return _tagLifts[(leftTag * _tagCount) + rightTag] * (deviation == 0 ? 1 : Math.Exp(deviation / 16.0));
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
