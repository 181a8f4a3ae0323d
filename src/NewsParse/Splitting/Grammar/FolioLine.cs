namespace NewsParse.Splitting.Grammar;

/// <summary>A line as a part of a folio: its tokens, and how much of it they explain.</summary>
internal sealed class FolioLine
{
    private const int LongestName = 6;

    private FolioLine(Glance glance, List<FolioToken> tokens)
    {
        Glance = glance;
        Tokens = tokens;
        Weigh();
    }

    /// <summary>The line's characters.</summary>
    public Glance Glance { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<FolioToken> Tokens { get; }

    /// <summary>How much speaks for a folio: 1 for a full date, about half for a weekday, a page number, a page's usual name.</summary>
    public double Evidence { get; private set; }

    /// <summary>How sure it is that this line alone is folio, 0 to 1.</summary>
    public double Certainty { get; private set; }

    /// <summary>True if it names those who made the page, and no date or page.</summary>
    public bool IsStaff { get; private set; }

    /// <summary>True if it says who publishes the paper, its codes and numbers, and no date or page.</summary>
    public bool IsMasthead { get; private set; }

    /// <summary>True if it ends in a word that a name must follow: 责任编辑.</summary>
    public bool AwaitsName => Tokens is [.., { Class: FolioClass.Staff }] || (Tokens is [.., { Class: FolioClass.Staff }, { Class: FolioClass.Sign }] && Glance[Glance.Length - 1] == '：');

    /// <summary>Characters that nothing explains.</summary>
    public int Unexplained { get; private set; }

    /// <summary>Reads a line.</summary>
    public static FolioLine Read(Glance glance) => new(glance, FolioTokens.Read(glance));

    private void Weigh()
    {
        var explained = 0;
        var bareNumbers = 0;
        var stuck = 0;
        var dates = 0;
        var pages = 0;
        var small = 0;
        var staff = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            var token = Tokens[i];
            var (weight, known) = token.Class switch
            {
                FolioClass.Date when token.Date.Value is null => (0.3, true),
                FolioClass.Date => (char.IsAsciiDigit(Glance[token.To - 1]) ? 1.1 : 0.8, true),
                FolioClass.Weekday => (0.6, true),
                FolioClass.Lunar => (0.5, true),
                FolioClass.PageNumber when !token.HasWord && bareNumbers++ > 0 => (0, true),
                FolioClass.PageNumber => (token.HasWord ? 0.8 : Glance[token.From] == '0' || char.IsAsciiLetter(Glance[token.From]) ? 0.55 : 0.35, true),
                FolioClass.Staff => IsFollowedByNames(i) ? (0.6, true) : (0, false),
                FolioClass.Small => (0.6, true),
                FolioClass.Sign => (0, Glance[token.From] is not ('。' or '，' or '；' or '“' or '”' or '%' or '？' or '！')),
                FolioClass.Latin when IsLatinTitle(token) => (0.35, true),
                FolioClass.Text when IsPublisher(i) => (0.35, true),
                FolioClass.Text when IsName(i) => (0.2, true),
                FolioClass.Text when FolioWords.IsPageName(Glance.Folded(token.From, token.To)) => (0.35, true),
                FolioClass.Text when token.Length is >= 3 and <= 10 && FolioWords.EndsTitle(Glance.Folded(token.From, token.To)) => (0.4, true),
                _ => (0.0, false),
            };
            Evidence += weight;
            explained += known ? token.Length : 0;
            Unexplained += known ? 0 : token.Length;
            dates += token.Class == FolioClass.Date && token.Date.Value is { } day && !Tokens.Take(i).Any(other => other.Date.Value == day) ? 1 : 0;
            pages += token.Class == FolioClass.PageNumber ? 1 : 0;
            stuck += token.Class == FolioClass.Text && !known && IsStuckToDate(i) ? 1 : 0;
            small += token.Class is FolioClass.Small or FolioClass.Latin ? 1 : 0;
            staff += token.Class == FolioClass.Staff && known ? 1 : 0;
        }

        var share = Glance.Length == 0 ? 0 : (double)explained / Glance.Length;
        IsMasthead = small > 0 && dates + pages + staff == 0;
        IsStaff = staff > 0 && dates + pages == 0;

        // A date alone may be a notice's; with words stuck to it, or two of them, it is a sentence's.
        var cap = Tokens is [{ Class: FolioClass.Date } only] ? (char.IsAsciiDigit(Glance[only.To - 1]) ? 0.7 : 0.42) : stuck > 0 || dates > 1 ? 0.25 : 0.95;
        Certainty = Unexplained > 12 || Evidence < 0.3 ? 0 : Math.Min(cap, Math.Clamp(Evidence, 0, 1) * share * share);
    }

    // 中共某市委 before 机关报, 某日报社 before 出版.
    private bool IsPublisher(int i)
    {
        var token = Tokens[i];
        return token.Length is >= 3 and <= 16
            && ((i + 1 < Tokens.Count && Tokens[i + 1] is { Class: FolioClass.Small, HasWord: true } next && !Glance.BlankBefore(token.To) && FolioWords.IsOrgan(Glance.Folded(next.From, next.To)))
                || FolioWords.EndsPublisher(Glance.Folded(token.From, token.To)));
    }

    // NANXI DAILY: capitals, or a word alone.
    private bool IsLatinTitle(FolioToken token) => token.Length is >= 4 and <= 40 && char.IsAsciiLetterUpper(Glance[token.From]) && char.IsAsciiLetter(Glance[token.To - 1]);

    private bool IsStuckToDate(int i) =>
        (i > 0 && Tokens[i - 1].Class == FolioClass.Date && !Glance.BlankBefore(Tokens[i].From)) || (i + 1 < Tokens.Count && Tokens[i + 1].Class == FolioClass.Date && !Glance.BlankBefore(Tokens[i].To));

    // 编辑同志 is no staff line.
    private bool IsFollowedByNames(int i)
    {
        var next = i + 1;
        while (next < Tokens.Count && Tokens[next].Class is FolioClass.Sign)
        {
            next++;
        }

        if (next == Tokens.Count || Tokens[next].Class is not FolioClass.Text)
        {
            return true;
        }

        var token = Tokens[next];
        return token.Length == 1 || (!BylineWord.NoNames.TryMatch(Glance, token.From, out _, out _) && NameCutter.Cut(Glance, token.From, token.To, isDue: true, []) > 0.2);
    }

    // 周某某 behind 责任编辑.
    private bool IsName(int i)
    {
        if (Tokens[i].Length is < 2 or > LongestName)
        {
            return false;
        }

        for (var before = i - 1; before >= 0; before--)
        {
            if (Tokens[before].Class == FolioClass.Staff)
            {
                return true;
            }

            if (Tokens[before].Class is not (FolioClass.Sign or FolioClass.Text))
            {
                return false;
            }
        }

        return false;
    }
}
