namespace NewsParse.Splitting.Grammar;

/// <summary>A dateline found at the head of a text.</summary>
/// <param name="Length">UTF-16 units of the text that it takes up, with the blanks behind it.</param>
/// <param name="Text">As printed, restored.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Contributors">The hands that it names, agencies last; empty for most.</param>
internal sealed record DatelinePiece(int Length, string Text, double Certainty, IReadOnlyList<Contributor> Contributors)
{
    /// <summary>The part that names the hands, as printed; empty if none.</summary>
    public string Hands { get; init; } = "";

    /// <summary>The agency or paper, as printed; null for 本报 and where none is named.</summary>
    public string? Agency { get; init; }

    /// <summary>Where it was written, as printed; null if not printed.</summary>
    public string? Place { get; init; }

    /// <summary>When it was written, as printed (廿一日); null if not printed.</summary>
    public string? DateText { get; init; }
}

/// <summary>What the formula at the head of a body looks like: 本报讯, 新华社北京11月24日电（记者 甲）, 〔記者甲／台北報導〕.</summary>
internal static class DatelineGrammar
{
    private const int Longest = 120;
    private const int LongestBracket = 60;
    private const int LongestSource = 20;
    private const double Unclosed = 0.25;

    /// <summary>Reads the dateline that a text begins with.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DatelinePiece piece)
    {
        piece = null!;
        if (text.Length < 2)
        {
            return false;
        }

        var glance = Glance.AtStart(text, Longest);
        var from = 0;
        while (from < 2 && BylineTokens.IsBullet(glance[from]))
        {
            from++;
        }

        var found = glance[from] == '（' ? InBrackets(glance, from) : DatelineReader.Read(glance, from, Math.Min(glance.Length, from + LongestBracket), isClosed: false);
        if (found is null)
        {
            return false;
        }

        if (found.HasHead)
        {
            DatelineHands.Read(glance, found);
        }

        ReadSource(glance, found);

        if (glance[found.End] == '：')
        {
            found.End++;
        }

        piece = PieceOf(glance, found);
        return true;
    }

    // 【新华社七日讯】柏林消息：where the agency has it from.
    private static void ReadSource(Glance glance, DatelineParts found)
    {
        if (glance[found.End - 1] == '）' && DatelineReader.Read(glance, found.End, Math.Min(glance.Length, found.End + LongestSource), isClosed: false) is { Place: { } place } source && glance[source.End] == '：')
        {
            (found.End, found.Place) = (source.End, found.Place ?? place);
        }
    }

    /// <summary>Reads hands that stand where the dateline would, parted from the body by a blank alone. Only the head of an article's body shows that they are no byline by themselves.</summary>
    public static DatelinePiece? ReadHands(ReadOnlySpan<char> text)
    {
        var glance = Glance.AtStart(text, Longest);
        return OpenHands.Read(glance) is { } found ? PieceOf(glance, found) : null;
    }

    private static DatelinePiece PieceOf(Glance glance, DatelineParts found)
    {
        var hands = found.Wire is null ? found.Contributors : found.Contributors.Where(hand => hand.Role != ContributorRole.Agency)
            .Concat(new[] { found.Wire, found.Relay }.OfType<string>().Select(wire => new Contributor { Role = ContributorRole.Agency, Name = wire }));
        return new DatelinePiece(glance.Start(found.End), glance.Printed(0, found.End), Math.Clamp(found.Certainty, 0, 1), [.. hands])
        {
            Hands = string.Join(' ', found.Hands.DefaultIfEmpty(found.Wire ?? "")),
            Agency = found.Agency,
            Place = found.Place,
            DateText = found.DateText,
        };
    }

    private static DatelineParts? InBrackets(Glance glance, int from)
    {
        var close = glance.Find('）', from + 1, Math.Min(glance.Length, from + LongestBracket));
        if (close > from + 1)
        {
            // 【本报讯（记者 甲）】
            var inner = glance.Find('（', from + 1, close);
            if (inner > 0 && glance[close + 1] == '）')
            {
                return DatelineReader.Read(glance, from + 1, inner, isClosed: true) is { } outer ? outer.Closing(DatelineHands.InBrackets(glance, inner, outer), close + 2) : null;
            }

            var closed = DatelineReader.Read(glance, from + 1, close, isClosed: true) ?? DatelineReader.ReadHands(glance, from + 1, close);
            return closed?.Closing(true, close + 1);
        }

        var open = DatelineReader.Read(glance, from + 1, Math.Min(glance.Length, from + LongestBracket), isClosed: false);
        if (open is not null)
        {
            open.Certainty -= Unclosed;
        }

        return open;
    }
}

/// <summary>The parts of a dateline while it is being read.</summary>
internal sealed class DatelineParts
{
    /// <summary>Index in the glance behind it.</summary>
    public int End { get; set; }

    /// <summary>0 to 1.</summary>
    public double Certainty { get; set; } = 1;

    /// <summary>True if it names the paper or an agency, so that hands may follow.</summary>
    public bool HasHead { get; set; }

    /// <summary>As printed; null for the paper itself.</summary>
    public string? Agency { get; set; }

    /// <summary>The agency if it is one whose name papers print as the author's.</summary>
    public string? Wire { get; set; }

    /// <summary>The agency that the first one took its report from; null if none.</summary>
    public string? Relay { get; set; }

    /// <summary>As printed; null if not.</summary>
    public string? Place { get; set; }

    /// <summary>As printed; null if not.</summary>
    public string? DateText { get; set; }

    /// <summary>The hands that it names.</summary>
    public List<Contributor> Contributors { get; } = [];

    /// <summary>The stretches that name them, as printed.</summary>
    public List<string> Hands { get; } = [];

    /// <summary>Adds the hands of a stretch.</summary>
    public void Add(Credits credits, string printed)
    {
        Contributors.AddRange(credits.Contributors.Except(Contributors));
        Hands.Add(printed);
    }

    /// <summary>The same, closed by a bracket.</summary>
    public DatelineParts? Closing(bool isRead, int end)
    {
        End = end;
        return isRead ? this : null;
    }
}
