using System.Globalization;

namespace NewsParse.Splitting.Grammar;

/// <summary>Reads title, date, page number and page name from the lines of a folio.</summary>
internal sealed class PublicationReader
{
    private readonly List<Part> _parts = [];

    /// <summary>Takes the folio's lines in the page's order.</summary>
    public PublicationReader(IEnumerable<FolioLine> lines)
    {
        var awaitsName = false;
        foreach (var line in lines)
        {
            awaitsName = Add(line, awaitsName);
        }
    }

    /// <summary>Fills in what they say.</summary>
    public void Fill(Folio folio)
    {
        var (date, weekday) = Date();
        var number = Number();
        var name = number < 0 ? null : Name(number);
        var title = _parts.Where(part => part.Class == FolioClass.Text && part.Text != name && part.EndsTitle).MaxBy(part => part.Text.Length)?.Text
            ?? _parts.Find(part => part.Class == FolioClass.Text && part.Text != name && part.Text.Length is >= 3 and <= 10 && !part.IsPageName)?.Text;
        name ??= _parts.Find(part => part.IsPageName && part.Stands && part.Text != title)?.Text;
        folio.WeekdayDiffers = date is { } day && weekday >= 0 && (int)day.DayOfWeek != weekday;
        folio.Publication = new Publication
        {
            Title = title,
            IssueDate = date,
            PageNumber = number < 0 ? null : Digits(_parts[number].Text),
            PageName = name,
        };
    }

    private bool Add(FolioLine line, bool awaitsName)
    {
        var glance = line.Glance;
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var token = line.Tokens[i];
            if (token.Class == FolioClass.Sign)
            {
                continue;
            }

            // 财经·公司 is one name.
            var last = i;
            while (token.Class == FolioClass.Text && last + 2 < line.Tokens.Count && line.Tokens[last + 1] is { Class: FolioClass.Sign, Length: 1 } sign
                && glance[sign.From] is '·' or '/' or '&' && !glance.BlankBefore(sign.From) && !glance.BlankBefore(sign.To) && line.Tokens[last + 2].Class == FolioClass.Text)
            {
                last += 2;
            }

            var to = line.Tokens[last].To;
            if (token.Class == FolioClass.Staff)
            {
                awaitsName = true;
            }
            else if (token.Class != FolioClass.Text)
            {
                awaitsName = false;
            }

            if (token.Class != FolioClass.Text || !awaitsName)
            {
                var folded = glance.Folded(token.From, to);
                var stands = token.From == 0 || glance.BlankBefore(token.From) || i == 0 || line.Tokens[i - 1].Class is FolioClass.Sign;
                _parts.Add(new Part(token.Class, Printed(glance, token.From, to), token, stands, token.Class == FolioClass.Text && (FolioWords.EndsTitle(folded) || FolioWords.EndsTitle(folded.TrimEnd('社'))), token.Class == FolioClass.Text && FolioWords.IsPageName(folded)));
            }

            i = last;
        }

        return awaitsName;
    }

    // The date that agrees with a weekday, else the first that is whole; else its parts, printed apart.
    private (DateOnly? Date, int Weekday) Date()
    {
        var weekday = _parts.Find(part => part.Token.Weekday >= 0)?.Token.Weekday ?? -1;
        var dates = _parts.Select(part => part.Token.Date.Value).OfType<DateOnly>().ToArray();
        return dates.Length == 0 ? (Composed(weekday), weekday)
            : (Array.Find(dates, date => (int)date.DayOfWeek == weekday) is { } agreed && agreed != default ? agreed : dates[0], weekday);
    }

    // 2016年5月 under a large 30; 5月30日 beside 2016年.
    private DateOnly? Composed(int weekday)
    {
        var year = _parts.Find(part => part.Token.Date.Year is not null)?.Token.Date.Year;
        var month = _parts.Find(part => part.Token.Date.Month is not null)?.Token.Date.Month;
        var day = _parts.Find(part => part.Token.Date.Day is not null)?.Token.Date.Day;
        if (year is null || month is null)
        {
            return null;
        }

        if (day is null)
        {
            var number = _parts.FindIndex(part => part.Class == FolioClass.PageNumber && !part.Token.HasWord && IsDay(part.Text, year.Value, month.Value, weekday));
            if (number < 0)
            {
                return null;
            }

            day = int.Parse(_parts[number].Text, CultureInfo.InvariantCulture);
            _parts.RemoveAt(number);
        }

        return new PrintedDate(year, month, day, 0).Value;
    }

    private static bool IsDay(string text, int year, int month, int weekday) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && new PrintedDate(year, month, day, 0).Value is { } date && (weekday < 0 || (int)date.DayOfWeek == weekday);

    private int Number()
    {
        var marked = _parts.FindIndex(part => part.Class == FolioClass.PageNumber && part.Token.HasWord);
        return marked >= 0 ? marked : _parts.FindIndex(part => part.Class == FolioClass.PageNumber);
    }

    // The name stands behind the number, or before it.
    private string? Name(int number)
    {
        foreach (var at in (ReadOnlySpan<int>)[number + 1, number - 1])
        {
            if (at >= 0 && at < _parts.Count && _parts[at] is { Class: FolioClass.Text } part && part.Text.Length <= 10
                && (!part.EndsTitle || part.IsPageName || _parts.Exists(other => other != part && other.EndsTitle && !other.IsPageName)))
            {
                return part.Text;
            }
        }

        return null;
    }

    private static string Digits(string number) => number.Trim('第', '版', '：', '次', '叠');

    // 南溪日报社 publishes 南溪日报.
    private static string Printed(Glance glance, int from, int to)
    {
        var text = glance.Tight(from, to);
        return glance[to - 1] == '社' && glance[to - 2] == '报' ? text[..^1] : text;
    }

    private sealed record Part(FolioClass Class, string Text, FolioToken Token, bool Stands, bool EndsTitle, bool IsPageName);
}
