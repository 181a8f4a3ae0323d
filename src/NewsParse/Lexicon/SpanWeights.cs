namespace NewsParse.Lexicon;

/// <summary>What a feature of a span adds to the logarithms of the odds of each kind of name against no name, in thousandths.</summary>
internal readonly record struct SpanWeights(short Person, short Place, short Organization);
