namespace NewsParse.Extraction.Dates;

/// <content>Years.</content>
internal sealed partial class MomentParser
{
    private const string TwoAndMore = "两二三四五六七2345 67";

    private bool ReadYear()
    {
        switch (Peek.Kind)
        {
            case DateTokenKind.BeforeCommon when After(1).Kind == DateTokenKind.Number && After(2).Kind == DateTokenKind.Year:
                (_moment.Year, _moment.YearValue) = (YearKind.BeforeCommon, After(1).Value);
                Take(3);
                return true;
            case DateTokenKind.Republic or DateTokenKind.BeforeRepublic:
                return ReadRepublicanYear();
            case DateTokenKind.Era:
                return ReadEraYear();
            case DateTokenKind.Cycle:
                (_moment.Year, _moment.YearValue) = (YearKind.Cycle, Peek.Value);
                Take();
                return true;
            case DateTokenKind.Number:
                return ReadNumberYear();
            case DateTokenKind.Quote when After(1) is { Form: NumberForm.Digits, Length: 2 } number:
                (_moment.Year, _moment.YearValue) = (YearKind.Short, number.Value);
                Take(2);
                if (Peek.Kind == DateTokenKind.Year)
                {
                    Take();
                }

                return true;
            case DateTokenKind.YearWord or DateTokenKind.YearRef:
                (_moment.Year, _moment.YearValue) = (Peek.Kind == DateTokenKind.YearWord ? YearKind.Deictic : YearKind.Anaphoric, Peek.Value);
                Take();
                TakeYearTail();
                return true;
            case DateTokenKind.BareDayWord when After(1).Kind == DateTokenKind.Open && After(2) is { Kind: DateTokenKind.Number } && After(3).Kind == DateTokenKind.Close && After(4).Kind == DateTokenKind.Year:
                (_moment.Year, _moment.YearValue) = (YearKind.Deictic, Peek.Value);
                Take(5);
                return true;
            default:
                return false;
        }
    }

    private bool ReadCommonYear()
    {
        if (Peek is { Kind: DateTokenKind.Number, Value: > 0 and <= LastYear } year && After(1).Kind is DateTokenKind.Year or DateTokenKind.YearEdge)
        {
            (_moment.Year, _moment.YearValue) = (YearKind.Full, year.Value);
            TakeYear();
            return true;
        }

        return false;
    }

    private bool ReadRepublicanYear()
    {
        var isBefore = Peek.Kind == DateTokenKind.BeforeRepublic;
        if (After(1).Kind == DateTokenKind.FirstYear)
        {
            (_moment.Year, _moment.YearValue) = (YearKind.Republican, isBefore ? 0 : 1);
            Take(2);
            return true;
        }

        if (After(1) is not { Kind: DateTokenKind.Number, Value: > 0 and < 200 } number)
        {
            return false;
        }

        if (After(2).Kind is DateTokenKind.Year or DateTokenKind.YearEdge)
        {
            (_moment.Year, _moment.YearValue) = (YearKind.Republican, isBefore ? 1 - number.Value : number.Value);
            Take();
            TakeYear();
            return true;
        }

        if (After(2).Kind == DateTokenKind.Decade && number.Value % 10 == 0)
        {
            (_moment.Unit, _moment.Year, _moment.Value, _moment.LastValue) = (MomentUnit.Decade, YearKind.Republican, number.Value, number.Value);
            Take(3);
            return true;
        }

        if (After(2).Kind is DateTokenKind.To or DateTokenKind.And && After(3) is { Kind: DateTokenKind.Number, Value: < 200 } last && last.Value > number.Value && After(4).Kind == DateTokenKind.Year)
        {
            (_moment.Year, _moment.YearValue) = (YearKind.Republican, number.Value);
            SharedLast = _moment with { YearValue = last.Value };
            Take(5);
            return true;
        }

        return false;
    }

    private bool ReadEraYear()
    {
        var era = Eras.All[Peek.Value];
        var row = Peek.Value;
        if (After(1).Kind == DateTokenKind.FirstYear)
        {
            Take(2);
            (_moment.Year, _moment.Era, _moment.YearValue, _moment.IsLunar) = (YearKind.Era, row, era.First, era.IsLunar);
            return true;
        }

        if (After(1).Kind == DateTokenKind.Cycle)
        {
            var year = Enumerable.Range(era.First, era.Last - era.First + 1).FirstOrDefault(y => Cycles.Of(y) == After(1).Value);
            if (year > 0)
            {
                Take(2);
                (_moment.Year, _moment.Era, _moment.YearValue, _moment.IsLunar) = (YearKind.Era, row, year, era.IsLunar);
                return true;
            }
        }

        if (After(1) is { Kind: DateTokenKind.Number } number && After(2).Kind is DateTokenKind.Year or DateTokenKind.YearEdge && number.Value > 0 && number.Value <= era.Last - era.First + 1)
        {
            Take();
            TakeYear();
            (_moment.Year, _moment.Era, _moment.YearValue, _moment.IsLunar) = (YearKind.Era, row, era.First + number.Value - 1, era.IsLunar);
            return true;
        }

        return false;
    }

    private bool ReadNumberYear()
    {
        var first = Peek;
        if (After(1).Kind is DateTokenKind.Year or DateTokenKind.YearEdge)
        {
            if (YearOf(first) is not { } year)
            {
                return false;
            }

            (_moment.Year, _moment.YearValue, _moment.Form) = (year, first.Value, first.Form);
            TakeYear();
            return true;
        }

        if (After(1).Kind == DateTokenKind.Cycle && YearOf(first) == YearKind.Full && Cycles.Of(first.Value) == After(1).Value)
        {
            (_moment.Year, _moment.YearValue) = (YearKind.Full, first.Value);
            Take(2);
            return true;
        }

        var (at, end) = (_at, _end);
        if (first.Form is NumberForm.Digits or NumberForm.Spelled && first.Length == 4 && ReadShared(DateTokenKind.Year) is { IsShared: true } shared
            && YearOf(shared.First) == YearKind.Full && shared.Last.Length is 4 or 2)
        {
            var last = shared.Last.Length == 4 ? shared.Last.Value : (first.Value / 100 * 100) + shared.Last.Value;
            if (last >= first.Value && last <= LastYear)
            {
                (_moment.Year, _moment.YearValue) = (YearKind.Full, first.Value);
                SharedLast = _moment with { YearValue = last };
                TakeYearTail();
                return true;
            }
        }

        (_at, _end) = (at, end);
        return false;
    }

    // What a number before 年 can be; null for a length of time.
    private static YearKind? YearOf(DateToken number) => (number.Form, number.Length, number.Value) switch
    {
        (NumberForm.Digits or NumberForm.Spelled, 4, >= FirstYear and <= LastYear) => YearKind.Full,
        (NumberForm.Counted, >= 4, >= 1900 and <= LastYear) => YearKind.Full,
        (NumberForm.Digits, 2, < 10) => YearKind.Short,
        (NumberForm.Digits or NumberForm.Spelled, 2, _) => YearKind.Short,
        (NumberForm.Digits or NumberForm.Spelled, 3, >= 80 and < 200) => YearKind.Bare,
        (NumberForm.Counted, _, >= 2 and < 200) => YearKind.Bare,
        _ => null,
    };

    // The number and 年, or the 年 that begins 年底.
    private void TakeYear()
    {
        if (After(1).Kind == DateTokenKind.YearEdge)
        {
            Take();
            ReadYearEdge();
            return;
        }

        Take(2);
        TakeYearTail();
    }

    private void TakeYearTail()
    {
        if (Peek.Kind == DateTokenKind.YearTail && text.At(_end + 1) is not ('假' or '过' or '量' or '数'))
        {
            Take();
        }
    }

    private void ReadYearEdge()
    {
        _moment.HasEdge = true;
        _moment.IsYearEnd = Peek.Value == 2;
        Take();
    }
}
