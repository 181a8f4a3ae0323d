using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>Logarithms of the odds of each kind of name against no name, in thousandths.</summary>
internal readonly record struct SpanOdds(int Person, int Place, int Organization)
{
    /// <summary>The best of them.</summary>
    public int Best => Math.Max(Person, Math.Max(Place, Organization));

    /// <summary>These, those of one kind raised.</summary>
    public SpanOdds With(TokenKind kind, int raised) => kind switch
    {
        TokenKind.Person => this with { Person = Person + raised },
        TokenKind.Place => this with { Place = Place + raised },
        TokenKind.Organization => this with { Organization = Organization + raised },
        _ => this,
    };

    /// <summary>These, the odds of places and organisations raised where they are for a name.</summary>
    public SpanOdds RaisedWhereLikely(int raised) => this with { Place = Place > 0 ? Place + raised : Place, Organization = Organization > 0 ? Organization + raised : Organization };

    /// <summary>These and others.</summary>
    public SpanOdds With(SpanOdds others) => new(Person + others.Person, Place + others.Place, Organization + others.Organization);

    /// <summary>These and what a feature adds.</summary>
    public SpanOdds With(SpanWeights weights) => new(Person + weights.Person, Place + weights.Place, Organization + weights.Organization);
}
