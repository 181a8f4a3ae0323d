using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>What it gives or takes that one word follows another, in nats. Keeps what it has worked out, for the same pairs come again and again; not thread-safe.</summary>
internal sealed class PairGains
{
    /// <summary>Bounds what two neighbours can say, in either direction.</summary>
    public const float Most = 7f;

    private const int Size = 1 << 17;
    private const int WordSize = 1 << 14;

    private readonly WordPairs _pairs = WordPairs.BuiltIn;
    private readonly (int Left, int Right, float Rarity, float Gain)[] _kept = new (int, int, float, float)[Size];
    private readonly LeftWord[] _lefts = new LeftWord[WordSize];
    private readonly (float Rarity, RightWord Word)[] _rights = new (float, RightWord)[WordSize];

    /// <summary>Starts with nothing kept.</summary>
    public PairGains()
    {
        Array.Fill(_lefts, new LeftWord { Id = WordPairs.Unknown });
        Array.Fill(_rights, (0, new RightWord { Id = WordPairs.Unknown }));
    }

    /// <summary>The gain of a pair; see <see cref="WordPairs"/>.</summary>
    /// <param name="left">The word before.</param>
    /// <param name="right">The word behind.</param>
    /// <param name="rarity">Negative natural logarithm of how often the word behind stands anywhere.</param>
    public float Of(int left, int right, float rarity)
    {
        if (left == WordPairs.Unknown || right == WordPairs.Unknown)
        {
            return 0;
        }

        ref var kept = ref _kept[(int)(((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) >>> 15];
        if (kept.Left != left || kept.Right != right || kept.Rarity != rarity)
        {
            kept = (left, right, rarity, Math.Clamp((float)Math.Log(_pairs.Lift(LeftOf(left), RightOf(right, rarity))), -Most, Most));
        }

        return kept.Gain;
    }

    private ref readonly LeftWord LeftOf(int left)
    {
        ref var word = ref _lefts[left & (WordSize - 1)];
        if (word.Id != left)
        {
            word = _pairs.LeftOf(left);
        }

        return ref word;
    }

    private ref readonly RightWord RightOf(int right, float rarity)
    {
        ref var kept = ref _rights[right & (WordSize - 1)];
        if (kept.Word.Id != right || kept.Rarity != rarity)
        {
            kept = (rarity, _pairs.RightOf(right, Math.Exp(-rarity)));
        }

        return ref kept.Word;
    }
}
