using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace NewsParse.WebDemo.Tests;

/// <summary>What the server answers, without a browser.</summary>
public sealed class ApiTests(DemoServer server, NarrowServer narrow) : IClassFixture<DemoServer>, IClassFixture<NarrowServer>
{
    private const string Text = "集市迁到河东\n　　本报讯（记者 何一舟）2021年3月3日，集市迁到河东，镇长苏小禾到集市看望商户。\n";

    [Fact]
    public async Task A_file_is_parsed_into_the_records_that_the_library_writes()
    {
        var pages = await Parse("a.txt", Text);
        pages.Should().ContainSingle().Which.GetProperty("record").GetRawText().Should().Be(PageJson.Write(NewspaperParser.Default.Parse(PlainText.Read(Text, "a.txt"))));
    }

    [Fact]
    public async Task The_example_has_zones()
    {
        using var pages = await server.Send("example.alto.xml", await server.Client.GetByteArrayAsync(new Uri("example.alto.xml", UriKind.Relative)));
        var articles = (await Json(pages)).EnumerateArray().Single().GetProperty("record").GetProperty("articles").EnumerateArray().ToArray();
        articles.Should().HaveCount(3).And.OnlyContain(article => article.GetProperty("zones").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("cairo.pdf")]
    [InlineData("tesseract.hocr")]
    [InlineData("tesseract.alto.xml")]
    public async Task Files_of_all_formats_are_read(string file)
    {
        using var answer = await server.Send(file, await File.ReadAllBytesAsync(Fixtures.PathOf(file)));
        var page = (await Json(answer))[0].GetProperty("record");
        page.GetProperty("size").GetProperty("width").GetDouble().Should().BePositive();
        page.GetProperty("articles").GetArrayLength().Should().BePositive();
    }

    [Fact]
    public async Task What_a_page_looks_like_comes_with_it()
    {
        using var answer = await server.Send("example.alto.xml", await server.Client.GetByteArrayAsync(new Uri("example.alto.xml", UriKind.Relative)));
        var texts = (await Json(answer))[0].GetProperty("facsimile").GetProperty("texts").EnumerateArray().ToArray();
        texts.Take(5).Select(text => text.GetProperty("text").GetString()).Should().Equal(["青湖日报", "2021年3月8日", "星期一", "第02版", "要闻"], "words with gaps between them are placed one by one");
        texts[1].GetProperty("box").GetProperty("x").GetDouble().Should().Be(250);
        texts[6].GetRawText().Should().Be("""{"text":"让好水早一天流进麦田","box":{"x":80,"y":246,"width":690,"height":69},"size":69,"direction":"Horizontal"}""");
        (await Parse("a.txt", Text))[0].GetProperty("facsimile").ValueKind.Should().Be(JsonValueKind.Null, "text has no boxes");
    }

    [Theory]
    [InlineData("broken.pdf", "%PDF-1.4 nothing", HttpStatusCode.UnprocessableEntity, "broken.pdf: ")]
    [InlineData("issue.xml", "<mets></mets>", HttpStatusCode.UnprocessableEntity, "issue.xml: a METS file only lists other files")]
    [InlineData("a.bin", "\0\u0001\u0002\u0003\0\0\0\0", HttpStatusCode.UnprocessableEntity, "a.bin: ")]
    [InlineData("../../etc/a.pdf", "%PDF-", HttpStatusCode.UnprocessableEntity, "a.pdf: ")]
    public async Task What_cannot_be_read_is_told_by_name(string name, string content, HttpStatusCode status, string words)
    {
        using var answer = await server.Send(name, Encoding.UTF8.GetBytes(content));
        answer.StatusCode.Should().Be(status);
        (await Words(answer)).Should().StartWith(words);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        using var answer = await narrow.Send("large.txt", new byte[(1 << 20) + 1]);
        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await Words(answer)).Should().Be("large.txt: larger than 1 MiB");
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up()
    {
        using var answer = await narrow.Send("long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text, 4000))));
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await Words(answer)).Should().StartWith("long.txt: ");
    }

    [Fact]
    public async Task Names_are_found_anew_in_what_was_corrected()
    {
        var page = (await Parse("a.txt", Text))[0].GetProperty("record");
        var corrected = page.GetRawText().Replace("镇长苏小禾", "县长莫怀远", StringComparison.Ordinal).Replace("记者 何一舟", "记者 林远山", StringComparison.Ordinal);
        using var answer = await server.Client.PostAsync(new Uri("api/names", UriKind.Relative), JsonContent(corrected));
        var article = (await Json(answer)).GetProperty("articles")[0];
        article.GetProperty("people")[0].GetProperty("name").GetString().Should().Be("莫怀远");
        article.GetProperty("date").GetString().Should().Be("2021-03-03");
    }

    [Theory]
    [InlineData("api/names", "{\"articles\":[{\"date\":\"gestern\"}]}", HttpStatusCode.BadRequest, "these are no records: 'gestern' is no date of the form 2023-12-01")]
    [InlineData("api/names", "{", HttpStatusCode.BadRequest, "these are no records: ")]
    [InlineData("api/downloads/csv", "{}", HttpStatusCode.BadRequest, "these are no records: an array of pages is asked for")]
    [InlineData("api/downloads/docx", "[]", HttpStatusCode.NotFound, "'docx' is none of json, csv, sqlite")]
    public async Task Wrong_records_are_refused_in_words(string address, string json, HttpStatusCode status, string words)
    {
        using var answer = await server.Client.PostAsync(new Uri(address, UriKind.Relative), JsonContent(json));
        answer.StatusCode.Should().Be(status);
        (await Words(answer)).Should().StartWith(words);
    }

    [Fact]
    public async Task Nothing_of_a_download_stays_on_the_disk()
    {
        var before = Leftovers();
        foreach (var format in (string[])["csv", "sqlite"])
        {
            using var answer = await server.Client.PostAsync(new Uri($"api/downloads/{format}", UriKind.Relative), JsonContent($"[{PageJson.Write(NewspaperParser.Default.Parse(Text))}]"));
            (await answer.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty();
        }

        Leftovers().Should().BeSubsetOf(before);
    }

    [Fact]
    public async Task The_tables_come_as_a_zip_file()
    {
        using var answer = await server.Client.PostAsync(new Uri("api/downloads/csv", UriKind.Relative), JsonContent($"[{PageJson.Write(NewspaperParser.Default.Parse(Text))}]"));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        zip.Entries.Select(entry => entry.Name).Should().BeEquivalentTo("articles.csv", "people.csv", "places.csv", "organizations.csv", "dates.csv");
    }

    [Fact]
    public async Task Every_answer_forbids_all_scripts_but_the_pages_own()
    {
        foreach (var address in (string[])["", "app.js", "api/limits", "nothing"])
        {
            using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'").And.NotContain("unsafe");
        }
    }

    [Fact]
    public async Task The_document_describes_the_records_as_they_are_written()
    {
        var document = await server.Client.GetFromJsonAsync<JsonElement>(new Uri("openapi/v1.json", UriKind.Relative));
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo("/api/limits", "/api/pages", "/api/names", "/api/downloads/{format}");
        var schemas = document.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("Article").GetProperty("properties").TryGetProperty("spans", out _).Should().BeFalse();
        schemas.GetProperty("FurnitureKind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()).Should().Contain("Folio");
        document.ToString().Should().NotContain("FirstDay", "a date is written as a string");
    }

    private static string[] Leftovers() => Directory.GetDirectories(Path.GetTempPath(), "newsparse-web-*");

    private async Task<JsonElement[]> Parse(string name, string text)
    {
        using var answer = await server.Send(name, Encoding.UTF8.GetBytes(text));
        return [.. (await Json(answer)).EnumerateArray()];
    }

    private static StringContent JsonContent(string json) => new(json, Encoding.UTF8, "application/json");

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<string> Words(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
}
