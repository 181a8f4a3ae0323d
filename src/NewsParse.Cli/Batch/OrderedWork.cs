using System.Collections.Concurrent;

namespace NewsParse.Cli;

/// <summary>Works on many things at once and gives the results in the order of the things.</summary>
internal static class OrderedWork
{
    /// <summary>The results, as soon as they and all before them are there. Memory is that of twice as many results as are worked on at once.</summary>
    /// <param name="items">The things; asked for one by one on a thread of its own, so that waiting for the next one delays no result.</param>
    /// <param name="jobs">How many are worked on at once, 1 or more.</param>
    /// <param name="work">What is done with each.</param>
    /// <param name="waiting">Called when no result is ready.</param>
    /// <param name="stop">Ends the results where they are.</param>
    public static IEnumerable<TResult> Run<T, TResult>(IEnumerable<T> items, int jobs, Func<T, TResult> work, Action waiting, CancellationToken stop)
    {
        var line = new BlockingCollection<Task<TResult>>(2 * jobs);
        var workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var feeder = Task.Factory.StartNew(Feed, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (Next(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }

        if (!stop.IsCancellationRequested)
        {
            feeder.GetAwaiter().GetResult();
        }

        void Feed()
        {
            try
            {
                foreach (var item in items)
                {
                    line.Add(workers.StartNew(() => work(item)), stop);
                }
            }
            catch (OperationCanceledException)
            {
                // Whoever takes the results knows.
            }
            finally
            {
                line.CompleteAdding();
            }
        }

        bool Next(out Task<TResult> task)
        {
            try
            {
                if (!line.TryTake(out task!))
                {
                    waiting();
                    if (!line.TryTake(out task!, Timeout.Infinite, stop))
                    {
                        return false;
                    }
                }

                if (!task.IsCompleted)
                {
                    waiting();
                    task.Wait(stop);
                }

                return true;
            }
            catch (OperationCanceledException)
            {
                task = null!;
                return false;
            }
        }
    }
}
