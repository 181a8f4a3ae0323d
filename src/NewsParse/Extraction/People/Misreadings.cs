using System.Globalization;
using NewsParse.Extraction.Names;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.People;

/// <summary>What OCR makes of the characters of names, and the name that was printed: the likeliest by how frequent its surname and characters are and how often they are read so.</summary>
internal static class Misreadings
{
    private const int LongestName = 4;

    // A character is nearly always read right.
    private const float ReadRight = 0.05f;

    // The printed name has to be so much likelier than the name as read.
    private const float FewestNats = 1.5f;

    private const float SeldomRead = 2.8f;
    private const float UsualInSound = 8f;

    // How rare the rarest surnames are is not known; those that OCR reads wrong are mostly of them.
    private const float RarestSurname = 8.7f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    private static readonly Dictionary<char, (char Printed, float Cost)[]> Printed = LexiconBlob.Instance.Rows("misreadings")
        .GroupBy(row => row[1][0])
        .ToDictionary(rows => rows.Key, rows => rows.Select(row => (row[0][0], -MathF.Log(float.Parse(row[2], CultureInfo.InvariantCulture) / 1000))).ToArray());

    // Where a text is in Traditional characters, the table's Simplified ones are not what was printed.
    private static readonly HashSet<char> SimplifiedOnly = [.. LexiconBlob.Instance.Rows("simplified").Select(row => row[1][0])];

    /// <summary>How unlikely a surname is of which a character was misread; infinity where no surname is read as this one.</summary>
    /// <param name="read">The character that stands where a surname is due.</param>
    /// <param name="isTraditional">Whether the text is in Traditional characters.</param>
    public static float SurnameCost(char read, bool isTraditional) => IsSurname([read]) ? float.PositiveInfinity : SurnameFor(read, isTraditional).Cost;

    /// <summary>Whether a name as read may be a printed one of which one character was misread.</summary>
    public static bool MayBe(string read, string printed)
    {
        if (read.Length != printed.Length)
        {
            return false;
        }

        var at = read.AsSpan().CommonPrefixLength(printed);
        return at < read.Length && read.AsSpan(at + 1).SequenceEqual(printed.AsSpan(at + 1)) && IsReadAs(printed[at], read[at]);
    }

    /// <summary>How unlikely a name is, the frequent surnames and characters first.</summary>
    public static float NameCost(ReadOnlySpan<char> name)
    {
        var surname = name.Length > 2 && IsSurname(name[..2]) ? 2 : 1;
        var cost = surname == 2 ? 0 : OwnCost(name[0]);
        for (var i = surname; i < name.Length; i++)
        {
            cost += Lexicon.CharCost(name[i], PositionOf(name, surname, i));
        }

        return cost;
    }

    /// <summary>The name as it was printed; null where it is as likely to have been read right.</summary>
    public static string? Mend(string name, bool isTraditional)
    {
        if (name.Length is < 2 or > LongestName || name.AsSpan().Contains('某') || NameMarks.HasDot(name) || IsWrittenBySound(name))
        {
            return null;
        }

        var surname = name.Length > 2 && IsSurname(name.AsSpan(0, 2)) ? 2 : 1;
        if (name.Length - surname > 2)
        {
            return null;
        }

        var mended = name.ToCharArray();
        if (surname == 1)
        {
            var (printed, cost) = SurnameFor(name[0], isTraditional);
            mended[0] = cost + FewestNats < OwnCost(name[0]) ? printed : name[0];
        }

        for (var i = surname; i < name.Length; i++)
        {
            mended[i] = GivenFor(name[i], PositionOf(name, surname, i), isTraditional);
        }

        var result = new string(mended);
        return result == name ? null : result;
    }

    private static NameChar PositionOf(ReadOnlySpan<char> name, int surname, int i) => name.Length - surname == 1 ? NameChar.Only : i == surname ? NameChar.First : NameChar.Second;

    private static (char Printed, float Cost) SurnameFor(char read, bool isTraditional)
    {
        var best = (Printed: read, Cost: float.PositiveInfinity);
        foreach (var (printed, cost) in Printed.GetValueOrDefault(read, []))
        {
            if (NameShape.SurnameCost([printed]) is var surname && float.IsFinite(surname) && !(isTraditional && SimplifiedOnly.Contains(printed)))
            {
                var total = Math.Min(RarestSurname, surname) + cost;
                best = total < best.Cost && cost < SeldomRead ? (printed, total) : best;
            }
        }

        return best;
    }

    private static char GivenFor(char read, NameChar position, bool isTraditional)
    {
        var best = (Printed: read, Cost: Lexicon.CharCost(read, position) + ReadRight - FewestNats);
        foreach (var (printed, cost) in Printed.GetValueOrDefault(read, []))
        {
            if (Lexicon.CharCost(printed, position) + cost < best.Cost && !(isTraditional && SimplifiedOnly.Contains(printed)))
            {
                best = (printed, Lexicon.CharCost(printed, position) + cost);
            }
        }

        return best.Printed;
    }

    // 托力克 has no surname at all.
    private static bool IsWrittenBySound(string name) => name.All(c => Lexicon.CharCost(c, NameChar.Sound) < UsualInSound) && Lexicon.SurnameCost(Lexicon.Find(name.AsSpan(0, 1))) is 0 or > RarestSurname;

    private static bool IsReadAs(char printed, char read) => Array.Exists(Printed.GetValueOrDefault(read, []), pair => pair.Printed == printed);

    private static bool IsSurname(ReadOnlySpan<char> text) => (Lexicon.RolesOf(text) & NameRole.Surname) != 0;

    private static float OwnCost(char surname) => NameShape.SurnameCost([surname]) + ReadRight;
}
