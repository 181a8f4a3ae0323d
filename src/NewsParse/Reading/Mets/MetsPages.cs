using NewsParse.Reading.Ocr;

namespace NewsParse.Reading.Mets;

/// <summary>The pages of an issue, each read once from its ALTO file.</summary>
internal sealed class MetsPages
{
    private readonly Dictionary<string, int> _pageOfFile = new(StringComparer.Ordinal);
    private readonly List<SourcePage> _pages = [];
    private readonly List<IReadOnlyDictionary<string, SourceSpan>> _places = [];

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<SourcePage> Pages => _pages;

    /// <summary>Reads the pages: in the order of the physical structure, else as the files are listed.</summary>
    /// <exception cref="UnreadableInputException">There are none, or one is broken.</exception>
    public static MetsPages Read(MetsDocument document, Func<string, Stream?> open, string? name)
    {
        var pages = new MetsPages();
        foreach (var file in FilesOf(document))
        {
            pages.Add(file, document.Files[file], open, name);
        }

        if (pages._pages.Count == 0)
        {
            var problem = document.Pointers > 0
                ? $"it has no pages of its own, but points to {document.Pointers} other METS files, which are not followed: give those"
                : "it lists no ALTO files";
            throw new UnreadableInputException(problem, name, null);
        }

        return pages;
    }

    /// <summary>Where an area's text stands; null if its page or its elements have none.</summary>
    public (int Page, SourceSpan Span)? Find(MetsArea area)
    {
        if (!_pageOfFile.TryGetValue(area.File, out var page))
        {
            return null;
        }

        if (area.Begin is null)
        {
            return _pages[page].Text.Length > 0 ? (page, new SourceSpan(0, _pages[page].Text.Length)) : null;
        }

        var places = _places[page];
        if (!places.TryGetValue(area.Begin, out var begin))
        {
            return null;
        }

        // From one element to another, should the file name two.
        return area.End is { } last && places.TryGetValue(last, out var end) && end.End > begin.Start
            ? (page, new SourceSpan(begin.Start, end.End - begin.Start))
            : (page, begin);
    }

    /// <summary>Ids of the files that hold pages of text: those that an area names by elements, and those listed as text.</summary>
    private static IEnumerable<string> FilesOf(MetsDocument document)
    {
        var text = new HashSet<string>(document.TextFiles, StringComparer.Ordinal);
        text.UnionWith(AreasOf(document.Logical).Where(area => area.Begin is not null).Select(area => area.File));
        var physical = AreasOf(document.Physical).Select(area => area.File);
        return physical.Concat(document.FileOrder).Where(text.Contains).Where(document.Files.ContainsKey).Distinct();
    }

    private static IEnumerable<MetsArea> AreasOf(MetsDivision? root) => MetsWalk.Down(root).Where(step => step.Enters).SelectMany(step => step.Division.Areas);

    private void Add(string file, string path, Func<string, Stream?> open, string? name)
    {
        var number = _pages.Count + 1;
        using var stream = Open(path, open, name);
        if (stream is null)
        {
            _pageOfFile[file] = _pages.Count;
            _pages.Add(new SourcePage { Name = name, Number = number, Diagnostics = [ReadingDiagnostics.MissingFile(number, path)] });
            _places.Add(new Dictionary<string, SourceSpan>());
            return;
        }

        // Of a file of several pages, which no METS has been seen with, the first is what areas name.
        _pageOfFile[file] = _pages.Count;
        foreach (var page in AltoReader.Read(stream, name is null ? path : $"{name}: {path}"))
        {
            var written = OcrPageWriter.Write(page, name, _pages.Count + 1);
            _pages.Add(written.Page);
            _places.Add(written.Places);
        }
    }

    private static Stream? Open(string path, Func<string, Stream?> open, string? name)
    {
        try
        {
            return open(path);
        }
        catch (UnreadableInputException e)
        {
            throw new UnreadableInputException(e.Message, name, null, e);
        }
    }
}
