using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsParse.Tests.TestSupport;

namespace NewsParse.Tests.Packages;

/// <summary>The packages, packed once into a folder, under a version that nobody else has; taken out of the machine's cache afterwards.</summary>
public sealed class PackedFeed : IDisposable
{
    private static readonly string[] Projects = ["NewsParse", "NewsParse.Pdf", "NewsParse.Tables", "NewsParse.Cli"];

    public PackedFeed()
    {
        foreach (var project in Projects)
        {
            Dotnet(TestPages.Root, "pack", Path.Combine("src", project), "-c", Configuration, "--nologo", "-v", "q", "-o", Packages, $"-p:PackageVersion={Version}", "-p:RunAnalyzers=false");
        }
    }

    /// <summary>Version of the packages.</summary>
    public string Version { get; } = "0.0.1-test" + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>A folder for whatever the tests make; gone after them.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsparse-tests-").FullName;

    /// <summary>The folder of packages.</summary>
    public string Packages => Path.Combine(Folder, "packages");

    // The tests' own, so that nothing is built twice.
    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!);

    /// <summary>Makes a console project that uses the packages as any project does.</summary>
    public string MakeConsole(string name, string code, string properties, params string[] packages)
    {
        var folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration><packageSources><clear /><add key="packed" value="{Packages}" /><add key="nuget.org" value="https://api.nuget.org/v3/index.json" /></packageSources></configuration>
            """);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>{properties}
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"))}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        return folder;
    }

    /// <summary>Runs the SDK; what it prints is told if it fails.</summary>
    public static string Dotnet(string folder, params string[] arguments) => Run(folder, "dotnet", arguments);

    /// <summary>Runs a program; what it prints is told if it fails.</summary>
    public static string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };

        // A server that outlives the test would hold its streams open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}:\n{output}\n{errors.Result}");
    }

    public void Dispose()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var project in Projects)
        {
            if (Path.Combine(cache, project.ToLowerInvariant(), Version) is var cached && Directory.Exists(cached))
            {
                Directory.Delete(cached, recursive: true);
            }
        }

        Directory.Delete(Folder, recursive: true);
    }
}
