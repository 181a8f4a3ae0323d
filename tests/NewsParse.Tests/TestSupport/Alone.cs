using Xunit;

namespace NewsParse.Tests.TestSupport;

/// <summary>Tests that measure time run beside no other test, whose work would be measured too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
