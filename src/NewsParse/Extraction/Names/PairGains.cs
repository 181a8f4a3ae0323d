using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>What it gives or takes that one word follows another, in nats. Keeps what it has worked out, for the same pairs come again and again; not thread-safe.</summary>
internal sealed class PairGains
{
    /// <summary>Bounds what two neighbours can say, in either direction.</summary>
    public const float Most = 7f;

    private const int Size = 1 << 13;

    private readonly WordPairs _pairs = WordPairs.BuiltIn;
    private readonly (int Left, int Right, float Rarity, float Gain)[] _kept = new (int, int, float, float)[Size];

    /// <summary>The gain of a pair; see <see cref="WordPairs.Lift"/>.</summary>
    /// <param name="left">The word before.</param>
    /// <param name="right">The word behind.</param>
    /// <param name="rarity">Negative natural logarithm of how often the word behind stands anywhere.</param>
    public float Of(int left, int right, float rarity)
    {
        ref var kept = ref _kept[(int)(((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) >>> 19];
        if (kept.Left != left || kept.Right != right || kept.Rarity != rarity)
        {
            kept = (left, right, rarity, Math.Clamp((float)Math.Log(_pairs.Lift(left, right, Math.Exp(-rarity))), -Most, Most));
        }

        return kept.Gain;
    }
}
