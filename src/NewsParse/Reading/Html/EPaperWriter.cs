using System.Globalization;

namespace NewsParse.Reading.Html;

/// <summary>Writes files of an e-paper as pages, with their articles.</summary>
internal sealed class EPaperWriter(string? name)
{
    private readonly List<SourcePage> _pages = [];
    private readonly List<SourceArticle> _articles = [];
    private string? _title;
    private DateOnly? _date;

    /// <summary>Adds a page: the files that stand on it, in order.</summary>
    public void Add(IReadOnlyList<EPaperFile> files)
    {
        var page = new SourcePageBuilder();
        foreach (var file in files)
        {
            Add(page, file);
            _date ??= file.Property.Date ?? DateIn(file.Title) ?? file.Blocks.Take(60).Select(block => DateIn(block.Lines[0])).FirstOrDefault(date => date is not null);
            _title ??= PaperIn(file.Title);
        }

        _pages.Add(page.Build(new SourcePage { Name = name, Number = _pages.Count + 1 }));
    }

    /// <summary>What was added.</summary>
    public SourceIssue Build() => new()
    {
        Name = name,
        Publication = new Publication { Title = _title, IssueDate = _date },
        Pages = _pages,
        Articles = _articles,
    };

    private void Add(SourcePageBuilder page, EPaperFile file)
    {
        var parts = new List<SourcePart>[file.Bodies];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = [];
        }

        var paragraph = 0;
        foreach (var block in file.Blocks)
        {
            foreach (var line in block.Lines)
            {
                page.Append(line);
                if (page.EndLine(new SourceLine()) is { } span && block.Body >= 0 && block.Kind != BlockKind.Chrome)
                {
                    parts[block.Body].Add(new SourcePart(_pages.Count, span, block.Kind, ++paragraph));
                }
            }

            page.EndBlock(block.Kind);
        }

        _articles.AddRange(parts.Where(article => article.Exists(part => part.Kind is BlockKind.Text)).Select(article => new SourceArticle { Parts = article, Label = file.Property.Title }));
    }

    /// <summary>The first date of the form 2023年12月1日 or 2023-12-01.</summary>
    private static DateOnly? DateIn(string text)
    {
        for (var i = 0; i + 8 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || (i > 0 && char.IsAsciiDigit(text[i - 1])))
            {
                continue;
            }

            var at = i;
            if (TryNumber(text, ref at, 4, 4, out var year) && TrySeparator(text, ref at, '年') && TryNumber(text, ref at, 1, 2, out var month)
                && TrySeparator(text, ref at, '月') && TryNumber(text, ref at, 1, 2, out var day)
                && year > 1800 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    private static bool TryNumber(string text, ref int at, int least, int most, out int number)
    {
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out number) && at - start >= least;
    }

    private static bool TrySeparator(string text, ref int at, char mark)
    {
        if (at < text.Length && (text[at] == mark || text[at] == '-'))
        {
            at++;
            return true;
        }

        return false;
    }

    /// <summary>A part of the document's title that ends as papers' names do.</summary>
    private static string? PaperIn(string title)
    {
        foreach (var part in title.Split(['-', '_', '|', ' ', '—', '–', '·', '：', ':', '　'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var plain = part.StartsWith('《') ? part.Trim('《', '》') : part;
            if (plain.Length is >= 3 and <= 12 && plain[^1] is '报' or '報')
            {
                return plain;
            }
        }

        return null;
    }
}
