using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using NewsParse.Tests.TestSupport;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static NewsParse.WebDemo.Tests.Downloads;

namespace NewsParse.WebDemo.Tests;

/// <summary>What a visitor does, in a browser. SCREENSHOTS=FOLDER keeps pictures of what they see.</summary>
public sealed class VisitorTests(DemoServer server, NarrowServer narrow, Browser browser) : IClassFixture<DemoServer>, IClassFixture<NarrowServer>, IClassFixture<Browser>
{
    private const string Text = """
        集市迁到河东
        　　本报讯（记者 何一舟）2021年3月3日，集市迁到河东，镇长苏小禾到集市看望商户。
        　　新集市有摊位三百个，水电都通，停车场也修好了，赶集的人比往年多出一倍。
        """;

    private const string Script = "<script>alert(1)</script><img src=x onerror=\"alert(2)\"><svg onload=alert(3)>";

    [ToolFact(Browser.Program)]
    public async Task Drops_a_page_clicks_an_article_corrects_it_and_takes_the_records_home()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Drop("example.alto.xml", await server.Client.GetByteArrayAsync(new Uri("example.alto.xml", UriKind.Relative)));
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Article 3: 社区食堂开饭啦" }).ClickAsync();
        var record = visit.Page.Locator("#record");
        await Expect(record.Locator("h2")).ToHaveTextAsync("社区食堂开饭啦");
        (await record.Locator(".paragraph mark.Person").AllTextContentsAsync()).Should().Contain("苏小禾").And.Contain("钟伯年");

        await record.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await record.GetByLabel("Headline").FillAsync("社区食堂\n开饭啦");
        await record.GetByLabel("Column").FillAsync("民生桥");
        await record.GetByLabel("Byline").FillAsync("记者 何一舟 通讯员 易水生");
        var paragraphs = record.GetByLabel("Paragraphs");
        await paragraphs.FillAsync((await paragraphs.InputValueAsync()).Replace("苏小禾", "苏小荷", StringComparison.Ordinal));
        await record.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Save" }).ClickAsync();
        await record.Locator("h2 span").Nth(1).WaitForAsync();
        (await record.Locator(".paragraph mark.Person").AllTextContentsAsync()).Should().Contain("苏小荷", "names are found anew");
        await Expect(visit.Page.Locator("#page").GetByText("corrected")).ToHaveCountAsync(1);

        ShouldBeCorrected(Json(await visit.Download("JSON")));
        await ShouldBeCorrectedInTables(await visit.Download("CSV"));
        ShouldBeFound(await visit.Download("SQLite"));
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task Makes_two_articles_of_one()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        var record = visit.Page.Locator("#record");
        await Press(record, "Split");
        await record.GetByLabel("据县水利局介绍").CheckAsync();
        await record.GetByLabel("This paragraph is its headline").CheckAsync();
        await Press(record, "Save");
        await Expect(record.Locator("h2")).ToHaveTextAsync(new Regex("^据县水利局介绍"));
        await Expect(record.Locator(".paragraph")).ToHaveTextAsync(["佟秀英要求，各镇要把责任落实到人，遇到旱情早报告、早处置。"]);
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(4);
        await Expect(visit.Page.Locator("#page").GetByText("corrected")).ToHaveCountAsync(2);

        var articles = Articles(await visit.Download("JSON"));
        articles.Should().HaveCount(4);
        articles[0].GetProperty("headline").GetProperty("lines")[0].GetString().Should().Be("让好水早一天流进麦田");
        articles[0].GetProperty("paragraphs").GetArrayLength().Should().Be(2);
        articles[0].TryGetProperty("confidence", out _).Should().BeFalse("it was estimated of other borders");
        articles[1].GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()).Should().Equal("佟秀英");
        Zones(articles[0]).Should().OnlyContain(zone => zone.X < 800, "each is printed where its words are");
        Zones(articles[1]).Should().ContainSingle().Which.X.Should().Be(830);
        (await Rows(await visit.Download("CSV"))).Should().HaveCount(4);
        Found(await visit.Download("SQLite"), "旱情").Should().ContainSingle().Which.Headline.Should().StartWith("据县水利局介绍");

        await Press(visit.Page.Locator("#bar"), "Undo");
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(3);
        await Expect(record.Locator("h2")).ToHaveTextAsync("让好水早一天流进麦田");
        await Expect(visit.Page.Locator("#undo")).ToBeHiddenAsync();
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task Corrects_names_by_hand_and_takes_them_home()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        await visit.Page.Locator(".article").Nth(2).ClickAsync();
        var record = visit.Page.Locator("#record");
        await Expect(record.Locator("mark.Person").Filter(new LocatorFilterOptions { HasText = "钟伯年" })).ToHaveCountAsync(2);
        await Correct(record, "People", "苏小禾: 居委会主任；常委、书记\n何一舟");
        await Expect(record.Locator("mark").Filter(new LocatorFilterOptions { HasText = "钟伯年" })).ToHaveCountAsync(0);
        await Expect(record.Locator(".paragraph mark.Person")).ToHaveTextAsync(["苏小禾"]);
        await Correct(record, "Organizations", $"社区食堂\n{Script}");
        await Expect(record.Locator("h2 mark.Organization")).ToHaveTextAsync("社区食堂");
        await Expect(record.Locator(".paragraph mark.Organization")).ToHaveTextAsync("社区食堂");
        await Expect(record.Locator(".names mark.Organization")).ToHaveTextAsync(["社区食堂", Script]);
        await Correct(record, "Column", "民生桥");
        await Expect(record.Locator(".column")).ToHaveTextAsync("民生桥");

        var article = Articles(await visit.Download("JSON"))[2];
        Names(article, "people").Should().Equal("苏小禾", "何一舟");
        article.GetProperty("people")[0].GetProperty("titles").EnumerateArray().Select(title => title.GetString()).Should().Equal("居委会主任", "常委、书记");
        Names(article, "organizations").Should().Equal(["社区食堂", Script], "later corrections change nothing of what was decided");
        article.GetProperty("organizations")[0].GetProperty("mentions").GetArrayLength().Should().Be(2);
        article.EnumerateObject().Select(property => property.Name).Should().NotContain("decided");

        await Press(record, "Split");
        await record.GetByLabel("桥南社区居委会主任苏小禾说").CheckAsync();
        await Press(record, "Save");
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(4);
        var halves = Articles(await visit.Download("JSON"))[2..];
        Names(halves[0], "people").Should().Equal("何一舟");
        Names(halves[0], "organizations").Should().Equal("社区食堂", Script);
        Names(halves[1], "people").Should().Equal(["苏小禾"], "a removed name is of neither");
        (await Rows(await visit.Download("CSV"), "people.csv")).Select(row => row["name"]).Should().Contain("何一舟").And.NotContain("钟伯年");
        People(await visit.Download("SQLite")).Should().Contain("何一舟").And.NotContain("钟伯年");
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task A_zone_with_words_of_both_is_cut_in_two()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        var record = visit.Page.Locator("#record");
        await Press(record, "Split");
        await record.GetByLabel("莫怀远在渠边").CheckAsync();
        await Press(record, "Save");
        await Expect(record.Locator("h2")).ToHaveTextAsync("no headline");
        var articles = Articles(await visit.Download("JSON"));
        Zones(articles[0]).Should().ContainSingle().Which.Bottom.Should().Be(481);
        Zones(articles[1]).Select(zone => (zone.X, zone.Y)).Should().Equal((80, 495), (830, 170));
    }

    [ToolFact(Browser.Program)]
    public async Task Makes_one_article_of_two()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        await visit.Page.Locator(".article").Nth(1).ClickAsync();
        var record = visit.Page.Locator("#record");
        await Press(record, "Merge");
        await record.GetByLabel("Merge with").SelectOptionAsync(new SelectOptionValue { Label = "1 让好水早一天流进麦田" });
        await Expect(record.GetByLabel("Its text goes")).ToHaveValueAsync("before");
        await record.GetByLabel("Merge with").SelectOptionAsync(new SelectOptionValue { Label = "3 社区食堂开饭啦" });
        await Expect(record.GetByLabel("Its text goes")).ToHaveValueAsync("after");
        await Press(record, "Save");
        await Expect(record.Locator("h2")).ToHaveTextAsync("二十年，渡口的灯亮了");
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(2);
        (await record.Locator(".paragraph").AllTextContentsAsync()).Should().Contain("社区食堂开饭啦", "nothing printed is lost");

        var merged = Articles(await visit.Download("JSON"))[1];
        merged.GetProperty("byline").GetProperty("contributors").EnumerateArray().Select(hand => hand.GetProperty("name").GetString()).Should().Equal("孟秋帆", "易水生", "何一舟");
        merged.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()).Should().Contain("顾长根").And.Contain("苏小禾");
        Zones(merged).Should().HaveCount(3);
        (await Rows(await visit.Download("CSV"))).Should().HaveCount(2);
        Found(await visit.Download("SQLite"), "食堂").Should().ContainSingle().Which.Headline.Should().Be("二十年，渡口的灯亮了");
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task A_headless_article_takes_the_headline_of_the_one_that_it_is_merged_with()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        var record = visit.Page.Locator("#record");
        await record.Locator("article").WaitForAsync();
        var paragraphs = await record.Locator(".paragraph").AllTextContentsAsync();
        await Press(record, "Split");
        await record.GetByLabel("据县水利局介绍").CheckAsync();
        await Press(record, "Save");
        await Expect(record.Locator("h2")).ToHaveTextAsync("no headline");
        await Press(record, "Merge");
        await record.GetByLabel("Merge with").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await Press(record, "Save");
        await Expect(record.Locator("h2")).ToHaveTextAsync("让好水早一天流进麦田");
        await Expect(record.Locator(".kicker")).ToHaveTextAsync("县委书记莫怀远调研春灌工作时强调");
        await Expect(record.Locator(".facts")).ToContainTextAsync("卢晓棠");
        (await record.Locator(".paragraph").AllTextContentsAsync()).Should().Equal(paragraphs, "it is whole again");
    }

    [ToolFact(Browser.Program)]
    public async Task Says_what_is_an_article_and_what_is_none()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        var record = visit.Page.Locator("#record");
        await Press(record, "Not an article");
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(2);
        await Expect(record.Locator("h2")).ToHaveTextAsync("二十年，渡口的灯亮了");
        await visit.Page.GetByText("Not in any article (2)").ClickAsync();
        await visit.Page.GetByText("Make an article").First.ClickAsync();
        await Expect(visit.Page.Locator(".article")).ToHaveCountAsync(3);
        await Expect(record.Locator(".paragraph")).ToContainTextAsync("青湖日报");

        var page = Json(await visit.Download("JSON"))[0];
        page.GetProperty("furniture").GetArrayLength().Should().Be(1);
        page.GetProperty("furniture")[0].GetProperty("text").GetString().Should().StartWith("县委书记莫怀远调研春灌工作时强调\n让好水早一天流进麦田\n本报讯").And.EndWith("报告、早处置。", "nothing printed is lost");
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task The_text_of_a_pdf_is_drawn_where_it_is_printed()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#files").SetInputFilesAsync(Fixtures.PathOf("cairo.pdf"));
        await visit.Page.Locator(".plan .zone").First.WaitForAsync();
        await Look(visit, "1280-Light-pdf");
        var headline = (await visit.Page.Locator("#record h2 span").First.TextContentAsync())!;
        var text = await visit.Page.Locator(".facsimile text").Filter(new LocatorFilterOptions { HasText = headline }).First.BoundingBoxAsync();
        var zone = await visit.Page.Locator(".zone.selected rect").First.BoundingBoxAsync();
        (text!.X >= zone!.X && text.X + text.Width <= zone.X + zone.Width + 1).Should().BeTrue("the headline is drawn in its article's zone");
        await Press(visit.Page.Locator("#bar"), "Enlarge");
        (await visit.Page.Locator(".plan").BoundingBoxAsync())!.Width.Should().BeGreaterThan(1000);
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task A_wrong_correction_is_told_and_can_be_mended()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Drop("a.txt", Encoding.UTF8.GetBytes(Text));
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await visit.Page.Locator("[name=date]").FillAsync("3.3.2021");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.Locator(".problem")).ToContainTextAsync("'3.3.2021' is no date of the form 2023-12-01");
        await visit.Page.Locator("[name=date]").FillAsync("2021-03");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.Locator("#record time")).ToHaveTextAsync("2021-03");
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task A_correction_is_not_lost_by_a_stray_click_or_a_broken_file()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#example").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await visit.Page.GetByLabel("Column").FillAsync("民生桥");
        await visit.Page.Locator(".zone").Last.ClickAsync();
        visit.Complaints.Should().Equal("dialog: Leave this correction without saving it?");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.Locator("#record .column")).ToHaveTextAsync("民生桥");
        await visit.Drop("broken.pdf", "%PDF-1.4"u8.ToArray());
        await visit.Page.Locator("#errors li").WaitForAsync();
        await Expect(visit.Page.Locator("#record .column")).ToHaveTextAsync("民生桥");
    }

    [ToolFact(Browser.Program)]
    public async Task Scripts_in_a_text_are_text()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Drop($"{Script}.txt", Encoding.UTF8.GetBytes(Text.Replace("赶集的人", Script, StringComparison.Ordinal)));
        await Expect(visit.Page.Locator("#record .paragraph").Last).ToContainTextAsync(Script);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await visit.Page.GetByLabel("Headline").FillAsync(Script);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.Locator("#record h2")).ToHaveTextAsync(Script);
        (await visit.Page.Locator("script").CountAsync()).Should().Be(1, "the page has its own and no other");
        (await visit.Page.Locator("#work img, #work svg[onload]").CountAsync()).Should().Be(0);
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task Scripts_in_a_drawn_text_are_text()
    {
        await using var visit = await browser.Visit(server.Address);
        var example = await server.Client.GetStringAsync(new Uri("example.alto.xml", UriKind.Relative));
        await visit.Drop("a.xml", Encoding.UTF8.GetBytes(example.Replace("佟秀英要求，", System.Security.SecurityElement.Escape(Script), StringComparison.Ordinal)));
        await Expect(visit.Page.Locator(".facsimile text").Filter(new LocatorFilterOptions { HasText = "alert(1)" })).ToContainTextAsync(Script);
        await Press(visit.Page.Locator("#record"), "Split");
        await Expect(visit.Page.Locator("#record .choice").Filter(new LocatorFilterOptions { HasText = "alert(1)" })).ToContainTextAsync("onerror");
        (await visit.Page.Locator("script").CountAsync()).Should().Be(1);
        (await visit.Page.Locator("#work img, #work svg[onload]").CountAsync()).Should().Be(0);
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task What_cannot_be_read_is_told_and_the_others_are_read()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#files").SetInputFilesAsync([File("broken.pdf", "%PDF-1.4 nothing"), File("a.txt", Text), File("b.txt", Text.Replace("河东", "河西", StringComparison.Ordinal))]);
        await visit.Page.Locator("#work").WaitForAsync();
        await Expect(visit.Page.Locator("#errors li")).ToHaveTextAsync(new Regex("^broken.pdf: "));
        await visit.Page.Locator("#pages").SelectOptionAsync("b.txt");
        await Expect(visit.Page.Locator("#record h2")).ToHaveTextAsync("集市迁到河西");
    }

    [ToolFact(Browser.Program, "tesseract")]
    public async Task An_image_is_shown_under_its_zones()
    {
        await using var visit = await browser.Visit(server.Address);
        await visit.Page.Locator("#files").SetInputFilesAsync(Fixtures.PathOf("scan.png"));
        await visit.Page.Locator(".plan .zone").First.WaitForAsync();
        await Look(visit, "1280-Light-image");
        var shown = await visit.Page.EvaluateAsync<int>("async () => { const image = new Image(); image.src = document.querySelector('.plan image').getAttribute('href'); await image.decode(); return image.naturalWidth; }");
        shown.Should().BePositive();
        visit.Complaints.Should().BeEmpty();
    }

    [ToolFact(Browser.Program)]
    public async Task A_file_that_is_too_large_is_told_by_name()
    {
        await using var visit = await browser.Visit(narrow.Address);
        await visit.Drop("large.txt", new byte[(1 << 20) + 1]);
        await Expect(visit.Page.Locator("#errors li")).ToHaveTextAsync("large.txt: larger than 1 MiB");
        await Expect(visit.Page.Locator("#work")).ToBeHiddenAsync();
    }

    [ToolTheory(Browser.Program)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Nothing_is_wider_than_the_window(int width, ColorScheme scheme)
    {
        await using var visit = await browser.Visit(server.Address, width, width < 800 ? 844 : 900, scheme);
        await Look(visit, $"{width}-{scheme}-start");
        await visit.Page.Locator("#example").ClickAsync();
        await visit.Page.Locator("#record article").WaitForAsync();
        await Look(visit, $"{width}-{scheme}-zones");
        await visit.Page.Locator(".zone").Last.ClickAsync();
        await Expect(visit.Page.Locator("#record h2")).ToBeInViewportAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Correct" }).ClickAsync();
        await Look(visit, $"{width}-{scheme}-correction");
        foreach (var action in (string[])["Split", "Merge"])
        {
            await Press(visit.Page.Locator("#record"), "Cancel");
            await Press(visit.Page.Locator("#record"), action);
            await Look(visit, $"{width}-{scheme}-{action}");
        }

        await Press(visit.Page.Locator("#record"), "Cancel");
        await Correct(visit.Page.Locator("#record"), "Organizations", $"社区食堂\n{new string('长', 60)}\n{new string('W', 90)}");
        await Look(visit, $"{width}-{scheme}-names");

        await Press(visit.Page.Locator("#bar"), "Enlarge");
        await Look(visit, $"{width}-{scheme}-enlarged");
        await visit.Drop($"{new string('长', 60)}.txt", Encoding.UTF8.GetBytes(Text.Replace("一倍", new string('W', 90), StringComparison.Ordinal)));
        await visit.Page.Locator(".paragraph").First.WaitForAsync();
        await Look(visit, $"{width}-{scheme}-text");
        await visit.Drop("broken.pdf", "%PDF-1.4"u8.ToArray());
        await visit.Page.Locator("#errors li").WaitForAsync();
        await Look(visit, $"{width}-{scheme}-error");
        visit.Complaints.Should().BeEmpty();
    }

    private static Task Press(ILocator part, string button) => part.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    private static async Task Correct(ILocator record, string field, string text)
    {
        await Press(record, "Correct");
        await record.GetByLabel(field).FillAsync(text);
        await Press(record, "Save");
        await record.Locator("article").WaitForAsync();
    }

    private static async Task Look(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, $"nothing sticks out ({name})");
    }

    private static void ShouldBeCorrected(JsonElement pages)
    {
        var article = pages[0].GetProperty("articles")[2];
        article.GetProperty("headline").GetProperty("lines").EnumerateArray().Select(line => line.GetString()).Should().Equal("社区食堂", "开饭啦");
        article.GetProperty("column").GetString().Should().Be("民生桥");
        article.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString()).Should().Contain("苏小荷").And.NotContain("苏小禾");
        article.GetProperty("byline").GetProperty("contributors").GetArrayLength().Should().Be(2);
        article.GetProperty("zones").GetArrayLength().Should().BePositive("what was not corrected stays");
    }

    private static Zone[] Zones(JsonElement article) => [.. article.GetProperty("zones").EnumerateArray().Select(zone => new Zone(zone.GetProperty("x").GetDouble(), zone.GetProperty("y").GetDouble(), zone.GetProperty("y").GetDouble() + zone.GetProperty("height").GetDouble()))];

    private static async Task ShouldBeCorrectedInTables(byte[] zip)
    {
        var rows = await Rows(zip);
        rows.Should().HaveCount(3);
        rows[2]["headline"].ToString()!.ReplaceLineEndings("").Should().Contain("社区食堂").And.Contain("开饭啦");
        rows[2]["column"].Should().Be("民生桥");
    }

    private static void ShouldBeFound(byte[] database)
    {
        Found(database, "苏小荷").Should().ContainSingle().Which.Headline.Should().Be("社区食堂\n开饭啦");
        Found(database, "苏小禾").Should().BeEmpty();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(text) };

    private sealed record Zone(double X, double Y, double Bottom);
}
