namespace NewsParse.Lexicon;

/// <summary>Taiwan's townships and districts by their short names (竹東 for 竹東鎮), as its papers call them. In Simplified text most such words mean something else.</summary>
internal static class TaiwanTowns
{
    // What is rarer than this in the dictionary is no common word.
    private const float RareWord = 14.2f;

    private static readonly NameLexicon Lexicon = NameLexicon.BuiltIn;

    /// <summary>Whether a name stands for such towns by their short names only.</summary>
    public static bool Hold(ReadOnlySpan<int> places)
    {
        foreach (var entry in places)
        {
            if (!IsShortTown(entry))
            {
                return false;
            }
        }

        return places.Length > 0;
    }

    /// <summary>Whether a name stands for any other place.</summary>
    public static bool LeaveOther(ReadOnlySpan<int> places) => places.Length > 0 && !Hold(places);

    /// <summary>Whether a short name of Taiwan is hardly ever a common word: those of its counties, and of a town where the word is rare.</summary>
    /// <param name="places">What the name stands for.</param>
    /// <param name="rarity">Negative natural logarithm of the word's frequency.</param>
    public static bool AreMeant(ReadOnlySpan<int> places, float rarity)
    {
        foreach (var entry in places)
        {
            if (IsOutlying(entry >> 1) && (entry & 1) != 0 && (rarity > RareWord || !IsShortTown(entry)))
            {
                return true;
            }
        }

        return false;
    }

    // The standard gives no codes below the provinces of Taiwan, Hong Kong and Macau.
    private static bool IsOutlying(int place) => Lexicon.PlaceCode(place) == 0 && Lexicon.PlaceParent(place) is >= 0 and var parent && (Lexicon.PlaceCode(parent) / 1000 == 710000 || IsTown(place));

    private static bool IsShortTown(int entry) => (entry & 1) != 0 && Lexicon.PlaceCode(entry >> 1) == 0 && IsTown(entry >> 1);

    private static bool IsTown(int place) =>
        Lexicon.PlaceParent(place) is >= 0 and var county && Lexicon.PlaceParent(county) is >= 0 and var province && Lexicon.PlaceCode(province) / 1000 == 710000;
}
