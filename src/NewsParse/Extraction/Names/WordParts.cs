using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Names;

/// <summary>Words of the dictionary that are two: 公司|经理, 扬州|人, 邓小平|理论.</summary>
internal static class WordParts
{
    private const int BodyLength = 2;
    private const int WorkLength = 2;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;
    private static readonly string[] Works = WordLists.Of("works of a person");
    private static readonly string[] Bodies = WordLists.Of("bodies before an office");

    /// <summary>Adds the parts of a word that is a body and an office in it, a place and who is from it, or a person and what they taught or wrote.</summary>
    /// <returns>False if it is one word.</returns>
    public static bool Add(TextScan scan, in Token token, List<Token> tokens)
    {
        if (token is { Kind: not TokenKind.Place and not TokenKind.Organization, Tag: 'n', Length: 3 or 4 } && scan.At(token.End - 1) == '人' && IsPlace(scan.Text.AsSpan(token.Start, token.Length - 1)))
        {
            tokens.Add(Part(scan, token, token.Start, token.End - 1) with { Kind = TokenKind.Place, Tag2 = 's', Sure = true });
            tokens.Add(Part(scan, token, token.End - 1, token.End) with { Kind = TokenKind.Word });
            return true;
        }

        if (IsWorkOfPerson(scan, token))
        {
            tokens.Add(Part(scan, token, token.Start, token.End - WorkLength) with { Kind = TokenKind.Person, Tag2 = 'r', Sure = true, Margin = ListedNames.Certain });
            tokens.Add(Part(scan, token, token.End - WorkLength, token.End) with { Tag2 = ' ', Margin = 0 });
            return true;
        }

        if (token is not { Kind: TokenKind.Word, Tag: 'n', Length: 2 * BodyLength } || !scan.Ends(token.End, NameRole.Office) || !scan.Starts(token.Start, NameRole.OrgSuffix) || !AnyOf.Starts(scan.Text.AsSpan(token.Start, BodyLength), Bodies))
        {
            return false;
        }

        tokens.Add(Part(scan, token, token.Start, token.Start + BodyLength));
        tokens.Add(Part(scan, token, token.Start + BodyLength, token.End));
        return true;
    }

    private static bool IsWorkOfPerson(TextScan scan, in Token token) =>
        token is { Kind: TokenKind.Word, Tag: 'n', Length: > 2 + WorkLength } && AnyOf.Is(scan.Text.AsSpan(token.End - WorkLength, WorkLength), Works)
        && (Lexicon.RolesOf(scan.Text.AsSpan(token.Start, token.Length - WorkLength)) & NameRole.WellKnownPerson) != 0;

    private static bool IsPlace(ReadOnlySpan<char> text) =>
        Lexicon.Find(text) is > 0 and var key && Lexicon.PlacesOf(key).Length > 0 && (Lexicon.RolesOf(key) & NameRole.NoPlace) == 0 && Words.BuiltIn.TryGet(text, out _, out var tag) && tag == "ns";

    private static Token Part(TextScan scan, in Token whole, int start, int end)
    {
        var key = Lexicon.Find(scan.Text.AsSpan(start, end - start));
        return whole with { Start = start, End = end, Key = key, Roles = Lexicon.RolesOf(key), FromPerson = whole.FromPerson && start == whole.Start };
    }
}
