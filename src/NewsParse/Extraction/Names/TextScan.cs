using System.Buffers;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>One text with the keys of the name lexicon at each of its positions. Used again and again for one text after another; not thread-safe.</summary>
internal sealed class TextScan
{
    private readonly NameLexicon _lexicon = NameLexicon.BuiltIn;
    private int _innerFrom;
    private int _inner;
    private int[] _first = new int[256];
    private NameRole[] _ending = new NameRole[256];
    private NameRole[] _starting = new NameRole[256];
    private (int End, int Key)[] _keys = new (int, int)[256];

    // Common characters that only Traditional text has.
    private static readonly SearchValues<char> Traditional = SearchValues.Create("縣區鄉鎮國會個這來時們裡說為與對開關點東車門長學動員實發經過現處從萬");

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the text is in Traditional characters, where 里 is a neighbourhood and never an inside.</summary>
    public bool IsTraditional { get; private set; }

    /// <summary>Whether OCR has read the text, which may then have one character for another.</summary>
    public bool IsScanned { get; set; }

    /// <summary>Finds the keys of a text.</summary>
    public void Read(string text)
    {
        Text = text;
        IsTraditional = text.AsSpan().ContainsAny(Traditional);
        (_innerFrom, _inner) = (int.MaxValue, -1);
        if (_first.Length < text.Length + 2)
        {
            var size = Math.Max(text.Length + 2, 2 * _first.Length);
            _first = new int[size];
            _ending = new NameRole[size];
            _starting = new NameRole[size];
        }

        Array.Clear(_ending, 0, text.Length + 2);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _first[i] = count;
            var starting = NameRole.None;
            var node = NameLexicon.Root;
            for (var j = i; j < text.Length; j++)
            {
                var code = _lexicon.CodeOf(text[j]);
                if (code == 0 || (node = _lexicon.Step(node, code)) < 0)
                {
                    break;
                }

                var key = _lexicon.KeyAt(node);
                if (key > 0)
                {
                    if (count == _keys.Length)
                    {
                        Array.Resize(ref _keys, 2 * count);
                    }

                    _keys[count++] = (j + 1, key);
                    var roles = _lexicon.RolesOf(key);
                    starting |= roles;
                    _ending[j + 1] |= roles;
                }
            }

            _starting[i] = starting;
        }

        _first[text.Length] = count;
        _starting[text.Length] = NameRole.None;
    }

    /// <summary>Index of the next mark that may join the parts of a name, at or behind a position; far off where none comes.</summary>
    public int NextInnerMark(int position)
    {
        if (position < _innerFrom || position > _inner)
        {
            var next = NameMarks.IndexOfInnerMark(Text.AsSpan(position));
            (_innerFrom, _inner) = (position, next < 0 ? int.MaxValue : position + next);
        }

        return _inner;
    }

    /// <summary>The keys that start at a position, shortest first, each with the position after it.</summary>
    public ReadOnlySpan<(int End, int Key)> KeysAt(int position) => _keys.AsSpan(_first[position], _first[position + 1] - _first[position]);

    /// <summary>Whether a key of one of the roles ends at a position.</summary>
    public bool Ends(int position, NameRole roles) => (_ending[position] & roles) != 0;

    /// <summary>Says that something of a role ends at a position.</summary>
    public void Mark(int position, NameRole role) => _ending[position] |= role;

    /// <summary>Whether a key of one of the roles starts at a position.</summary>
    public bool Starts(int position, NameRole roles) => (_starting[position] & roles) != 0;

    /// <summary>Whether a position is inside an office's name (部|长).</summary>
    public bool InsideOffice(int position)
    {
        for (var start = position - 1; start >= 0 && start >= position - 3; start--)
        {
            if (LongestAt(start, NameRole.Office) > position - start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of the longest key of one of the roles that starts at a position; 0 if none does.</summary>
    public int LongestAt(int position, NameRole roles)
    {
        if (!Starts(position, roles))
        {
            return 0;
        }

        var keys = KeysAt(position);
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            if ((_lexicon.RolesOf(keys[i].Key) & roles) != 0)
            {
                return keys[i].End - position;
            }
        }

        return 0;
    }

    /// <summary>The character at a position; a line feed outside the text.</summary>
    public char At(int position) => (uint)position < (uint)Text.Length ? Text[position] : '\n';
}
