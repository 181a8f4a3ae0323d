using System.Globalization;
using NewsParse.Lexicon;

namespace NewsParse;

/// <summary>The places that the parser knows: the divisions of China down to towns and subdistricts, former and Republican ones, Taiwan, Hong Kong and Macau, countries, and the world's larger cities;
/// and those that the caller adds.</summary>
/// <remarks>Immutable and thread-safe. Traditional and Simplified spellings find the same place.</remarks>
public sealed class Gazetteer
{
    private readonly IReadOnlyList<GazetteerPlace> _own;
    private readonly Dictionary<string, List<int>> _ownByName = new(StringComparer.Ordinal);
    private readonly Dictionary<char, string[]> _ownStarts;

    private Gazetteer(IReadOnlyList<GazetteerPlace> own)
    {
        _own = own;
        for (var i = 0; i < own.Count; i++)
        {
            foreach (var name in own[i].OtherNames.Prepend(own[i].Name))
            {
                (_ownByName.TryGetValue(name, out var list) ? list : _ownByName[name] = []).Add(i);
            }
        }

        _ownStarts = _ownByName.Keys.GroupBy(name => name[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());
    }

    /// <summary>The built-in gazetteer, some 52,000 places.</summary>
    public static Gazetteer BuiltIn { get; } = new([]);

    /// <summary>A gazetteer that knows the caller's places too. Where a name is in both, the caller's place is the one meant.</summary>
    /// <param name="places">The places to add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="places"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    public Gazetteer With(params IEnumerable<GazetteerPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var own = _own.Concat(places).ToArray();
        return own.Any(place => string.IsNullOrEmpty(place.Name) || place.OtherNames.Any(string.IsNullOrEmpty))
            ? throw new ArgumentException("A place has an empty name.", nameof(places))
            : new Gazetteer(own);
    }

    /// <summary>The places of a name, in its full or a short form (郑州 for 郑州市); empty if it names none. The widest come first, those no longer in force last.</summary>
    /// <param name="name">In Simplified or Traditional characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<GazetteerPlace> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = new List<GazetteerPlace>();
        if (_ownByName.TryGetValue(name, out var own))
        {
            found.AddRange(own.Select(i => _own[i]));
        }

        var lexicon = NameLexicon.BuiltIn;
        var key = lexicon.Find(name);
        if (key > 0)
        {
            var builtIn = lexicon.PlacesOf(key).ToArray().Select(entry => entry >> 1);
            found.AddRange(builtIn.OrderBy(place => lexicon.PlaceIsFormer(place)).Select(Describe));
        }

        return found;
    }

    /// <summary>The caller's place of a name; null if there is none.</summary>
    internal GazetteerPlace? FindOwn(string name) => _ownByName.TryGetValue(name, out var own) ? _own[own[0]] : null;

    /// <summary>Length of the longest name of the caller's places that begins a text; 0 if none does.</summary>
    internal int LongestOwnPrefix(ReadOnlySpan<char> text)
    {
        if (_ownStarts.Count > 0 && text.Length > 0 && _ownStarts.TryGetValue(text[0], out var names))
        {
            foreach (var name in names)
            {
                if (text.StartsWith(name, StringComparison.Ordinal))
                {
                    return name.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>A built-in place as the caller sees it.</summary>
    internal static GazetteerPlace Describe(int place)
    {
        var lexicon = NameLexicon.BuiltIn;
        return new GazetteerPlace
        {
            Name = lexicon.PlaceName(place).ToString(),
            Kind = lexicon.PlaceKindOf(place),
            AdminCode = AdminCode(place),
            Path = PathOf(place),
        };
    }

    /// <summary>The divisions from the widest down to the place itself.</summary>
    internal static IReadOnlyList<string> PathOf(int place)
    {
        var path = new List<string>();
        for (var at = place; at >= 0; at = NameLexicon.BuiltIn.PlaceParent(at))
        {
            path.Add(NameLexicon.BuiltIn.PlaceName(at).ToString());
        }

        path.Reverse();
        return path;
    }

    /// <summary>Six digits of GB/T 2260, nine for a town; null for a place without a code.</summary>
    internal static string? AdminCode(int place)
    {
        var code = NameLexicon.BuiltIn.PlaceCode(place);
        return code == 0 ? null
            : code % 1000 == 0 ? (code / 1000).ToString(CultureInfo.InvariantCulture)
            : code.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A place of the gazetteer.</summary>
public sealed record GazetteerPlace
{
    /// <summary>Its full name; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of place. Default <see cref="PlaceKind.Other"/>.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>Six digits of GB/T 2260, or nine of GB/T 10114 for a town; null for a place without a code.</summary>
    public string? AdminCode { get; init; }

    /// <summary>The divisions that it lies in, the widest first, itself last; empty if unknown.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Other forms of the name, each found as this place; default none.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
