using System.Runtime.InteropServices;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>Cuts a stretch of text wherever a name could begin or end: between words, between the grammar's tokens, and inside what no dictionary lists.</summary>
internal static class NameUnits
{
    private const int LongestUnlisted = 8;

    /// <summary>Cuts a stretch.</summary>
    /// <param name="words">The words of the best path.</param>
    /// <param name="tokens">What the grammar made of them: names, and all else as it was. Both cover the stretch.</param>
    /// <param name="units">Receives the units, in order.</param>
    public static void Cut(List<Token> words, List<Token> tokens, List<NameUnit> units)
    {
        units.Clear();
        var (word, token) = (0, 0);
        for (var at = words.Count == 0 ? 0 : words[0].Start; word < words.Count && token < tokens.Count;)
        {
            var end = Math.Min(words[word].End, tokens[token].End);
            Add(words, tokens, new NameUnit { Start = at, End = end, Word = word, Token = token }, units);
            at = end;
            word += words[word].End == at ? 1 : 0;
            token += tokens[token].End == at ? 1 : 0;
        }
    }

    /// <summary>The word, or else the token, that a unit is; of a part of both, a token that nothing is known of.</summary>
    public static Token Whole(in NameUnit unit, List<Token> words, List<Token> tokens)
    {
        ref readonly var word = ref CollectionsMarshal.AsSpan(words)[unit.Word];
        ref readonly var token = ref CollectionsMarshal.AsSpan(tokens)[unit.Token];
        return word.Start == unit.Start && word.End == unit.End ? word
            : token.Start == unit.Start && token.End == unit.End ? token
            : new Token { Start = unit.Start, End = unit.End, Kind = TokenKind.Unknown, Tag = 'x', Tag2 = ' ' };
    }

    private static void Add(List<Token> words, List<Token> tokens, NameUnit unit, List<NameUnit> units)
    {
        ref readonly var token = ref CollectionsMarshal.AsSpan(tokens)[unit.Token];
        var whole = Whole(unit, words, tokens);
        (unit.Kind, unit.Tag, unit.Tag2, unit.Roles, unit.Key) = (whole.Kind, whole.Tag, whole.Tag2, whole.Roles, whole.Key);
        (unit.Margin, unit.Sure, unit.Certain, unit.Refused) = (token.Margin, token.Sure, token.Certain, token.Refused);
        unit.Reading = token.IsName ? token.Kind : TokenKind.Word;
        (unit.Begins, unit.Ends) = (token.Start == unit.Start, token.End == unit.End);
        if (unit.Length is > 1 and <= LongestUnlisted && (IsUnlisted(whole) || (unit is { Begins: true, Ends: true, Reading: TokenKind.Person })))
        {
            AddCharacters(unit, token, units);
        }
        else
        {
            units.Add(unit);
        }
    }

    private static void AddCharacters(NameUnit unit, in Token token, List<NameUnit> units)
    {
        var (from, to, roles) = (unit.Start, unit.End, unit.Roles);
        (unit.Tag, unit.Tag2, unit.Key) = ('x', ' ', 0);
        for (var i = from; i < to; i++)
        {
            (unit.Start, unit.End) = (i, i + 1);
            (unit.Begins, unit.Ends) = (token.Start == i, token.End == i + 1);
            unit.Roles = i + 1 == to ? roles : 0;
            units.Add(unit);
        }
    }

    private static bool IsUnlisted(in Token token) => token.Kind is TokenKind.Person or TokenKind.Sound || token is { Kind: TokenKind.Place, Key: 0 };
}
