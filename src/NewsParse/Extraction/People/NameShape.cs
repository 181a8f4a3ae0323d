using NewsParse.Lexicon;

namespace NewsParse.Extraction.People;

/// <summary>What a person's name looks like. Costs are negative natural logarithms of shares of people, and of characters in names.</summary>
internal static class NameShape
{
    /// <summary>Surnames cheaper than this are the few dozen most frequent ones.</summary>
    public const float VeryFrequentSurname = 4.5f;

    /// <summary>Characters cheaper than this are usual ones for a given name of a single character.</summary>
    public const float LikelySingleGivenName = 8f;

    private const float LikelyGivenName = 14f;
    private const float SoundAlike = 9f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>How rare a surname is; infinity where it is none.</summary>
    public static float SurnameCost(ReadOnlySpan<char> surname) =>
        Lexicon.Find(surname) is > 0 and var key && (Lexicon.RolesOf(key) & NameRole.Surname) != 0 ? Lexicon.SurnameCost(key) : float.PositiveInfinity;

    /// <summary>How unusual the two characters of a given name are.</summary>
    public static float GivenNameCost(char first, char second) => Lexicon.CharCost(first, NameChar.First) + Lexicon.CharCost(second, NameChar.Second);

    /// <summary>Whether the two characters of a given name are usual ones, so that it is a name whatever stands before it.</summary>
    public static bool IsLikelyGivenName(char first, char second) => GivenNameCost(first, second) < LikelyGivenName;

    /// <summary>Whether all characters are such as foreign names are written with.</summary>
    public static bool IsBySound(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (Lexicon.CharCost(c, NameChar.Sound) > SoundAlike)
            {
                return false;
            }
        }

        return true;
    }
}
