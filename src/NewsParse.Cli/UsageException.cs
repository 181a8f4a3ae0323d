namespace NewsParse.Cli;

/// <summary>The command line asks for what cannot be done. The tool says so and exits with 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
