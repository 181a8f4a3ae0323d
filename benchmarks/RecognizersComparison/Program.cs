using System.Diagnostics;
using System.Text;
using NewsParse;

// Finds the dates of a UTF-8 file, a text a line, with NewsParse's public reader of entities and, where it was built with it, with Microsoft.Recognizers.Text; README.md says how to run it.
//   RecognizersComparison FILE ISSUE-DATE    megabytes of UTF-8 a second, best of several runs on one thread, and how many dates
if (args is not [var file, var day] || !DateOnly.TryParseExact(day, "yyyy-MM-dd", out var issue))
{
    Console.Error.WriteLine("usage: RecognizersComparison FILE 2023-12-01");
    return 2;
}

var lines = File.ReadAllLines(file);
var bytes = lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 1);

// The public reader finds names, too: the scan of dates alone is measured by benchmarks/NewsParse.Benchmarks.
var reader = EntityReader.Default;
Measure("NewsParse, names and dates", 5, () => lines.Sum(line => reader.Read(line, issue).Count(entity => entity.Kind == EntityKind.Date)));
#if RECOGNIZERS
var moment = issue.ToDateTime(TimeOnly.MinValue);
Measure("Recognizers", 1, () => lines.Sum(line => Microsoft.Recognizers.Text.DateTime.DateTimeRecognizer.RecognizeDateTime(line, Microsoft.Recognizers.Text.Culture.Chinese, refTime: moment).Count));
#endif
return 0;

void Measure(string name, int runs, Func<int> run)
{
    var (best, dates) = (double.MaxValue, 0);
    for (var i = 0; i < runs; i++)
    {
        var clock = Stopwatch.StartNew();
        dates = run();
        best = Math.Min(best, clock.Elapsed.TotalSeconds);
    }

    Console.WriteLine($"{name}: {bytes / best / 1e6:F3} MB/s, {dates:N0} dates");
}
