using NewsParse.Text;

namespace NewsParse.Reading.Ocr;

/// <summary>Turns an OCR page into a page of text, in the reading order that it states or in its own.</summary>
internal static class OcrPageWriter
{
    /// <summary>White, in ems, that boxes leave between characters which touch: they fit the ink, and narrow characters have little of it.</summary>
    private const double BoxSlack = 0.35;

    /// <summary>Height of a character's ink, in ems, where it has much.</summary>
    private const double Ink = 0.88;

    /// <summary>A page and where each of its blocks, groups and lines that has an id went.</summary>
    public sealed record Written(SourcePage Page, IReadOnlyDictionary<string, SourceSpan> Places, IReadOnlyList<(string Article, SourceSpan Span, BlockKind Kind)> Articles);

    /// <summary>The page.</summary>
    /// <param name="ocr">What the engine wrote.</param>
    /// <param name="name">The input's name; null if it has none.</param>
    /// <param name="number">Which page of the input it is, from 1.</param>
    public static Written Write(OcrPage ocr, string? name, int number)
    {
        var page = new SourcePageBuilder();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var articles = new List<(string, SourceSpan, BlockKind)>();
        foreach (var block in InOrder(ocr))
        {
            SourceSpan? whole = null;
            foreach (var line in block.Lines)
            {
                if (Write(page, line) is not { } span)
                {
                    continue;
                }

                whole = whole is { } begun ? new SourceSpan(begun.Start, span.End - begun.Start) : span;
                Note(places, line.Id, span);
                if (line.Article is { } article)
                {
                    articles.Add((article, span, line.Kind != BlockKind.Unknown ? line.Kind : block.Kind));
                }
            }

            page.EndBlock(KindOf(block), block.Box);
            Note(places, block.Id, whole);
            Extend(places, block.Group, whole);
        }

        return new Written(page.Build(About(ocr, name, number)), places, articles);
    }

    private static void Note(Dictionary<string, SourceSpan> places, string? id, SourceSpan? span)
    {
        if (id is not null && span is { } there)
        {
            places.TryAdd(id, there);
        }
    }

    private static void Extend(Dictionary<string, SourceSpan> places, string? group, SourceSpan? span)
    {
        if (group is not null && span is { } there)
        {
            places[group] = places.TryGetValue(group, out var begun) ? new SourceSpan(begun.Start, there.End - begun.Start) : there;
        }
    }

    private static SourcePage About(OcrPage ocr, string? name, int number)
    {
        var extent = OcrBox.Around(ocr.Blocks.SelectMany(block => block.Lines.Select(line => line.Box).Append(block.Box)));
        return new SourcePage
        {
            Name = name,
            Number = number,
            HasReadingOrder = ocr.ReadingOrder.Count > 0,
            Size = ocr.Size ?? (extent is { } box ? new PageSize(box.Right, box.Bottom, ocr.Unit) : null),
            Rules = ocr.Rules,
            Frames = ocr.Frames,
            Pictures = ocr.Pictures,
            Diagnostics = ocr.BadBoxes == 0 ? [] : [ReadingDiagnostics.BadBoxes(number, ocr.BadBoxes, ocr.FirstBadLine)],
        };
    }

    // What the order does not name keeps its place after the block that it follows in the file.
    private static IEnumerable<OcrBlock> InOrder(OcrPage ocr)
    {
        if (ocr.ReadingOrder.Count == 0)
        {
            return ocr.Blocks;
        }

        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ocr.ReadingOrder)
        {
            rank.TryAdd(id, rank.Count);
        }

        var last = -1;
        return ocr.Blocks
            .Select(block => (Block: block, Rank: last = block.Id is { } id && rank.TryGetValue(id, out var given) ? given : last))
            .ToArray()
            .OrderBy(pair => pair.Rank)
            .Select(pair => pair.Block);
    }

    /// <summary>What the block is, or what all of its lines are.</summary>
    private static BlockKind KindOf(OcrBlock block) =>
        block.Kind == BlockKind.Unknown && block.Lines.Count > 0 && block.Lines.TrueForAll(line => line.Kind == block.Lines[0].Kind) ? block.Lines[0].Kind : block.Kind;

    private static SourceSpan? Write(SourcePageBuilder page, OcrLine line)
    {
        var direction = line.Direction ?? DirectionOf(line);
        var em = Em(line, direction);
        OcrWord? before = null;
        foreach (var word in line.Words)
        {
            if (word.Text.Length == 0)
            {
                continue;
            }

            if (before is { } previous)
            {
                page.Blank(PrintedGap.Blanks(previous.Text[^1], word.Text[0], (Gap(previous.Box, word.Box, direction) / em) - BoxSlack, word.AfterBlank));
            }

            page.Append(word.Text, word.Box, word.Confidence);
            before = word;
        }

        return page.EndLine(new SourceLine
        {
            Box = line.Box ?? OcrBox.Around(line.Words.Select(word => word.Box)),
            Direction = direction,
            FontSize = line.FontSize,
            FontName = line.FontName,
            IsBold = line.IsBold,
            Confidence = line.Confidence,
            IsHyphenated = line.IsHyphenated,
        });
    }

    private static bool IsLevel(LineDirection direction) => direction is LineDirection.Horizontal or LineDirection.UpsideDown;

    /// <summary>Chinese set downwards shows in the boxes: the words stand under one another, or the only one is tall.</summary>
    private static LineDirection DirectionOf(OcrLine line)
    {
        Box? first = null, last = null;
        var characters = 0;
        foreach (var word in line.Words)
        {
            if (word.Box is { } box && word.Text.Length > 0 && Chars.IsWide(word.Text[0]))
            {
                first ??= box;
                last = box;
                characters += word.Text.Length;
            }
        }

        if (first is not { } from || last is not { } to || characters < 2)
        {
            return LineDirection.Horizontal;
        }

        var whole = from.Union(to);
        return whole.Height > 1.6 * whole.Width && (from == to || to.MiddleY > from.Bottom) ? LineDirection.Vertical : LineDirection.Horizontal;
    }

    /// <summary>Size of the line's characters across its run, by the middle one of its words; NaN if there are no boxes.</summary>
    private static double Em(OcrLine line, LineDirection direction)
    {
        var sizes = new List<double>(line.Words.Count);
        foreach (var word in line.Words)
        {
            if (word.Box is { } box)
            {
                sizes.Add(IsLevel(direction) ? box.Height : box.Width);
            }
        }

        sizes.Sort();
        return sizes.Count == 0 || sizes[sizes.Count / 2] <= 0 ? double.NaN : sizes[sizes.Count / 2] / Ink;
    }

    private static double Gap(Box? before, Box? after, LineDirection direction) => (before, after) switch
    {
        ({ } a, { } b) => IsLevel(direction) ? Math.Max(a.X, b.X) - Math.Min(a.Right, b.Right) : Math.Max(a.Y, b.Y) - Math.Min(a.Bottom, b.Bottom),
        _ => double.NaN,
    };
}
