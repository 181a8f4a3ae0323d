using NewsParse.Text;

namespace NewsParse.Splitting.Grammar;

/// <summary>Tells whether two lines that follow one another are one byline.</summary>
internal static class BylineJoint
{
    private const int LongestFirst = 40;
    private const int LongestDateline = 60;
    private const int LongestEnd = 8;
    private const int LongestSecond = 24;
    private const double Sure = 0.8;
    private const double Enough = 0.6;

    /// <summary>文/甲 above 图/乙; 记者 甲 通讯员 with the name, or its last character, on the next line; a bracket that is closed there.</summary>
    public static bool Joins(string first, string second) =>
        first.Length is >= 3 and <= LongestFirst && second.Length is >= 1 and <= LongestSecond && !EndsText(first) && (IsPair(first, second) || IsCut(first, second));

    /// <summary>True if the dateline that a text begins with goes on in the next line: …8月23日电（记者 甲 / 乙）.</summary>
    public static bool GoesOn(string text, string next) =>
        text.Length is >= 3 and <= LongestDateline && HasHead(text) && DatelineGrammar.TryRead(text + next, out var lead) && lead.Certainty > Enough && lead.Length > text.Length;

    // 本报, 新华社, 〔記者; a headline before 本报讯 has none.
    private static bool HasHead(string text)
    {
        var glance = Glance.AtStart(text, LongestEnd);
        var at = glance[0] == '（' ? 1 : 0;
        at += glance[at] == '据' ? 1 : 0;
        return at > 0 || DatelineWords.Own.TryMatch(glance, at, out _, out _) || Agencies.All.TryMatch(glance, at, out _, out _);
    }

    private static bool EndsText(string line) => line[^1] is '。' or '！' or '？' or '，';

    private static bool IsPair(string first, string second) =>
        Binds(first) && Binds(second)
        && BylineGrammar.TryReadLine(first, out var text) && text.Contributors.Count > 0 && text.Contributors.All(hand => hand.Role != ContributorRole.Photographer)
        && BylineGrammar.TryReadLine(second, out var picture) && picture.Contributors.Count > 0 && picture.Contributors.All(hand => hand.Role == ContributorRole.Photographer)
        && text.Certainty >= Enough && BylineGrammar.TryReadLine(first + " " + second, out var both) && both.Certainty >= Enough;

    private static bool Binds(string line) => line.AsSpan().IndexOfAny("/／：:") >= 0;

    private static bool IsCut(string first, string second) =>
        second.Length <= LongestEnd && BylineGrammar.TryReadLine(first + second, out var whole) && whole.Certainty >= Sure && whole.Contributors.Count > 0
        && (Chars.EndsInBrackets(first) || !BylineGrammar.TryReadLine(first, out var part) || part.Certainty < Enough) && !BylineGrammar.TryReadLine(second, out _);
}
