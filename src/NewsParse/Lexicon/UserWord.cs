namespace NewsParse;

/// <summary>A word that the caller adds to a <see cref="WordSegmenter"/>.</summary>
public sealed record UserWord
{
    /// <summary>Most UTF-16 units that a word can have.</summary>
    public const int MaxLength = 64;

    /// <summary>A word that is kept whole wherever the text allows it.</summary>
    /// <param name="text">The word in either script, 1 to <see cref="MaxLength"/> UTF-16 units; it is found in both scripts.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty or too long.</exception>
    public UserWord(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MaxLength)
        {
            throw new ArgumentException($"a user word has at most {MaxLength} UTF-16 units, this one has {text.Length}", nameof(text));
        }

        Text = text;
    }

    /// <summary>The word as it was given.</summary>
    public string Text { get; }

    /// <summary>How often it stands in 60 million words of text; a word of the dictionary gets this frequency instead of its own. Default null: just often enough that it is not cut. 0: never a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0.</exception>
    public int? Frequency
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(Frequency));
            field = value;
        }
    }

    /// <summary>Part of speech that <see cref="IWordSegmenter.Tag"/> gives it. Default null: the dictionary's, or "x" where it has none.</summary>
    public string? Tag { get; init; }
}
