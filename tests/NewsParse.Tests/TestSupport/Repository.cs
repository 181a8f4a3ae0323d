namespace NewsParse.Tests.TestSupport;

/// <summary>The repository that the tests stand in.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NewsParse.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the tests");
        }

        return folder;
    }
}
