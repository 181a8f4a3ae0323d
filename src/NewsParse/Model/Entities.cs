namespace NewsParse;

/// <summary>Where something is named in an article, in UTF-16 units of one paragraph.</summary>
/// <param name="Paragraph">Index in <see cref="Article.Paragraphs"/>; -1 is the headline block, its lines joined by "\n" in the order kickers, lines, subheads.</param>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">Number of units.</param>
public readonly record struct Mention(int Paragraph, int Start, int Length);

/// <summary>A person that an article names.</summary>
public sealed record Person
{
    /// <summary>The fullest name used.</summary>
    public string Name { get; init; } = "";

    /// <summary>Offices and titles as printed (区委常委、纪委书记).</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Every place where the person is named, short forms included.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>What sort of place it is.</summary>
public enum PlaceKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A state.</summary>
    Country,

    /// <summary>A part of the world or of a country without an administration of its own (华北).</summary>
    Region,

    /// <summary>A province, autonomous region or municipality under the central government.</summary>
    Province,

    /// <summary>A city or prefecture.</summary>
    City,

    /// <summary>A district of a city.</summary>
    District,

    /// <summary>A county or banner.</summary>
    County,

    /// <summary>A town, township or subdistrict.</summary>
    Town,

    /// <summary>A village or residential community.</summary>
    Village,

    /// <summary>A street or road.</summary>
    Road,

    /// <summary>A square, park, station, bridge, airport, compound.</summary>
    Facility,

    /// <summary>A water, a mountain, an island.</summary>
    Natural,
}

/// <summary>A place that an article names.</summary>
public sealed record Place
{
    /// <summary>The longest form used.</summary>
    public string Name { get; init; } = "";

    /// <summary>What sort of place.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>GB/T 2260 code; null if it is no division of China or could not be told.</summary>
    public string? AdminCode { get; init; }

    /// <summary>The divisions that it lies in, the widest first, itself last; empty if unknown.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Every place where it is named.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>An organisation that an article names.</summary>
public sealed record Organization
{
    /// <summary>The fullest name used.</summary>
    public string Name { get; init; } = "";

    /// <summary>Every place where it is named.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A date that an article names.</summary>
public sealed record DateMention
{
    /// <summary>As printed, restored.</summary>
    public string Text { get; init; } = "";

    /// <summary>The resolved date; null if the page does not tell it.</summary>
    public NewsDate? Value { get; init; }

    /// <summary>Where it is named.</summary>
    public Mention Mention { get; init; }
}
