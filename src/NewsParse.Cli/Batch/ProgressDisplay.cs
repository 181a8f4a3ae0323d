using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsParse.Cli;

/// <summary>Shows how far a run is: a bar on a terminal, else a line now and then.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LinePace = TimeSpan.FromSeconds(10);

    /// <summary>Runs something that takes a while, without a word.</summary>
    public static void Silently(Action<Action<int>> run) => run(_ => { });

    /// <summary>Runs something that takes a while under a bar with the speed and the time left.</summary>
    /// <param name="count">Counts the inputs; null if that cannot be told.</param>
    /// <param name="run">The run; it is given what it tells of each input.</param>
    public static void UnderBar(Func<long?> count, Action<Action<int>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var speed = new SpeedColumn();
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), speed, new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("parsing", maxValue: 1);
                bar.IsIndeterminate = true;
                _ = Task.Run(() =>
                {
                    if (count() is { } total)
                    {
                        bar.MaxValue = Math.Max(1, total);
                        bar.IsIndeterminate = false;
                    }
                });
                run(pages =>
                {
                    speed.Add(pages);
                    bar.Increment(bar.IsIndeterminate ? 0 : 1);
                });
            });
    }

    /// <summary>Runs something that takes a while and writes a line now and then.</summary>
    /// <param name="count">Counts the inputs; null if that cannot be told.</param>
    /// <param name="run">The run; it is given what it tells of each input.</param>
    /// <param name="lines">Where the lines go.</param>
    public static void InLines(Func<long?> count, Action<Action<int>> run, TextWriter lines)
    {
        var total = Task.Run(count);
        var (time, sinceLine) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var (inputs, pages) = (0L, 0L);
        run(more =>
        {
            inputs++;
            pages += more;
            if (sinceLine.Elapsed > LinePace)
            {
                sinceLine.Restart();
                var seconds = time.Elapsed.TotalSeconds;
                var known = total.IsCompletedSuccessfully ? total.Result : null;
                var left = known is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all}, {TimeSpan.FromSeconds(Math.Max(0, all - inputs) * seconds / inputs):hh\\:mm\\:ss} left") : "";
                lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsparse: {Amounts.Of(inputs, "input")}{left}{Amounts.Speed(", ", pages, time.Elapsed)}"));
            }
        });
    }

    private sealed class SpeedColumn : ProgressColumn
    {
        private readonly Stopwatch _time = Stopwatch.StartNew();
        private long _pages;

        public void Add(int pages) => Interlocked.Add(ref _pages, pages);

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Markup(Amounts.Speed("", Interlocked.Read(ref _pages), _time.Elapsed));
    }
}
