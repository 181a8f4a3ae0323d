using Microsoft.Data.Sqlite;
using NewsParse;

// A folder of pages into a database that is searched: dotnet run FOLDER ARCHIVE. Run again, it puts each file's pages in the place of those that the archive has of it.
// Without arguments: the two pages of this sample, into the folder for temporary files.
var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "pages");
var path = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "newsparse-sample.sqlite");

using (var archive = new SqliteArchive(path))
{
    foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
    {
        var pages = PlainText.ReadPages(File.ReadAllBytes(file), file);
        archive.Put(Path.GetFileName(file), pages.Select(NewspaperParser.Default.Parse));
    }

    // 1. Words of any length, the best articles first.
    archive.Save();
    foreach (var hit in archive.Search("渡口"))
    {
        Console.WriteLine($"{hit.Source}: {hit.Headline}: {hit.Snippet}");
    }
}

// The rest is plain SQL, for any tool that opens SQLite.
using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
connection.Open();

// 2. Who is named in most articles?
Print("SELECT name, count(DISTINCT article_id) AS articles FROM people GROUP BY name ORDER BY articles DESC, name LIMIT 2");

// 3. What happened in the first days of March?
Print("SELECT date, headline FROM articles WHERE first_day >= '2021-03-01' AND last_day <= '2021-03-10' ORDER BY first_day, headline");

void Print(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    using var rows = command.ExecuteReader();
    while (rows.Read())
    {
        Console.WriteLine($"{rows.GetValue(0)}: {rows.GetValue(1)}");
    }
}
