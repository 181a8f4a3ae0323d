using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>Names that are known before a text is read: from the caller, from the rest of the page, from a first reading of the article.</summary>
internal sealed class KnownNames
{
    /// <summary>No names.</summary>
    public static readonly KnownNames None = new();

    private const int LongestName = 24;

    // By the hash of their characters, so that a position costs no more for a thousand names than for one.
    private readonly Dictionary<ulong, (string Text, TokenKind Kind, float Cost)> _names = [];
    private readonly Dictionary<char, int> _longest = [];
    private readonly KnownNames? _others;

    /// <summary>Starts empty.</summary>
    public KnownNames()
    {
    }

    /// <summary>Starts with the names of another list, to which nothing may be added any more: a page has many articles, each with names beside the page's.</summary>
    public KnownNames(KnownNames other) => _others = other.Count > 0 ? other : null;

    /// <summary>How many there are.</summary>
    public int Count => _names.Count + (_others?.Count ?? 0);

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

        var hash = TextKey.Of(text);
        if (_others?.TryGet(hash, out _) is not true && _names.TryAdd(hash, (text, kind, cost)))
        {
            _longest[text[0]] = Math.Max(text.Length, _longest.GetValueOrDefault(text[0]));
        }
    }

    /// <summary>Whether a name begins a text.</summary>
    public bool Begins(ReadOnlySpan<char> text)
    {
        var longest = LongestOf(text[0]);
        var hash = TextKey.Start;
        for (var length = 1; length <= longest && length <= text.Length; length++)
        {
            hash = TextKey.Add(hash, text[length - 1]);
            if (TryGet(hash, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is a person's that is known.</summary>
    public bool IsPerson(ReadOnlySpan<char> text) => LongestPerson(text) == text.Length;

    /// <summary>Length of the longest person's name that is known and begins a text; 0 if none does.</summary>
    public int LongestPerson(ReadOnlySpan<char> text)
    {
        var found = 0;
        if (!_longest.TryGetValue(text[0], out var longest))
        {
            return found;
        }

        var hash = TextKey.Start;
        for (var length = 1; length <= longest && length <= text.Length; length++)
        {
            hash = TextKey.Add(hash, text[length - 1]);
            if (_names.TryGetValue(hash, out var name) && name.Kind == TokenKind.Person && text[..length].SequenceEqual(name.Text))
            {
                found = length;
            }
        }

        return found;
    }

    /// <summary>Offers the names that stand at a position.</summary>
    public void Offer(Lattice lattice, int i)
    {
        var longest = LongestOf(lattice.Scan.Text[i]);
        var rest = lattice.Scan.Text.AsSpan(i);
        var hash = TextKey.Start;
        for (var length = 1; length <= longest && length <= rest.Length; length++)
        {
            hash = TextKey.Add(hash, rest[length - 1]);
            if (!TryGet(hash, out var name) || !rest[..length].SequenceEqual(name.Text))
            {
                continue;
            }

            if (name.Kind == TokenKind.Word)
            {
                lattice.OfferOffice(i, i + length, name.Cost);
            }
            else
            {
                lattice.Offer(i, i + length, name.Cost, name.Kind, sure: true, certain: name.Cost <= NameContext.OwnName);
            }
        }
    }

    private bool TryGet(ulong hash, out (string Text, TokenKind Kind, float Cost) name) => _names.TryGetValue(hash, out name) || (_others is { } others && others.TryGet(hash, out name));

    // Of the names that begin with a character; 0 if none does.
    private int LongestOf(char c) => Math.Max(_longest.Count == 0 ? 0 : _longest.GetValueOrDefault(c), _others?.LongestOf(c) ?? 0);
}
