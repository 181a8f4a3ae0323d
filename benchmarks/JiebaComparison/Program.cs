using System.Diagnostics;
using System.Text;
using NewsParse;

// Cuts the lines of a UTF-8 file with NewsParse's segmenter, for compare.py and speed.mjs; README.md says how to run them.
//   JiebaComparison cut FILE    one line for each line, words parted by U+001F
//   JiebaComparison tag FILE    the same, each word followed by U+001E and its tag
//   JiebaComparison speed FILE  megabytes of UTF-8 a second, best of several runs on one thread, also by processor time for machines that are busy; bytes allocated for each byte of text; milliseconds to the first word
var clock = Stopwatch.StartNew();
var segmenter = WordSegmenter.Default;
switch (args)
{
    case ["cut", var file]:
        Write(file, line => segmenter.Cut(line));
        return 0;
    case ["tag", var file]:
        Write(file, line => segmenter.Tag(line).Select(word => $"{word.Word}\u001E{word.Tag}"));
        return 0;
    case ["speed", var file]:
        var before = Environment.WorkingSet >> 20;
        segmenter.Cut("本报记者昨天从镇政府获悉");
        Console.WriteLine($"working set before {before} MB");
        Console.WriteLine($"first words after {clock.Elapsed.TotalMilliseconds:F1} ms");
        var text = File.ReadAllText(file);
        Measure("cut", text, () => Count<SourceSpan>(text, segmenter.Cut));
        Measure("cut into strings", text, () => segmenter.Cut(text).Count);
        Measure("tag", text, () => Count<TaggedWord>(text, segmenter.Tag));
        var lines = File.ReadAllLines(file);
        Measure("entities", text, () => lines.Sum(line => EntityReader.Default.Read(line).Count));
        Console.WriteLine($"working set {Environment.WorkingSet >> 20} MB, managed heap {GC.GetTotalMemory(true) >> 20} MB");
        return 0;
    default:
        Console.Error.WriteLine("usage: JiebaComparison cut|tag|speed FILE");
        return 2;
}

static void Write(string file, Func<string, IEnumerable<string>> cut)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
    foreach (var line in File.ReadLines(file))
    {
        output.Write(string.Join('\u001F', cut(line)));
        output.Write('\n');
    }
}

static int Count<T>(string text, Cutter<T> cut)
{
    var words = new List<T>();
    cut(text, words);
    return words.Count;
}

static void Measure(string name, string text, Func<int> run)
{
    const int Runs = 15;
    var (best, bestCpu, words, allocated) = (double.MaxValue, double.MaxValue, 0, 0L);
    for (var i = 0; i < Runs; i++)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        words = run();
        best = Math.Min(best, clock.Elapsed.TotalSeconds);
        bestCpu = Math.Min(bestCpu, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    var bytes = Encoding.UTF8.GetByteCount(text);
    Console.WriteLine($"{name}: {bytes / best / 1e6:F1} MB/s ({bytes / bestCpu / 1e6:F1} MB a second of processor time), {words:N0} words, {(double)allocated / bytes:F2} bytes allocated for each byte, {(double)allocated / text.Length:F1} for each character");
}

internal delegate void Cutter<T>(ReadOnlySpan<char> text, ICollection<T> words);
