namespace NewsParse.Splitting;

/// <summary>Pieces in reverse order.</summary>
internal sealed record Chain(int Piece, Chain? Before);

/// <summary>One decision of the assembler. Group is the headline block that the article Target took by it, -1 if none.</summary>
internal sealed record Step(int Piece, PieceRole Role, int Target, int Group, double Cost, Step? Before);

/// <summary>A headline block, as far as it has been seen.</summary>
internal sealed record TitleGroup(int Id, int Last, int Count, bool IsScrap, bool Signed, Chain Pieces)
{
    public TitleGroup Grow(int piece) => this with { Last = piece, Count = Count + 1, IsScrap = false, Pieces = new Chain(piece, Pieces) };
}

/// <summary>An article, as far as it has been seen. Extraction may print its columns in any order.</summary>
/// <param name="Id">Index of the first body piece seen.</param>
/// <param name="Tail">Index of the last body piece seen.</param>
/// <param name="Ends">Pieces that break off in mid-sentence, where none that goes on has been found yet.</param>
/// <param name="Starts">Pieces that begin in mid-paragraph, where none that breaks off before them has been found yet.</param>
/// <param name="Led">It has a dateline.</param>
/// <param name="Closed">Its last piece is signed.</param>
/// <param name="Signed">It has a dateline or a byline.</param>
/// <param name="Title">Its headline block; null if none yet.</param>
/// <param name="Pieces">Its pieces.</param>
internal sealed record ArticleState(int Id, int Tail, int[] Ends, int[] Starts, bool Led, bool Closed, bool Signed, TitleGroup? Title, Chain Pieces)
{
    /// <summary>True if the last piece seen breaks off.</summary>
    public bool Breaks => Ends.Length > 0 && Ends[^1] == Tail;
}

/// <summary>One way to explain the page as far as it has been read.</summary>
/// <param name="Cost">What it cost so far.</param>
/// <param name="Open">Articles that may go on, the latest first.</param>
/// <param name="Pending">Headline blocks that want a body, the latest last.</param>
/// <param name="Steps">How it came about.</param>
internal sealed record State(double Cost, ArticleState[] Open, TitleGroup[] Pending, Step? Steps)
{
    /// <summary>Nothing read.</summary>
    public static State Empty { get; } = new(0, [], [], null);

    /// <summary>The state after one more decision.</summary>
    public State Record(int piece, PieceRole role, int target, double cost) =>
        this with { Cost = Cost + cost, Steps = new Step(piece, role, target, -1, cost, Steps) };

    /// <summary>Puts a changed article in the place of an open one, by default in front.</summary>
    public State With(int rank, ArticleState article, bool front = true)
    {
        var took = Open[rank].Title is null && article.Title is { } title ? new Step(-1, PieceRole.Title, article.Id, title.Id, 0, Steps) : Steps;
        var open = (ArticleState[])Open.Clone();
        if (front)
        {
            Array.Copy(Open, 0, open, 1, rank);
            open[0] = article;
        }
        else
        {
            open[rank] = article;
        }

        return this with { Open = open, Steps = took };
    }

    /// <summary>Opens an article; it takes the pending headline block of an index, or none for -1.</summary>
    public State Begin(ArticleState article, int group) => group < 0
        ? this with { Open = [article, .. Open] }
        : this with
        {
            Open = [article, .. Open],
            Pending = [.. Pending[..group], .. Pending[(group + 1)..]],
            Steps = new Step(-1, PieceRole.Title, article.Id, Pending[group].Id, 0, Steps),
        };

    /// <summary>Adds a headline block that wants a body.</summary>
    public State Wait(TitleGroup group) => this with { Pending = [.. Pending, group] };

    /// <summary>Puts a changed headline block in the place of a pending one.</summary>
    public State Replace(int index, TitleGroup group)
    {
        var pending = (TitleGroup[])Pending.Clone();
        pending[index] = group;
        return this with { Pending = pending };
    }

    /// <summary>States of one signature have the same future: only the cheapest need be kept.</summary>
    public long Signature()
    {
        var hash = 17L;
        foreach (var article in Open)
        {
            hash = Mix(Mix(hash, article.Id), (article.Tail << 3) | (article.Led ? 4 : 0) | (article.Closed ? 2 : 0) | (article.Signed ? 1 : 0));
            hash = article.Ends.Aggregate(Mix(hash, -3), Mix);
            hash = article.Starts.Aggregate(Mix(hash, -5), Mix);
            hash = Mix(hash, article.Title is { } title ? title.Last : -1);
        }

        hash = Mix(hash, -7);
        foreach (var group in Pending)
        {
            hash = Mix(Mix(hash, group.Id), (group.Last << 1) | (group.Signed ? 1 : 0));
        }

        return hash;
    }

    private static long Mix(long hash, int value) => unchecked((hash * 6364136223846793005L) + value + 1442695040888963407L) ^ (hash >> 29);
}
