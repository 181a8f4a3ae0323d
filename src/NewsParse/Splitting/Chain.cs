namespace NewsParse.Splitting;

/// <summary>Pieces, the latest first. The same pieces in the same order are the same object, for a page's whole life: what a chain says is computed once, however often the page is explained.</summary>
internal sealed class Chain
{
    private Chain? _firstNext;
    private Dictionary<int, Chain>? _otherNext;

    private Chain(int piece, Chain? before)
    {
        (Piece, Before) = (piece, before);
        Length = before is null ? 1 : before.Length + 1;
    }

    /// <summary>The latest piece.</summary>
    public int Piece { get; }

    /// <summary>Those before it; null if it is the first.</summary>
    public Chain? Before { get; }

    /// <summary>How many pieces there are.</summary>
    public int Length { get; }

    /// <summary>What it names as a headline, once that has been asked for.</summary>
    public TitleWords? Words { get; set; }

    /// <summary>What it has in common as a body with the piece that was asked for last.</summary>
    public BodyKin Kin { get; set; } = BodyKin.None;

    /// <summary>A chain of each piece by itself.</summary>
    public static Chain[] Singles(int count) => [.. Enumerable.Range(0, count).Select(piece => new Chain(piece, null))];

    /// <summary>The chain with one more piece.</summary>
    public Chain Add(int piece)
    {
        _firstNext ??= new Chain(piece, this);
        if (_firstNext.Piece == piece)
        {
            return _firstNext;
        }

        _otherNext ??= [];
        if (!_otherNext.TryGetValue(piece, out var next))
        {
            _otherNext[piece] = next = new Chain(piece, this);
        }

        return next;
    }
}
