namespace NewsParse.WebDemo;

/// <summary>What one request may cost; the section "Limits" of the configuration.</summary>
internal sealed record Limits
{
    /// <summary>Largest request, in MiB.</summary>
    public int Megabytes { get; init; } = 20;

    /// <summary>Longest time to read and parse a file, in seconds.</summary>
    public double Seconds { get; init; } = 60;

    /// <summary>Largest request, in bytes.</summary>
    public long Bytes => (long)Megabytes << 20;

    /// <summary>Longest time to read and parse a file.</summary>
    public TimeSpan Time => TimeSpan.FromSeconds(Seconds);
}
