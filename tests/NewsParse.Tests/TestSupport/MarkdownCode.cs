using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsParse.Tests.TestSupport;

/// <summary>The blocks of code in a document.</summary>
internal static class MarkdownCode
{
    // What a new console project brings along, and the one line that the document says once for all.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using NewsParse;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The blocks in a language.</summary>
    /// <param name="document">Path from the top of the repository.</param>
    /// <param name="language">As it stands behind the fence; empty for none.</param>
    public static string[] Blocks(string document, string language)
    {
        // Every second fence opens a block.
        var parts = File.ReadAllText(Path.Combine(Repository.Root, document)).ReplaceLineEndings("\n").Split("\n```");
        return [.. parts.Where((part, i) => i % 2 == 1 && part.StartsWith(language + "\n", StringComparison.Ordinal)).Select(part => part[(language.Length + 1)..])];
    }

    /// <summary>Warnings and errors of a block as the whole of a console program.</summary>
    public static IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Compile(string code) =>
        [.. CSharpCompilation.Create("block", [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(Usings)], References, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(remark => remark.Severity >= DiagnosticSeverity.Warning)];
}
