using System.CommandLine.Parsing;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using NewsParse.Cli;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests;

/// <summary>What the README shows can be done as it says.</summary>
public sealed class ReadmeTests
{
    private const string Readme = "README.md";
    private const string FromSource = "dotnet run --project ";

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, MarkdownCode.Blocks(Readme, "csharp").Length)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_block_of_code_compiles(int block)
    {
        var code = MarkdownCode.Blocks(Readme, "csharp")[block];
        MarkdownCode.Compile(code).Should().BeEmpty(code);
    }

    [Fact]
    public void Each_query_runs_on_an_archive()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var archive = new SqliteArchive(path))
            {
                archive.Put("a.txt", [NewspaperParser.Default.Parse("渡口通车\n　　本报讯 3月3日，渡口通车。\n")]);
            }

            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            foreach (var query in MarkdownCode.Blocks(Readme, "sql").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            {
                using var command = connection.CreateCommand();
                command.CommandText = query;
                command.Invoking(it => it.ExecuteScalar()).Should().NotThrow(query);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Each_command_is_one_that_there_is()
    {
        var tool = Tool.Build();
        var lines = MarkdownCode.Blocks(Readme, "").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => line.Split('#')[0].Trim()).ToArray();
        lines.Where(line => line.StartsWith(FromSource, StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(line => Directory.Exists(Path.Combine(Repository.Root, line.Substring(FromSource.Length).Split(' ', 2)[0])));
        string[] commands =
        [
            .. lines.Where(line => line.StartsWith("newsparse ", StringComparison.Ordinal)).Select(line => line["newsparse ".Length..]),
            .. lines.Where(line => line.StartsWith(FromSource + "src/NewsParse.Cli ", StringComparison.Ordinal)).Select(line => line.Split(" -- ")[1]),
        ];
        commands.Should().HaveCountGreaterThan(5);
        foreach (var command in commands)
        {
            tool.Parse([.. CommandLineParser.SplitCommandLine(command.Split('<')[0].Replace('\'', '"'))]).Errors.Should().BeEmpty(command);
        }
    }
}
