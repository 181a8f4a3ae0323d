using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Japanese names: a listed surname of two or three characters, and a given name of up to three.</summary>
internal static class JapaneseNames
{
    /// <summary>Characters of the longest given name.</summary>
    public const int LongestGivenName = 3;

    private static readonly string[] Given = [.. WordLists.Of("Japanese given names, Simplified").Order(StringComparer.Ordinal)];

    /// <summary>Length of the surname of what has the shape of a whole name; 0 if it has not.</summary>
    public static int SurnameOf(ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(3, name.Length - 1); length >= 2; length--)
        {
            if (name.Length - length <= LongestGivenName && (NameLexicon.BuiltIn.RolesOf(name[..length]) & NameRole.JapaneseSurname) != 0)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Whether a given name is a usual one.</summary>
    public static bool IsUsual(ReadOnlySpan<char> given)
    {
        Span<char> simplified = stackalloc char[LongestGivenName];
        if (given.Length > simplified.Length)
        {
            return false;
        }

        for (var i = 0; i < given.Length; i++)
        {
            simplified[i] = Script.Simplify(given[i]);
        }

        var (from, to) = (0, Given.Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var order = simplified[..given.Length].SequenceCompareTo(Given[middle]);
            if (order == 0)
            {
                return true;
            }

            (from, to) = order < 0 ? (from, middle - 1) : (middle + 1, to);
        }

        return false;
    }
}
