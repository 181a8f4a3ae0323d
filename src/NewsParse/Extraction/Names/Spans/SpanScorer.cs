namespace NewsParse.Extraction.Names.Spans;

/// <summary>Scores the spans of one stretch after another. What the units at their ends add is summed once for all spans. Not thread-safe.</summary>
internal sealed class SpanScorer
{
    // Of names in news, one in some 600 has ends and a reading that speak so much against it; of all spans, more than half.
    private const int Hopeless = -4500;

    private SpanOdds?[] _first = new SpanOdds?[256];
    private SpanOdds _last;
    private int _lastAt;

    /// <summary>Begins a stretch.</summary>
    /// <param name="units">How many units it has.</param>
    public void Begin(int units)
    {
        if (_first.Length < units)
        {
            _first = new SpanOdds?[2 * units];
        }

        Array.Clear(_first, 0, units);
        _lastAt = -1;
    }

    /// <summary>The odds of a span; spans come by where they end.</summary>
    public SpanOdds Score(in SpanFeatures features, NameSpan span)
    {
        var sum = SpanModel.BuiltIn.NewSum();
        if (_lastAt != span.Last)
        {
            features.TellLast(span.Last, ref sum);
            (_last, _lastAt) = (sum.Odds, span.Last);
        }

        if (_first[span.First] is null)
        {
            sum.Odds = default;
            features.TellFirst(span.First, ref sum);
            _first[span.First] = sum.Odds;
        }

        sum.Odds = _last.With(_first[span.First]!.Value);
        features.TellReading(span, ref sum);
        if (sum.Odds.Best > Hopeless)
        {
            features.TellSpan(span, ref sum);
        }

        return sum.Odds;
    }
}
