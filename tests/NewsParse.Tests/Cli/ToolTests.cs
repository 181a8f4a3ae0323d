using System.Text;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Cli;

/// <summary>The tool as its users run it: a process with arguments, streams and an exit code.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Prints_one_line_a_page_with_the_inputs_name_as_given()
    {
        File("甲.txt", "林远山到溪口村\n\f苏小禾到溪口村\n\f");
        File("乙.txt", "\ufeff溪口村通了桥\n");
        var run = Run("parse", "甲.txt", "./乙.txt");
        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Lines.Should().HaveCount(3);
        run.Lines[..2].Should().OnlyContain(line => line.StartsWith("{\"source\":\"甲.txt\"", StringComparison.Ordinal));
        run.Lines[2].Should().StartWith("{\"source\":\"./乙.txt\"");
    }

    [Fact]
    public void Reads_standard_input()
    {
        var run = RunWith(Encoding.Unicode.GetBytes("溪口村通了桥。\n"), "parse", "-");
        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().StartWith("{\"source\":\"-\"");
    }

    [Fact]
    public void What_fails_in_one_input_costs_no_other()
    {
        File("good.txt", "溪口村通了桥。\n");
        File("@odd.txt", "溪口村通了桥。\n");
        System.IO.File.WriteAllBytes(Path.Combine(_folder, "bad.txt"), [.. "溪口村"u8, 0xFF]);
        System.IO.File.WriteAllBytes(Path.Combine(_folder, "page.pdf"), [.. "%PDF-1.7\n"u8]);
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        var run = Run("parse", "missing.txt", "good.txt", "bad.txt", "page.pdf", "folder", "no/such/folder.txt", "@odd.txt");
        run.ExitCode.Should().Be(1);
        run.Lines.Should().HaveCount(2);
        run.Errors.Select(error => error.Split(" broken: ")[0]).Should().Equal(
            "newsparse: missing.txt: no such file",
            "newsparse: bad.txt: byte 9: 0xFF is not valid utf-8, which the rest of the input seems to be",
            "newsparse: page.pdf: the PDF file is",
            "newsparse: folder: no pages in this folder",
            "newsparse: no/such/folder.txt: no such file");
    }

    [Fact]
    public void A_page_beyond_the_limit_is_an_error_that_says_where()
    {
        File("long.txt", "溪口村\f" + new string('的', (16 << 20) + 1));
        var run = Run("parse", "long.txt");
        run.ExitCode.Should().Be(1);
        run.Lines.Should().ContainSingle();
        run.Errors.Should().Equal("newsparse: long.txt: page 2: 16777217 characters, more than the 16777216 that a page may have");
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("")]
    [InlineData("prase x")]
    [InlineData("parse --format xml x")]
    [InlineData("parse --issue-date 5.3.2021 x")]
    [InlineData("parse --issue-date 2021-02-30 x")]
    [InlineData("parse --encoding klingon x")]
    [InlineData("parse --no-such-option x")]
    public void Wrong_usage_is_exit_code_2(string arguments)
    {
        var run = Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        run.ExitCode.Should().Be(2);
        run.Lines.Should().BeEmpty();
        run.Errors.Should().NotBeEmpty().And.OnlyContain(line => line.StartsWith("newsparse: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prase x", "did you mean newsparse parse?")]
    [InlineData("parse --ouput x.jsonl y", "'--ouput' is no option; did you mean --output?")]
    [InlineData("parse --job=2 y", "'--job=2' is no option; did you mean --jobs?")]
    [InlineData("parse --ocr-lang eng y", "'--ocr-lang' is no option; did you mean --ocr-language?")]
    [InlineData("entities --kind Person y", "'--kind' is no option; did you mean --kinds?")]
    [InlineData("--format json y", "did you mean newsparse parse --format?")]
    [InlineData("page.txt", "did you mean newsparse parse page.txt?")]
    [InlineData("nonsense", "there are parse, entities, evaluate, explain")]
    [InlineData("parse --format jsn y", "none of jsonl, json, text")]
    [InlineData("parse --format jsn y", "did you mean json?")]
    [InlineData("parse --input PDF y", "did you mean pdf?")]
    [InlineData("entities --kinds persn y", "did you mean Person?")]
    [InlineData("evaluate --details page.txt y", "'--details' is no option; did you mean --detail?")]
    [InlineData("--hlep", "did you mean newsparse --help?")]
    [InlineData("--format json parse y", "'--format' stands before the command; did you mean newsparse parse --format?")]
    [InlineData("--ouput x.json parse y", "'--ouput' stands before the command; did you mean newsparse parse --output?")]
    [InlineData("parse --output pages.xlsx y", "'.xlsx' tells no format")]
    [InlineData("parse --ocr-vertical y", "give --ocr too")]
    [InlineData("evaluate no-gold y", "no-gold: no such file")]
    [InlineData("evaluate page.txt y", "page.txt: neither a gold.json nor records of newsparse parse")]
    [InlineData("parse --format sqlite y", "--output names the database's file")]
    [InlineData("parse --resume y", "--output names it")]
    [InlineData("parse --jobs 0 y", "a number from 1 to 1024")]
    public void Wrong_usage_is_told_what_is_right(string arguments, string hint)
    {
        File("page.txt", "溪口村通了桥。\n");
        var run = Run(arguments.Split(' '));
        run.ExitCode.Should().Be(2);
        string.Join('\n', run.Errors).Should().Contain(hint);
    }

    [Theory]
    [InlineData("--help", "  newsparse [command] [options]")]
    [InlineData("--help", "newsparse parse pages/ --output archive.sqlite")]
    [InlineData("help", "  newsparse [command] [options]")]
    [InlineData("help parse", "--resume")]
    [InlineData("parse --help", "--resume")]
    [InlineData("entities --help", "--kinds Person,Place")]
    public void Help_has_examples(string arguments, string example)
    {
        var run = Run(arguments.Split(' '));
        run.ExitCode.Should().Be(0);
        run.Errors.Should().BeEmpty();
        string.Join('\n', run.Lines).Should().Contain("Examples:").And.Contain(example);
    }

    [Fact]
    public void The_version_has_a_short_option()
    {
        var run = Run("-v");
        run.ExitCode.Should().Be(0);
        run.Lines.Should().ContainSingle().Which.Should().MatchRegex("^[0-9]+[.][0-9]+[.][0-9]+").And.Be(Run("--version").Lines[0]);
    }

    [Fact]
    public void Kinds_are_taken_in_any_case() =>
        RunWith("县长林远山昨天到青石镇。"u8.ToArray(), "entities", "--kinds", "person,DATE").Lines.Should().ContainSingle().Which.Should().ContainAll("林远山", "昨天").And.NotContain("青石镇");

    [Fact]
    public void The_options_reach_the_parser()
    {
        System.IO.File.WriteAllBytes(Path.Combine(_folder, "b.txt"), NewsParse.Reading.TextDecoder.Named("big5").GetBytes("本報訊"));
        Run("parse", "--issue-date", "2021-03-05", "--encoding", "big5", "b.txt").Lines.Should().ContainSingle().Which.Should().Contain("\"issueDate\":\"2021-03-05\"");
        Run("parse", "--format", "text", "--issue-date=2021-03-05", "b.txt").Lines[0].Should().Be("2021-03-05 · b.txt");
    }

    private void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(_folder, name), text);

    private ToolRun Run(params string[] arguments) => ToolRun.In(_folder, arguments);

    private ToolRun RunWith(byte[] input, params string[] arguments) => ToolRun.In(_folder, input, arguments);
}
