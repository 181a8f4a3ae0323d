using System.Security.Cryptography;
using System.Text;

namespace NewsParse.Cli;

/// <summary>Hashes of what inputs hold: the same as long as nothing in them has changed.</summary>
internal static class InputHash
{
    /// <summary>The hash; empty for what cannot be read twice.</summary>
    public static string Of(PageInput input)
    {
        if (input.Line is { } line)
        {
            return Convert.ToHexStringLower(SHA256.HashData(line));
        }

        if (input.Stream is not null)
        {
            return "";
        }

        // The pages of a METS file are the files beside it.
        return Directory.Exists(input.Name) ? OfFolder(input.Name, "*.htm*", input) : IsMets(input.Name) ? OfFolder(Path.GetDirectoryName(Path.GetFullPath(input.Name))!, "*", input) : OfFile(input.Name);
    }

    private static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string OfFolder(string folder, string pattern, PageInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(folder, pattern, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
        foreach (var file in files.Where(file => !input.IsLeftOut(file)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, file)} {OfFile(file)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsMets(string path)
    {
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        var head = new byte[4096];
        return SourceFormats.Detect(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) == SourceFormat.Mets;
    }
}
