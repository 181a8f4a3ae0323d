using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>The weights of <see cref="SpanFeatures"/>: a semi-Markov conditional random field (Sarawagi and Cohen 2004), fitted to the project's own pages; see SOURCES.md.</summary>
internal sealed unsafe class SpanModel
{
    private readonly PackedTable _features = new("spans/features", TextKey.ValueBits);
    private readonly SpanWeights* _weights = LexiconBlob.Instance.Values<SpanWeights>("spans/weights", out _);

    private SpanModel()
    {
    }

    /// <summary>The built-in one.</summary>
    public static SpanModel BuiltIn { get; } = new();

    /// <summary>A sum to which features can be told.</summary>
    public Sum NewSum() => new() { Features = _features, Weights = _weights };

    /// <summary>The odds of each kind of name against no name: logarithms, in thousandths, summed over features.</summary>
    internal struct Sum : ISpanFeatures
    {
        /// <summary>The table of features.</summary>
        public PackedTable Features;

        /// <summary>Their weights.</summary>
        public SpanWeights* Weights;

        /// <summary>The odds so far.</summary>
        public SpanOdds Odds;

        private ulong _key;

        /// <inheritdoc/>
        public void Begin(FeatureName name) => _key = name.Key;

        /// <inheritdoc/>
        public void Add(char c) => _key = TextKey.Add(_key, c);

        /// <inheritdoc/>
        public void Take()
        {
            if (Features.Find(TextKey.Finish(_key)) is >= 0 and var row)
            {
                Odds = Odds.With(Weights[row]);
            }
        }
    }
}
