using System.Diagnostics;
using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests;

/// <summary>The samples, as a newcomer runs them: what they print is what their comments promise.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void QuickStart_prints_what_the_readme_shows()
    {
        var shown = File.ReadAllText(Path.Combine(TestPages.Root, "README.md")).Split("prints:")[1].Split("```")[1];
        Run("QuickStart").Should().Equal(shown.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void OwnPlaces_finds_the_callers_own_names() => Run("OwnPlaces").Should()
        .Contain("Person       高峰  河湖长").And.Contain("Place        柳荫坪 Village").And.Contain("Place        青石渡 Facility").And.Contain("Organization 春蕾助学社").And.Contain("Place        柳坪 Village");

    [Fact]
    public void OwnExtractor_finds_prices() => Run("OwnExtractor").Should().Equal(
        "鲜藕上市价格平稳", "  price 每斤3.5元 = 3.5 CNY/斤, in paragraph 0 at 19", "  price 每吨5200元 = 5200 CNY/吨, in paragraph 0 at 40", "True");

    [Fact]
    public void FolderToSqlite_fills_a_database_and_asks_it()
    {
        var pages = Path.Combine(TestPages.Root, "samples", "FolderToSqlite", "pages");
        var first = Run("FolderToSqlite", pages, "archive.sqlite");
        first.Should().Equal(
            "p1.txt: 青苇滩渡口通桥: 3月4日，青苇滩[渡口]新桥通车。镇长苏小禾说，[渡口]的两条老船从此停用…",
            "苏小禾: 2", "钟伯年: 1", "2021-03-03: 集市迁到河东", "2021-03-04: 青苇滩渡口通桥");
        Run("FolderToSqlite", pages, "archive.sqlite").Should().Equal(first);
    }

    [Fact]
    public void FolderToSqlite_needs_no_arguments_and_leaves_nothing_where_it_runs()
    {
        Run("FolderToSqlite").Should().HaveCount(5).And.Contain("苏小禾: 2");
        Directory.GetFileSystemEntries(_folder).Should().Equal(Temporary);
    }

    [Fact]
    public void CutWords_cuts_both_scripts_and_learns_a_word()
    {
        var lines = Run("CutWords");
        lines[0].Should().Contain(" / 春耕生产 / ");
        lines[1].Should().Contain(" / 春耕生產 / ");
        lines[2].Should().NotContain("青苇滩渡口/ns");
        lines[3].Should().StartWith("青苇滩渡口/ns ");
        lines[4].Should().MatchRegex("^[0-9]+ words, the longest of 2 characters$");
    }

    private string Temporary => Path.Combine(_folder, "tmp");

    private string[] Run(string sample, params string[] arguments)
    {
        var built = Path.Combine(TestPages.Root, "samples", sample, "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!), "net10.0", sample + ".dll");
        var start = new ProcessStartInfo("dotnet", [built, .. arguments]) { WorkingDirectory = _folder, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["TMPDIR"] = start.Environment["TMP"] = Directory.CreateDirectory(Temporary).FullName;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
