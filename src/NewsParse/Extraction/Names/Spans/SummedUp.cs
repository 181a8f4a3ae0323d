using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Names.Spans;

/// <summary>What 等 sums up: of 等产品 and 等特色节目 the names before are things, no bodies.</summary>
internal static class SummedUp
{
    private const int Longest = 10;

    private static readonly string[] Things = WordLists.Of("things that 等 sums up");

    /// <summary>Whether what ends at a position is summed up as a thing.</summary>
    public static bool AsThings(string text, int position)
    {
        if (position >= text.Length || text[position] != '等')
        {
            return false;
        }

        var end = position + 1;
        while (end < text.Length && Chars.IsHan(text[end]))
        {
            if (end - position > Longest || NameMarks.IsFunctionChar(text[end]))
            {
                return false;
            }

            end++;
        }

        return AnyOf.Ends(text.AsSpan(position + 1, end - position - 1), Things);
    }
}
