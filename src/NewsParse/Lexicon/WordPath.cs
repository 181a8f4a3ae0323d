using System.Buffers;

namespace NewsParse.Lexicon;

/// <summary>The likeliest way to cut a stretch of text into words of the dictionary: the best path through the graph of all words in it, by their frequencies alone.</summary>
internal ref struct WordPath
{
    /// <summary>Longest stretch that is looked at as a whole: no sentence is as long; what is longer is cut there, which bounds the memory.</summary>
    public const int MaxLength = 1 << 16;

    private readonly UserWords? _user;
    private readonly ushort[] _codes;
    private readonly double[] _scores;
    private readonly byte[] _lengths;
    private readonly int[] _nodes;

    /// <summary>Room for stretches of a text; give it back with <see cref="Dispose"/>.</summary>
    public WordPath(int textLength, UserWords? user)
    {
        var size = Math.Min(textLength, MaxLength) + 1;
        _user = user;
        _codes = ArrayPool<ushort>.Shared.Rent(size);
        _scores = ArrayPool<double>.Shared.Rent(size);
        _lengths = ArrayPool<byte>.Shared.Rent(size);
        _nodes = ArrayPool<int>.Shared.Rent(size);
    }

    /// <summary>Codes of the characters of the stretch, as <see cref="Words.CodeOf"/> gives them.</summary>
    public readonly ReadOnlySpan<ushort> Codes => _codes;

    /// <summary>Length of the word that the best path has at a place where a word of it begins.</summary>
    public readonly int LengthAt(int index) => _lengths[index];

    /// <summary>Tag of that word.</summary>
    public readonly string TagAt(int index) => _nodes[index] switch
    {
        0 => "x",
        > 0 and var node => Words.BuiltIn.TagAt(node),
        var user => _user!.TagAt(-user) ?? "x",
    };

    /// <summary>Finds the best path of a stretch.</summary>
    public readonly void Find(ReadOnlySpan<char> text)
    {
        Words.BuiltIn.Encode(text, _codes);
        _scores[text.Length] = 0;
        if (_user is null)
        {
            FindInDictionary(text.Length);
        }
        else
        {
            FindInBoth(text);
        }
    }

    /// <summary>Whether a piece of the stretch is itself a word.</summary>
    public readonly bool IsWord(ReadOnlySpan<char> text, int start, int end)
    {
        var (node, userNode) = (Words.Root, _user is null ? -1 : 0);
        for (var i = start; i < end && (node >= 0 || userNode >= 0); i++)
        {
            node = node < 0 ? -1 : Words.BuiltIn.Step(node, _codes[i]);
            userNode = userNode < 0 ? -1 : _user!.Step(userNode, text[i]);
        }

        var byUser = userNode > 0 ? _user!.LogProbabilityAt(userNode) : 0;
        return byUser < 0 || (byUser == 0 && node > 0 && Words.BuiltIn.LogProbabilityAt(node) < 0);
    }

    /// <summary>Whether the caller has said that a piece is no word.</summary>
    public readonly bool IsRemoved(ReadOnlySpan<char> word) => _user is not null && _user.IsRemoved(word);

    /// <summary>Gives the room back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_codes);
        ArrayPool<double>.Shared.Return(_scores);
        ArrayPool<byte>.Shared.Return(_lengths);
        ArrayPool<int>.Shared.Return(_nodes);
    }

    // From the end to the beginning, as jieba goes: of two equally likely words the longer wins.
    private readonly void FindInDictionary(int length)
    {
        var (words, codes, scores) = (Words.BuiltIn, _codes, _scores);
        for (var i = length - 1; i >= 0; i--)
        {
            var (best, bestNode, bestLength) = (double.NegativeInfinity, 0, 1);
            var node = Words.Root;
            for (var j = i; j < length && (node = words.Step(node, codes[j])) > 0; j++)
            {
                var logProbability = words.LogProbabilityAt(node);
                var score = logProbability + scores[j + 1];
                if (logProbability < 0 && score >= best)
                {
                    (best, bestNode, bestLength) = (score, node, j + 1 - i);
                }
            }

            scores[i] = bestNode > 0 ? best : words.UnknownLogProbability + scores[i + 1];
            _nodes[i] = bestNode;
            _lengths[i] = (byte)bestLength;
        }
    }

    private readonly void FindInBoth(ReadOnlySpan<char> text)
    {
        var words = Words.BuiltIn;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var (best, bestNode, bestLength) = (double.NegativeInfinity, 0, 1);
            var (node, userNode) = (Words.Root, 0);
            for (var j = i; j < text.Length && (node >= 0 || userNode >= 0); j++)
            {
                node = node < 0 ? -1 : words.Step(node, _codes[j]);
                userNode = userNode < 0 ? -1 : _user!.Step(userNode, text[j]);
                var inDictionary = node > 0 ? words.LogProbabilityAt(node) : 0;
                var byUser = userNode > 0 ? _user!.LogProbabilityAt(userNode) : 0;
                var here = byUser == 0 || (inDictionary < 0 && _user!.TagAt(userNode) is null) ? node : -userNode;
                var logProbability = byUser == 0 ? inDictionary : byUser;
                var score = logProbability + _scores[j + 1];
                if (logProbability < 0 && score >= best)
                {
                    (best, bestNode, bestLength) = (score, here, j + 1 - i);
                }
            }

            if (double.IsNegativeInfinity(best))
            {
                bestLength = CharKinds.LengthAt(text[i..]);
                best = words.UnknownLogProbability + _scores[i + bestLength];
            }

            _scores[i] = best;
            _nodes[i] = bestNode;
            _lengths[i] = (byte)bestLength;
        }
    }
}
