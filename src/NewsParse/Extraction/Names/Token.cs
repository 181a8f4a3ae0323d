using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>What a stretch of text is taken for.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word of the dictionary.</summary>
    Word,

    /// <summary>A character that is in no word here.</summary>
    Unknown,

    /// <summary>Digits or Latin letters.</summary>
    Latin,

    /// <summary>Anything else: punctuation, blanks.</summary>
    Mark,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A name written by its sound, of a person or a place.</summary>
    Sound,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An organisation.</summary>
    Organization,
}

/// <summary>A stretch of a text on the best path through its word graph.</summary>
internal struct Token
{
    /// <summary>Index of the first UTF-16 unit.</summary>
    public int Start;

    /// <summary>Index after the last one.</summary>
    public int End;

    /// <summary>Key in the <see cref="NameLexicon"/>; 0 if it is none.</summary>
    public int Key;

    /// <summary>What <see cref="WordPairs"/> knows it by.</summary>
    public int Pair;

    /// <summary>By how much a reading without a person's name here would cost more; for people alone.</summary>
    public float Margin;

    /// <summary>Whether the best path comes to it from a person's name.</summary>
    public bool FromPerson;

    /// <summary>Roles of the key.</summary>
    public NameRole Roles;

    /// <summary>Kind.</summary>
    public TokenKind Kind;

    /// <summary>First letter of the word's tag; x if it is no word.</summary>
    public char Tag;

    /// <summary>Second letter; blank if it has none.</summary>
    public char Tag2;

    /// <summary>Whether a surrounding that names such things speaks for it.</summary>
    public bool Sure;

    /// <summary>Whether nothing can speak against it: the caller has named it, or its kind and quotation marks stand around it.</summary>
    public bool Certain;

    /// <summary>Whether it looks like a name and the grammar has seen that it is none (东北 in 东北风).</summary>
    public bool Refused;

    /// <summary>Number of UTF-16 units.</summary>
    public readonly int Length => End - Start;

    /// <summary>Whether the token has one of the roles.</summary>
    public readonly bool Is(NameRole roles) => (Roles & roles) != 0;

    /// <summary>Whether it names something.</summary>
    public readonly bool IsName => Kind is TokenKind.Person or TokenKind.Sound or TokenKind.Place or TokenKind.Organization;
}
