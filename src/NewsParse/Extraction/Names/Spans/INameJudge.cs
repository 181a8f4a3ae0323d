namespace NewsParse.Extraction.Names.Spans;

/// <summary>Has the last word on what is a name.</summary>
internal interface INameJudge
{
    /// <summary>Turns tokens into the names that they most likely hold.</summary>
    /// <param name="scan">The scan of the text.</param>
    /// <param name="words">The words of the best path.</param>
    /// <param name="tokens">What the grammar made of them; each with its final kind. Changed in place.</param>
    void Judge(TextScan scan, List<Token> words, List<Token> tokens);
}
