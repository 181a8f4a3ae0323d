using System.Buffers;
using System.Text;

namespace NewsParse.Lexicon;

/// <summary>Words that the dictionary lacks, cut and tagged at once: as <see cref="UnknownWords"/>, with a state for each place in the word and each tag.</summary>
internal sealed unsafe class UnknownWordTagger
{
    /// <summary>Longest run that is looked at as a whole; what is longer is cut there, which bounds the memory.</summary>
    public const int MaxLength = 1024;

    private const int MaxStates = 256;
    private const double Never = -3.14e38;

    // As rare as the rarest character that was seen.
    private const float UnseenLog = -15.85f;

    private readonly char[] _places;
    private readonly string[] _tags;
    private readonly float* _starts;
    private readonly StateLists _next = new("tags/next");
    private readonly StateLists _ofChar = new("tags/of-char");
    private readonly byte[] _unseenStates;
    private readonly float[] _unseenLogs;

    private UnknownWordTagger()
    {
        var states = Encoding.UTF8.GetString(LexiconBlob.Instance.Section("tags/states")).Split('\n');
        _places = [.. states.Select(state => state[0])];
        _tags = [.. states.Select(state => state[1..])];
        _unseenStates = [.. Enumerable.Range(0, states.Length).Where(state => _tags[state] is "n" or "nr").Select(state => (byte)state)];
        _unseenLogs = new float[_unseenStates.Length];
        Array.Fill(_unseenLogs, UnseenLog);
        _starts = LexiconBlob.Instance.Values<float>("tags/starts", out _);
    }

    /// <summary>The built-in probabilities.</summary>
    public static UnknownWordTagger BuiltIn { get; } = new();

    /// <summary>The place in its word (B, M, E, S) that a state gives a character.</summary>
    public char PlaceOf(byte state) => _places[state];

    /// <summary>The tag that a state gives a word.</summary>
    public string TagOf(byte state) => _tags[state];

    /// <summary>Finds the likeliest state of each character of a run of at most <see cref="MaxLength"/> ideographs, given by their codes.</summary>
    public void Find(ReadOnlySpan<ushort> codes, Span<byte> states)
    {
        // back: for each character and state the state before it on the best way there.
        var rented = ArrayPool<byte>.Shared.Rent(codes.Length * MaxStates);
        var back = rented.AsSpan(0, codes.Length * MaxStates);
        var here = new Scores(stackalloc double[MaxStates], stackalloc byte[MaxStates]);
        var next = new Scores(stackalloc double[MaxStates], stackalloc byte[MaxStates]);
        Start(codes[0], ref here);
        for (var i = 1; i < codes.Length; i++)
        {
            Advance(here, ref next, codes[i], back.Slice(i * MaxStates, MaxStates));
            var swap = here;
            here = next;
            next = swap;
        }

        var last = here.Best();
        for (var i = codes.Length - 1; i >= 0; i--)
        {
            states[i] = last;
            last = back[(i * MaxStates) + last];
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Start(ushort code, ref Scores here)
    {
        here.Clear();
        var (states, emissions) = EmissionsOf(code);
        for (var i = 0; i < states.Length; i++)
        {
            here.Add(states[i], _starts[states[i]] + (double)emissions[i]);
        }
    }

    // A character that was never seen can be a noun or a name; jieba lets it be anything, which takes long and tells nothing.
    private StateList EmissionsOf(ushort code)
    {
        var known = _ofChar.At(code);
        return known.Length > 0 ? known : new(_unseenStates, _unseenLogs);
    }

    private void Advance(in Scores here, ref Scores next, ushort code, Span<byte> back)
    {
        // First every state that may follow, each from the best before it; of two equally good ones the later.
        Span<double> reached = stackalloc double[MaxStates];
        reached.Fill(double.NegativeInfinity);
        back.Clear();
        foreach (var state in here.States)
        {
            var (following, steps) = _next.At(state);
            for (var i = 0; i < following.Length; i++)
            {
                var score = here[state] + steps[i];
                if (score > reached[following[i]] || (score == reached[following[i]] && state > back[following[i]]))
                {
                    reached[following[i]] = score;
                    back[following[i]] = state;
                }
            }
        }

        // Then of these the ones in which the character is known to stand, or all if there are none.
        next.Clear();
        var (states, emissions) = EmissionsOf(code);
        for (var i = 0; i < states.Length; i++)
        {
            if (!double.IsNegativeInfinity(reached[states[i]]))
            {
                next.Add(states[i], reached[states[i]] + emissions[i]);
            }
        }

        if (next.States.Length == 0)
        {
            AddAny(ref next, reached);
        }
    }

    private void AddAny(ref Scores next, scoped ReadOnlySpan<double> reached)
    {
        var isReached = reached.ContainsAnyExcept(double.NegativeInfinity);
        for (var state = 0; state < _tags.Length; state++)
        {
            if (!isReached || !double.IsNegativeInfinity(reached[state]))
            {
                next.Add((byte)state, reached[state] + Never);
            }
        }
    }

    /// <summary>The states that are possible at one character, with their log probabilities.</summary>
    private ref struct Scores(Span<double> scores, Span<byte> states)
    {
        private readonly Span<double> _scores = scores;
        private readonly Span<byte> _states = states;
        private int _count;

        public readonly ReadOnlySpan<byte> States => _states[.._count];

        public readonly double this[byte state] => _scores[state];

        public void Clear() => _count = 0;

        public void Add(byte state, double score)
        {
            _scores[state] = score;
            _states[_count++] = state;
        }

        public readonly byte Best()
        {
            var best = _states[0];
            foreach (var state in States)
            {
                best = _scores[state] > _scores[best] || (_scores[state] == _scores[best] && state > best) ? state : best;
            }

            return best;
        }
    }

    /// <summary>Lists of states with log probabilities, by number, read where they are mapped.</summary>
    private readonly struct StateLists(string section)
    {
        private readonly int* _ends = LexiconBlob.Instance.Values<int>(section + "-ends", out _);
        private readonly byte* _states = LexiconBlob.Instance.Values<byte>(section, out _);
        private readonly float* _logs = LexiconBlob.Instance.Values<float>(section + "-logs", out _);

        public StateList At(int number) => new(
            new ReadOnlySpan<byte>(_states + _ends[number], _ends[number + 1] - _ends[number]),
            new ReadOnlySpan<float>(_logs + _ends[number], _ends[number + 1] - _ends[number]));
    }

    private readonly ref struct StateList(ReadOnlySpan<byte> states, ReadOnlySpan<float> logs)
    {
        private readonly ReadOnlySpan<byte> _states = states;
        private readonly ReadOnlySpan<float> _logs = logs;

        public int Length => _states.Length;

        public void Deconstruct(out ReadOnlySpan<byte> states, out ReadOnlySpan<float> logs)
        {
            states = _states;
            logs = _logs;
        }
    }
}
