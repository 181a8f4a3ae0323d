namespace NewsParse.Reading.Html;

/// <summary>The files of an issue that was saved to a folder, page by page.</summary>
internal static class EPaperFolder
{
    /// <summary>No issue has more files.</summary>
    private const int MostFiles = 20_000;

    /// <summary>The pages, each with its own file first, then its articles in the order in which it lists them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="encoding">Name of the encoding of all files; null finds each one's own.</param>
    /// <param name="isLeftOut">The files that are not of the issue.</param>
    public static List<List<EPaperFile>> Read(string folder, string? encoding, Func<string, bool> isLeftOut)
    {
        var files = new SortedDictionary<string, EPaperFile>(NaturalOrder.Instance);
        var found = Directory.EnumerateFiles(folder, "*.htm*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 16 });
        foreach (var path in found.Where(path => !isLeftOut(path)).Take(MostFiles + 1))
        {
            if (files.Count == MostFiles)
            {
                throw new UnreadableInputException($"more than {MostFiles} HTML files are no saved issue", folder, null);
            }

            using var stream = File.OpenRead(path);
            files[Path.GetRelativePath(folder, path)] = EPaperFile.Parse(HtmlBytes.Read(stream, path, encoding));
        }

        return files.Count > 0 ? Group(files) : throw new UnreadableInputException("this is a directory, not a file", folder, null);
    }

    private static List<List<EPaperFile>> Group(SortedDictionary<string, EPaperFile> files)
    {
        var byName = new Dictionary<string, EPaperFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, file) in files)
        {
            byName.TryAdd(Path.GetFileName(path), file);
        }

        // A page is a file that lists articles; it does not count that an article links to its neighbours.
        var pages = new List<List<EPaperFile>>();
        var placed = new HashSet<EPaperFile>();
        foreach (var page in files.Values.Where(file => file.Bodies == 0))
        {
            List<EPaperFile> onPage = [page];
            foreach (var link in page.Links)
            {
                if (byName.TryGetValue(link, out var article) && article.Bodies > 0 && placed.Add(article))
                {
                    onPage.Add(article);
                }
            }

            pages.Add(onPage);
        }

        pages.AddRange(files.Values.Where(file => file.Bodies > 0 && !placed.Contains(file)).Select(article => new List<EPaperFile> { article }));
        return pages;
    }

    /// <summary>node_2 before node_10.</summary>
    private sealed class NaturalOrder : IComparer<string>
    {
        public static NaturalOrder Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var a = x.AsSpan();
            var b = y.AsSpan();
            while (!a.IsEmpty && !b.IsEmpty)
            {
                int digitsA = Digits(a), digitsB = Digits(b);
                var order = digitsA > 0 && digitsB > 0 ? CompareNumbers(a[..digitsA], b[..digitsB]) : a[0] - b[0];
                if (order != 0)
                {
                    return order;
                }

                a = a[Math.Max(digitsA, 1)..];
                b = b[Math.Max(digitsB, 1)..];
            }

            return a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(x, y);
        }

        private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        {
            a = a.TrimStart('0');
            b = b.TrimStart('0');
            return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
        }

        private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
    }
}
