namespace NewsParse.WebDemo;

/// <summary>Does the work of all requests: as much at once as there are processors, none for longer than the limit.</summary>
/// <param name="limits">The limits.</param>
internal sealed class Workbench(Limits limits) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>Does some work.</summary>
    /// <param name="name">What it is done on, for errors.</param>
    /// <param name="work">The work.</param>
    /// <param name="stop">Whoever asked has gone.</param>
    /// <exception cref="TimeoutException">It takes too long, or all places are taken.</exception>
    public async Task<T> Run<T>(string name, Func<T> work, CancellationToken stop)
    {
        if (!await _places.WaitAsync(limits.Time, stop))
        {
            throw new TimeoutException($"{name}: too many pages are being read at this moment; try again in a minute");
        }

        // What is given up runs to its end and keeps its place until then, so that slow files cannot pile up.
        var done = Task.Run(
            () =>
            {
                try
                {
                    return work();
                }
                finally
                {
                    _places.Release();
                }
            },
            CancellationToken.None);
        try
        {
            return await done.WaitAsync(limits.Time, stop);
        }
        catch (TimeoutException e) when (!done.IsCompleted)
        {
            throw new TimeoutException($"{name}: reading it takes longer than {limits.Seconds} seconds", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
