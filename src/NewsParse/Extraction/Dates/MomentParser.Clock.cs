namespace NewsParse.Extraction.Dates;

/// <content>Weekdays beside dates, parts of the day, clock times.</content>
internal sealed partial class MomentParser
{
    private const int LastHour = 24;

    private void ReadAfterDay()
    {
        if (_moment.Unit is MomentUnit.Day or MomentUnit.DayWord or MomentUnit.DayRef && SharedLast is null)
        {
            ReadWeekdayBeside();
        }

        if (_moment.Unit == MomentUnit.Day && !_moment.IsLunar && Peek.Kind == DateTokenKind.LunarMark)
        {
            TakeLunarGloss();
        }

        var shared = SharedLast;
        ReadPartOfDay();
        ReadClock();
        if (shared is not null && _moment.Part != DayPart.None)
        {
            SharedLast = shared with { Part = _moment.Part, Hour = _moment.Hour, Minute = _moment.Minute };
        }
    }

    // 9日星期五, 9日（星期五）, 7/12（五）.
    private void ReadWeekdayBeside()
    {
        if (Peek.Kind == DateTokenKind.Weekday)
        {
            _moment.Weekday = Peek.Value;
            Take();
        }
        else if (Peek.Kind == DateTokenKind.Open && After(2).Kind == DateTokenKind.Close && After(1) is var day
            && (day.Kind == DateTokenKind.Weekday || (day.Length == 1 && (day is { Kind: DateTokenKind.Number, Form: NumberForm.Spelled, Value: >= 1 and <= 6 } || day is { Kind: DateTokenKind.Day, Value: 0 }))))
        {
            _moment.Weekday = day.Kind == DateTokenKind.Day ? 7 : day.Value;
            Take(3);
        }
    }

    private void TakeLunarGloss()
    {
        var (at, end, moment) = (_at, _end, _moment);
        _moment = new Moment { IsLunar = true };
        Take();
        ReadYear();
        if (!ReadMonth() || _moment.Unit != MomentUnit.Day)
        {
            (_at, _end) = (at, end);
        }

        _moment = moment;
    }

    private void ReadPartOfDay()
    {
        if (Peek.Kind == DateTokenKind.PartOfDay)
        {
            _moment.Part = Peek.Part;
            Take();

            // 晚间深夜, 晚上半夜.
            if (Peek.Kind == DateTokenKind.PartOfDay && Peek.Length > 1)
            {
                Take();
            }
        }
    }

    private bool ReadClockAlone()
    {
        ReadPartOfDay();
        var hasPart = _moment.Part != DayPart.None;
        ReadClock();
        _moment.Unit = _moment.HasClock ? MomentUnit.Clock : MomentUnit.PartOfDay;
        return hasPart || _moment.HasClock;
    }

    private void ReadClock()
    {
        // 2023-11-24T09:30.
        if (text.At(_end) == 'T' && text.TokenAt(_at).Start == _end + 1 && text.TokenAt(_at + 1).Kind == DateTokenKind.Colon)
        {
            _end++;
        }

        if (Peek is not { Kind: DateTokenKind.Number, Value: >= 0 and <= LastHour } hour || hour.Length > 3)
        {
            return;
        }

        if (After(1).Kind == DateTokenKind.Colon)
        {
            ReadColons(hour);
            return;
        }

        var (at, end) = (_at, _end);
        if (ReadShared(DateTokenKind.Hour) is not { } shared || shared.Last.Value > LastHour)
        {
            (_at, _end) = (at, end);
            return;
        }

        (_moment.Hour, _moment.ClockForm, _moment.IsPoint) = (shared.First.Value, shared.First.Form, shared.Unit.Value == 1);
        if (shared.IsShared)
        {
            SharedLast = _moment with { Hour = shared.Last.Value };
            return;
        }

        TakeClockTails();
        ReadMinutes();
        TakeClockTails();
    }

    private void ReadColons(DateToken hour)
    {
        if (After(2) is not { Form: NumberForm.Digits, Length: 2, Value: < 60 } minute || hour.Length > 2 || hour.Form != NumberForm.Digits || char.IsAsciiDigit(text.At(minute.End)))
        {
            return;
        }

        (_moment.Hour, _moment.Minute, _moment.ClockForm) = (hour.Value, minute.Value, NumberForm.Digits);
        Take(3);
        if (Peek.Kind == DateTokenKind.Colon && After(1) is { Form: NumberForm.Digits, Length: 2 })
        {
            Take(2);
        }

        TakeClockTails();
    }

    private void ReadMinutes()
    {
        if (Peek.Kind == DateTokenKind.Half && text.At(_end + 1) is not ('决' or '程' or '场' or '夜'))
        {
            (_moment.Minute, _moment.HasMinutes) = (30, true);
            Take();
            return;
        }

        // 8点零5分.
        if (Peek is { Form: NumberForm.Spelled, Value: 0, Length: 1 } && After(1).Kind == DateTokenKind.Number && After(2).Kind == DateTokenKind.Minute)
        {
            Take();
        }

        if (Peek is not { Kind: DateTokenKind.Number, Value: >= 0 and < 60 } minutes)
        {
            return;
        }

        if (After(1).Kind == DateTokenKind.Minute)
        {
            (_moment.Minute, _moment.HasMinutes) = (minutes.Value, true);
            Take(2);
            TakeClockTails();
            if (Peek.Kind == DateTokenKind.Number && After(1).Kind == DateTokenKind.Second)
            {
                Take(2);
            }
        }
        else if (After(1).Kind == DateTokenKind.QuarterHour && minutes.Value <= 3)
        {
            (_moment.Minute, _moment.HasMinutes) = (15 * minutes.Value, true);
            Take(2);
        }
        else if (minutes is { Form: NumberForm.Digits, Length: 2 } && !"个人名万亿元%度岁年月日号米时点-.:".Contains(text.At(minutes.End), StringComparison.Ordinal))
        {
            (_moment.Minute, _moment.HasMinutes) = (minutes.Value, true);
            Take();
        }
    }

    private void TakeClockTails()
    {
        while (Peek.Kind == DateTokenKind.ClockTail && !(text.At(_end) == '多' && text.At(_end + 1) is '云' or '雨' or '家' or '名'))
        {
            Take();
        }
    }
}
