using FluentAssertions;
using Microsoft.Data.Sqlite;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Tables;

public sealed class SqliteArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    private string ArchivePath => Path.Combine(_folder, "archive.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_table_has_its_rows()
    {
        Put("溪报/02.txt", RichPage.Whole);
        Query("SELECT source, number, paper, issue_date, page_number, width, unit FROM pages").Should().Equal("溪报/02.txt|1|溪报|2021-03-05|02|400|Point");
        Query("SELECT number, \"column\", headline, agency, dateline_place, date, first_day, confidence FROM articles WHERE number = 1").Should().Equal("1|民生桥|渡口通桥\n两岸通车|新华社|溪口|2021-03-04|2021-03-04|0.97");
        Query("SELECT role, name FROM contributors").Should().Equal("Reporter|林远山");
        Query("SELECT name, titles FROM people").Should().Equal("苏小禾|[\"区长\"]");
        Query("SELECT name, kind, admin_code, json_extract(path, '$[0]') FROM places").Should().Equal("溪口村|Village|990101|某省");
        Query("SELECT name FROM organizations").Should().Equal("溪口村委会");
        Query("SELECT text, value, last_day FROM dates ORDER BY number").Should().Equal("3月4日|2021-03-04|2021-03-04", "一季度|2021-Q1|2021-03-31");
        Query("SELECT article_id, page, x, width FROM zones ORDER BY article_id, number").Should().Equal("1|1|20|200", "1|1|20|90.5", "2|1|240|100");
        Query("SELECT kind, text FROM furniture ORDER BY number").Should().Equal("Folio|02版\n要闻", "Caption|图为新桥。");
        Query("SELECT code, line FROM diagnostics").Should().Equal("NP1003|17");
    }

    [Fact]
    public void A_mention_gives_back_the_words_that_it_names()
    {
        Put("a", RichPage.Whole);
        var article = RichPage.Whole.Articles[0];
        var titles = string.Join('\n', [.. article.Headline.Kickers, .. article.Headline.Lines, .. article.Headline.Subheads]);
        var words = Query("SELECT paragraph, start, length FROM mentions WHERE article_id = 1 AND kind = 'Person' ORDER BY paragraph")
            .Select(row => Array.ConvertAll(row.Split('|'), int.Parse)).Select(row => (row[0] < 0 ? titles : article.Paragraphs[row[0]]).Substring(row[1], row[2]));
        words.Should().Equal("苏小禾", "苏小禾", "苏区长");
    }

    [Theory]
    [InlineData("苏小禾", "渡口通桥")]
    [InlineData("溪口", "渡口通桥")]
    [InlineData("禾", "渡口通桥")]
    [InlineData("船就停了", "渡口通桥")]
    [InlineData("桥", "渡口通桥,雨水丰沛")]
    [InlineData("山里 桥", "雨水丰沛")]
    [InlineData("口村", "渡口通桥")]
    [InlineData("村口", "")]
    [InlineData("  ", "")]
    [InlineData("桥\" OR 雨", "")]
    [InlineData("NEAR(桥 雨)", "")]
    public void Words_of_any_length_are_found(string words, string headlines)
    {
        using var archive = new SqliteArchive(ArchivePath);
        archive.Put("a", [RichPage.Whole]);
        string.Join(',', archive.Search(words).Select(hit => hit.Headline.Split('\n')[0])).Should().Be(headlines);
    }

    [Fact]
    public void What_stands_in_the_headline_comes_first_and_snippets_show_the_place()
    {
        using var archive = new SqliteArchive(ArchivePath);
        var filler = string.Concat(Enumerable.Repeat("春耕开始了，各村备足了种子和肥料。", 20));
        archive.Put("a", [new NewspaperPage
        {
            Articles =
            [
                new Article { Headline = new Headline { Lines = ["春耕"] }, Paragraphs = [filler + "渡口也忙。" + filler] },
                new Article { Headline = new Headline { Lines = ["渡口忙"] }, Paragraphs = [filler] },
            ],
        }]);
        var hits = archive.Search("渡口");
        hits.Select(hit => hit.Article).Should().Equal(2, 1);
        hits[1].Snippet.Should().Contain("[渡口]也忙").And.Match(snippet => snippet.Length < 60);
        archive.Search("种子", most: 1).Should().ContainSingle();
        archive.Invoking(a => a.Search("x", most: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("NewsParse", true)]
    [InlineData("newsparse", true)]
    [InlineData("2021", true)]
    [InlineData("𠮷", true)]
    [InlineData("かな", true)]
    [InlineData("arse", false)]
    public void Other_scripts_are_found_by_words(string word, bool found)
    {
        using var archive = new SqliteArchive(ArchivePath);
        archive.Put("a", [new NewspaperPage { Articles = [new Article { Paragraphs = ["用NewsParse读2021年的报纸，𠮷田かな。"] }] }]);
        archive.Search(word).Should().HaveCount(found ? 1 : 0);
    }

    [Fact]
    public void A_page_that_is_put_again_is_updated_and_keeps_its_ids()
    {
        Put("a", RichPage.Whole, RichPage.Whole);
        Put("b", RichPage.Whole);
        var before = Query("SELECT id, source, number FROM pages ORDER BY id");
        var shorter = RichPage.Whole with { Articles = [RichPage.Whole.Articles[0] with { Paragraphs = ["改了的一段。"], People = [], Dates = [] }], Furniture = [] };
        Put("a", shorter);
        Query("SELECT id, source, number FROM pages ORDER BY id").Should().Equal(before.Where(row => row != "2|a|2"));
        Query("SELECT text FROM articles WHERE page_id = 1").Should().Equal("改了的一段。");
        using (var archive = new SqliteArchive(ArchivePath))
        {
            archive.Search("改了").Should().ContainSingle().Which.Source.Should().Be("a");
            archive.Search("苏小禾").Select(hit => hit.Source).Should().BeEquivalentTo(["a", "b"], "a's headline still names her");
        }

        foreach (var table in new[] { "contributors", "people", "places", "organizations", "dates", "mentions", "zones" })
        {
            Query($"SELECT count(*) FROM {table} WHERE article_id NOT IN (SELECT id FROM articles)").Should().Equal(["0"], table);
        }

        Query("SELECT count(*) FROM articles").Should().Equal("3");
        Query("SELECT count(*) FROM article_text").Should().Equal("3");
    }

    [Fact]
    public void Any_text_is_kept()
    {
        Put(RichPage.Hostile, RichPage.Bad);
        Query("SELECT count(*) FROM articles").Should().Equal("1");
        Query("SELECT instr(text, 'DROP TABLE articles; --') > 0 FROM articles").Should().Equal("1");
        Query("SELECT json_valid(titles) FROM people").Should().Equal("1");
    }

    private void Put(string source, params NewspaperPage[] pages)
    {
        using var archive = new SqliteArchive(ArchivePath);
        archive.Put(source, pages);
    }

    private List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={ArchivePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
