using System.Runtime.InteropServices;

namespace NewsParse.Lexicon;

/// <summary>What names are made of, read straight from the embedded trie: places, offices, marks of organisations, cues, surnames. Traditional and Simplified spellings are the same key.</summary>
internal sealed unsafe class NameLexicon
{
    /// <summary>The trie's root; see <see cref="Step"/>.</summary>
    public const int Root = 0;

    private const int CharColumns = 8;

    // A character that was never seen in a name of that kind.
    private const float Unseen = 10.5f;

    private readonly ushort* _codes;
    private readonly NameNode* _nodes;
    private readonly int _nodeCount;
    private readonly KeyRow* _keys;
    private readonly int* _placeLists;
    private readonly PlaceRow* _places;
    private readonly char* _placeText;
    private readonly ushort[] _charIndex = new ushort[0x10000];
    private readonly float[] _charCosts;

    private NameLexicon()
    {
        var blob = LexiconBlob.Instance;
        _codes = blob.Values<ushort>("names/codes", out _);
        _nodes = blob.Values<NameNode>("names/trie", out _nodeCount);
        _keys = blob.Values<KeyRow>("names/keys", out _);
        _placeLists = blob.Values<int>("names/place-lists", out _);
        _places = blob.Values<PlaceRow>("names/places", out _);
        _placeText = blob.Values<char>("names/place-text", out _);
        var shares = blob.Values<float>("names/chars", out var count);
        var rows = count / (CharColumns + 1);
        _charCosts = new float[(rows + 1) * CharColumns];
        Array.Fill(_charCosts, Unseen);
        for (var row = 0; row < rows; row++)
        {
            _charIndex[(char)shares[row * (CharColumns + 1)]] = (ushort)(row + 1);
            for (var column = 0; column < CharColumns; column++)
            {
                var logShare = shares[(row * (CharColumns + 1)) + 1 + column];
                _charCosts[((row + 1) * CharColumns) + column] = logShare < 0 ? -logShare : Unseen;
            }
        }
    }

    /// <summary>The built-in one.</summary>
    public static NameLexicon BuiltIn { get; } = new();

    /// <summary>The number that stands for a character in the trie; 0 for one that is in no key.</summary>
    public int CodeOf(char c) => _codes[c];

    /// <summary>The node along one more character, or -1 where no key goes on so.</summary>
    public int Step(int node, int code)
    {
        var child = _nodes[node].Base + code;
        return (uint)child < (uint)_nodeCount && _nodes[child].Label == code ? child : -1;
    }

    /// <summary>The key that ends at a node; 0 if none does.</summary>
    public int KeyAt(int node) => _nodes[node].Key;

    /// <summary>What the key does; the key 0 does nothing.</summary>
    public NameRole RolesOf(int key) => (NameRole)_keys[key].Roles;

    /// <summary>Negative natural logarithm of a surname's share among people.</summary>
    public float SurnameCost(int key) => _keys[key].Cost / 100f;

    /// <summary>The places that a key names: index of each shifted left by one, the lowest bit set for a short form.</summary>
    public ReadOnlySpan<int> PlacesOf(int key) => new(_placeLists + _keys[key].FirstPlace, _keys[key].PlaceCount);

    /// <summary>The key that a text is as a whole; 0 if it is none.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var node = Root;
        foreach (var c in text)
        {
            node = Step(node, _codes[c]);
            if (node < 0)
            {
                return 0;
            }
        }

        return KeyAt(node);
    }

    /// <summary>The roles of a text as a whole.</summary>
    public NameRole RolesOf(ReadOnlySpan<char> text) => RolesOf(Find(text));

    /// <summary>How unlikely a character is as the first of two of a given name, the second, the only one, in a transliterated name, or in a place's: negative natural logarithm.</summary>
    public float CharCost(char c, NameChar position) => _charCosts[(_charIndex[c] * CharColumns) + (int)position];

    /// <summary>Name of a place.</summary>
    public ReadOnlySpan<char> PlaceName(int place) => new(_placeText + _places[place].Name, _places[place].NameLength);

    /// <summary>Kind of a place.</summary>
    public PlaceKind PlaceKindOf(int place) => (PlaceKind)_places[place].Kind;

    /// <summary>The place that a place lies in; -1 for none.</summary>
    public int PlaceParent(int place) => _places[place].Parent;

    /// <summary>Nine digits of GB/T 2260 and GB/T 10114, trailing zeros for the levels above; 0 for a place without a code.</summary>
    public int PlaceCode(int place) => _places[place].Code;

    /// <summary>Whether the division is no longer in force.</summary>
    public bool PlaceIsFormer(int place) => _places[place].Former != 0;

    // Written by NameSections of the LexiconCompiler.
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct NameNode
    {
        public int Base;
        public int Key;
        public ushort Label;
        public ushort Reserved;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct KeyRow
    {
        public int FirstPlace;
        public uint Roles;
        public ushort PlaceCount;
        public ushort Cost;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PlaceRow
    {
        public int Name;
        public int Parent;
        public int Code;
        public byte NameLength;
        public byte Kind;
        public byte Former;
        public byte Reserved;
    }
}

/// <summary>Where a character stands in a name.</summary>
internal enum NameChar
{
    /// <summary>First of two characters of a given name.</summary>
    First,

    /// <summary>Second of two.</summary>
    Second,

    /// <summary>The only one of a given name.</summary>
    Only,

    /// <summary>Anywhere in a name written by its sound.</summary>
    Sound,

    /// <summary>First of a place's name.</summary>
    PlaceFirst,

    /// <summary>Later in a place's name, its last word (村, 镇) aside.</summary>
    PlaceLater,

    /// <summary>First of a name written by its sound, or of a part of one.</summary>
    SoundFirst,

    /// <summary>Last of one.</summary>
    SoundLast,
}
