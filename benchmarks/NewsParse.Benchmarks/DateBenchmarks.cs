using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NewsParse.Extraction.Dates;

namespace NewsParse.Benchmarks;

/// <summary>Finding and resolving dates over the paragraphs of the development pages. benchmarks/RecognizersComparison has the same beside Microsoft.Recognizers.Text.</summary>
[MemoryDiagnoser]
public class DateBenchmarks
{
    private static readonly DateOnly Issue = new(2023, 12, 1);

    private readonly DateReader _reader = new();
    private string[] _paragraphs = [];

    [GlobalSetup]
    public void Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NewsParse.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the benchmarks");
        }

        _paragraphs = [.. Directory.GetFiles(Path.Combine(folder, "tests", "pages", "dev"), "gold.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)))
            .SelectMany(page => page.RootElement.GetProperty("articles").EnumerateArray())
            .SelectMany(article => article.GetProperty("paragraphs").EnumerateArray())
            .Select(paragraph => paragraph.GetString()!)];
    }

    /// <summary>Dates of some 130 kB of UTF-8, paragraph by paragraph.</summary>
    [Benchmark]
    public int Dates() => _paragraphs.Sum(paragraph => _reader.Read(paragraph, Issue).Count);
}
