using NewsParse.LexiconCompiler;

// Turns the rows under Data/ into the blobs that NewsParse embeds.
//   dotnet run --project src/NewsParse.LexiconCompiler            writes src/NewsParse/Lexicon/*.bin
//   dotnet run --project src/NewsParse.LexiconCompiler -- --check exits 1 if those files are not what the rows give, byte for byte
var root = FindRoot(AppContext.BaseDirectory);
var data = new DataFolder(Path.Combine(root, "src", "NewsParse.LexiconCompiler", "Data"));
var stale = 0;
foreach (var (name, blob) in Blobs.Build(data))
{
    var target = Path.Combine(root, "src", "NewsParse", "Lexicon", name);
    if (args is ["--check"])
    {
        var current = File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(blob);
        Console.WriteLine(current ? $"{target} is current" : $"{target} is not what the rows under Data give: run the LexiconCompiler and commit the file");
        stale += current ? 0 : 1;
    }
    else
    {
        File.WriteAllBytes(target, blob);
        Console.WriteLine($"{target}: {blob.Length:N0} bytes");
    }
}

return stale == 0 ? 0 : 1;

static string FindRoot(string directory)
{
    while (!File.Exists(Path.Combine(directory, "NewsParse.sln")))
    {
        directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the compiler");
    }

    return directory;
}
