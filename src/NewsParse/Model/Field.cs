namespace NewsParse;

/// <summary>Something that an extractor of the caller's own has found in an article: a price, a telephone number.</summary>
public sealed record Field
{
    /// <summary>What it is; the extractor's own word (price).</summary>
    public string Name { get; init; } = "";

    /// <summary>As printed, restored.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it comes to, in a form of the extractor's own (3.50 CNY); null if it has none.</summary>
    public string? Value { get; init; }

    /// <summary>Where it stands.</summary>
    public Mention Mention { get; init; }

    /// <summary>As printed.</summary>
    public override string ToString() => Text;
}
