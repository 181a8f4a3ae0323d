using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>What a span of text is put together from: a word, or a character of what no dictionary lists.</summary>
internal struct NameUnit
{
    /// <summary>Index of the first UTF-16 unit.</summary>
    public int Start;

    /// <summary>Index after the last one.</summary>
    public int End;

    /// <summary>Index of the word of the best path that it is of.</summary>
    public int Word;

    /// <summary>Index of the token of the grammar that it is of.</summary>
    public int Token;

    /// <summary>What the grammar takes that token for: Person, Place, Organization, or Word for all else.</summary>
    public TokenKind Reading;

    /// <summary>Whether the token begins here.</summary>
    public bool Begins;

    /// <summary>Whether the token ends here.</summary>
    public bool Ends;

    /// <summary>Kind of the word.</summary>
    public TokenKind Kind;

    /// <summary>Roles of the word.</summary>
    public NameRole Roles;

    /// <summary>Key of the word in the <see cref="NameLexicon"/>; 0 if it has none.</summary>
    public int Key;

    /// <summary>First letter of the word's tag; x if it is no word.</summary>
    public char Tag;

    /// <summary>Second letter; blank if it has none.</summary>
    public char Tag2;

    /// <summary>By how much a reading without a person's name would cost more.</summary>
    public float Margin;

    /// <summary>Whether a surrounding that names such things speaks for the token.</summary>
    public bool Sure;

    /// <summary>Whether nothing can speak against the token.</summary>
    public bool Certain;

    /// <summary>Whether the grammar has seen that the token is no name.</summary>
    public bool Refused;

    /// <summary>Number of UTF-16 units.</summary>
    public readonly int Length => End - Start;

    /// <summary>Whether the grammar takes it for a name or a part of one.</summary>
    public readonly bool IsOfName => Reading != TokenKind.Word;

    /// <summary>Whether the word has one of the roles.</summary>
    public readonly bool Is(NameRole roles) => (Roles & roles) != 0;
}
