namespace NewsParse.Extraction.Dates;

/// <summary>Reads one printed date, year first, from tokens that stand side by side. Not thread-safe.</summary>
internal sealed partial class MomentParser(DateText text)
{
    private const int LongestList = 6;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    private int _at;
    private int _end;
    private bool _isOtherEnd;
    private Moment _moment = new();

    /// <summary>Token after what was read.</summary>
    public int At => _at;

    /// <summary>Character after what was read.</summary>
    public int End => _end;

    /// <summary>The last member of a list or range with one shared unit (27、28日); null if there is none.</summary>
    public Moment? SharedLast { get; private set; }

    private DateToken Peek => text.TokenAt(_at) is var token && token.Start == _end ? token : default;

    private DateToken After(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (text.TokenAt(_at + i).End != text.TokenAt(_at + i + 1).Start || text.TokenAt(_at + i + 1).Length == 0)
            {
                return default;
            }
        }

        return text.TokenAt(_at + count);
    }

    /// <summary>Reads the date that starts at a token.</summary>
    /// <param name="token">Index of the token.</param>
    /// <param name="isOtherEnd">Whether it ends a range, so that a dash before it says nothing.</param>
    /// <returns>Null if none does.</returns>
    public Moment? Read(int token, bool isOtherEnd = false)
    {
        _isOtherEnd = isOtherEnd;
        _at = token;
        _end = text.TokenAt(token).Start;
        _moment = new Moment();
        SharedLast = null;
        if (!ReadAny())
        {
            return null;
        }

        if (_moment.Unit is MomentUnit.Day or MomentUnit.DayWord or MomentUnit.DayRef or MomentUnit.DayOfWeek or MomentUnit.Weekday or MomentUnit.Festival or MomentUnit.SolarTerm)
        {
            ReadAfterDay();
        }

        return _moment;
    }

    /// <summary>Says that everything up to a token was read.</summary>
    public void Jump(int token)
    {
        _at = token;
        _end = text.TokenAt(token - 1).End;
    }

    private bool ReadAny()
    {
        if (ReadNumeric())
        {
            return true;
        }

        if (Peek.Kind is DateTokenKind.SolarMark or DateTokenKind.CommonEra)
        {
            var isEra = Peek.Kind == DateTokenKind.CommonEra;
            Take();
            return isEra ? ReadCommonYear() && ReadBelowYear() : ReadYear() ? ReadBelowYear() : ReadMonth();
        }

        if (Peek.Kind == DateTokenKind.LunarMark)
        {
            Take();
            _moment.IsLunar = true;
            ReadYear();
            return ReadMonth();
        }

        return ReadYear() ? ReadBelowYear() : ReadDecade() || ReadYearPart() || ReadMonth() || ReadDay() || ReadClockAlone();
    }

    // 2023-11-24, 2023/11/24, 2023.11.24, 7/12.
    private bool ReadNumeric()
    {
        if (Peek is not { Form: NumberForm.Digits, Kind: DateTokenKind.Number } first || char.IsAsciiLetterOrDigit(text.At(first.Start - 1)) || (!_isOtherEnd && text.At(first.Start - 1) is '-' or '/' or '.'))
        {
            return false;
        }

        var separator = After(1);
        var second = After(2);
        if (second.Form != NumberForm.Digits || second.Length > 2 || separator.Kind is not (DateTokenKind.To or DateTokenKind.Slash or DateTokenKind.Dot))
        {
            return false;
        }

        if (first.Length == 4)
        {
            var third = After(4);
            if (text.At(separator.Start) is not ('-' or '/' or '.') || separator.Length > 1 || text.At(After(3).Start) != text.At(separator.Start) || third.Form != NumberForm.Digits || third.Length > 2
                || IsMoreNumber(third.End) || !IsDay(first.Value, second.Value, third.Value))
            {
                return false;
            }

            (_moment.Year, _moment.YearValue, _moment.MonthBy, _moment.Month, _moment.Unit, _moment.Value) = (YearKind.Full, first.Value, MonthKind.Number, second.Value, MomentUnit.Day, third.Value);
            Take(5);
            return true;
        }

        if (first.Length > 2 || separator.Kind != DateTokenKind.Slash || IsMoreNumber(second.End) || !IsDay(2000, first.Value, second.Value))
        {
            return false;
        }

        (_moment.MonthBy, _moment.Month, _moment.Unit, _moment.Value, _moment.IsSlashed) = (MonthKind.Number, first.Value, MomentUnit.Day, second.Value, true);
        Take(3);
        return true;
    }

    // A number that goes on is none of a date; after a dash the other end of a range may follow (2023.11.19-11.21).
    private bool IsMoreNumber(int end) => text.At(end) is '/' or '.' && char.IsAsciiDigit(text.At(end + 1));

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    // Decades: 20世纪80年代, 上世纪80年代, 八十年代, 1950年代, 七八十年代, 50至70年代.
    private bool ReadDecade()
    {
        var (at, end) = (_at, _end);
        int? century = null;
        var fromIssue = false;
        if (Peek.Kind == DateTokenKind.Number && After(1).Kind == DateTokenKind.Century && Peek.Value is > 0 and <= 21)
        {
            century = Peek.Value;
            Take(2);
        }
        else if (Peek.Kind == DateTokenKind.CenturyWord)
        {
            century = Peek.Value;
            fromIssue = true;
            Take();
        }

        if (century is not null && text.At(_end) == '的')
        {
            _end++;
        }

        if (ReadShared(DateTokenKind.Decade) is { } shared)
        {
            var (first, last) = (shared.First.Value, shared.Last.Form == NumberForm.TwoTens ? shared.Last.Value + 10 : shared.Last.Value);
            var whole = first >= FirstYear;
            if (first % 10 == 0 && last % 10 == 0 && last >= first && (whole ? last <= LastYear : last < 100) && !(whole && century is not null))
            {
                _moment.Unit = MomentUnit.Decade;
                _moment.Value = first;
                _moment.LastValue = last;
                _moment.Year = century is null ? (whole ? YearKind.Full : YearKind.None) : fromIssue ? YearKind.Deictic : YearKind.Full;
                _moment.YearValue = fromIssue ? century!.Value : ((century ?? 0) - 1) * 100;
                SharedLast = null;
                ReadEdge();
                return true;
            }
        }

        (_at, _end) = (at, end);
        return false;
    }

    private void ReadEdge()
    {
        if (Peek.Kind == DateTokenKind.Edge)
        {
            Take();
        }
    }

    // Parts of a year other than months: halves, quarters.
    private bool ReadYearPart()
    {
        if (Peek.Kind == DateTokenKind.HalfYear)
        {
            (_moment.Unit, _moment.Value) = (MomentUnit.Half, Peek.Value);
            Take();
            return true;
        }

        if (Peek.Kind == DateTokenKind.QuarterWord && _moment.Year == YearKind.None)
        {
            (_moment.Unit, _moment.Value) = (MomentUnit.QuarterWord, Peek.Value);
            Take();
            ReadEdge();
            return true;
        }

        if (Peek.Kind == DateTokenKind.QuarterName)
        {
            (_moment.Unit, _moment.Value) = (MomentUnit.Quarter, 1);
            Take();
            ReadEdge();
            return true;
        }

        return ReadFirstUnits() || ReadQuarter();
    }

    // 前三季度, 前11个月, 头两个月.
    private bool ReadFirstUnits()
    {
        if (Peek.Kind != DateTokenKind.First || After(1) is not { Kind: DateTokenKind.Number or DateTokenKind.Two, Value: > 0 and <= 12 } count)
        {
            return false;
        }

        var skip = After(2).Kind == DateTokenKind.Counter ? 3 : 2;
        var unit = After(skip).Kind;
        if ((unit == DateTokenKind.Month && (skip == 3 || count.Form == NumberForm.Digits || text.At(_end) == '首')) || (unit == DateTokenKind.Quarter && count.Value is 2 or 3 && (After(skip).Value == 0 || text.IsTraditional || !IsHan(text.At(After(skip).End)))))
        {
            _moment.Unit = unit == DateTokenKind.Month ? MomentUnit.Month : MomentUnit.Quarter;
            _moment.MonthBy = unit == DateTokenKind.Month ? MonthKind.Number : MonthKind.None;
            (_moment.Month, _moment.Value, _moment.LastValue, _moment.IsCumulative) = (1, 1, count.Value, true);
            Take(skip + 1);
            return true;
        }

        return false;
    }

    private bool ReadQuarter()
    {
        var (at, end) = (_at, _end);
        var ordinal = Peek.Kind == DateTokenKind.Ordinal;
        if (ordinal)
        {
            Take();
        }

        if (ReadShared(DateTokenKind.Quarter) is { } shared && shared.First.Value is >= 1 and <= 4 && shared.Last.Value is >= 1 and <= 4)
        {
            var isShort = shared.Unit.Value == 1;
            if (!isShort || ordinal || _moment.Year != YearKind.None)
            {
                (_moment.Unit, _moment.Value, _moment.IsShortQuarter) = (MomentUnit.Quarter, shared.First.Value, isShort);
                SharedLast = shared.IsShared ? _moment with { Value = shared.Last.Value } : null;
                ReadEdge();
                return true;
            }
        }

        (_at, _end) = (at, end);
        return false;
    }

    // A number with a unit, or several numbers that share it: 8日, 8至10日, 27、28日, 七八月.
    private SharedNumbers? ReadShared(DateTokenKind unit)
    {
        if (Peek.Kind != DateTokenKind.Number || Peek.Value < 0)
        {
            return null;
        }

        var first = Peek;
        var last = first;
        var next = 1;
        while (After(next).Kind != unit)
        {
            var joint = After(next);
            var number = After(next + 1);
            if (joint.Kind is not (DateTokenKind.To or DateTokenKind.And) || number.Kind != DateTokenKind.Number || number.Value < 0 || next > 2 * LongestList
                || (number.Form == NumberForm.Digits) != (first.Form == NumberForm.Digits))
            {
                return null;
            }

            last = number;
            next += 2;
        }

        var shared = new SharedNumbers(first, last, After(next), next > 1);
        if (!shared.IsShared && first is { Form: NumberForm.Spelled, Length: 2 } && unit == DateTokenKind.Month && first.Value % 10 == (first.Value / 10) + 1)
        {
            // 七八月.
            shared = new SharedNumbers(first with { Value = first.Value / 10 }, first with { Value = first.Value % 10 }, shared.Unit, true);
        }

        Take(next + 1);
        return shared;
    }

    private void Take(int count = 1)
    {
        _at += count;
        _end = text.TokenAt(_at - 1).End;
    }

    private readonly record struct SharedNumbers(DateToken First, DateToken Last, DateToken Unit, bool IsShared);
}
