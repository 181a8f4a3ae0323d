namespace NewsParse.Extraction.Names.Spans;

/// <summary>Receives the features of a span, each a text that is told bit by bit; a feature may come twice.</summary>
internal interface ISpanFeatures
{
    /// <summary>Begins a feature.</summary>
    void Begin(FeatureName name);

    /// <summary>Adds a character to it.</summary>
    void Add(char c);

    /// <summary>Takes it as it is; more may be added to make another.</summary>
    void Take();
}
