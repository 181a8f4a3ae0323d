using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>The words that dates are made of, from date-words.tsv, festivals.tsv and eras.tsv.</summary>
internal sealed class DateWords
{
    private const int Blocks = 256;

    // Pages of 256 characters, most of them shared and empty.
    private readonly char[][] _fold = new char[Blocks][];
    private readonly Word[][][] _words = new Word[Blocks][][];

    private DateWords()
    {
        var none = new Word[Blocks][];
        Array.Fill(_words, none);
        for (var block = 0; block < Blocks; block++)
        {
            _fold[block] = [.. Enumerable.Range(block * Blocks, Blocks).Select(c => Usual((char)c))];
        }

        var words = new List<Word>();
        foreach (var row in LexiconBlob.Instance.Rows("date-words"))
        {
            var kind = Enum.Parse<DateTokenKind>(row[0]);
            foreach (var text in row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (kind == DateTokenKind.Fold)
                {
                    _fold[text[0] >> 8][text[0] & 0xFF] = text[1];
                }
                else
                {
                    words.Add(new Word(text, kind, int.Parse(row[1], null), row[2].Length > 0 ? Enum.Parse<DayPart>(row[2]) : DayPart.None));
                }
            }
        }

        words.AddRange(Festivals.BuiltIn.Names.Select(name => new Word(name.Name, DateTokenKind.Festival, name.Index, DayPart.None)));
        words.AddRange(Eras.Names.Select(name => new Word(name.Name, DateTokenKind.Era, name.Index, DayPart.None)));
        foreach (var group in words.Select(word => word with { Text = Fold(word.Text) }).GroupBy(word => word.Text[0]))
        {
            var block = group.Key >> 8;
            if (ReferenceEquals(_words[block], none))
            {
                _words[block] = new Word[Blocks][];
            }

            _words[block][group.Key & 0xFF] = [.. group.OrderByDescending(word => word.Text.Length)];
        }
    }

    /// <summary>The built-in ones.</summary>
    public static DateWords BuiltIn { get; } = new();

    /// <summary>The character that a character is read as: Simplified, half-width; a blank for any white space within a line.</summary>
    public char Fold(char c) => _fold[c >> 8][c & 0xFF];

    /// <summary>A word as it is read.</summary>
    public string Fold(string word) => string.Concat(word.Select(Fold));

    /// <summary>The words that begin with a character, the longest first; null for none.</summary>
    public Word[]? StartingWith(char c) => _words[c >> 8][c & 0xFF];

    // NUL stands for what is not seen at all.
    private static char Usual(char c) => c switch
    {
        ' ' or '\t' or '\u00A0' or '\u3000' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
        >= '\uFF10' and <= '\uFF19' => (char)(c - 0xFEE0),
        _ => Script.Simplify(c),
    };

    /// <summary>A word of dates.</summary>
    /// <param name="Text">In Simplified characters.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Value">See <see cref="DateTokenKind"/>.</param>
    /// <param name="Part">Part of the day that it tells.</param>
    public sealed record Word(string Text, DateTokenKind Kind, int Value, DayPart Part);
}
