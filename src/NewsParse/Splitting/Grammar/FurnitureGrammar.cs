using System.Buffers;
using System.Globalization;
using NewsParse.Lexicon;
using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>What pieces outside of articles look like, by the form of one line or of a small block joined.</summary>
internal static class FurnitureGrammar
{
    private const int LongestHead = 24;
    private const int LongestJump = 30;
    private const int LongestChrome = 60;
    private const int ShortCaption = 60;
    private const double LeastCertainty = 0.4;

    private static readonly SearchValues<char> PictureChars = SearchValues.Create("摄攝图圖影片");
    private static readonly Phrases<Cue> Starts = new(Cues("start"));
    private static readonly Dictionary<string, Cue> Wholes = Cues("whole").DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Value);
    private static readonly ILookup<char, (string Word, Cue Value)> Ends = Cues("end").OrderByDescending(pair => pair.Word.Length).ToLookup(pair => pair.Word[^1]);

    /// <summary>What the text is if it is no part of an article; null if nothing speaks for that.</summary>
    /// <param name="line">A line, or a small block's lines joined.</param>
    /// <param name="certainty">0 to 1; 0 if null is returned.</param>
    public static FurnitureKind? Classify(ReadOnlySpan<char> line, out double certainty)
    {
        certainty = 0;
        line = line.Trim();
        if (line.Length == 0)
        {
            return null;
        }

        var head = Glance.AtStart(line, LongestChrome);
        var best = ByCue(head, line, out certainty);
        foreach (var (kind, sureness) in (ReadOnlySpan<(FurnitureKind?, double)>)[Credit(line), Folio(head, line.Length), Site(line)])
        {
            if (kind is not null && sureness > certainty)
            {
                (best, certainty) = (kind, sureness);
            }
        }

        if (certainty < LeastCertainty)
        {
            (best, certainty) = (null, 0);
        }

        return best;
    }

    private static FurnitureKind? ByCue(Glance head, ReadOnlySpan<char> line, out double certainty)
    {
        FurnitureKind? best = null;
        certainty = 0;
        if (head.Length <= LongestHead && Wholes.TryGetValue(new string(head.Folded(0, head.Length)), out var whole))
        {
            (best, certainty) = (whole.Kind, whole.Certainty);
        }

        if (Starts.TryMatch(head, 0, out var start, out var length) && Fits(start.Kind, head, length, line.Length) && start.Certainty > certainty)
        {
            (best, certainty) = (start.Kind, start.Certainty);
        }

        var tail = Glance.AtEnd(line, LongestHead);
        foreach (var (word, cue) in Ends[tail[tail.Length - 1]])
        {
            if (tail.Length >= word.Length && tail.Folded(tail.Length - word.Length, tail.Length).SequenceEqual(word) && cue.Certainty > certainty && FitsEnd(cue.Kind, tail, word, line.Length))
            {
                (best, certainty) = (cue.Kind, cue.Certainty);
                break;
            }
        }

        return best;
    }

    // A cue is also how sentences and headlines may begin.
    private static bool Fits(FurnitureKind kind, Glance head, int length, int whole) => kind switch
    {
        FurnitureKind.Caption => length != 2 || head[1] != '图' || head[length] is '：' or '为' or '（' or '，' or '、' || head.BlankBefore(length) || Chars.IsMark(head[length]),
        FurnitureKind.Jump => whole <= LongestJump && HasFigure(head),
        FurnitureKind.Advert => length == head.Length || (whole > 12 && (head.BlankBefore(length) || head[length] == '：' || char.IsAsciiDigit(head[length]))),
        FurnitureKind.Chrome => whole <= LongestChrome,
        FurnitureKind.Masthead => whole <= LongestChrome && (head[length] == '：' || char.IsAsciiLetterOrDigit(head[length]) || length == head.Length || head.BlankBefore(length)),
        _ => true,
    };

    private static bool FitsEnd(FurnitureKind kind, Glance tail, string word, int whole) => kind switch
    {
        FurnitureKind.Caption => whole < 200 && (word[^1] == '）' ? OpensShortly(tail) : whole > word.Length),
        FurnitureKind.Masthead => whole <= 30,
        FurnitureKind.Advert => whole < 160,
        _ => true,
    };

    // （某某 供图）: the bracket is the credit alone.
    private static bool OpensShortly(Glance tail)
    {
        var depth = 0;
        for (var i = tail.Length - 1; i >= 0; i--)
        {
            depth += tail[i] == '）' ? 1 : tail[i] == '（' ? -1 : 0;
            if (depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFigure(Glance head)
    {
        for (var i = 0; i < head.Length; i++)
        {
            if (Numerals.IsNumeral(head[i]) || head[i] is '版' or '页')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>本报记者 甲 摄, at the end of a caption or by itself.</summary>
    private static (FurnitureKind? Kind, double Certainty) Credit(ReadOnlySpan<char> line)
    {
        if (!line[^Math.Min(line.Length, 12)..].ContainsAny(PictureChars))
        {
            return default;
        }

        if (BylineGrammar.TryReadLine(line, out var whole) && IsPictures(whole))
        {
            return (FurnitureKind.Caption, 0.75 + (0.2 * whole.Certainty));
        }

        return line.Length < 160 && BylineGrammar.TryReadTail(line, out var tail) && IsPictures(tail) && !EndsWithSlashes(tail.Text) ? (FurnitureKind.Caption, line.Length < ShortCaption ? 0.9 : 0.65) : default;
    }

    private static bool EndsWithSlashes(string text) => text.Contains("文/", StringComparison.Ordinal);

    private static bool IsPictures(BylinePiece piece) => piece.Contributors.Count > 0 && piece.Contributors.All(hand => hand.Role is ContributorRole.Photographer or ContributorRole.Agency) && piece.Contributors[0].Role == ContributorRole.Photographer;

    /// <summary>Lines that are made of a folio's parts and of little else.</summary>
    private static (FurnitureKind? Kind, double Certainty) Folio(Glance head, int length)
    {
        if (length > LongestChrome)
        {
            return default;
        }

        var line = FolioLine.Read(head);
        return line.IsStaff ? (FurnitureKind.Staff, line.Certainty) : line.Certainty > 0 ? (FurnitureKind.Folio, line.Certainty) : default;
    }

    private static (FurnitureKind? Kind, double Certainty) Site(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestChrome)
        {
            return default;
        }

        foreach (var word in (ReadOnlySpan<string>)["http://", "https://", "www.", ".com", ".cn"])
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return (FurnitureKind.Chrome, 0.85);
            }
        }

        return default;
    }

    private static IEnumerable<(string Word, Cue Value)> Cues(string where) =>
        LexiconBlob.Instance.Rows("furniture-cues").Where(row => row[1] == where)
            .SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, new Cue(Enum.Parse<FurnitureKind>(row[0]), double.Parse(row[2], CultureInfo.InvariantCulture)))));

    private readonly record struct Cue(FurnitureKind Kind, double Certainty);
}
