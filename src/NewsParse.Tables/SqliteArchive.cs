using Microsoft.Data.Sqlite;

namespace NewsParse;

/// <summary>A SQLite database of parsed pages, with full-text search. Its tables are described in the database itself: sqlite3 FILE .schema</summary>
/// <remarks>One thread at a time. The tables: pages, articles, contributors, people, places, organizations, dates, fields, mentions, zones, furniture, diagnostics, and the full-text index article_text.</remarks>
public sealed class SqliteArchive : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ArchiveRows _rows;
    private SqliteTransaction? _transaction;

    /// <summary>Opens an archive, or makes one.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="SqliteException">The file cannot be opened, or is no database.</exception>
    public SqliteArchive(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        using (var schema = _connection.CreateCommand())
        {
            using var text = new StreamReader(typeof(SqliteArchive).Assembly.GetManifestResourceStream("schema.sql")!);
            schema.CommandText = text.ReadToEnd();
            schema.ExecuteNonQuery();
        }

        _rows = new ArchiveRows(_connection);
    }

    /// <summary>Puts the pages of a source into the archive; those that it held of that source are replaced.</summary>
    /// <param name="source">Name of the source: a file, or whatever the pages come from.</param>
    /// <param name="pages">All its pages, in order.</param>
    /// <remarks>They are on the disk after <see cref="Save"/> or <see cref="Dispose"/>; many sources are put much faster than each is saved.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="pages"/> is null.</exception>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void Put(string source, IEnumerable<NewspaperPage> pages)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(pages);
        Put(source, pages, hash: null);
    }

    /// <summary>Finds articles by words, each of one character or more, all of which they hold; the best first.</summary>
    /// <param name="words">The words, blanks between them: 二七区 医院.</param>
    /// <param name="most">How many to give at most, 1 or more. Default 20.</param>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is less than 1.</exception>
    public IReadOnlyList<ArchiveHit> Search(string words, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (HanText.Query(words) is not { } query)
        {
            return [];
        }

        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;

        // A word in the headline counts five times one in the text.
        command.CommandText = """
            SELECT articles.id, pages.source, pages.number, articles.number, coalesce(articles.headline, ''), replace(snippet(article_text, 1, '[', ']', '…', 30), char(0x200B), '')
            FROM article_text JOIN articles ON articles.id = article_text.rowid JOIN pages ON pages.id = articles.page_id
            WHERE article_text MATCH $query ORDER BY bm25(article_text, 5, 1), articles.id LIMIT $most
            """;
        command.Parameters.AddWithValue("$query", query);
        command.Parameters.AddWithValue("$most", most);
        using var reader = command.ExecuteReader();
        var hits = new List<ArchiveHit>();
        while (reader.Read())
        {
            hits.Add(new ArchiveHit
            {
                ArticleId = reader.GetInt64(0), Source = reader.GetString(1), Page = reader.GetInt32(2), Article = reader.GetInt32(3), Headline = reader.GetString(4), Snippet = reader.GetString(5),
            });
        }

        return hits;
    }

    /// <summary>Puts what has been put into the archive on the disk.</summary>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void Save()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _rows.Transaction = _transaction = null;
    }

    /// <summary>Saves and closes the archive.</summary>
    public void Dispose()
    {
        Save();
        _rows.Dispose();
        _connection.Dispose();
    }

    /// <summary>Puts the pages of a source into the archive, with a hash of what they were read from.</summary>
    internal void Put(string source, IEnumerable<NewspaperPage> pages, string? hash)
    {
        _rows.Transaction = _transaction ??= _connection.BeginTransaction();
        _rows.Put(source, pages);
        _rows.PutInput(source, hash);
    }

    /// <summary>Sources with their hashes.</summary>
    internal IEnumerable<(string Source, string Hash)> Inputs() => _rows.Inputs();

    /// <summary>How the archive is made; null if it does not tell.</summary>
    internal string? Options
    {
        get => _rows.GetMeta("options");
        set => _rows.PutMeta("options", value!);
    }
}

/// <summary>An article that a search found.</summary>
public sealed record ArchiveHit
{
    /// <summary>Its id in the table articles.</summary>
    public long ArticleId { get; init; }

    /// <summary>The source of its page.</summary>
    public string Source { get; init; } = "";

    /// <summary>Number of its page in the source, from 1.</summary>
    public int Page { get; init; }

    /// <summary>Its number on the page, from 1.</summary>
    public int Article { get; init; }

    /// <summary>Its main headline, lines apart by "\n"; empty if it has none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The place in its text where most of the words stand, each between [ and ].</summary>
    public string Snippet { get; init; } = "";
}
