using Xunit;

namespace NewsParse.Tests.TestSupport;

/// <summary>A test that needs programs; without them it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] programs) => Skip = Installed.Missing(programs);
}

/// <summary>A test with rows that needs programs; without them it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(params string[] programs) => Skip = Installed.Missing(programs);
}

/// <summary>The programs of this machine.</summary>
internal static class Installed
{
    /// <summary>Says which of some programs are not installed; null if all are.</summary>
    public static string? Missing(params string[] programs)
    {
        var missing = programs.Where(program => PathOf(program) is null).ToArray();
        return missing.Length > 0 ? $"{string.Join(" and ", missing)} not installed" : null;
    }

    /// <summary>The path of a program; null if it is not installed.</summary>
    public static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);
}
