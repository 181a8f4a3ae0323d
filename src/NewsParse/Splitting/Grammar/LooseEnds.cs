using NewsParse.Layout;

namespace NewsParse.Splitting.Grammar;

/// <summary>Takes out of a page's lines what can be no part of an article wherever it stands: words of an electronic paper's site and marks that send to another page, also where they are run into a line of text.</summary>
internal static class LooseEnds
{
    /// <summary>The blocks, with the marks cut off the lines that they are run into.</summary>
    /// <param name="blocks">The page's blocks of restored lines.</param>
    /// <param name="folio">Where the lines are noted that are no part of any article.</param>
    public static IReadOnlyList<IReadOnlyList<Line>> Take(IReadOnlyList<IReadOnlyList<Line>> blocks, Folio folio) => [.. blocks.Select(block => Take(block, folio))];

    private static IReadOnlyList<Line> Take(IReadOnlyList<Line> block, Folio folio)
    {
        List<Line>? cut = null;
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i];
            if (folio.Lines.ContainsKey(line))
            {
                cut?.Add(line);
                continue;
            }

            if (Kind(line.Value) is { } kind)
            {
                folio.Lines[line] = kind;
                cut?.Add(line);
                continue;
            }

            var (start, length) = Mark(line.Value);
            if (length == 0)
            {
                cut?.Add(line);
                continue;
            }

            cut ??= [.. block.Take(i)];
            var mark = line.Part(line.Text.Slice(start, length).Trim());
            folio.Lines[mark] = FurnitureKind.Jump;
            var rest = Rest(line, start, length);
            cut.AddRange(start == 0 ? [mark, rest] : [rest, mark]);
        }

        return cut ?? block;
    }

    private static FurnitureKind? Kind(string line) => SiteWords.Are(line) ? FurnitureKind.Chrome : JumpMark.Is(line) ? FurnitureKind.Jump : null;

    private static (int Start, int Length) Mark(string line) =>
        JumpMark.AtStart(line) is > 0 and var length ? (0, length)
        : JumpMark.AtEnd(line) is > 0 and var start ? (start, line.Length - start)
        : default;

    private static Line Rest(Line line, int start, int length)
    {
        var text = start == 0 ? line.Text.Slice(length, line.Text.Length - length) : line.Text.Slice(0, start);
        var rest = line.Part(text.Trim());
        rest.Column = line.Column;
        if (line.Place is { } place)
        {
            var width = Line.Measure(line.Value.AsSpan(start, length));
            rest.Place = start == 0 ? place with { Before = place.Before + width } : place with { After = place.After + width };
        }

        return rest;
    }
}
