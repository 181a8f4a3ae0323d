using System.Numerics;
using System.Runtime.InteropServices;
using NewsParse.Lexicon;

namespace NewsParse.Splitting;

/// <summary>How much pieces of a page speak of the same kind of story, beyond what the whole page speaks of.</summary>
/// <remarks>
/// Each piece is a vector of <see cref="Topics"/>. What it has in common with the mean of the page is taken away, unless the pieces are so alike that the page must be of one
/// story. The measure is the dot product, of vectors that are shorter than one by how little the piece says: above 0 for one story, below 0 for two.
/// </remarks>
internal sealed class PageTopics
{
    // Length of the vector of a piece that says little: a few words.
    private const float LittleSaid = 6;
    private const float LeastSaid = 1;

    // Mean cosine of pieces with the page's mean: pages of several stories stay below the one, single stories reach the other.
    private const float SeveralStories = 0.37f;
    private const float OneStory = 0.62f;

    private readonly float[][] _raw;
    private readonly float[][] _own;
    private readonly float[] _mean;
    private readonly float _removed;
    private readonly Memo _known;

    public PageTopics(IReadOnlyList<string> texts)
    {
        _known = new Memo(texts.Count);
        _raw = [.. texts.Select(text => Topics.BuiltIn.Of(text))];
        _mean = new float[Topics.BuiltIn.Count];
        foreach (var vector in _raw)
        {
            Add(_mean, vector, 1 / MathF.Sqrt(Math.Max(Norm(vector), LeastSaid)));
        }

        Scale(_mean, 1 / Math.Max(Norm(_mean), LeastSaid));
        float[] likeness = [.. _raw.Where(vector => Norm(vector) > LeastSaid).Select(vector => Dot(vector, _mean) / Norm(vector))];
        _removed = likeness.Length == 0 ? 1 : 1 - Math.Clamp((likeness.Average() - SeveralStories) / (OneStory - SeveralStories), 0, 1);
        _own = Array.ConvertAll(_raw, vector => Own([.. vector]));
    }

    /// <summary>Of two pieces.</summary>
    public double Between(int a, int b)
    {
        ref var value = ref _known.Of(Math.Min(a, b), Math.Max(a, b), out var known);
        return known ? value : value = Dot(_own[a], _own[b]);
    }

    /// <summary>Several pieces, taken as one.</summary>
    public float[] Of(Chain chain)
    {
        if (chain.Before is null)
        {
            return _own[chain.Piece];
        }

        var sum = (float[])_raw[chain.Piece].Clone();
        for (var link = chain.Before; link is not null; link = link.Before)
        {
            Add(sum, _raw[link.Piece], 1);
        }

        return Own(sum);
    }

    /// <summary>Of several pieces, taken as one, and another.</summary>
    public double Between(float[] several, int piece) => Dot(several, _own[piece]);

    // What a vector has of its own, written over it.
    private float[] Own(float[] vector)
    {
        var length = Norm(vector);
        Add(vector, _mean, -_removed * Dot(vector, _mean));
        Scale(vector, 1 / (length + LittleSaid));
        return vector;
    }

    private static float Norm(float[] vector) => MathF.Sqrt(Dot(vector, vector));

    private static float Dot(float[] a, float[] b)
    {
        ReadOnlySpan<Vector<float>> left = MemoryMarshal.Cast<float, Vector<float>>(a), right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        var total = Vector.Sum(sum);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    private static void Add(float[] to, float[] vector, float times)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += times * vector[i];
        }
    }

    private static void Scale(float[] vector, float by)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= by;
        }
    }
}
