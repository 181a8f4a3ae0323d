using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NewsParse.Lexicon;

namespace NewsParse.Benchmarks;

/// <summary>Cutting, tagging, and judging joints, over the paragraphs of the development pages. benchmarks/JiebaComparison has the same beside jieba.</summary>
[MemoryDiagnoser]
public class SegmenterBenchmarks
{
    private readonly List<SourceSpan> _words = [];
    private readonly List<TaggedWord> _tagged = [];
    private string _text = "";
    private string[] _lines = [];

    [GlobalSetup]
    public void Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NewsParse.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the benchmarks");
        }

        _text = string.Join('\n', Directory.GetFiles(Path.Combine(folder, "tests", "pages", "dev"), "gold.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)))
            .SelectMany(page => page.RootElement.GetProperty("articles").EnumerateArray())
            .SelectMany(article => article.GetProperty("paragraphs").EnumerateArray())
            .Select(paragraph => paragraph.GetString()));
        _lines = [.. _text.Chunk(18).Take(100).Select(chunk => new string(chunk))];
    }

    /// <summary>Words of some 150 kB of UTF-8.</summary>
    [Benchmark]
    public int Cut()
    {
        _words.Clear();
        WordSegmenter.Default.Cut(_text, _words);
        return _words.Count;
    }

    /// <summary>The same with tags.</summary>
    [Benchmark]
    public int Tag()
    {
        _tagged.Clear();
        WordSegmenter.Default.Tag(_text, _tagged);
        return _tagged.Count;
    }

    /// <summary>Each of 100 lines of 18 characters with each: 10,000 joints, about what a page asks for.</summary>
    [Benchmark]
    public double JoinEachLineWithEach()
    {
        var tails = Array.ConvertAll(_lines, line => new TextTail(line));
        var heads = Array.ConvertAll(_lines, line => new TextHead(line));
        return tails.Sum(tail => heads.Sum(head => WordGraph.JoinGain(tail, head)));
    }
}
