namespace NewsParse.Extraction.Names.Spans;

/// <summary>The best set of spans of one stretch after another, none over another: that whose odds add up to most. Not thread-safe.</summary>
internal sealed class BestSpans
{
    private Choice[] _best = new Choice[256];

    /// <summary>Begins a stretch.</summary>
    /// <param name="units">How many units it has.</param>
    public void Begin(int units)
    {
        if (_best.Length <= units)
        {
            _best = new Choice[2 * units];
        }

        _best[0] = default;
    }

    /// <summary>Goes on to the next unit, which may be of no name; then what ends with it is offered.</summary>
    public void Next(int last) => _best[last + 1] = new Choice(_best[last].Total, last, TokenKind.Word, 0);

    /// <summary>Offers a span that ends with the last unit.</summary>
    /// <param name="span">The span.</param>
    /// <param name="kind">What it would be.</param>
    /// <param name="odds">As those of <see cref="SpanOdds"/>; nothing is taken at 0 and below.</param>
    public void Offer(NameSpan span, TokenKind kind, int odds)
    {
        if (odds > 0 && _best[span.First].Total + odds > _best[span.Last + 1].Total)
        {
            _best[span.Last + 1] = new Choice(_best[span.First].Total + odds, span.First, kind, odds);
        }
    }

    /// <summary>What ends before a unit: a span with its kind and odds, or a unit of no name, of kind Word.</summary>
    public (NameSpan Span, TokenKind Kind, int Odds) Before(int unit) => (new NameSpan(_best[unit].First, unit - 1), _best[unit].Kind, _best[unit].Odds);

    /// <summary>The best decision up to a unit.</summary>
    /// <param name="Total">Its odds, in all.</param>
    /// <param name="First">Index of the first unit of what ends here.</param>
    /// <param name="Kind">What that is.</param>
    /// <param name="Odds">Its own odds.</param>
    private readonly record struct Choice(int Total, int First, TokenKind Kind, int Odds);
}
