namespace NewsParse.Extraction.Names;

/// <summary>Names that are known before a text is read: from the caller, from the rest of the page, from a first reading of the article.</summary>
internal sealed class KnownNames
{
    /// <summary>No names.</summary>
    public static readonly KnownNames None = new();

    private const int LongestName = 24;
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    // By the hash of their characters, so that a position costs no more for a thousand names than for one.
    private readonly Dictionary<ulong, (string Text, TokenKind Kind, float Cost)> _names = [];
    private readonly Dictionary<char, int> _longest = [];

    /// <summary>Starts empty.</summary>
    public KnownNames()
    {
    }

    /// <summary>Starts with the names of another list.</summary>
    public KnownNames(KnownNames other)
    {
        _names = new Dictionary<ulong, (string Text, TokenKind Kind, float Cost)>(other._names);
        _longest = new Dictionary<char, int>(other._longest);
    }

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>Adds a name; a name that is there stays as it is.</summary>
    /// <param name="text">The name; one that is empty or too long for a name is left out.</param>
    /// <param name="kind">What it names; a Word is an office.</param>
    /// <param name="cost">How unlikely it is here; a name just read is likely to come again.</param>
    public void Add(string text, TokenKind kind, float cost)
    {
        if (text.Length is 0 or > LongestName)
        {
            return;
        }

        var hash = HashStart;
        foreach (var c in text)
        {
            hash = (hash ^ c) * HashFactor;
        }

        if (_names.TryAdd(hash, (text, kind, cost)))
        {
            _longest[text[0]] = Math.Max(text.Length, _longest.GetValueOrDefault(text[0]));
        }
    }

    /// <summary>Whether a name begins a text.</summary>
    public bool Begins(ReadOnlySpan<char> text)
    {
        if (!_longest.TryGetValue(text[0], out var longest))
        {
            return false;
        }

        var hash = HashStart;
        for (var length = 1; length <= longest && length <= text.Length; length++)
        {
            hash = (hash ^ text[length - 1]) * HashFactor;
            if (_names.ContainsKey(hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Offers the names that stand at a position.</summary>
    public void Offer(Lattice lattice, int i)
    {
        if (_names.Count == 0 || !_longest.TryGetValue(lattice.Scan.Text[i], out var longest))
        {
            return;
        }

        var rest = lattice.Scan.Text.AsSpan(i);
        var hash = HashStart;
        for (var length = 1; length <= longest && length <= rest.Length; length++)
        {
            hash = (hash ^ rest[length - 1]) * HashFactor;
            if (!_names.TryGetValue(hash, out var name) || !rest[..length].SequenceEqual(name.Text))
            {
                continue;
            }

            if (name.Kind == TokenKind.Word)
            {
                lattice.OfferOffice(i, i + length, name.Cost);
            }
            else
            {
                lattice.Offer(i, i + length, name.Cost, name.Kind, sure: true);
            }
        }
    }
}
