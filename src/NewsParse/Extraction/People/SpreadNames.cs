using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Names of two characters that lists spread to the width of three: 林　远.</summary>
internal static class SpreadNames
{
    private const int Length = 3;
    private const float Cost = 9f;
    private const float RarestSurname = 8.7f;
    private const float RarestGivenName = 11f;

    /// <summary>Offers the name that starts at a position, if one does.</summary>
    public static void Offer(Lattice lattice, int i)
    {
        if (IsSpread(lattice, i))
        {
            lattice.Offer(i, i + Length, Cost, TokenKind.Person, sure: true, certain: true);
        }
    }

    /// <summary>A name as it is written where nothing spreads it.</summary>
    public static string Joined(string name) => name.Length == Length && IsBlank(name[1]) ? $"{name[0]}{name[2]}" : name;

    private static bool IsSpread(Lattice lattice, int i)
    {
        var scan = lattice.Scan;
        var end = i + Length;
        return IsBlank(scan.At(i + 1)) && end <= lattice.To && Chars.IsHan(scan.At(i + 2)) && !NameMarks.IsFunctionChar(scan.At(i + 2)) && Begins(lattice, i) && Ends(scan, end)
            && NameShape.SurnameCost([scan.At(i)]) < RarestSurname && NameLexicon.BuiltIn.CharCost(scan.At(i + 2), NameChar.Only) < RarestGivenName
            && (IsBehindName(lattice, i) || !IsWord(scan.At(i), scan.At(i + 2)));
    }

    private static bool Begins(Lattice lattice, int i) => !Chars.IsHan(lattice.Scan.At(i - 1)) || lattice.Scan.Ends(i, NameRole.Office | NameRole.PersonNoun | NameRole.Relation) || IsBehindName(lattice, i);

    // 苏小禾何　田, and names apart by marks and blanks.
    private static bool IsBehindName(Lattice lattice, int i) =>
        i > lattice.From && (lattice.Before(i).Kind == TokenKind.Person || (lattice.Scan.At(i - 1) is '、' or '　' or ' ' && i - 1 > lattice.From && lattice.Before(i - 1).Kind == TokenKind.Person));

    private static bool Ends(TextScan scan, int end) => !Chars.IsHan(scan.At(end)) || NameMarks.IsFunctionChar(scan.At(end)) || scan.Starts(end, NameRole.PersonVerb | NameRole.Honorific | NameRole.Surname);

    // 项　目, 单　位: what tables spread as well.
    private static bool IsWord(char first, char second) => Words.BuiltIn.TryGet([first, second], out _, out var tag) && !tag.StartsWith("nr", StringComparison.Ordinal);

    private static bool IsBlank(char c) => c is '　' or ' ';
}
