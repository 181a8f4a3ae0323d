using NewsParse.Extraction.Names;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.People;

/// <summary>Trades that no list has, by their last character: 护湖员, 翻砂工 before a name.</summary>
internal static class TradeNouns
{
    private const int Length = 3;
    private const float Cost = 13f;

    /// <summary>Offers the trade that starts at a position as an office.</summary>
    public static void Offer(Lattice lattice, int i)
    {
        var scan = lattice.Scan;
        var end = i + Length;
        if (end < lattice.To && scan.Text[end - 1] is '员' or '員' or '工' or '匠' && scan.Starts(end, NameRole.Surname) && !scan.Ends(end, NameRole.Office | NameRole.PersonNoun) && IsTrade(scan.Text.AsSpan(i)))
        {
            lattice.OfferOffice(i, end, Cost);
        }
    }

    // Neither 施|工 nor 工|资 is cut.
    private static bool IsTrade(ReadOnlySpan<char> text) =>
        Chars.IsHan(text[0]) && Chars.IsHan(text[1]) && !NameMarks.IsFunctionChar(text[0]) && !NameMarks.IsFunctionChar(text[1])
        && !Words.BuiltIn.TryGet(text.Slice(1, 2), out _, out _) && Words.BuiltIn.LongestPrefix(text[2..Math.Min(text.Length, 6)]) < 2;
}
