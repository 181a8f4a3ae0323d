using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>What it gives or takes that one word follows another, in nats. Keeps what it has worked out, for the same pairs come again and again; not thread-safe.</summary>
internal sealed class PairGains
{
    /// <summary>Bounds what two neighbours can say, in either direction.</summary>
    public const float Most = 7f;

    private const int Size = 1 << 13;

    private readonly WordPairs _pairs = WordPairs.BuiltIn;
    private readonly (int Left, int Right, float Probability, float Gain)[] _kept = new (int, int, float, float)[Size];

    /// <summary>The gain of a pair; see <see cref="WordPairs.Lift"/>.</summary>
    public float Of(int left, int right, double probability)
    {
        var share = (float)probability;
        ref var kept = ref _kept[(int)(((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) >>> 19];
        if (kept.Left != left || kept.Right != right || kept.Probability != share)
        {
            kept = (left, right, share, Math.Clamp((float)Math.Log(_pairs.Lift(left, right, probability)), -Most, Most));
        }

        return kept.Gain;
    }
}
