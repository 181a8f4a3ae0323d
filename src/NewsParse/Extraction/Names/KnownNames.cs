namespace NewsParse.Extraction.Names;

/// <summary>Names that are known before a text is read: from the caller, from the rest of the page, from a first reading of the article.</summary>
internal sealed class KnownNames
{
    /// <summary>No names.</summary>
    public static readonly KnownNames None = new();

    private const int LongestName = 24;

    private readonly Dictionary<char, List<(string Text, TokenKind Kind, float Cost)>> _byStart = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Starts empty.</summary>
    public KnownNames()
    {
    }

    /// <summary>Starts with the names of another list.</summary>
    public KnownNames(KnownNames other)
    {
        foreach (var list in other._byStart.Values)
        {
            foreach (var (text, kind, cost) in list)
            {
                Add(text, kind, cost);
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>Adds a name; a name that is there stays as it is.</summary>
    /// <param name="text">The name.</param>
    /// <param name="kind">What it names; a Word is an office.</param>
    /// <param name="cost">How unlikely it is here; a name just read is likely to come again.</param>
    public void Add(string text, TokenKind kind, float cost)
    {
        if (text.Length is 0 or > LongestName || !_names.Add(text))
        {
            return;
        }

        (_byStart.TryGetValue(text[0], out var list) ? list : _byStart[text[0]] = []).Add((text, kind, cost));
    }

    /// <summary>Whether a name is known.</summary>
    public bool Contains(string text) => _names.Contains(text);

    /// <summary>Offers the names that stand at a position.</summary>
    public void Offer(Lattice lattice, int i)
    {
        if (_byStart.Count == 0 || !_byStart.TryGetValue(lattice.Scan.Text[i], out var names))
        {
            return;
        }

        var rest = lattice.Scan.Text.AsSpan(i);
        foreach (var (text, kind, cost) in names)
        {
            if (rest.StartsWith(text, StringComparison.Ordinal))
            {
                if (kind == TokenKind.Word)
                {
                    lattice.OfferOffice(i, i + text.Length, cost);
                }
                else
                {
                    lattice.Offer(i, i + text.Length, cost, kind, sure: true);
                }
            }
        }
    }
}
