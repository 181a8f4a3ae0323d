using NewsParse.Extraction.People;
using NewsParse.Lexicon;

namespace NewsParse.Training;

/// <summary>What a name looks like. The dictionary's tags of names are rough.</summary>
internal static class NameShape
{
    // Negative natural logarithms of shares of people, and of characters in names.
    private const float FrequentSurname = 6.5f;
    private const float VeryFrequentSurname = 4.5f;
    private const float LikelySingleGivenName = 8f;
    private const float SoundAlike = 9f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Whether it is a frequent surname with usual characters.</summary>
    public static bool IsChinese(string name) => name.Length switch
    {
        2 => SurnameCost(name) < VeryFrequentSurname && Lexicon.CharCost(name[1], NameChar.Only) < LikelySingleGivenName,
        3 => SurnameCost(name) < FrequentSurname && Misreadings.IsLikelyGivenName(name[1], name[2]),
        _ => false,
    };

    /// <summary>Whether it is written by its sound.</summary>
    public static bool IsForeign(string name) =>
        (name.Length > 3 || SurnameCost(name) > FrequentSurname) && name.All(c => Lexicon.CharCost(c, NameChar.Sound) <= SoundAlike);

    /// <summary>Whether the gazetteer has it.</summary>
    public static bool IsPlace(string name) => Lexicon.PlacesOf(Lexicon.Find(name)).Length > 0;

    private static float SurnameCost(string name) =>
        Lexicon.Find(name.AsSpan(0, 1)) is var key && (Lexicon.RolesOf(key) & NameRole.Surname) != 0 ? Lexicon.SurnameCost(key) : float.PositiveInfinity;
}
