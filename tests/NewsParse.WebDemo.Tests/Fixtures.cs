namespace NewsParse.WebDemo.Tests;

/// <summary>Files that the library's tests keep; copied here by the build.</summary>
internal static class Fixtures
{
    /// <summary>The path of a file.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Fixtures", file);
}
