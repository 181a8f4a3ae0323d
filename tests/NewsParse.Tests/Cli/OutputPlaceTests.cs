using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Cli;

/// <summary>Where the output lies: among the inputs, where another run writes, on standard output.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public OutputPlaceTests()
    {
        File("1.txt", "溪口村通了桥\n　　本报讯 溪口村昨天通了桥。\n");
        File("2.txt", "青苇滩渡口修好了\n　　本报讯 青苇滩渡口昨天修好了。\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("report.html")]
    [InlineData("out.jsonl")]
    [InlineData("out.txt")]
    [InlineData("out.xml")]
    [InlineData("out.csv")]
    [InlineData("out.sqlite")]
    [InlineData("texts/")]
    [InlineData("below/out.txt")]
    public void An_output_among_the_inputs_is_no_input(string output)
    {
        foreach (var input in new[] { ".", ".", "*", "**" })
        {
            var run = Run("parse", input, "-o", output, "-f", Format(output));
            run.Errors.Should().ContainSingle().Which.Should().StartWith("newsparse: 2 inputs: 2 pages, 2 articles");
            run.ExitCode.Should().Be(0);
        }

        Directory.Exists(PathOf("texts/texts")).Should().BeFalse();
    }

    [Fact]
    public void Nor_is_one_of_an_earlier_run()
    {
        File("data/manifest.jsonl", """{"id": "丙", "text": "别人的清单。"}""" + "\n");
        Run("parse", "1.txt", "-o", "busy.jsonl", "-q");
        using var busy = new FileStream(PathOf("busy.jsonl.manifest.jsonl"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        foreach (var output in new[] { "report.html", "out.jsonl", "out.txt", "out.csv", "texts/", "out.xml" })
        {
            Run("parse", "missing.txt", ".", "-o", output, "-f", Format(output)).Errors[^1].Should().StartWith("newsparse: 4 inputs: 3 pages, ");
        }
    }

    [Fact]
    public void A_report_in_the_folder_of_a_saved_issue_is_not_of_the_issue()
    {
        File("issue/node_1.htm", "<html><body><h1>溪口村通桥</h1><div id=\"ozoom\"><p>溪口村的石拱桥昨日通车。</p></div></body></html>");
        Run("parse", "issue", "-o", "issue/report.html").Errors.Should().ContainSingle().Which.Should().StartWith("newsparse: 1 input: 1 page, 1 article");
        Run("parse", "issue", "-o", "issue/report.html", "--resume").Errors.Should().ContainSingle().Which.Should().EndWith("; 1 unchanged");
    }

    [Fact]
    public void A_folder_of_nothing_but_the_output_is_told()
    {
        Run("parse", ".", "-o", "./").Errors[0].Should().Be("newsparse: .: nothing is there but what newsparse wrote, which is not read");
        Run("parse", "2.txt", "-o", "./").ExitCode.Should().Be(0);
    }

    [Fact]
    public void An_input_is_not_written_over()
    {
        var before = System.IO.File.ReadAllText(PathOf("1.txt"));
        var run = Run("parse", "2.txt", "./1.txt", "-o", "1.txt");
        run.ExitCode.Should().Be(2);
        run.Errors.Should().ContainSingle().Which.Should().Contain("./1.txt: it is an input and the output's own file");
        System.IO.File.ReadAllText(PathOf("1.txt")).Should().Be(before);
    }

    [Theory]
    [InlineData("out.jsonl", "out.jsonl.manifest.jsonl")]
    [InlineData("out.csv", "out.csv.manifest.jsonl")]
    [InlineData("out/", "out/manifest.jsonl")]
    public void Two_runs_do_not_write_one_output(string output, string manifest)
    {
        Run("parse", "1.txt", "-o", output).ExitCode.Should().Be(0);
        var before = Contents();
        foreach (var how in new[] { "--quiet", "--resume" })
        {
            using var other = new FileStream(PathOf(manifest), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var run = Run("parse", "1.txt", "2.txt", "-o", output, how);
            run.ExitCode.Should().Be(1);
            run.Errors.Should().ContainSingle().Which.Should().StartWith($"newsparse: {output}: it cannot be written: ").And.Contain(manifest).And.Contain("used by another process");
        }

        Contents().Should().Equal(before);
        Run("parse", "1.txt", "2.txt", "-o", output, "--resume").ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_first_of_two_runs_keeps_the_output()
    {
        using var first = ToolRun.Start(_folder, "parse", "-", "-o", "out.jsonl");
        first.StandardInput.WriteLine("""{"id": "甲", "text": "溪口村通了桥。"}""");
        first.StandardInput.Flush();
        while (!System.IO.File.Exists(PathOf("out.jsonl")))
        {
            Thread.Sleep(20);
        }

        Run("parse", "2.txt", "-o", "out.jsonl").ExitCode.Should().Be(1);
        first.StandardInput.Close();
        first.WaitForExit();
        first.ExitCode.Should().Be(0);
        System.IO.File.ReadAllLines(PathOf("out.jsonl")).Should().ContainSingle().Which.Should().StartWith("""{"source":"甲",""");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdout")]
    public void Standard_output_has_a_name(string output)
    {
        var run = Run("parse", "1.txt", "-o", output, "-f", "text");
        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        run.Lines.Should().Contain(line => line.Contains("溪口村通了桥"));
        Directory.GetFileSystemEntries(_folder).Should().HaveCount(2);
    }

    private string[] Contents() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + ": " + System.IO.File.ReadAllText(file))];

    private static string Format(string output) => Path.GetExtension(output) switch { ".txt" or "" => "text", ".xml" => "tei", var extension => extension[1..] };

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllText(PathOf(name), text);
    }

    private ToolRun Run(params string[] arguments) => ToolRun.In(_folder, arguments);
}
