using NewsParse.Lexicon;

namespace NewsParse.Splitting.Grammar;

/// <summary>The words of datelines; what each class means is said in Data/dateline-words.tsv.</summary>
internal static class DatelineWords
{
    private static readonly Dictionary<string, string[]> Rows =
        LexiconBlob.Instance.Rows("dateline-words").ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly HashSet<string> Formal = [.. Rows["Formal"]];
    private static readonly HashSet<string> FromPlace = [.. Rows["FromPlace"]];
    private static readonly HashSet<string> NotPlaces = [.. Rows["NotPlace"]];

    /// <summary>The paper itself (true), or where it is (false).</summary>
    public static Phrases<bool> Own { get; } = new([.. Rows["Own"].Select(word => (word, true)), .. Rows["Local"].Select(word => (word, false))]);

    /// <summary>What ends a dateline; the value is the word.</summary>
    public static Phrases<string> Closings { get; } = List("Closing");

    /// <summary>Datelines of one word.</summary>
    public static Phrases<string> Lone { get; } = List("Lone");

    /// <summary>Datelines of one word where they stand in brackets.</summary>
    public static Phrases<string> Bracketed { get; } = List("Bracket");

    /// <summary>发自 and the like, behind hands and before a place.</summary>
    public static Phrases<string> Sent { get; } = List("Sent");

    /// <summary>Parts of the day, behind a date.</summary>
    public static Phrases<string> Hours { get; } = List("Hour");

    /// <summary>今日 and the like, in place of a date.</summary>
    public static Phrases<string> Relative { get; } = List("Relative");

    /// <summary>First words of a body.</summary>
    public static Phrases<string> Openers { get; } = List("Opener");

    /// <summary>True if a text ends like the desk of a newsroom: 生活中心, 体育组.</summary>
    public static bool IsDesk(ReadOnlySpan<char> text)
    {
        foreach (var end in Rows["Desk"])
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the closing needs no place before it.</summary>
    public static bool IsFormal(string closing) => Formal.Contains(closing);

    /// <summary>True if the closing makes the word before it a place, where both stand in brackets.</summary>
    public static bool IsFromPlace(string closing) => FromPlace.Contains(closing);

    /// <summary>True if what stands where a place would is none.</summary>
    public static bool IsNotPlace(ReadOnlySpan<char> text) => NotPlaces.Contains(text.ToString());

    /// <summary>True if a closing goes on to another word: 电力, 消息称.</summary>
    public static bool GoesOn(string closing, char next) =>
        Rows.TryGetValue(closing, out var rows) ? rows[0].Contains(next) : closing.EndsWith("报道", StringComparison.Ordinal) && Rows["报道"][0].Contains(next);

    private static Phrases<string> List(string name) => new(Rows[name].Select(word => (word, word)));
}
