using System.Buffers;

namespace NewsParse.Lexicon;

/// <summary>Words that the dictionary lacks, found in runs of single characters: each character begins, continues, ends or is a word (B, M, E, S), and the likeliest row of these is taken.</summary>
internal sealed unsafe class UnknownWords
{
    // jieba's log probabilities of the first state and of the step from one to the next; what it lacks never happens.
    private const double Never = -3.14e38;
    private const double StartB = -0.26268660809250016, StartS = -1.4652633398537678;
    private const double BtoE = -0.510825623765990, BtoM = -0.916290731874155;
    private const double EtoB = -0.5897149736854513, EtoS = -0.8085250474669937;
    private const double MtoE = -0.33344856811948514, MtoM = -1.2603623820268226;
    private const double StoB = -0.7211965654669841, StoS = -0.6658631448798212;

    // Which of the two states that may come before each is the better: one bit for each state.
    private const byte FromSToB = 1, FromMToM = 2, FromMToE = 4, FromSToS = 8;

    private readonly float* _emissions = LexiconBlob.Instance.Values<float>("words/char-states", out _);

    private UnknownWords()
    {
    }

    /// <summary>The built-in probabilities.</summary>
    public static UnknownWords BuiltIn { get; } = new();

    /// <summary>Cuts a run of ideographs.</summary>
    /// <param name="codes">Their codes in <see cref="Words"/>.</param>
    /// <param name="ends">Receives, for each character, whether a word ends with it.</param>
    public void Cut(ReadOnlySpan<ushort> codes, Span<bool> ends)
    {
        var rented = ArrayPool<byte>.Shared.Rent(codes.Length);
        var back = rented.AsSpan(0, codes.Length);
        var e = _emissions + (4 * codes[0]);
        var (b, m, end, s) = (StartB + e[0], Never + e[1], Never + e[2], StartS + e[3]);
        for (var i = 1; i < codes.Length; i++)
        {
            e = _emissions + (4 * codes[i]);
            var (bFromE, bFromS) = (end + EtoB + e[0], s + StoB + e[0]);
            var (mFromB, mFromM) = (b + BtoM + e[1], m + MtoM + e[1]);
            var (eFromB, eFromM) = (b + BtoE + e[2], m + MtoE + e[2]);
            var (sFromE, sFromS) = (end + EtoS + e[3], s + StoS + e[3]);
            back[i] = (byte)((bFromS >= bFromE ? FromSToB : 0) | (mFromM >= mFromB ? FromMToM : 0)
                | (eFromM >= eFromB ? FromMToE : 0) | (sFromS >= sFromE ? FromSToS : 0));
            (b, m, end, s) = (Math.Max(bFromE, bFromS), Math.Max(mFromB, mFromM), Math.Max(eFromB, eFromM), Math.Max(sFromE, sFromS));
        }

        var state = s >= end ? 'S' : 'E';
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            ends[i] = state is 'S' or 'E';
            state = state switch
            {
                'B' => (back[i] & FromSToB) != 0 ? 'S' : 'E',
                'M' => (back[i] & FromMToM) != 0 ? 'M' : 'B',
                'E' => (back[i] & FromMToE) != 0 ? 'M' : 'B',
                _ => (back[i] & FromSToS) != 0 ? 'S' : 'E',
            };
        }

        ArrayPool<byte>.Shared.Return(rented);
    }
}
