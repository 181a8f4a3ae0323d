using NewsParse.Lexicon;

namespace NewsParse.Text;

/// <summary>The Simplified character for a Traditional, variant or old-print one: word lists are kept in one script and read in both.</summary>
internal static class Script
{
    private static readonly char[] Table = Build();

    /// <summary>The Simplified form of a character; itself for most.</summary>
    public static char Simplify(char c) => Table[c];

    private static char[] Build()
    {
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        foreach (var row in LexiconBlob.Instance.Rows("simplified"))
        {
            table[row[0][0]] = row[1][0];
        }

        return table;
    }
}
