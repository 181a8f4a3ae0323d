using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FluentAssertions;
using NewsParse.Cli;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Cli;

/// <summary>Many pages at once: order, resuming, failures, pipes.</summary>
public sealed class BatchTests : IDisposable
{
    private const string Browser = "chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_parsed_in_order_into_one_file()
    {
        WritePages(12);
        File("pages/notes.md", "no page");
        File("pages/.hidden.txt", "no page");
        File("pages/later/p.txt", "溪口村通了桥。\n");
        var run = Run("parse", "pages", "--output", "out.jsonl", "--jobs", "4");
        run.ExitCode.Should().Be(0);
        run.Lines.Should().BeEmpty();
        run.Errors.Should().ContainSingle().Which.Should().StartWith("newsparse: 13 inputs: 13 pages, ");
        Sources("out.jsonl").Should().Equal([.. Enumerable.Range(0, 12).Select(Name), "pages/later/p.txt"]);
        Run("parse", "pages", "-o", "out.jsonl", "--quiet").Errors.Should().BeEmpty();
    }

    [Fact]
    public void Patterns_are_found_as_a_shell_finds_them()
    {
        foreach (var name in new[] { "a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/4.md" })
        {
            File(name, "溪口村通了桥。\n");
        }

        string[] Found(string pattern) => [.. new InputFinder([Path.Combine(_folder, pattern)], images: false).Find().Select(input => input.Problem ?? Path.GetRelativePath(_folder, input.Name))];
        Found("a/*.txt").Should().Equal("a/1.txt");
        Found("a/**/*.txt").Should().Equal("a/1.txt", "a/b/2.txt", "a/b/c/3.txt");
        Found("a/*/?.txt").Should().Equal("a/b/2.txt");
        Found("**/c").Should().Equal("a/b/c/3.txt");
        Found("a/*.md").Should().Equal("a/4.md");
        Found("x*").Should().Equal("no file has such a name");
    }

    [Fact]
    public void Pages_beside_a_saved_e_paper_are_read_too()
    {
        foreach (var name in new[] { "p/1.txt", "p/notes.html", "p/below/2.txt", "p/below/more.htm", "p/photo.png", "hocr/1.html", "hocr/index.html" })
        {
            File(name, name == "hocr/1.html" ? "<html><body><div class='ocr_page'></div></body></html>" : "<html><body><p>溪口村通了桥。</p></body></html>");
        }

        string[] Found(string folder) => [.. new InputFinder([PathOf(folder)], images: true).Find().Select(input => Path.GetRelativePath(_folder, input.Name))];
        Found("p").Should().Equal("p", "p/1.txt", "p/below/2.txt");
        Found("hocr").Should().Equal("hocr/1.html", "hocr/index.html");
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.json")]
    [InlineData("out.txt")]
    [InlineData("out.csv")]
    [InlineData("out.html")]
    [InlineData("out.xml")]
    [InlineData("out.jsonld")]
    public void What_a_killed_run_left_is_gone_on_with(string output)
    {
        WritePages(9);
        Run("parse", "pages", "-o", output).ExitCode.Should().Be(0);
        var (whole, manifest) = (Bytes(output), Bytes(output + ".manifest.jsonl"));

        // Killed while it wrote: half a manifest line, and pages of which the manifest does not tell.
        var lines = Encoding.UTF8.GetString(manifest).Split('\n');
        File(output + ".manifest.jsonl", string.Join('\n', lines[..5]) + "\n" + lines[5][..20]);
        System.IO.File.WriteAllBytes(PathOf(output), whole[..^40]);
        Run("parse", "pages", "-o", output, "--resume").Errors.Should().ContainSingle().Which.Should().Contain("9 inputs: 5 pages").And.Contain("4 unchanged");
        Bytes(output).Should().Equal(whole);
        Bytes(output + ".manifest.jsonl").Should().Equal(manifest);
        Run("parse", "pages", "-o", output, "--resume").Errors.Should().ContainSingle().Which.Should().Contain("9 unchanged");
        Bytes(output).Should().Equal(whole);
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.json")]
    [InlineData("out.csv")]
    [InlineData("out.html")]
    [InlineData("out.xml")]
    [InlineData("out.jsonld")]
    public void What_has_changed_is_replaced_in_its_place(string output)
    {
        WritePages(5);
        Run("parse", "pages", "-o", output);
        File(Name(0), "青苇滩渡口修好了。\n");
        File(Name(3), "青苇滩渡口又修好了。\n");
        File("pages/p99.txt", "新来的一页。\n");
        Run("parse", "pages", "-o", output, "--resume").Errors.Should().ContainSingle().Which.Should().Contain("3 pages").And.Contain("3 unchanged");
        var updated = Bytes(output);
        Run("parse", "pages", "-o", "fresh" + Path.GetExtension(output));
        Encoding.UTF8.GetString(updated).Should().Be(Encoding.UTF8.GetString(Bytes("fresh" + Path.GetExtension(output))));
        Bytes(output + ".manifest.jsonl").Should().Equal(Bytes("fresh" + Path.GetExtension(output) + ".manifest.jsonl"));
    }

    [Fact]
    public void Of_a_single_page_no_speed_is_told()
    {
        WritePages(1);
        Run("parse", "pages", "-o", "out.jsonl").Errors.Should().ContainSingle().Which.Should().StartWith("newsparse: 1 input: 1 page, 1 article in ").And.NotContain("pages/s");
    }

    [Fact]
    public void A_database_is_gone_on_with_and_brought_up_to_date()
    {
        WritePages(6);
        File("pages/p03.txt", "溪口村通了桥\n　　本报讯 溪口村昨天通了桥。\f苏小禾到青苇滩\n　　本报讯 苏小禾昨天到了青苇滩。\n");
        Run("parse", "pages", "-o", "out.sqlite", "--quiet").ExitCode.Should().Be(0);
        Run("parse", "pages", "-o", "out.sqlite", "--resume").Errors.Should().ContainSingle().Which.Should().Contain("6 inputs: 0 pages").And.Contain("6 unchanged");
        File("pages/p03.txt", "渡口昨天修好了\n　　本报讯 渡口昨天修好了。\n");
        Run("parse", "pages", "-o", "out.sqlite", "--resume").Errors.Should().ContainSingle().Which.Should().Contain("6 inputs: 1 page, ").And.Contain("5 unchanged");
        using var archive = new SqliteArchive(PathOf("out.sqlite"));
        archive.Search("渡口").Should().ContainSingle().Which.Source.Should().Be("pages/p03.txt");
        archive.Search("青苇滩").Should().BeEmpty();
        archive.Search("第4座桥").Should().ContainSingle().Which.Source.Should().Be("pages/p04.txt");
        Run("parse", "pages", "-o", "out.sqlite", "--resume", "--issue-date", "2021-03-05").ExitCode.Should().Be(2);
        File("no.sqlite", "no database, though it is named like one and long enough to be read as one");
        Run("parse", "pages", "-o", "no.sqlite").ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_run_killed_while_it_replaced_is_finished_by_the_next()
    {
        WritePages(3);
        Run("parse", "pages", "-o", "out.jsonl");
        var (output, manifest) = (Bytes("out.jsonl"), Bytes("out.jsonl.manifest.jsonl"));
        System.IO.File.Move(PathOf("out.jsonl"), PathOf("out.jsonl.new"));
        System.IO.File.Move(PathOf("out.jsonl.manifest.jsonl"), PathOf("out.jsonl.manifest.jsonl.new"));
        File("out.jsonl", "{\"source\":\"old\"}\n");
        File("out.jsonl.manifest.jsonl", "old\n");
        Run("parse", "pages", "-o", "out.jsonl", "--resume").Errors.Should().ContainSingle().Which.Should().Contain("3 unchanged");
        Bytes("out.jsonl").Should().Equal(output);
        Bytes("out.jsonl.manifest.jsonl").Should().Equal(manifest);
        Directory.GetFiles(_folder, "*.new").Should().BeEmpty();
    }

    [ToolFact(Browser)]
    public void Many_pages_of_a_report_are_closed_at_its_end()
    {
        WritePages(9);
        Run("parse", "pages", "-o", "nine.html", "-q").ExitCode.Should().Be(0);
        OpenPages(Encoding.UTF8.GetString(Bytes("nine.html"))).Should().Be(9, "without scripts all are open");
        OpenPages(Shown("nine.html")).Should().Be(0);
        System.IO.File.Delete(PathOf(Name(8)));
        Run("parse", "pages", "-o", "eight.html", "-q").ExitCode.Should().Be(0);
        OpenPages(Shown("eight.html")).Should().Be(8);
    }

    [Fact]
    public void A_folder_gets_a_file_for_each_input()
    {
        WritePages(3);
        Run("parse", "pages", "./pages/../pages/p01.txt", "-o", "out/").ExitCode.Should().Be(0);
        Directory.GetFiles(PathOf("out"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)
            .Should().Equal("out/manifest.jsonl", "out/pages/__/pages/p01.txt.jsonl", "out/pages/p00.txt.jsonl", "out/pages/p01.txt.jsonl", "out/pages/p02.txt.jsonl");
        System.IO.File.Delete(PathOf("out/pages/p02.txt.jsonl"));
        File(Name(1), "青苇滩渡口修好了。\n");
        Run("parse", "pages", "-o", "out", "--resume").Errors.Should().ContainSingle().Which.Should().Contain("2 pages").And.Contain("1 unchanged");
        System.IO.File.ReadAllText(PathOf("out/pages/p01.txt.jsonl")).Should().Contain("青苇滩");
    }

    [Fact]
    public void What_failed_is_listed_at_the_end_kept_and_tried_again()
    {
        WritePages(2);
        System.IO.File.WriteAllBytes(PathOf("pages/bad.txt"), [.. "溪口村"u8, 0xFF]);
        var run = Run("parse", "pages", "missing.txt", "-o", "out.jsonl");
        run.ExitCode.Should().Be(1);
        run.Errors.Should().HaveCount(4);
        run.Errors[0].Should().StartWith("newsparse: pages/bad.txt: byte 9: ");
        run.Errors[1..3].Should().Equal("newsparse: missing.txt: no such file", "newsparse: all 2 that failed are in out.jsonl.failed.jsonl");
        run.Errors[3].Should().Contain("2 failed");
        Sources("out.jsonl.failed.jsonl").Should().Equal("pages/bad.txt", "missing.txt");
        File("pages/bad.txt", "溪口村通了桥。\n");
        Run("parse", "pages", "-o", "out.jsonl", "--resume").ExitCode.Should().Be(0);
        System.IO.File.Exists(PathOf("out.jsonl.failed.jsonl")).Should().BeFalse();
        Sources("out.jsonl").Should().Equal(Name(0), Name(1), "pages/bad.txt");
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.sqlite")]
    [InlineData("out/")]
    public void What_fails_after_a_change_is_told_and_what_was_read_before_stays(string output)
    {
        WritePages(2);
        Run("parse", "pages", "-o", output, "-q").ExitCode.Should().Be(0);
        System.IO.File.WriteAllBytes(PathOf(Name(1)), [.. "溪口村"u8, 0xFF]);
        for (var i = 0; i < 2; i++)
        {
            var run = Run("parse", "pages", "-o", output, "--resume");
            run.ExitCode.Should().Be(1);
            run.Errors[^1].Should().Contain("1 unchanged; 1 failed");
        }

        Kept(output).Should().BeEquivalentTo(Name(0), Name(1));
        File(Name(1), "渡口修好了。\n");
        Run("parse", "pages", "-o", output, "--resume").Errors.Should().ContainSingle().Which.Should().Contain("1 page, ").And.Contain("1 unchanged");
        Kept(output).Should().BeEquivalentTo(Name(0), Name(1));
    }

    [Fact]
    public void An_output_made_another_way_is_not_gone_on_with()
    {
        WritePages(1);
        Run("parse", "pages", "-o", "out.jsonl").ExitCode.Should().Be(0);
        var before = Bytes("out.jsonl");
        var run = Run("parse", "pages", "-o", "out.jsonl", "--resume", "--issue-date", "2021-03-05");
        run.ExitCode.Should().Be(2);
        run.Errors.Should().ContainSingle().Which.Should().Contain("begun another way");
        Bytes("out.jsonl").Should().Equal(before);
    }

    [Fact]
    public void Json_lines_come_out_line_by_line_in_order()
    {
        const string Input = """
            {"id": "甲", "text": "溪口村通了桥。\f又一行"}
            {"id": 7, "text": "青苇滩渡口修好了。"}
            {"id": "no text"}

            not json
            {"text": "没有名字"}
            """;
        var run = ToolRun.In(_folder, Encoding.UTF8.GetBytes(Input), "parse", "-", "--jobs", "4");
        run.ExitCode.Should().Be(1);
        run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()).Should().Equal("甲", "7", "no text", "-#4", "-#5", "-#6");
        run.Lines[2].Should().Be("""{"source":"no text","error":"no text: the line has no text"}""");
        run.Lines[4].Should().Contain("error");
        run.Errors.Should().HaveCount(2);
        File("lines.jsonl", Input);
        Run("parse", "lines.jsonl").Lines[..3].Should().Equal(run.Lines[..3]);
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.sqlite")]
    [InlineData("out/")]
    public void No_line_takes_the_place_of_another(string output)
    {
        File("a.jsonl", """
            {"text": "溪口村通了桥。"}
            {"text": "青苇滩渡口修好了。"}
            {"id": "x", "text": "甲"}
            {"id": "x", "text": "乙"}
            {"id": "manifest", "text": "丙"}
            """);
        File("b.jsonl", """{"id": "x", "text": "丁"}""" + "\n" + """{"id": "../../x", "text": "戊"}""");
        string[] beside = Directory.GetFiles(Path.GetDirectoryName(_folder)!, "x*");
        for (var i = 0; i < 2; i++)
        {
            var run = Run("parse", "a.jsonl", "b.jsonl", "-o", output, "--resume");
            run.ExitCode.Should().Be(1);
            run.Errors[..2].Should().Equal("newsparse: a.jsonl#4: x would take the place of a.jsonl#3 in the output; names and ids must differ", "newsparse: b.jsonl#1: x would take the place of a.jsonl#3 in the output; names and ids must differ");
            run.Errors[^1].Should().StartWith($"newsparse: 7 inputs: {(i == 0 ? 5 : 0)} pages, ").And.Contain("2 failed");
        }

        string[] sources = ["../../x", "a.jsonl#1", "a.jsonl#2", "manifest", "x"];
        Kept(output).Order(StringComparer.Ordinal).Should().Equal(sources);
        Directory.GetFiles(Path.GetDirectoryName(_folder)!, "x*").Should().BeEquivalentTo(beside);
    }

    [Fact]
    public void Ids_that_would_share_a_file_are_told()
    {
        File("a.jsonl", """{"id": "a:1", "text": "甲"}""" + "\n" + """{"id": "a?1", "text": "乙"}""");
        Run("parse", "a.jsonl", "-o", "out/").Errors[0].Should().Be("newsparse: a.jsonl#2: a?1 would take the place of a.jsonl#1 in the output; names and ids must differ");
        Run("parse", "a.jsonl", "a.jsonl", "-o", "out.jsonl").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Whoever_sends_line_by_line_is_answered_line_by_line()
    {
        using var process = ToolRun.Start(_folder, "parse", "-");
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.WriteLine($$"""{"id": "{{i}}", "text": "溪口村通了桥。"}""");
            process.StandardInput.Flush();
            process.StandardOutput.ReadLine().Should().StartWith($$"""{"source":"{{i}}",""");
        }

        process.StandardInput.Close();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
    }

    [ToolFact("kill")]
    public void Ctrl_C_stops_where_the_output_is_whole()
    {
        WritePages(400, TestPages.Read("DEVA-P1", "pdfminer")[0].Text);
        using var process = ToolRun.StartAtTerminal(_folder, "parse", "pages", "-o", "out.jsonl", "--jobs", "1");
        while (!System.IO.File.Exists(PathOf("out.jsonl")) || new FileInfo(PathOf("out.jsonl")).Length == 0)
        {
            Thread.Sleep(50);
        }

        Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(130);
        errors.Should().Contain("newsparse: stopped; with --resume the same command goes on");
        var sources = Sources("out.jsonl");
        sources.Should().HaveCountLessThan(400).And.Equal(Enumerable.Range(0, sources.Length).Select(Name));
    }

    [Fact]
    public void Work_is_given_back_in_order_and_never_far_ahead()
    {
        var (begun, taken) = (0, 0);
        var results = OrderedWork.Run(Enumerable.Range(0, 500), 3, i =>
        {
            Interlocked.Increment(ref begun);
            Thread.Sleep(i % 7 == 0 ? 3 : 0);
            return i;
        }, () => { }, default);
        foreach (var result in results)
        {
            result.Should().Be(taken++);
            begun.Should().BeLessThan(taken + 15);
        }

        taken.Should().Be(500);
    }

    private static int OpenPages(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("details.page[open]").Length;

    // The document as a browser has it when its scripts have run.
    private string Shown(string name)
    {
        using var browser = Process.Start(new ProcessStartInfo(Browser, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={PathOf("browser")}", "--dump-dom", new Uri(PathOf(name)).AbsoluteUri])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        browser.ErrorDataReceived += (_, _) => { };
        browser.BeginErrorReadLine();
        var html = browser.StandardOutput.ReadToEnd();
        browser.WaitForExit();
        return html;
    }

    private static string Name(int i) => $"pages/p{i:D2}.txt";

    private void WritePages(int count, string? text = null)
    {
        for (var i = 0; i < count; i++)
        {
            File(Name(i), text ?? $"溪口村通了第{i}座桥\n　　本报讯 溪口村昨天通了第{i}座桥。\n");
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllText(PathOf(name), text);
    }

    private byte[] Bytes(string name) => System.IO.File.ReadAllBytes(PathOf(name));

    private string[] Sources(string name) => [.. System.IO.File.ReadLines(PathOf(name)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()!)];

    private IEnumerable<string> Kept(string output)
    {
        if (output.EndsWith(".sqlite", StringComparison.Ordinal))
        {
            using var archive = new SqliteArchive(PathOf(output));
            return [.. archive.Inputs().Select(input => input.Source)];
        }

        var files = output.EndsWith('/') ? Directory.GetFiles(PathOf(output), "*.jsonl", SearchOption.AllDirectories) : [output];
        return [.. files.Where(file => Path.GetFileName(file) is not ("manifest.jsonl" or "failed.jsonl")).SelectMany(Sources)];
    }

    private ToolRun Run(params string[] arguments) => ToolRun.In(_folder, arguments);
}
