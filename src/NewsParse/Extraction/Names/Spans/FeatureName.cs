using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>What a feature's text begins with, and the key of that beginning.</summary>
internal sealed class FeatureName(string text)
{
    /// <summary>The beginning of the text.</summary>
    public string Text { get; } = text;

    /// <summary>Its key, not finished; see <see cref="TextKey"/>.</summary>
    public ulong Key { get; } = TextKey.Of(text);
}
