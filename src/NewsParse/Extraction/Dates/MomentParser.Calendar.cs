namespace NewsParse.Extraction.Dates;

/// <content>What stands below a year: months and days.</content>
internal sealed partial class MomentParser
{
    private bool ReadBelowYear()
    {
        if (_moment.HasEdge || _moment.Unit == MomentUnit.Decade || SharedLast is not null)
        {
            return true;
        }

        if (_moment.Year is not (YearKind.Short or YearKind.BeforeCommon) && ReadYearWords())
        {
            return true;
        }

        var (at, end) = (_at, _end);
        if (_moment.Year == YearKind.Deictic && _moment.YearValue != 0)
        {
            if (text.At(_end) == '的' && text.TokenAt(_at).Start == _end + 1)
            {
                _end++;
            }

            if (Peek is { Kind: DateTokenKind.DayWord, Value: 0, Part: DayPart.None, Length: 2 })
            {
                _moment.Unit = MomentUnit.DayWord;
                Take();
                return true;
            }

            (_at, _end) = (at, end);
        }

        // 2017年农历闰六月.
        if (Peek.Kind == DateTokenKind.LunarMark)
        {
            Take();
            _moment.IsLunar = true;
            if (ReadMonth())
            {
                return true;
            }

            (_at, _end, _moment.IsLunar) = (at, end, false);
            return true;
        }

        if (ReadMonth() || ReadYearPart())
        {
            return true;
        }

        (_at, _end) = (at, end);
        return true;
    }

    // What stands after a year alone: edges, seasons, festivals, solar terms.
    private bool ReadYearWords()
    {
        switch (Peek.Kind)
        {
            case DateTokenKind.Edge or DateTokenKind.YearEdge:
                ReadYearEdge();
                return true;
            case DateTokenKind.Season:
                Take();
                return true;
            case DateTokenKind.BareSeason when !IsHan(text.At(_end + 1)) || "的在他她我从由以起前后至到和与及开就已将之交".Contains(text.At(_end + 1), StringComparison.Ordinal):
                Take();
                return true;
            case DateTokenKind.Festival:
                (_moment.Unit, _moment.Value) = (MomentUnit.Festival, Peek.Value);
                Take();
                return true;
            case DateTokenKind.SolarTerm:
                (_moment.Unit, _moment.Value) = (MomentUnit.SolarTerm, Peek.Value);
                Take();
                return true;
            default:
                // 今年年中, but not 今年中国.
                if (_moment.Year is YearKind.Deictic or YearKind.Full && Peek.Kind == DateTokenKind.Year && text.At(_end + 1) == '中' && !"国央考小学东部西南北等医".Contains(text.At(_end + 2), StringComparison.Ordinal))
                {
                    Take();
                    _end++;
                    _moment.HasEdge = true;
                    return true;
                }

                return false;
        }
    }

    private bool ReadMonth()
    {
        var (at, end) = (_at, _end);
        switch (Peek.Kind)
        {
            case DateTokenKind.MonthWord when _moment.Year == YearKind.None:
                (_moment.MonthBy, _moment.Month) = (MonthKind.Deictic, Peek.Value);
                Take();
                break;
            case DateTokenKind.MonthRef when _moment.Year == YearKind.None:
                (_moment.MonthBy, _moment.Month) = (MonthKind.Anaphoric, Peek.Value);
                Take();
                break;
            case DateTokenKind.MonthName:
                (_moment.MonthBy, _moment.Month) = (MonthKind.Number, Peek.Value);
                Take();
                break;
            case DateTokenKind.LunarMonth:
                (_moment.MonthBy, _moment.Month, _moment.IsLunar) = (MonthKind.Number, Peek.Value, true);
                Take();
                break;
            case DateTokenKind.Leap when After(1).Kind == DateTokenKind.Number || After(1).Kind == DateTokenKind.LunarMonth:
                Take();
                (_moment.IsLunar, _moment.IsLeap) = (true, true);
                if (!ReadMonth())
                {
                    (_at, _end, _moment.IsLunar, _moment.IsLeap) = (at, end, false, false);
                    return false;
                }

                return true;
            case DateTokenKind.LunarNewYear:
                return ReadNewYearDay();
            case DateTokenKind.Number when After(1).Kind == DateTokenKind.MonthEdge && Peek.Value is >= 1 and <= 12:
                (_moment.MonthBy, _moment.Month, _moment.Unit, _moment.HasEdge) = (MonthKind.Number, Peek.Value, MomentUnit.Month, true);
                Take(2);
                return true;
            case DateTokenKind.Number when ReadShared(DateTokenKind.Month) is { } shared && shared.First.Length <= 3:
                _moment.IsBroken = shared.First.Value is < 1 or > 12 || shared.Last.Value is < 1 or > 12;
                (_moment.MonthBy, _moment.Month, _moment.Form) = (MonthKind.Number, shared.First.Value, shared.First.Form);
                if (shared.IsShared)
                {
                    _moment.Unit = MomentUnit.Month;
                    SharedLast = _moment with { Month = shared.Last.Value };
                    TakeMonthTail();
                    return true;
                }

                break;
            default:
                (_at, _end) = (at, end);
                return false;
        }

        TakeMonthTail();
        _moment.Unit = MomentUnit.Month;
        ReadBelowMonth();
        return true;
    }

    private void TakeMonthTail()
    {
        if (Peek.Kind == DateTokenKind.MonthTail && text.At(_end + 1) is not ('额' or '儿'))
        {
            Take();
        }
    }

    private void ReadBelowMonth()
    {
        if (Peek.Kind is DateTokenKind.TenDays or DateTokenKind.HalfMonth)
        {
            ReadPartOfMonth();
        }
        else if (Peek.Kind is DateTokenKind.Edge or DateTokenKind.MonthEdge)
        {
            _moment.HasEdge = true;
            Take();
        }
        else if (Peek.Kind == DateTokenKind.LunarDayMark && After(1) is { Kind: DateTokenKind.Number, Value: >= 1 and <= 10 } early && _moment.MonthBy == MonthKind.Number)
        {
            (_moment.Unit, _moment.Value, _moment.IsLunar) = (MomentUnit.Day, early.Value, true);
            Take(2);
            TakeLunarDay();
        }
        else if (!ReadDayNumber() && Peek.Kind == DateTokenKind.Number && _moment.MonthBy == MonthKind.Number && IsLunarDay(Peek))
        {
            // A full year before it says that the month is not lunar (二〇〇四年八月十五).
            (_moment.Unit, _moment.Value, _moment.IsLunar) = (MomentUnit.Day, Peek.Value, _moment.IsLunar || _moment.Year != YearKind.Full);
            Take();
            TakeLunarDay();
        }
    }

    private void ReadPartOfMonth()
    {
        (_moment.Unit, _moment.Value) = (MomentUnit.PartOfMonth, Peek.Kind == DateTokenKind.HalfMonth ? -Peek.Value : Peek.Value);
        Take();
    }

    private void TakeLunarDay()
    {
        if (Peek is { Kind: DateTokenKind.Day, Value: 0 })
        {
            Take();
        }
    }

    // A counted day without 日 is how lunar days are told (腊月二十三, 八月十五), where it counts nothing else.
    private bool IsLunarDay(DateToken day) =>
        day.Value is >= 1 and <= 30 && day.Form == NumberForm.Counted
        && (_moment.IsLunar || (_moment.Form is NumberForm.Spelled or NumberForm.Counted && day.Value > 10 && _moment.Year is YearKind.None or YearKind.Cycle or YearKind.Full))
        && (!IsHan(text.At(day.End)) || "这那的前后起到至是晚夜早上赏开散和与及、".Contains(text.At(day.End), StringComparison.Ordinal) || (_moment.IsLunar && !"个人万年岁元时点分周名家度倍余多".Contains(text.At(day.End), StringComparison.Ordinal)));

    // A day of the month, with or without a month before it.
    private bool ReadDayNumber()
    {
        if (ReadShared(DateTokenKind.Day) is not { } shared)
        {
            return ReadCountedDays();
        }

        if (shared.First.Value is < 1 or > 31 || shared.Last.Value is < 1 or > 31 || shared.First.Length > 4 || (shared.First.Form == NumberForm.Digits && shared.First.Length > 2))
        {
            // A number that is no day; the month before it, if any, stands alone.
            _moment.IsBroken = true;
            return false;
        }

        (_moment.Unit, _moment.Value, _moment.IsHao, _moment.Form) = (MomentUnit.Day, shared.First.Value, shared.Unit.Value == 1, shared.First.Form);
        if (shared.IsShared)
        {
            SharedLast = _moment with { Value = shared.Last.Value };
            TakeCountOfDays();
        }

        return true;
    }

    // 五、六两日: the count has the unit.
    private bool ReadCountedDays()
    {
        var members = 1;
        while (Peek is { Kind: DateTokenKind.Number, Value: >= 1 and <= 31 } && After((2 * members) - 1).Kind == DateTokenKind.And && After(2 * members) is { Kind: DateTokenKind.Number, Value: >= 1 and <= 31 } && members < LongestList)
        {
            members++;
        }

        var last = After(2 * (members - 1));
        if (members == 1 || text.At(last.End) is not ('两' or '三' or '四') || text.At(last.End + 1) is not ('日' or '天' or '晚'))
        {
            return false;
        }

        (_moment.Unit, _moment.Value, _moment.Form) = (MomentUnit.Day, Peek.Value, Peek.Form);
        SharedLast = _moment with { Value = last.Value };
        Take((2 * members) - 1);
        TakeCountOfDays();
        return true;
    }

    /// <summary>Takes 两日 after a list (五、六两日).</summary>
    public void TakeCountOfDays()
    {
        if (TwoAndMore.Contains(text.At(_end), StringComparison.Ordinal) && text.At(_end + 1) is '日' or '天' or '晚' or '夜')
        {
            _end += 2;
            while (_at < text.Count && text.TokenAt(_at).Start < _end)
            {
                _at++;
            }
        }
    }

    // 大年初一, 大年三十.
    private bool ReadNewYearDay()
    {
        var mark = After(1).Kind == DateTokenKind.LunarDayMark ? 2 : 1;
        if (After(mark) is not { Kind: DateTokenKind.Number } day || day.Value is < 1 or > 30 || (mark == 1 && day.Value < 28))
        {
            return false;
        }

        (_moment.Unit, _moment.MonthBy, _moment.IsLunar) = (MomentUnit.Day, MonthKind.Number, true);
        (_moment.Month, _moment.Value) = mark == 2 ? (1, day.Value) : (12, day.Value == 30 ? 0 : day.Value);
        Take(mark + 1);
        return true;
    }

    private bool ReadDay()
    {
        switch (Peek.Kind)
        {
            case DateTokenKind.DayWord or DateTokenKind.DayRef:
                _moment.Unit = Peek.Kind == DateTokenKind.DayWord ? MomentUnit.DayWord : MomentUnit.DayRef;
                _moment.IsTradingDay = text.At(Peek.End - 2) == '易';
                (_moment.Value, _moment.Part) = (Peek.Value, Peek.Part);
                if (Peek.Length == 1 && ReadCheckedDay(Peek.Value))
                {
                    return true;
                }

                Take();
                return true;
            case DateTokenKind.BareDayWord:
                return ReadCheckedDay(Peek.Value) || ReadBareDayWord();
            case DateTokenKind.First when text.At(_end) == '前':
                return ReadCheckedDay(-2);
            case DateTokenKind.WeekWord:
                (_moment.Unit, _moment.Value) = (MomentUnit.Week, Peek.Value);
                Take();
                ReadDayOfWeek();
                return true;
            case DateTokenKind.WeekendWord:
                (_moment.Unit, _moment.Value) = (MomentUnit.Weekend, Peek.Value);
                Take();
                return true;
            case DateTokenKind.Weekday:
                (_moment.Unit, _moment.Weekday) = (MomentUnit.Weekday, Peek.Value);
                Take();
                ReadMoreWeekdays();
                return true;
            case DateTokenKind.TenDays:
                ReadPartOfMonth();
                return true;
            case DateTokenKind.LunarDayMark when After(1) is { Kind: DateTokenKind.Number, Value: >= 1 and <= 10 } early:
                (_moment.Unit, _moment.Value, _moment.IsLunar) = (MomentUnit.Day, early.Value, true);
                Take(2);
                return true;
            case DateTokenKind.RhymeDay:
                (_moment.Unit, _moment.Value, _moment.IsRhyme) = (MomentUnit.Day, Peek.Value, true);
                Take();
                return true;
            default:
                return ReadDayNumber();
        }
    }

    // 今（13）日, 昨（廿一）日.
    private bool ReadCheckedDay(int offset)
    {
        if (After(1).Kind != DateTokenKind.Open || After(2) is not { Kind: DateTokenKind.Number, Value: >= 1 and <= 31 } day || After(3).Kind != DateTokenKind.Close || After(4) is not { Kind: DateTokenKind.Day, Value: 0 })
        {
            return false;
        }

        (_moment.Unit, _moment.Value, _moment.Check) = (MomentUnit.DayWord, offset, day.Value);
        Take(5);
        return true;
    }

    // 今 alone is a day before a part of the day or a verb that news begin with.
    private bool ReadBareDayWord()
    {
        var next = After(1);
        var before = text.At(_end - 1);
        if (Peek.Value != 0 || "至迄如现当古于而从方目抚到".Contains(before, StringComparison.Ordinal)
            || !(next.Kind == DateTokenKind.PartOfDay || "起宣公举召发抵赴返开揭签启落闭首正再续将出表指会晤审通投试完入离过".Contains(text.At(_end + 1), StringComparison.Ordinal))
            || text.Continues(_end, "今后") || text.Continues(_end, "今起居") || text.Continues(_end, "今出生") || text.Continues(_end, "今过"))
        {
            return false;
        }

        (_moment.Unit, _moment.Value, _moment.IsBareWord) = (MomentUnit.DayWord, 0, true);
        Take();
        return true;
    }

    private void ReadDayOfWeek()
    {
        // 上周周五.
        if (Peek.Kind == DateTokenKind.Weekday)
        {
            (_moment.Unit, _moment.Weekday) = (MomentUnit.DayOfWeek, Peek.Value);
            Take();
            ReadMoreWeekdays();
        }
    }

    // 周六、日; 本周三、四; 周六日; 周一至五.
    private void ReadMoreWeekdays()
    {
        var joined = Peek.Kind is DateTokenKind.And or DateTokenKind.To ? 1 : 0;
        var next = joined == 1 ? After(1) : Peek;
        var day = next.Length != 1 ? 0 : next.Kind == DateTokenKind.Number && joined == 1 ? next.Value : next is { Kind: DateTokenKind.Day, Value: 0 } && _moment.Weekday == 6 ? 7 : 0;
        if (day is >= 1 and <= 7 && day > _moment.Weekday && After(joined + 1).Kind is not (DateTokenKind.Day or DateTokenKind.Month or DateTokenKind.Hour or DateTokenKind.Year) && text.At(next.End) is not ('本' or '报' or '个' or '家'))
        {
            SharedLast = _moment with { Weekday = day };
            Take(joined + 1);
            TakeCountOfDays();
        }
    }

    private static bool IsHan(char c) => NewsParse.Text.Chars.IsHan(c);
}
