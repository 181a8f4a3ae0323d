using System.Text;
using FluentAssertions;
using NewsParse.Cli;
using Xunit;

namespace NewsParse.Tests.Cli;

public sealed class EntitiesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    private (int ExitCode, string[] Lines) Run(byte[] input, params EntityKind[] kinds)
    {
        File.WriteAllBytes(_file, input);
        using var output = new MemoryStream();
        var exitCode = new EntitiesJob(new ParserOptions(), (kinds.Length > 0 ? kinds : Enum.GetValues<EntityKind>()).ToHashSet(), output).Run(_file, TextWriter.Null);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private (int ExitCode, string[] Lines) Run(string input, params EntityKind[] kinds) => Run(Encoding.UTF8.GetBytes(input), kinds);

    [Fact]
    public void Answers_line_by_line_with_the_id_as_given()
    {
        var (exitCode, lines) = Run("县长林远山到青石镇。\r\n\n{\"id\":\"甲1\",\"text\":\"苏明哲说，好。\"}");

        exitCode.Should().Be(0);
        lines.Should().Equal(
            """{"entities":[{"kind":"Person","text":"林远山","start":2,"length":3,"titles":["县长"]},{"kind":"Place","text":"青石镇","start":6,"length":3,"placeKind":"Town","adminCode":"220582100"}]}""",
            """{"entities":[]}""",
            """{"id":"甲1","entities":[{"kind":"Person","text":"苏明哲","start":0,"length":3}]}""");
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}", """{"id":"a","error":"no text"}""")]
    [InlineData("{\"id\":\"a\",\"text\":3}", """{"id":"a","error":"no text"}""")]
    [InlineData("{\"id\":\"a\",\"text\":\"好\",\"issueDate\":\"昨天\"}", """{"id":"a","error":"issueDate is no date of the form 2023-12-01"}""")]
    [InlineData("{林远山", """{"error":"no JSON object"}""")]
    [InlineData("{} {}", """{"error":"more than one JSON object"}""")]
    public void A_line_that_cannot_be_read_gives_an_error_in_its_place(string line, string answer)
    {
        var (exitCode, lines) = Run(line + "\n好。\n");

        exitCode.Should().Be(1);
        lines.Should().Equal(answer, """{"entities":[]}""");
    }

    [Fact]
    public void Bytes_that_are_no_text_give_an_error_in_their_place()
    {
        var (exitCode, lines) = Run([0xFF, (byte)'\n', .. "好。"u8]);

        exitCode.Should().Be(1);
        lines.Should().Equal("""{"error":"not valid UTF-8"}""", """{"entities":[]}""");
    }

    [Fact]
    public void Prints_only_the_kinds_asked_for() => Run("县长林远山到青石镇。", EntityKind.Place).Lines.Single().Should().Contain("青石镇").And.NotContain("林远山");

    [Fact]
    public void A_line_longer_than_the_buffer_is_one_line()
    {
        var (_, lines) = Run(new string('好', 100_000) + "林某说。\n好。");

        lines.Should().HaveCount(2);
        lines[0].Should().Contain("\"start\":100000,");
    }
}
