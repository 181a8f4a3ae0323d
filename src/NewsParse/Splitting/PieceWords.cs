using NewsParse.Text;

namespace NewsParse.Splitting;

/// <summary>The pairs of neighbouring Chinese characters of one piece, as numbers that <see cref="Similarity"/> gives them: each once, in the order of the text.</summary>
internal sealed class PieceWords
{
    private readonly int[] _table;
    private readonly int _shift;

    /// <summary>Sorts a piece's pairs.</summary>
    /// <param name="all">Its pairs.</param>
    /// <param name="frequency">How many pieces have each pair of the page.</param>
    public PieceWords(int[] all, IReadOnlyList<int> frequency)
    {
        All = all;
        Repeated = Array.FindAll(all, pair => frequency[pair] > 1);
        var bits = 2;
        while (1 << bits < 2 * Repeated.Length)
        {
            bits++;
        }

        _table = new int[1 << bits];
        _shift = 32 - bits;
        foreach (var pair in Repeated)
        {
            var at = Slot(pair);
            while (_table[at] != 0)
            {
                at = (at + 1) & (_table.Length - 1);
            }

            _table[at] = pair + 1;
        }
    }

    /// <summary>All of them.</summary>
    public int[] All { get; }

    /// <summary>Those that another piece of the page has too.</summary>
    public int[] Repeated { get; }

    /// <summary>True if a pair is among those that are repeated.</summary>
    public bool Repeats(int pair)
    {
        var at = Slot(pair);
        while (_table[at] != 0)
        {
            if (_table[at] == pair + 1)
            {
                return true;
            }

            at = (at + 1) & (_table.Length - 1);
        }

        return false;
    }

    /// <summary>The pairs of a text, each once.</summary>
    public static IEnumerable<int> Pairs(string text)
    {
        var seen = new HashSet<int>();
        var before = '\0';
        foreach (var c in text)
        {
            if (Chars.IsHan(c))
            {
                if (before != '\0' && seen.Add((before << 16) | c))
                {
                    yield return (before << 16) | c;
                }

                before = c;
            }
            else if (c != '\n')
            {
                before = '\0';
            }
        }
    }

    private int Slot(int pair) => (int)(unchecked((uint)pair * 2654435769u) >> _shift);
}
