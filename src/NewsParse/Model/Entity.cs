namespace NewsParse;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>One mention of a person, place, organisation or date in a text.</summary>
public sealed record Entity
{
    /// <summary>What it is.</summary>
    public EntityKind Kind { get; init; }

    /// <summary>As it stands in the text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Index of the first UTF-16 unit in the text, 0 or more.</summary>
    public int Start { get; init; }

    /// <summary>Number of UTF-16 units, 1 or more.</summary>
    public int Length { get; init; }

    /// <summary>The person's offices and titles anywhere in the text, as printed; empty for others and where none is printed.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>What sort of place; null for others.</summary>
    public PlaceKind? PlaceKind { get; init; }

    /// <summary>GB/T 2260 code of a division of China; null for others.</summary>
    public string? AdminCode { get; init; }

    /// <summary>The resolved date; null for others and where the text does not tell it.</summary>
    public NewsDate? Value { get; init; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
