namespace NewsParse;

/// <summary>Cuts Chinese text into words. The parser's seam for word segmenters of other makes; <see cref="WordSegmenter"/> is its own.</summary>
/// <remarks>Implementations may be used from several threads at once, never throw because of what a text contains, and take time in proportion to its length.</remarks>
public interface IWordSegmenter
{
    /// <summary>Cuts a text into words.</summary>
    /// <param name="text">Any text, in either script or both.</param>
    /// <param name="words">Receives, behind what it holds already, the words in order. Signs, spaces and line ends are words too: each UTF-16 unit of the text is in exactly one.</param>
    void Cut(ReadOnlySpan<char> text, ICollection<SourceSpan> words);

    /// <summary>Cuts a text into words and says what part of speech each is.</summary>
    /// <param name="text">Any text, in either script or both.</param>
    /// <param name="words">Receives, behind what it holds already, the words in order, as <see cref="Cut"/> does; where a word is not in the dictionary the borders may differ from those of <see cref="Cut"/>.</param>
    void Tag(ReadOnlySpan<char> text, ICollection<TaggedWord> words);
}

/// <summary>A word of a text with its part of speech.</summary>
/// <param name="Start">Index of its first UTF-16 unit, from 0.</param>
/// <param name="Length">Number of units, 1 or more.</param>
/// <param name="Tag">Part of speech in the letters of ICTCLAS, as jieba uses them: n noun, nr person, ns place, nt organisation, v verb, m number, eng Latin letters, x sign or unknown. Never null.</param>
public readonly record struct TaggedWord(int Start, int Length, string Tag)
{
    /// <summary>Index of the unit after the last one.</summary>
    public int End => Start + Length;
}

/// <summary>Shorter calls for a text that is a string.</summary>
public static class WordSegmenterExtensions
{
    /// <summary>The words of a text, in order; together they are the text.</summary>
    public static IReadOnlyList<string> Cut(this IWordSegmenter segmenter, string text)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<SourceSpan>();
        segmenter.Cut(text, spans);
        return spans.ConvertAll(span => text.Substring(span.Start, span.Length));
    }

    /// <summary>The words of a text with their parts of speech, in order; together they are the text.</summary>
    public static IReadOnlyList<(string Word, string Tag)> Tag(this IWordSegmenter segmenter, string text)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<TaggedWord>();
        segmenter.Tag(text, words);
        return words.ConvertAll(word => (text.Substring(word.Start, word.Length), word.Tag));
    }
}
