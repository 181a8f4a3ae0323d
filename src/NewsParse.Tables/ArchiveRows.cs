using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NewsParse;

/// <summary>Writes pages into the tables of an archive.</summary>
internal sealed class ArchiveRows : IDisposable
{
    private static readonly string[] PagesRows = ["furniture", "diagnostics"];
    private static readonly string[] ArticlesRows = ["contributors", "people", "places", "organizations", "dates", "fields", "mentions", "zones"];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public ArchiveRows(SqliteConnection connection) => _connection = connection;

    /// <summary>The transaction that all is written in.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Writes the pages of a source in the place of those that are there.</summary>
    public void Put(string source, IEnumerable<NewspaperPage> pages)
    {
        var count = 0;
        foreach (var page in pages)
        {
            Put(source, ++count, page);
        }

        // What there is of further pages goes.
        while (Get("SELECT id FROM pages WHERE source = ?1 AND number > ?2 LIMIT 1", source, count) is long surplus)
        {
            DropArticles(surplus, 0);
            Clear(PagesRows, "page_id", surplus);
            Run("DELETE FROM pages WHERE id = ?1", surplus);
        }
    }

    /// <summary>Writes down what a source's pages were read from; null forgets it.</summary>
    public void PutInput(string source, string? hash) =>
        Run("INSERT INTO inputs VALUES (?1, ?2) ON CONFLICT (source) DO UPDATE SET hash = excluded.hash", source, hash ?? "");

    /// <summary>Sources with their hashes.</summary>
    public IEnumerable<(string Source, string Hash)> Inputs()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT source, hash FROM inputs";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), reader.GetString(1));
        }
    }

    /// <summary>A remark on the archive; null if there is none.</summary>
    public string? GetMeta(string key) => (string?)Get("SELECT value FROM meta WHERE key = ?1", key);

    /// <summary>Writes a remark on the archive.</summary>
    public void PutMeta(string key, string value) => Run("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    private void Put(string source, int number, NewspaperPage page)
    {
        const string Upsert = """
            INSERT INTO pages (source, number, paper, issue_date, page_number, page_name, width, height, unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (source, number) DO UPDATE SET (paper, issue_date, page_number, page_name, width, height, unit)
              = (excluded.paper, excluded.issue_date, excluded.page_number, excluded.page_name, excluded.width, excluded.height, excluded.unit)
            RETURNING id
            """;
        var paper = page.Publication;
        var id = (long)Get(Upsert, source, number, paper.Title, Day(paper.IssueDate), paper.PageNumber, paper.PageName, page.Size?.Width, page.Size?.Height, page.Size?.Unit.ToString())!;
        Clear(PagesRows, "page_id", id);
        Each(page.Furniture, (piece, i) => Run("INSERT INTO furniture VALUES (?1, ?2, ?3, ?4)", id, i, piece.Kind.ToString(), piece.Text));
        Each(page.Diagnostics, (remark, i) => Run("INSERT INTO diagnostics VALUES (?1, ?2, ?3, ?4, ?5)", id, i, remark.Code, remark.Message, remark.Line));
        Each(page.Articles, (article, i) => Put(id, i, article, number));
        DropArticles(id, page.Articles.Count);
    }

    private void Put(long page, int number, Article article, int pageNumber)
    {
        const string Upsert = """
            INSERT INTO articles (page_id, number, "column", kickers, headline, subheads, dateline, agency, dateline_place, byline, date, first_day, last_day, text, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            ON CONFLICT (page_id, number) DO UPDATE SET ("column", kickers, headline, subheads, dateline, agency, dateline_place, byline, date, first_day, last_day, text, confidence)
              = (excluded."column", excluded.kickers, excluded.headline, excluded.subheads, excluded.dateline, excluded.agency, excluded.dateline_place, excluded.byline, excluded.date,
                 excluded.first_day, excluded.last_day, excluded.text, excluded.confidence)
            RETURNING id
            """;
        var (headline, text) = (Lines(article.Headline.Lines), string.Join('\n', article.Paragraphs));
        var id = (long)Get(
            Upsert, page, number, article.Column, Lines(article.Headline.Kickers), headline, Lines(article.Headline.Subheads), article.Dateline?.Text, article.Dateline?.Agency, article.Dateline?.Place,
            article.Byline?.Text, article.Date?.ToString(), Day(article.Date?.FirstDay), Day(article.Date?.LastDay), text, article.Confidence)!;
        Clear(ArticlesRows, "article_id", id);
        Each(article.Byline?.Contributors ?? [], (hand, i) => Run("INSERT INTO contributors VALUES (?1, ?2, ?3, ?4)", id, i, hand.Role.ToString(), hand.Name));
        PutEntities(id, article);
        var zone = 0;
        Each(article.Zones ?? [], (box, _) => PutZone(id, ++zone, pageNumber, box));
        foreach (var continuation in article.Continuations)
        {
            Each(continuation.Zones ?? [], (box, _) => PutZone(id, ++zone, continuation.Page, box));
        }

        Run("DELETE FROM article_text WHERE rowid = ?1", id);
        string[] titles = [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads];
        Run("INSERT INTO article_text (rowid, headline, text) VALUES (?1, ?2, ?3)", id, HanText.Split(string.Join('\n', titles)), HanText.Split(text));
    }

    private void PutEntities(long id, Article article)
    {
        Each(article.People, (person, i) =>
        {
            Run("INSERT INTO people VALUES (?1, ?2, ?3, ?4)", id, i, person.Name, Json(person.Titles));
            PutMentions(id, EntityKind.Person, i, person.Mentions);
        });
        Each(article.Places, (place, i) =>
        {
            Run("INSERT INTO places VALUES (?1, ?2, ?3, ?4, ?5, ?6)", id, i, place.Name, place.Kind.ToString(), place.AdminCode, Json(place.Path));
            PutMentions(id, EntityKind.Place, i, place.Mentions);
        });
        Each(article.Organizations, (organization, i) =>
        {
            Run("INSERT INTO organizations VALUES (?1, ?2, ?3)", id, i, organization.Name);
            PutMentions(id, EntityKind.Organization, i, organization.Mentions);
        });
        Each(article.Dates, (date, i) =>
        {
            Run("INSERT INTO dates VALUES (?1, ?2, ?3, ?4, ?5, ?6)", id, i, date.Text, date.Value?.ToString(), Day(date.Value?.FirstDay), Day(date.Value?.LastDay));
            PutMentions(id, EntityKind.Date, i, [date.Mention]);
        });
        Each(article.Fields, (field, i) => Run("INSERT INTO fields VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", id, i, field.Name, field.Text, field.Value, field.Mention.Paragraph, field.Mention.Start, field.Mention.Length));
    }

    private void PutMentions(long article, EntityKind kind, int number, IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            Run("INSERT OR IGNORE INTO mentions VALUES (?1, ?2, ?3, ?4, ?5, ?6)", article, kind.ToString(), number, mention.Paragraph, mention.Start, mention.Length);
        }
    }

    private void PutZone(long article, int number, int page, Box box) =>
        Run("INSERT INTO zones VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", article, number, page, box.X, box.Y, box.Width, box.Height);

    private void DropArticles(long page, int after)
    {
        while (Get("SELECT id FROM articles WHERE page_id = ?1 AND number > ?2 LIMIT 1", page, after) is long surplus)
        {
            Clear(ArticlesRows, "article_id", surplus);
            Run("DELETE FROM article_text WHERE rowid = ?1", surplus);
            Run("DELETE FROM articles WHERE id = ?1", surplus);
        }
    }

    private void Clear(string[] tables, string key, long id)
    {
        foreach (var table in tables)
        {
            Run($"DELETE FROM {table} WHERE {key} = ?1", id);
        }
    }

    private void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Run(values);

    private object? Get(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Get(values);

    private Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new Statement(_connection, sql);
        }

        statement.Transaction = Transaction;
        return statement;
    }

    private static void Each<T>(IReadOnlyList<T> items, Action<T, int> put)
    {
        for (var i = 0; i < items.Count; i++)
        {
            put(items[i], i + 1);
        }
    }

    private static string? Lines(IReadOnlyList<string> lines) => lines.Count > 0 ? string.Join('\n', lines) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A serialiser would need reflection for this. Through bytes, so that a lone surrogate becomes U+FFFD.
    private static string Json(IReadOnlyList<string> items) =>
        "[" + string.Join(',', items.Select(item => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(item), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"")) + "]";
}
