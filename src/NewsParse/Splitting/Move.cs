namespace NewsParse.Splitting;

/// <summary>One way in which a piece can go on a state: not yet carried out, since most are never taken.</summary>
/// <param name="From">Index of the state that it goes on.</param>
/// <param name="Kind">What the piece is taken for.</param>
/// <param name="Index">Of the open article or the pending headline block that it concerns; -1 for none.</param>
/// <param name="Strays">Whether it strays from the order in which articles are read; null if that says nothing.</param>
/// <param name="Price">What it costs.</param>
/// <param name="Rank">What the state that it leads to costs, and half of what that leaves undone: most of what is undone stays so.</param>
internal readonly record struct Move(int From, MoveKind Kind, int Index, bool? Strays, double Price, double Rank);

/// <summary>What a move costs beside its price, where explanations are to be led somewhere; benchmarks/Training does so.</summary>
internal delegate double MoveHandicap(State state, MoveKind kind, int index, int piece);

/// <summary>What a piece can be taken for.</summary>
internal enum MoveKind
{
    /// <summary>No part of any article.</summary>
    Furniture,

    /// <summary>Body of an open article, taking up what that left open.</summary>
    Continue,

    /// <summary>Body of an open article, printed before a part of it that it leads to.</summary>
    ContinueBackwards,

    /// <summary>The first body of an article, under a pending headline block or none.</summary>
    Begin,

    /// <summary>The first piece of a headline block whose body comes later.</summary>
    Title,

    /// <summary>The next piece of a pending headline block.</summary>
    GrowTitle,

    /// <summary>A piece of the headline block of an open article.</summary>
    LateTitle,

    /// <summary>A heading inside an open article.</summary>
    Subhead,

    /// <summary>A byline under a pending headline block.</summary>
    TitleByline,

    /// <summary>A byline that closes an open article.</summary>
    ClosingByline,

    /// <summary>A byline amid an open article.</summary>
    InnerByline,
}
