namespace NewsParse.Tests.TestSupport;

/// <summary>Work that is counted, not timed: a test by the clock fails on a busy machine and passes on a fast one.</summary>
internal static class Allocations
{
    /// <summary>Bytes that an action allocates on this thread, once it has been done before.</summary>
    public static long Of(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
