using System.Buffers.Binary;
using System.Text;

// Turns the rows under Data/ into the blob that NewsParse embeds.
//   dotnet run --project src/NewsParse.LexiconCompiler            writes src/NewsParse/Lexicon/lexicon.bin
//   dotnet run --project src/NewsParse.LexiconCompiler -- --check exits 1 if that file is not what the rows give, byte for byte
var root = FindRoot(AppContext.BaseDirectory);
var target = Path.Combine(root, "src", "NewsParse", "Lexicon", "lexicon.bin");
var blob = Pack(Sections(Path.Combine(root, "src", "NewsParse.LexiconCompiler", "Data")));
if (args is ["--check"])
{
    var current = File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(blob);
    Console.WriteLine(current ? $"{target} is current" : $"{target} is not what the rows under Data give: run the LexiconCompiler and commit the file");
    return current ? 0 : 1;
}

File.WriteAllBytes(target, blob);
Console.WriteLine($"{target}: {blob.Length:N0} bytes");
return 0;

static string FindRoot(string directory)
{
    while (!File.Exists(Path.Combine(directory, "NewsParse.sln")))
    {
        directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("NewsParse.sln stands in no folder above the compiler");
    }

    return directory;
}

static IEnumerable<(string Name, byte[] Content)> Sections(string data)
{
    foreach (var file in Directory.GetFiles(data, "*.tsv").Order(StringComparer.Ordinal))
    {
        var rows = File.ReadAllLines(file).Where(line => line.Trim().Length > 0 && !line.StartsWith('#'));
        yield return ("rows/" + Path.GetFileNameWithoutExtension(file), Encoding.UTF8.GetBytes(string.Join('\n', rows)));
    }
}

static byte[] Pack(IEnumerable<(string Name, byte[] Content)> sections)
{
    var all = sections.ToArray();
    using var stream = new MemoryStream();
    void WriteInt(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    WriteInt(all.Length);
    foreach (var (name, content) in all)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        WriteInt(bytes.Length);
        stream.Write(bytes);
        WriteInt(content.Length);
    }

    foreach (var (_, content) in all)
    {
        stream.Write(content);
    }

    return stream.ToArray();
}
