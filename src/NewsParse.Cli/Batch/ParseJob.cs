using System.Diagnostics;

namespace NewsParse.Cli;

/// <summary>Parses all inputs into an output.</summary>
/// <param name="work">What is done with each input.</param>
/// <param name="output">Where the pages go.</param>
/// <param name="failures">Where it is kept what failed.</param>
internal sealed class ParseJob(PageWork work, IOutput output, Failures failures)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private long _inputs;
    private long _known;
    private long _pages;
    private long _articles;

    /// <summary>Runs until all inputs are parsed or the run is stopped.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="jobs">How many are parsed at once.</param>
    /// <param name="step">Told after each input how many pages it had.</param>
    /// <param name="stop">Stops the run; what has been parsed in order is kept.</param>
    public void Run(IEnumerable<PageInput> inputs, int jobs, Action<int> step, CancellationToken stop)
    {
        failures.Begin();
        foreach (var parsed in OrderedWork.Run(inputs, jobs, work.Run, output.Flush, stop).Select(WithoutRepeated))
        {
            _inputs++;
            _known += parsed.IsKnown ? 1 : 0;
            _pages += parsed.Pages.Count;
            _articles += parsed.Pages.Sum(page => page.Articles.Count);
            if (parsed.Pages.Count > 0)
            {
                output.Write(parsed.Name, parsed.Hash, parsed.Pages);
            }
            else if (parsed is { IsLine: true, Problem: not null })
            {
                output.WriteProblem(parsed.Name, parsed.Problem);
            }

            if (parsed.Problem is not null)
            {
                failures.Add(parsed.Name, parsed.Problem);
            }

            step(parsed.Pages.Count);
        }

        output.Finish();
    }

    /// <summary>What was parsed, unless the output would put it in the place of another input of this run. What is named twice only comes again.</summary>
    private ParsedInput WithoutRepeated(ParsedInput parsed)
    {
        var holds = parsed.Pages.Count > 0 || parsed.IsKnown;
        return !holds || output.KeyOf(parsed.Name) is not { } key || _given.TryAdd(key, parsed.Given) || _given[key] == parsed.Given
            ? parsed
            : new ParsedInput(parsed.Name) { Problem = $"{parsed.Given}: {parsed.Name} would take the place of {_given[key]} in the output; names and ids must differ" };
    }

    /// <summary>What has been done, in one line.</summary>
    public string Summary()
    {
        var rest = (_known > 0 ? $"; {_known} unchanged" : "") + (failures.Count > 0 ? $"; {failures.Count} failed" : "");
        var done = $"{Amounts.Of(_inputs, "input")}: {Amounts.Of(_pages, "page")}, {Amounts.Of(_articles, "article")}";
        return FormattableString.Invariant($"{done} in {_time.Elapsed.TotalSeconds:F1} s{Amounts.Speed(", ", _pages, _time.Elapsed)}{rest}");
    }
}
