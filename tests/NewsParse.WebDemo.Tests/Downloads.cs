using System.Data;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Microsoft.Data.Sqlite;

namespace NewsParse.WebDemo.Tests;

/// <summary>Reads what a visitor takes home: JSON, CSV tables in a zip, a SQLite archive.</summary>
internal static class Downloads
{
    public static IEnumerable<string?> Names(JsonElement article, string kind) => article.GetProperty(kind).EnumerateArray().Select(one => one.GetProperty("name").GetString());

    public static JsonElement[] Articles(byte[] json) => [.. Json(json)[0].GetProperty("articles").EnumerateArray()];

    public static async Task<IDictionary<string, object>[]> Rows(byte[] zip, string table = "articles.csv")
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(await archive.GetEntry(table)!.OpenAsync());
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>()];
    }

    public static IReadOnlyList<ArchiveHit> Found(byte[] database, string words) => Ask(database, path =>
    {
        using var archive = new SqliteArchive(path);
        return archive.Search(words);
    });

    public static string[] People(byte[] database) => Ask(database, path =>
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand("SELECT name FROM people", connection);
        using var rows = command.ExecuteReader();
        return rows.Cast<IDataRecord>().Select(row => row.GetString(0)).ToArray();
    });

    public static JsonElement Json(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static T Ask<T>(byte[] database, Func<string, T> question)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, database);
            return question(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
