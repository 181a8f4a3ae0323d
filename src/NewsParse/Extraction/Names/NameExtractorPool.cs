using System.Collections.Concurrent;

namespace NewsParse.Extraction.Names;

/// <summary>Extractors hold large buffers and serve one text at a time: they are lent and come back.</summary>
internal sealed class NameExtractorPool
{
    private readonly ConcurrentBag<NameExtractor> _idle = [];

    /// <summary>One for the caller alone.</summary>
    public NameExtractor Rent() => _idle.TryTake(out var extractor) ? extractor : new NameExtractor();

    /// <summary>Takes it back.</summary>
    public void Return(NameExtractor extractor) => _idle.Add(extractor);
}
