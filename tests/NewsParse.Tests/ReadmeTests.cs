using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests;

/// <summary>The code that the README shows.</summary>
public class ReadmeTests
{
    private const string Fence = "```csharp\n";

    // What a new console project brings along.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Codes().Length)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_block_of_code_compiles(int block)
    {
        var code = Codes()[block];
        var program = CSharpCompilation.Create("readme", [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(ImplicitUsings)], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        program.GetDiagnostics().Where(remark => remark.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty(code);
    }

    private static string[] Codes() =>
        [.. File.ReadAllText(Path.Combine(TestPages.Root, "README.md")).ReplaceLineEndings("\n").Split(Fence)[1..].Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];
}
