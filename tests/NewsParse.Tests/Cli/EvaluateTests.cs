using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Cli;

/// <summary>
/// `newsparse evaluate`. The expected figures are those of the corpus' own score.py over Fixtures/evaluate, of which records.jsonl holds the parsed pages:
/// score.py . --variants text --cmd "sh -c 'cat records.jsonl' x", with sources as absolute paths and an empty page.txt beside each gold.json.
/// </summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(TestPages.Root, "tests", "NewsParse.Tests", "Fixtures", "evaluate");

    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("「渡口」", "\"渡口\"")]
    [InlineData("『渡口』", "'渡口'")]
    [InlineData("﹃渡口﹄", "'渡口'")]
    public void Quotes_have_the_forms_of_score_py(string printed, string compared) => Normal.Of(printed).Should().Be(compared);

    [Theory]
    [InlineData("article", 0.200)]
    [InlineData("headline", 0.400)]
    [InlineData("titles", 0.400)]
    [InlineData("paragraph", 0.462)]
    [InlineData("byline", 0.333)]
    [InlineData("date", 0.500)]
    [InlineData("dates", 0.667)]
    [InlineData("people", 0.750)]
    [InlineData("office", 0.250)]
    [InlineData("places", 0.444)]
    [InlineData("orgs", 0.800)]
    [InlineData("issue", 0.500)]
    public void Each_figure_is_that_of_score_py(string figure, double value)
    {
        var line = Figures.Value.Lines[^12..].Single(line => line.StartsWith(figure + " ", StringComparison.Ordinal));
        double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture).Should().Be(value);
    }

    [Fact]
    public void Detail_tells_every_difference() => string.Join('\n', Figures.Value.Lines).Should().ContainAll(
        "-- 甲/page.txt", "A3: headline '雨水丰沛集市迁到河东', gold '集市迁到河东'", "A1: people spurious 苏区", "A3: date 2021-03-02, gold 2021-03-03", "spurious article: '摊位免租半年' '另有一段不知从哪里来的话。'", "issue date 2021-03-08, gold 2021-03-07");

    [Fact]
    public void Records_are_right_by_themselves_and_wrong_by_what_was_corrected()
    {
        File("pages/a.txt", "溪口村通了桥\n　　本报讯 3月4日，溪口村通了桥。\n");
        File("pages/b.txt", "青苇滩有了书屋\n　　本报讯 3月5日，青苇滩有了书屋。\n");
        ToolRun.In(_folder, "parse", "pages", "-o", "gold.jsonl", "-q").ExitCode.Should().Be(0);
        Value(ToolRun.In(_folder, "evaluate", "--json", "gold.jsonl", "pages"), "headline").Should().Be(1);
        File("gold.jsonl", System.IO.File.ReadAllText(Path.Combine(_folder, "gold.jsonl")).Replace("\"lines\":[\"青苇滩有了书屋\"]", "\"lines\":[\"青苇滩开了书屋\"]", StringComparison.Ordinal));
        var run = ToolRun.In(_folder, "evaluate", "--json", "gold.jsonl", "pages");
        Value(run, "headline").Should().Be(0.5);
        run.ExitCode.Should().Be(0);
        using var json = JsonDocument.Parse(string.Concat(run.Lines));
        json.RootElement.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("source").GetString()).Should().Equal("pages/a.txt", "pages/b.txt");
    }

    [Fact]
    public void What_cannot_be_scored_is_told()
    {
        File("pages/a.txt", "溪口村通了桥。\n");
        File("gold.jsonl", "{\"source\":\"pages/b.txt\"}\n");
        var run = ToolRun.In(_folder, "evaluate", "gold.jsonl", "pages");
        run.ExitCode.Should().Be(2);
        run.Errors.Should().Equal("newsparse: pages/a.txt: there is no gold page of it", "newsparse: nothing to score: no page has a gold page");
        File("pages/b.txt", "溪口村通了桥。\n");
        run = ToolRun.In(_folder, "evaluate", "gold.jsonl", "pages");
        run.ExitCode.Should().Be(1);
        run.Lines.Should().HaveCount(13);
        File("gold.jsonl", "no json\n");
        ToolRun.In(_folder, "evaluate", "gold.jsonl", "pages").ExitCode.Should().Be(2);
    }

    private static Lazy<ToolRun> Figures { get; } = new(() => ToolRun.In(Fixtures, "evaluate", ".", "records.jsonl", "--detail"));

    private static double Value(ToolRun run, string figure)
    {
        using var json = JsonDocument.Parse(string.Concat(run.Lines));
        return json.RootElement.GetProperty("figures").GetProperty(figure).GetProperty("value").GetDouble();
    }

    private void File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        System.IO.File.WriteAllText(Path.Combine(_folder, name), text);
    }
}
