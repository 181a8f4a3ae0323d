using NewsParse.Text;

namespace NewsParse.Extraction.Dates;

/// <summary>Chooses, of an article's dates, that of the event which it reports: the first that the lead gives.</summary>
internal static class EventDate
{
    private const int ParagraphsOfLead = 2;
    private const int ReachBack = 6;

    // The date of a law, of a birth, of an earlier report.
    private static readonly string[] OtherThings = ["本报", "本報", "生于", "生於", "出生于", "比", "较", "較", "根据", "依据", "依據", "施行的", "发布的《", "颁布的《"];
    private static readonly string[] OtherThingsAfter = ["报道", "報道", "報導", "第", "刊发", "刊登", "出生", "颁布的", "頒布的", "施行的", "生，", "生人", "版"];
    private const int LongestSalutation = 16;
    private const int ReachOfVerb = 10;
    private const string Bullets = "●▲◆■★◇○□△☆·";

    private static readonly string[] Announcing = ["宣布", "宣佈", "公布", "公佈", "通报", "通報", "发表", "發表", "举行", "舉行", "召开", "召開"];
    private static readonly string[] UntilWords = ["至", "到", "止"];

    /// <summary>The date of the event; null if the lead gives none.</summary>
    /// <param name="paragraphs">The article's paragraphs.</param>
    /// <param name="dates">The dates of each.</param>
    /// <param name="dispatch">The dateline's date; null if it has none.</param>
    public static NewsDate? Of(IReadOnlyList<string> paragraphs, IReadOnlyList<IReadOnlyList<FoundDate>> dates, NewsDate? dispatch)
    {
        if (SignedDate(paragraphs, dates) is { } signed)
        {
            return signed;
        }

        if (paragraphs.Count == 0 || HasNoEvent(paragraphs))
        {
            return null;
        }

        for (var i = 0; i < Math.Min(ParagraphsOfLead, paragraphs.Count); i++)
        {
            var found = dates[i].Where(date => date.Value is not null && !date.IsDateline && !IsOfOtherThing(paragraphs[i], date)).ToList();
            if ((DayOfDispatch(paragraphs[i], found, dispatch) ?? FirstOf(found, DatePrecision.Day) ?? (i == 0 ? FirstOf(found, DatePrecision.Month) : null)) is { } first)
            {
                return InDays(WithEnd(paragraphs[i], found, first));
            }
        }

        return null;
    }

    private static FoundDate? FirstOf(List<FoundDate> found, DatePrecision precision) => found.Find(date => date.Value!.Value.Precision >= precision);

    // Letters, corrections and lists of short items report no one event.
    private static bool HasNoEvent(IReadOnlyList<string> paragraphs)
    {
        var first = paragraphs[0];
        var isLetter = first.Length <= LongestSalutation && first.EndsWith('：');
        var isCorrection = (first.Contains("应为", StringComparison.Ordinal) || first.Contains("應為", StringComparison.Ordinal)) && first.Contains("本报", StringComparison.Ordinal) | first.Contains("本報", StringComparison.Ordinal);
        return isLetter || isCorrection || (first.Length > 0 && Bullets.Contains(first[0]) && paragraphs.Count(paragraph => paragraph.StartsWith(first[0])) > 1);
    }

    // What a dispatch says was announced on its own day is its event, even if it tells first what went before.
    private static FoundDate? DayOfDispatch(string text, List<FoundDate> found, NewsDate? dispatch) => dispatch is null ? null : found.Find(date =>
        date.Value == dispatch && Announcing.Any(verb => text.AsSpan(date.Start + date.Length, Math.Min(ReachOfVerb, text.Length - date.Start - date.Length)).Contains(verb, StringComparison.Ordinal)));

    // The date alone on the last line signs a notice.
    private static NewsDate? SignedDate(IReadOnlyList<string> paragraphs, IReadOnlyList<IReadOnlyList<FoundDate>> dates) =>
        paragraphs.Count > 1 && dates[^1] is [{ Value: not null, Phrase.From.Year: YearKind.Full or YearKind.Republican } only] && only.Length == paragraphs[^1].Trim().Length ? InDays(only.Value.Value) : null;

    private static bool IsOfOtherThing(string text, FoundDate date)
    {
        var before = text.AsSpan(Math.Max(0, date.Start - ReachBack), Math.Min(date.Start, ReachBack));
        var after = text.AsSpan(date.Start + date.Length);
        return AnyOf.Ends(before, OtherThings) || (AnyOf.Starts(after, OtherThingsAfter) && (before.Contains("报", StringComparison.Ordinal) || before.Contains("報", StringComparison.Ordinal) || !AnyOf.Starts(after, ["第", "版", "报道", "報道", "報導"])));
    }

    // 15日起…展至6月30日: the event has an end.
    private static NewsDate WithEnd(string text, List<FoundDate> found, FoundDate first)
    {
        var end = first.Start + first.Length;
        var next = found.FindIndex(date => date.Start >= end);
        if (first.Value is not { IsRange: false, Precision: >= DatePrecision.Day } start || next < 0 || end >= text.Length || text[end] != '起')
        {
            return first.Value!.Value;
        }

        var last = found[next];
        return last.Sentence - first.Sentence <= 1 && last.Value is { Precision: >= DatePrecision.Day, IsRange: false } until && until.FirstDay > start.FirstDay && AnyOf.Ends(text.AsSpan(end, last.Start - end), UntilWords)
            ? NewsDate.Range(start, until)
            : start;
    }

    private static NewsDate InDays(NewsDate date) =>
        date.Precision < DatePrecision.Minute ? date : NewsDate.Range(NewsDate.OfDay(date.FirstDay), NewsDate.OfDay(date.LastDay)).PrintedIn(date.Calendar);
}
