namespace NewsParse.Splitting;

/// <summary>One decision of the assembler.</summary>
/// <param name="Piece">The piece; -1 where an article takes a headline block.</param>
/// <param name="Role">What it was taken for.</param>
/// <param name="Target">The article that it is of, or the headline block; of a byline that waits with one, the block's complement.</param>
/// <param name="Group">The headline block that the article took; -1 if none.</param>
/// <param name="Move">The move; null where an article takes a headline block.</param>
/// <param name="Before">The decision before it.</param>
internal sealed record Step(int Piece, PieceRole Role, int Target, int Group, Move? Move, Step? Before)
{
    /// <summary>What it cost.</summary>
    public double Cost => Move?.Price ?? 0;
}

/// <summary>A headline block, as far as it has been seen.</summary>
/// <param name="Id">Index of its first piece.</param>
/// <param name="Last">Index of its last piece, or of the byline under it.</param>
/// <param name="Count">How many pieces it has.</param>
/// <param name="IsScrap">It is a single short line: a rubric, or a scrap.</param>
/// <param name="IsSmall">It is set no larger than the running text.</param>
/// <param name="Signed">It has a byline.</param>
/// <param name="Pieces">Its pieces.</param>
internal sealed record TitleGroup(int Id, int Last, int Count, bool IsScrap, bool IsSmall, bool Signed, Chain Pieces)
{
    public TitleGroup Grow(int piece, bool isSmall) => this with { Last = piece, Count = Count + 1, IsScrap = false, IsSmall = IsSmall && isSmall, Pieces = Pieces.Add(piece) };
}

/// <summary>An article, as far as it has been seen. Extraction may print its columns in any order.</summary>
internal sealed record ArticleState
{
    /// <summary>Index of the first body piece seen.</summary>
    public required int Id { get; init; }

    /// <summary>Index of the last body piece seen.</summary>
    public required int Tail { get; init; }

    /// <summary>Pieces that break off in mid-sentence, where none that goes on has been found yet.</summary>
    public int[] Ends { get; init; } = [];

    /// <summary>Pieces that begin in mid-paragraph, where none that breaks off before them has been found yet.</summary>
    public int[] Starts { get; init; } = [];

    /// <summary>It has a dateline.</summary>
    public bool Led { get; init; }

    /// <summary>Its last piece is signed.</summary>
    public bool Closed { get; init; }

    /// <summary>It has a dateline or a byline.</summary>
    public bool Signed { get; init; }

    /// <summary>Index of its last piece that is nothing but a byline; -1 if it has none.</summary>
    public int Byline { get; init; } = -1;

    /// <summary>How many headings it has between its paragraphs.</summary>
    public int Subheads { get; init; }

    /// <summary>Its headline block; null if none yet.</summary>
    public TitleGroup? Title { get; init; }

    /// <summary>Its body pieces.</summary>
    public required Chain Pieces { get; init; }

    /// <summary>Which of the headline's pairs of characters the body has.</summary>
    public UInt128 TitleHits { get; init; }

    /// <summary>How much headline and body speak of alike, summed over the body's pieces.</summary>
    public double TitleTopics { get; init; }

    /// <summary>What both speak for.</summary>
    public double TitleGain { get; init; }

    /// <summary>What it costs with the piece that was asked for last. A copy brings those of its original along: whose they are has to be looked at.</summary>
    public ArticlePrices? Prices { get; set; }

    /// <summary>Characters of the body.</summary>
    public int Length { get; init; }

    /// <summary>True if the last piece seen breaks off.</summary>
    public bool Breaks => Ends.Length > 0 && Ends[^1] == Tail;
}

/// <summary>One way to explain the page as far as it has been read.</summary>
/// <param name="cost">What it cost so far.</param>
/// <param name="open">Articles that may go on, the latest first.</param>
/// <param name="pending">Headline blocks that want a body, the latest last.</param>
/// <param name="straying">How often the page has strayed.</param>
/// <param name="steps">How it came about.</param>
internal sealed class State(double cost, ArticleState[] open, TitleGroup[] pending, Straying straying, Step? steps)
{
    /// <summary>Nothing read.</summary>
    public static State Empty { get; } = new(0, [], [], default, null);

    /// <summary>What it cost so far.</summary>
    public double Cost { get; } = cost;

    /// <summary>Articles that may go on, the latest first.</summary>
    public ArticleState[] Open { get; } = open;

    /// <summary>Headline blocks that want a body, the latest last.</summary>
    public TitleGroup[] Pending { get; } = pending;

    /// <summary>How often the page has strayed.</summary>
    public Straying Straying { get; } = straying;

    /// <summary>How it came about.</summary>
    public Step? Steps { get; } = steps;

    /// <summary>The state after one more decision.</summary>
    public State Record(int piece, PieceRole role, int target, Move move) =>
        new(Cost + move.Price, Open, Pending, Straying, new Step(piece, role, target, -1, move, Steps));

    /// <summary>The state where one more move has strayed or not.</summary>
    public State After(bool strays) => new(Cost, Open, Pending, Straying.After(strays), Steps);

    /// <summary>Puts a changed article in the place of an open one, by default in front.</summary>
    public State With(int rank, ArticleState article, bool front = true)
    {
        var took = Open[rank].Title is null && article.Title is { } title ? new Step(-1, PieceRole.Title, article.Id, title.Id, null, Steps) : Steps;
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

        return new State(Cost, open, Pending, Straying, took);
    }

    /// <summary>Opens an article; it takes the pending headline block of an index, or none for -1.</summary>
    public State Begin(ArticleState article, int group) => group < 0
        ? new State(Cost, [article, .. Open], Pending, Straying, Steps)
        : new State(Cost, [article, .. Open], [.. Pending.AsSpan(0, group), .. Pending.AsSpan(group + 1)], Straying, new Step(-1, PieceRole.Title, article.Id, Pending[group].Id, null, Steps));

    /// <summary>Adds a headline block that wants a body.</summary>
    public State Wait(TitleGroup group) => new(Cost, Open, [.. Pending, group], Straying, Steps);

    /// <summary>Puts a changed headline block in the place of a pending one.</summary>
    public State Replace(int index, TitleGroup group)
    {
        var pending = (TitleGroup[])Pending.Clone();
        pending[index] = group;
        return new State(Cost, Open, pending, Straying, Steps);
    }

    /// <summary>Drops what is too far back to go on, at what it leaves undone.</summary>
    public State Settle(int mostOpen, int mostPending, Costs costs)
    {
        var price = 0.0;
        var open = Open;
        if (open.Length > mostOpen)
        {
            price += costs.Undone(open[^1]);
            open = open[..^1];
        }

        var pending = Pending;
        if (pending.Length > mostPending)
        {
            price += costs.Unused(pending[0]);
            pending = pending[1..];
        }

        return ReferenceEquals(open, Open) && ReferenceEquals(pending, Pending) ? this : new State(Cost + price, open, pending, Straying, Steps);
    }

    /// <summary>What all that is open would cost if it stayed so.</summary>
    public double Undone(Costs costs)
    {
        var sum = 0.0;
        foreach (var article in Open)
        {
            sum += costs.Undone(article);
        }

        foreach (var group in Pending)
        {
            sum += costs.Unused(group);
        }

        return sum;
    }

    /// <summary>States of one signature have the same future: only the cheapest need be kept.</summary>
    public long Signature()
    {
        var hash = 17L;
        foreach (var article in Open)
        {
            hash = Mix(Mix(hash, article.Id), (article.Tail << 3) | (article.Led ? 4 : 0) | (article.Closed ? 2 : 0) | (article.Signed ? 1 : 0));
            hash = Mix(hash, article.Ends, -3);
            hash = Mix(hash, article.Starts, -5);
            hash = Mix(Mix(Mix(hash, article.Title is { } title ? title.Last : -1), article.Subheads), article.Byline);
        }

        hash = Mix(hash, -7);
        foreach (var group in Pending)
        {
            hash = Mix(Mix(hash, group.Id), (group.Last << 1) | (group.Signed ? 1 : 0) | (group.IsSmall ? 1 << 30 : 0));
        }

        return hash;
    }

    private static long Mix(long hash, int[] values, int mark)
    {
        hash = Mix(hash, mark);
        foreach (var value in values)
        {
            hash = Mix(hash, value);
        }

        return hash;
    }

    private static long Mix(long hash, int value) => unchecked((hash * 6364136223846793005L) + value + 1442695040888963407L) ^ (hash >> 29);
}
