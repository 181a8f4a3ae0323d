using NewsParse.Lexicon;

namespace NewsParse;

/// <summary>
/// Cuts Chinese text into words by jieba's method: of all ways to cut a sentence into words of the dictionary the likeliest by their frequencies is taken; where single characters are left over,
/// a hidden Markov model finds the words that the dictionary lacks.
/// </summary>
/// <remarks>
/// The dictionary stands in the assembly and is read where it is mapped: there are no files to copy and nothing to load. Traditional and Simplified text are cut alike. Segmenters are immutable,
/// share no state but the built-in dictionary, and may be used from several threads at once.
/// </remarks>
public sealed class WordSegmenter : IWordSegmenter
{
    private readonly UserWords? _user;

    private WordSegmenter(UserWords? user, bool findUnknownWords) => (_user, FindsUnknownWords) = (user, findUnknownWords);

    /// <summary>The segmenter with the built-in dictionary alone, which finds unknown words.</summary>
    public static WordSegmenter Default { get; } = new(null, true);

    /// <summary>Whether words are found that the dictionary lacks, most names among them. Default true.</summary>
    public bool FindsUnknownWords { get; }

    /// <summary>A segmenter that knows further words; this one stays as it is.</summary>
    /// <param name="words">Words in either script; of a word given twice the later holds.</param>
    public WordSegmenter With(params IEnumerable<UserWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(UserWords.Of(_user, words.Select(word => (word.Text, LogProbabilityOf(word), word.Tag))), FindsUnknownWords);
    }

    /// <summary>A segmenter that finds words that the dictionary lacks, or leaves them as single characters; this one stays as it is.</summary>
    public WordSegmenter WithUnknownWords(bool find) => new(_user, find);

    /// <inheritdoc/>
    public void Cut(ReadOnlySpan<char> text, ICollection<SourceSpan> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var path = new WordPath(text.Length, _user);
        new TextCutter(text, path, words, null, FindsUnknownWords).Run(_user);
    }

    /// <inheritdoc/>
    public void Tag(ReadOnlySpan<char> text, ICollection<TaggedWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var path = new WordPath(text.Length, _user);
        new TextCutter(text, path, null, words, FindsUnknownWords).Run(_user);
    }

    // Without a frequency of its own a word gets the least with which it beats every way to cut it, as jieba does.
    private double LogProbabilityOf(UserWord word)
    {
        var dictionary = Words.BuiltIn;
        if (word.Frequency is { } frequency)
        {
            return frequency == 0 ? UserWords.Removed : Math.Min(Math.Log(frequency) - Math.Log(dictionary.Total), -1e-9);
        }

        var parts = 0.0;
        foreach (var part in new WordSegmenter(_user, false).Cut(word.Text))
        {
            parts += dictionary.TryGet(part, out var logProbability, out _) ? logProbability : dictionary.UnknownLogProbability;
        }

        var least = Math.Log(Math.Floor(Math.Exp(parts) * dictionary.Total) + 1) - Math.Log(dictionary.Total);
        return dictionary.TryGet(word.Text, out var own, out _) ? Math.Max(own, least) : least;
    }
}
