namespace NewsParse;

/// <summary>Finds a field of the caller's own in articles. Given to the parser by <see cref="ParserOptions.Extractors"/>; what it finds stands in <see cref="Article.Fields"/>.</summary>
/// <remarks>One extractor serves all threads that the parser is used by, so it holds no state that changes.</remarks>
public interface IFieldExtractor
{
    /// <summary>Reads an article.</summary>
    /// <param name="article">The article, with all other fields filled.</param>
    /// <returns>What it found, in any order; empty if nothing.</returns>
    IEnumerable<Field> Extract(Article article);
}
