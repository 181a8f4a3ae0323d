using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsParse;

/// <summary>Writes pages as CSV for spreadsheets: a row an article, and beside it a table each of people, places, organisations and dates.</summary>
/// <remarks>
/// UTF-8 with a byte order mark, which spreadsheets need to show Chinese; commas, quotes as RFC 4180 has them. A cell that a spreadsheet would take for a formula
/// (it begins with =, +, -, @, tab or carriage return) is written with an apostrophe before it.
/// </remarks>
public static class CsvTables
{
    private static readonly (string Name, string[] Columns)[] Tables =
    [
        ("articles",
        [
            "source", "page", "article", "paper", "issue_date", "page_number", "page_name", "column", "kickers", "headline", "subheads", "date", "dateline", "agency", "byline", "contributors",
            "people", "places", "organizations", "text", "confidence",
        ]),
        ("people", ["source", "page", "article", "name", "titles", "mentions"]),
        ("places", ["source", "page", "article", "name", "kind", "admin_code", "path", "mentions"]),
        ("organizations", ["source", "page", "article", "name", "mentions"]),
        ("dates", ["source", "page", "article", "text", "value", "first_day", "last_day"]),
    ];

    /// <summary>Names of the tables: articles, people, places, organizations, dates.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Tables.Select(table => table.Name)];

    /// <summary>Writes the tables into a folder, a file each (articles.csv, people.csv …). Files that are there are replaced.</summary>
    /// <param name="pages">The pages, asked for one by one. Pages of one source that follow one another are numbered from 1.</param>
    /// <param name="folder">The folder; made if there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> or <paramref name="folder"/> is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(IEnumerable<NewspaperPage> pages, string folder)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder);
        StreamWriter[] files = [.. Names.Select(name => new StreamWriter(Path.Combine(folder, name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))];
        try
        {
            using var rows = new CsvRows();
            for (var table = 0; table < files.Length; table++)
            {
                files[table].Write(Head(table));
            }

            var (source, number) = ((string?)null, 0);
            foreach (var page in pages)
            {
                (source, number) = (page.Source, page.Source == source ? number + 1 : 1);
                rows.Add(page, number);
                for (var table = 0; table < files.Length; table++)
                {
                    files[table].Write(rows.Take(table));
                }
            }
        }
        finally
        {
            Array.ForEach(files, file => file.Dispose());
        }
    }

    /// <summary>The first line of a table, with the byte order mark.</summary>
    internal static string Head(int table) => "\uFEFF" + string.Join(',', Tables[table].Columns) + "\n";
}

/// <summary>Makes the rows of pages.</summary>
internal sealed class CsvRows : IDisposable
{
    private const string Between = "; ";

    private readonly StringBuilder[] _texts = [.. CsvTables.Names.Select(_ => new StringBuilder())];
    private readonly CsvWriter[] _tables;

    public CsvRows()
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", InjectionOptions = InjectionOptions.Escape };
        _tables = [.. _texts.Select(text => new CsvWriter(new StringWriter(text, CultureInfo.InvariantCulture), configuration))];
    }

    /// <summary>Adds the rows of a page.</summary>
    public void Add(NewspaperPage page, int number)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            string[] key = [page.Source ?? "", Text(number), Text(i + 1)];
            Row(0, key, ArticleCells(page.Publication, article));
            foreach (var person in article.People)
            {
                Row(1, key, person.Name, string.Join(Between, person.Titles), Text(person.Mentions.Count));
            }

            foreach (var place in article.Places)
            {
                Row(2, key, place.Name, place.Kind.ToString(), place.AdminCode, string.Concat(place.Path), Text(place.Mentions.Count));
            }

            foreach (var organization in article.Organizations)
            {
                Row(3, key, organization.Name, Text(organization.Mentions.Count));
            }

            foreach (var date in article.Dates)
            {
                Row(4, key, date.Text, date.Value?.ToString(), Text(date.Value?.FirstDay), Text(date.Value?.LastDay));
            }
        }
    }

    /// <summary>The rows of a table since they were last taken.</summary>
    public string Take(int table)
    {
        _tables[table].Flush();
        var rows = _texts[table].ToString();
        _texts[table].Clear();
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_tables, table => table.Dispose());

    private static string?[] ArticleCells(Publication paper, Article article) =>
    [
        paper.Title, Text(paper.IssueDate), paper.PageNumber, paper.PageName, article.Column,
        string.Join('\n', article.Headline.Kickers), string.Join('\n', article.Headline.Lines), string.Join('\n', article.Headline.Subheads),
        article.Date?.ToString(), article.Dateline?.Text, article.Dateline?.Agency, article.Byline?.Text,
        string.Join(Between, (article.Byline?.Contributors ?? []).Select(hand => $"{hand.Name} ({hand.Role})")),
        string.Join(Between, article.People), string.Join(Between, article.Places), string.Join(Between, article.Organizations),
        string.Join('\n', article.Paragraphs), article.Confidence?.ToString("0.###", CultureInfo.InvariantCulture),
    ];

    private void Row(int table, string[] key, params string?[] cells)
    {
        foreach (var cell in key)
        {
            _tables[table].WriteField(cell);
        }

        foreach (var cell in cells)
        {
            _tables[table].WriteField(cell);
        }

        _tables[table].NextRecord();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
