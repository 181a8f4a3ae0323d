using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using FluentAssertions;
using NewsParse.Tests.TestSupport;
using Xunit;

namespace NewsParse.Tests.Packages;

/// <summary>The packages as their users get them.</summary>
[Collection(nameof(Alone))]
public sealed class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private const string Code = """
        using NewsParse;

        var page = NewspaperParser.Default.Parse("集市迁到河东\n　　本报讯（记者 何一舟）3月3日，集市迁到河东，镇长苏小禾到集市看望商户。\n");
        Console.WriteLine($"{page.Articles[0].Headline}|{page.Articles[0].Byline}|{string.Join(',', page.Articles[0].People)}");
        Console.WriteLine(PageJson.Read(PageJson.Write(page)).Articles.Count);
        """;

    private const string Page = "集市迁到河东\n　　本报讯 3月3日，集市迁到河东。\n";

    private const string Printed = "集市迁到河东|记者 何一舟|苏小禾\n1\n";

    // As the format of portable PDB files names it.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("NewsParse", "AngleSharp")]
    [InlineData("NewsParse.Pdf", "NewsParse,PdfPig")]
    [InlineData("NewsParse.Tables", "CsvHelper,Microsoft.Data.Sqlite,NewsParse")]
    public void A_package_tells_all_that_it_should(string name, string dependencies)
    {
        using var package = Open($"{name}.{feed.Version}.nupkg");
        var files = package.Entries.Select(entry => entry.FullName).ToArray();
        files.Should().Contain([$"lib/net8.0/{name}.dll", $"lib/net8.0/{name}.xml", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"]);
        var metadata = Metadata(package, name);
        ShouldTellWhatItIs(metadata, files);
        metadata.Descendants().Where(element => element.Name.LocalName == "group" && element.Attribute("targetFramework")!.Value == "net10.0").Elements()
            .Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal).Should().Equal(dependencies.Split(','));
        ShouldHoldSources($"{name}.{feed.Version}.snupkg", $"lib/net8.0/{name}.pdb");
        ShouldHoldSources($"{name}.{feed.Version}.snupkg", $"lib/net10.0/{name}.pdb");
    }

    [Fact]
    public void The_tools_package_tells_all_that_it_should()
    {
        using var package = Open($"NewsParse.Cli.{feed.Version}.nupkg");
        var files = package.Entries.Select(entry => entry.FullName).ToArray();
        files.Should().NotContain(file => file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal) && file.StartsWith("tools/", StringComparison.Ordinal), "nobody writes code against a tool");
        var metadata = Metadata(package, "NewsParse.Cli");
        ShouldTellWhatItIs(metadata, files);
        metadata.Descendants().Should().Contain(element => element.Name.LocalName == "packageType" && element.Attribute("name")!.Value == "DotnetTool");
        ShouldHoldSources($"NewsParse.Cli.{feed.Version}.snupkg", "tools/net10.0/any/NewsParse.Cli.pdb");
    }

    [Fact]
    public void A_console_that_installs_it_parses_a_page()
    {
        var folder = feed.MakeConsole("console", Code, "", "NewsParse", "NewsParse.Pdf", "NewsParse.Tables");
        PackedFeed.Dotnet(folder, "run", "-v", "q").Should().Be(Printed);
    }

    [AotFact]
    public void A_console_is_published_ahead_of_time_without_a_warning() => ShouldPublish("native", "PublishAot");

    [Fact]
    public void A_console_is_published_trimmed_without_a_warning() => ShouldPublish("trimmed", "PublishTrimmed");

    [AotFact]
    public void The_tool_is_published_ahead_of_time_and_starts_at_once()
    {
        var built = Path.Combine(feed.Folder, "tool");
        var told = PackedFeed.Dotnet(
            TestPages.Root, "publish", Path.Combine("src", "NewsParse.Cli"), "-r", RuntimeInformation.RuntimeIdentifier, "-v", "m", "--artifacts-path", built, "-o", Path.Combine(built, "out"), "-p:CppCompilerAndLinker=" + AotFactAttribute.Linker,
            "-p:RunAnalyzers=false", "-p:TrimmerSingleWarn=false", "-p:TreatWarningsAsErrors=false");
        told.Split('\n').Where(line => line.Contains("warning", StringComparison.OrdinalIgnoreCase)).Should().OnlyContain(line => line.Contains("warning IL2070: CsvHelper.", StringComparison.Ordinal));

        File.WriteAllText(Path.Combine(feed.Folder, "page.txt"), Page);
        var times = new List<TimeSpan>();
        for (var run = 0; run < 10; run++)
        {
            var time = Stopwatch.StartNew();
            PackedFeed.Run(feed.Folder, Path.Combine(built, "out", "newsparse"), "parse", "page.txt").Should().Contain("\"lines\":[\"集市迁到河东\"]");
            times.Add(time.Elapsed);
        }

        // The fastest: the others tell how busy the machine is.
        times.Min().Should().BeLessThan(TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public void The_tool_is_installed_and_runs()
    {
        var tools = Path.Combine(feed.Folder, "tools");
        PackedFeed.Dotnet(feed.Folder, "tool", "install", "NewsParse.Cli", "--version", feed.Version, "--tool-path", tools, "--add-source", feed.Packages);
        File.WriteAllText(Path.Combine(feed.Folder, "page.txt"), Page);
        PackedFeed.Run(feed.Folder, Path.Combine(tools, "newsparse"), "parse", "page.txt", "--issue-date", "2021-03-05").Should().StartWith("{\"source\":\"page.txt\"").And.Contain("集市迁到河东");
        PackedFeed.Run(feed.Folder, Path.Combine(tools, "newsparse"), "parse", "page.txt", "-q", "-o", "a.sqlite");
        new FileInfo(Path.Combine(feed.Folder, "a.sqlite")).Length.Should().BePositive();
    }

    private void ShouldPublish(string name, string how)
    {
        var folder = feed.MakeConsole(name, Code, $"<{how}>true</{how}><InvariantGlobalization>true</InvariantGlobalization><TrimmerSingleWarn>false</TrimmerSingleWarn>", "NewsParse", "NewsParse.Pdf");
        PackedFeed.Dotnet(folder, "publish", "-v", "q", "--use-current-runtime", "--self-contained", "-o", "out", "-p:CppCompilerAndLinker=" + AotFactAttribute.Linker);
        PackedFeed.Run(folder, Path.Combine(folder, "out", name)).Should().Be(Printed);
    }

    private static void ShouldTellWhatItIs(XElement metadata, string[] files)
    {
        files.Should().Contain(["icon.png", "README.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md"]);
        Value(metadata, "license").Should().Be("MIT");
        Value(metadata, "icon").Should().Be("icon.png");
        Value(metadata, "readme").Should().Be("README.md");
        Value(metadata, "description").Should().NotBeNullOrEmpty();
        Value(metadata, "tags").Should().Contain("newspaper");
        Value(metadata, "repository").Should().NotBeNull("the commit stands in it");
    }

    // There is no public address yet that debuggers could read them from.
    private void ShouldHoldSources(string package, string pdb)
    {
        using var symbols = Open(package);
        using var stream = new MemoryStream();
        symbols.GetEntry(pdb)!.Open().CopyTo(stream);
        stream.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = provider.GetMetadataReader();
        reader.Documents.Should().NotBeEmpty().And.OnlyContain(document => reader.GetCustomDebugInformation(document).Any(info => reader.GetGuid(reader.GetCustomDebugInformation(info).Kind) == EmbeddedSource));
    }

    private ZipArchive Open(string file) => ZipFile.OpenRead(Path.Combine(feed.Packages, file));

    private static XElement Metadata(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}

/// <summary>A test that links native code; without a linker it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AotFactAttribute : FactAttribute
{
    public AotFactAttribute()
    {
        if (Linker is null)
        {
            Skip = "neither clang nor gcc installed, one of which links what is compiled ahead of time";
        }
    }

    /// <summary>What links; null if nothing does.</summary>
    public static string? Linker { get; } = Array.Find(["clang", "gcc"], program => Installed.PathOf(program) is not null);
}
