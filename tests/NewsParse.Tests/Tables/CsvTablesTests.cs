using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Tables;

public sealed class CsvTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void There_is_a_row_for_each_article_and_each_name()
    {
        CsvTables.Write([RichPage.Whole], _folder);
        var articles = Rows("articles");
        articles.Should().HaveCount(2);
        articles[0].Should().Contain(new Dictionary<string, string>
        {
            ["source"] = "溪报/02.txt", ["page"] = "1", ["article"] = "1", ["paper"] = "溪报", ["issue_date"] = "2021-03-05", ["column"] = "民生桥", ["kickers"] = "苏小禾到溪口村",
            ["headline"] = "渡口通桥\n两岸通车", ["date"] = "2021-03-04", ["contributors"] = "林远山 (Reporter)", ["people"] = "苏小禾", ["places"] = "溪口村", ["organizations"] = "溪口村委会",
            ["text"] = string.Join('\n', RichPage.Whole.Articles[0].Paragraphs), ["confidence"] = "0.97",
        });
        Rows("people").Should().ContainSingle().Which.Should().Contain("titles", "区长").And.Contain("mentions", "3");
        Rows("places").Should().ContainSingle().Which.Should().Contain("admin_code", "990101").And.Contain("path", "某省溪口村");
        Rows("organizations").Should().ContainSingle();
        Rows("dates").Select(row => row["last_day"]).Should().Equal("2021-03-04", "2021-03-31");
    }

    [Fact]
    public void Pages_of_one_source_are_numbered()
    {
        CsvTables.Write([RichPage.Whole, RichPage.Whole, RichPage.Whole with { Source = "b" }], _folder);
        Rows("people").Select(row => (row["source"], row["page"])).Should().Equal(("溪报/02.txt", "1"), ("溪报/02.txt", "2"), ("b", "1"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void A_cell_that_looks_like_a_formula_is_text(string cell)
    {
        CsvTables.Write([new NewspaperPage { Articles = [new Article { Paragraphs = [cell], People = [new Person { Name = cell }] }] }], _folder);
        Rows("articles")[0]["text"].Should().Be("'" + cell);
        Rows("people")[0]["name"].Should().Be("'" + cell);
    }

    [Fact]
    public void Any_text_keeps_its_row()
    {
        CsvTables.Write([RichPage.Bad, RichPage.Whole], _folder);
        Rows("articles").Should().HaveCount(3);
        Rows("articles")[0]["text"].Should().Contain("\"><img src=x onerror=alert(1)>'; DROP TABLE articles; --");
        File.ReadAllBytes(Path.Combine(_folder, "articles.csv")).Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
    }

    [ToolFact("sqlite3")]
    public void Sqlite3_opens_it()
    {
        CsvTables.Write([RichPage.Whole, RichPage.Whole with { Source = "b" }], _folder);
        using var process = Process.Start(new ProcessStartInfo("sqlite3", [":memory:", "-cmd", ".import --csv articles.csv articles", "SELECT count(*), max(headline), min(text) FROM articles WHERE column = '民生桥'"])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        process.StandardOutput.ReadToEnd().Trim().Should().Be("2|渡口通桥\n两岸通车|" + string.Join('\n', RichPage.Whole.Articles[0].Paragraphs));
    }

    private List<Dictionary<string, string>> Rows(string table)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(_folder, table + ".csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
        }

        return rows;
    }
}
