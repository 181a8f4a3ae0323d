namespace NewsParse.Extraction.Dates;

/// <summary>Reads a whole printed date: a moment, a range, a list of days. Not thread-safe.</summary>
internal sealed class PhraseParser(DateText text)
{
    private readonly MomentParser _moments = new(text);

    /// <summary>The longest date that starts at a token; null if none does.</summary>
    public DatePhrase? Read(int token)
    {
        var first = text.TokenAt(token);
        if (ReadWordList(token) is { } list)
        {
            return list;
        }

        if (_moments.Read(token) is not { } from)
        {
            return null;
        }

        var (next, end) = (_moments.At, _moments.End);
        if (_moments.SharedLast is { } last)
        {
            return new DatePhrase(first.Start, end, from) { To = last, NextToken = next, IsShared = true };
        }

        var joint = text.TokenAt(next);
        if (joint.Kind == DateTokenKind.To && joint.Start == end && text.TokenAt(next + 1).Start == joint.End && ReadOtherEnd(from, next + 1) is { } to)
        {
            return new DatePhrase(first.Start, _moments.End, from) { To = to, NextToken = _moments.At };
        }

        return from.Unit == MomentUnit.PartOfDay ? null : new DatePhrase(first.Start, end, from) { NextToken = next };
    }

    private Moment? ReadOtherEnd(Moment from, int token)
    {
        // 2023.11.19-11.21.
        if (from.Unit == MomentUnit.Day && text.TokenAt(token) is { Form: NumberForm.Digits, Value: >= 1 and <= 12 } month && text.TokenAt(token + 1) is { Kind: DateTokenKind.Dot } dot && dot.Start == month.End
            && text.TokenAt(token + 2) is { Form: NumberForm.Digits, Value: >= 1 and <= 31 } day && day.Start == dot.End && text.At(text.TokenAt(token - 2).Start - 1) == '.')
        {
            _moments.Jump(token + 3);
            return new Moment { MonthBy = MonthKind.Number, Month = month.Value, Unit = MomentUnit.Day, Value = day.Value };
        }

        // 正月初七至十五.
        if (from is { IsLunar: true, Unit: MomentUnit.Day } && text.TokenAt(token) is { Form: NumberForm.Counted, Value: >= 1 and <= 30 } late && text.TokenAt(token + 1) is var unit
            && (unit.Start != late.End || unit.Kind is not (DateTokenKind.Day or DateTokenKind.Month or DateTokenKind.Hour or DateTokenKind.Year)))
        {
            _moments.Jump(token + 1);
            return new Moment { Unit = MomentUnit.Day, IsLunar = true, Value = late.Value };
        }

        return _moments.Read(token, isOtherEnd: true) is { } to && Fits(from, to) ? to : null;
    }

    // Whether two moments can be the ends of one range.
    private static bool Fits(Moment from, Moment to) => to.Unit switch
    {
        MomentUnit.PartOfDay => IsDay(from.Unit) && from.Part != DayPart.None && to.Part != from.Part,
        MomentUnit.Clock => from.HasClock || (IsDay(from.Unit) && from.Part != DayPart.None && to.Part != DayPart.None),
        MomentUnit.Festival or MomentUnit.SolarTerm => IsDay(from.Unit),
        _ when IsDay(to.Unit) => IsDay(from.Unit) || (from.Unit is MomentUnit.Clock && to.HasClock) || from.Unit is MomentUnit.Month or MomentUnit.PartOfMonth or MomentUnit.PartOfDay,
        _ => from.Unit is not (MomentUnit.Clock or MomentUnit.PartOfDay),
    };

    private static bool IsDay(MomentUnit unit) =>
        unit is MomentUnit.Day or MomentUnit.DayWord or MomentUnit.DayRef or MomentUnit.DayOfWeek or MomentUnit.Weekday or MomentUnit.Festival or MomentUnit.SolarTerm;

    // 今明两天, 昨、今两日, 明后天, 今明两年.
    private DatePhrase? ReadWordList(int token)
    {
        var first = text.TokenAt(token);
        var (firstDay, lastDay, next) = first.Kind switch
        {
            DateTokenKind.DayPair => (first.Value, first.Value + 1, token + 1),
            DateTokenKind.DayTriple => (first.Value, first.Value + 2, token + 1),
            DateTokenKind.YearPair => (first.Value, first.Value + 1, token + 1),
            _ => ReadJoinedWords(token),
        };
        if (next == 0)
        {
            return null;
        }

        var end = text.TokenAt(next - 1).End;
        var isCounted = "两二三23".Contains(text.At(end), StringComparison.Ordinal);
        if (isCounted && text.At(end + 1) == '年')
        {
            return Finish(first, Year(firstDay), Year(lastDay), end + 2, next);
        }

        if (first.Kind == DateTokenKind.YearPair)
        {
            return null;
        }

        var isDays = isCounted && text.At(end + 1) is '日' or '天' or '晚' or '夜';
        if (isDays || text.At(end) is '天' or '日' or '晚')
        {
            return text.At(end) is '日' && text.At(end + 1) is '报' or '本' ? null : Finish(first, Day(firstDay), Day(lastDay), end + (isDays ? 2 : 1), next);
        }

        // A list whose last word is whole (今、明天) needs no count; 今明 needs one, or what weather reports go on with.
        return text.TokenAt(next - 1).Kind == DateTokenKind.DayWord && text.TokenAt(next - 1).Length > 1 && next > token + 1 ? Finish(first, Day(firstDay), Day(lastDay), end, next) : null;
    }

    private (int First, int Last, int Next) ReadJoinedWords(int token)
    {
        if (!IsShortWord(text.TokenAt(token)))
        {
            return default;
        }

        var last = token;
        while (text.TokenAt(last + 1) is { Kind: DateTokenKind.And } joint && joint.Start == text.TokenAt(last).End && text.TokenAt(last + 2) is { } word && word.Start == joint.End
            && word.Kind is DateTokenKind.BareDayWord or DateTokenKind.DayWord && last < token + 6)
        {
            last += 2;
        }

        return last == token || text.TokenAt(last).Value <= text.TokenAt(token).Value ? default : (text.TokenAt(token).Value, text.TokenAt(last).Value, last + 1);
    }

    private static bool IsShortWord(DateToken token) => token is { Kind: DateTokenKind.BareDayWord } or { Kind: DateTokenKind.DayWord, Length: 1 };

    private static Moment Day(int offset) => new() { Unit = MomentUnit.DayWord, Value = offset };

    private static Moment Year(int offset) => new() { Year = YearKind.Deictic, YearValue = offset };

    private DatePhrase Finish(DateToken first, Moment from, Moment to, int end, int next)
    {
        while (next < text.Count && text.TokenAt(next).Start < end)
        {
            next++;
        }

        return new DatePhrase(first.Start, end, from) { To = to, NextToken = next, IsShared = true };
    }
}
