using NewsParse.Lexicon;

namespace NewsParse.Splitting.Spaced;

/// <summary>An article of a page in a script with blanks between words.</summary>
/// <param name="Head">The blocks of its headline, in order; empty if it has none.</param>
/// <param name="Body">Its text, in order; never empty.</param>
/// <param name="Signature">Who wrote it, in a block by itself; null if there is none.</param>
/// <param name="Odds">Logarithms of the odds of its borders: that of each block to be where it is.</param>
internal sealed record SpacedArticle(IReadOnlyList<TypeBlock> Head, IReadOnlyList<TypeBlock> Body, TypeBlock? Signature, IReadOnlyList<double> Odds);

/// <summary>A page of such a script, split.</summary>
/// <param name="Articles">Its articles, in order.</param>
/// <param name="Furniture">What belongs to none.</param>
internal sealed record SpacedPlan(IReadOnlyList<SpacedArticle> Articles, IReadOnlyList<(TypeBlock Block, FurnitureKind Kind)> Furniture);

/// <summary>Splits pages of scripts with blanks between words: their blocks in reading order, cut where a block is likely to begin another article.</summary>
/// <remarks>
/// Such papers do not end articles by formulas as Chinese ones do; headings do: set apart, larger, bolder, centred. The order of blocks is the input's where it
/// has blocks of its own, as OCR has: digitised papers come with blocks in the order of their articles.
/// </remarks>
internal static class SpacedSplitter
{
    private const int ShortestItem = 200;

    // A paper's title: type so many times the running text's, in the uppermost part of the first page.
    private const double MastheadSize = 4;
    private const double MastheadDepth = 0.12;

    // Right under it stands how often the paper appears and what it costs.
    private const double LinesUnderMasthead = 2;

    private static readonly LogisticModel Starts = LogisticModel.BuiltIn("block-starts");

    /// <summary>Splits a page.</summary>
    /// <param name="page">The page.</param>
    public static SpacedPlan Split(SourcePage page)
    {
        var (text, furniture) = Sort(page);
        var plan = Cut(text, Odds(text));
        return plan with { Furniture = [.. furniture, .. plan.Furniture] };
    }

    /// <summary>Cuts blocks into articles.</summary>
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="odds">For each the logarithm of the odds that it begins an article.</param>
    public static SpacedPlan Cut(List<TypeBlock> blocks, double[] odds)
    {
        var articles = new List<SpacedArticle>();
        var furniture = new List<(TypeBlock, FurnitureKind)>();
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && odds[end] <= 0)
            {
                end++;
            }

            double[] borders = [odds[start], .. odds[(start + 1)..end].Select(inside => -inside), .. end < blocks.Count ? [odds[end]] : Array.Empty<double>()];
            Add(blocks[start..end], borders, articles, furniture);
            start = end;
        }

        return new SpacedPlan(articles, furniture);
    }

    /// <summary>The blocks that articles may be made of, in order, and those that are none by what the input says or where they stand.</summary>
    public static (List<TypeBlock> Text, List<(TypeBlock Block, FurnitureKind Kind)> Furniture) Sort(SourcePage page)
    {
        var furniture = new List<(TypeBlock, FurnitureKind)>();
        var text = new List<TypeBlock>();
        var blocks = TypeBlockReader.Read(page);
        var masthead = MastheadBottom(blocks, page);
        foreach (var block in blocks)
        {
            if (KindOf(block, masthead) is { } kind)
            {
                furniture.Add((block, kind));
            }
            else
            {
                text.Add(block);
            }
        }

        return (text, furniture);
    }

    /// <summary>For each block the logarithm of the odds that it begins an article.</summary>
    public static double[] Odds(IReadOnlyList<TypeBlock> blocks)
    {
        var em = TypeBlockReader.Em(blocks);
        return [.. blocks.Select((block, i) => i == 0 ? double.PositiveInfinity : Starts.Score(StartFeatures.Of(blocks, i, em).Values))];
    }

    /// <summary>For each block the likelihood that it begins an article, and what each feature adds to the logarithm of its odds.</summary>
    public static IEnumerable<(double Likelihood, IReadOnlyList<(string Feature, double Weight)> Reasons)> Explain(IReadOnlyList<TypeBlock> blocks)
    {
        var em = TypeBlockReader.Em(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var features = StartFeatures.Of(blocks, i, em).Values;
            yield return (i == 0 ? 1 : Starts.Likelihood(features), [.. features.Select(feature => (feature.Name, Starts.Weight(feature.Name, feature.Value)))]);
        }
    }

    private static void Add(List<TypeBlock> item, double[] odds, List<SpacedArticle> articles, List<(TypeBlock, FurnitureKind)> furniture)
    {
        var head = item.TakeWhile(block => block.LooksLikeHeading).Count();
        if (head == item.Count && item.Sum(block => block.Length) < ShortestItem)
        {
            furniture.AddRange(item.Select(block => (block, FurnitureKind.Headline)));
            return;
        }

        head = head == item.Count ? 0 : head;
        var signed = item.Count - head > 1 && item[^1].LooksLikeSignature;
        articles.Add(new SpacedArticle(item[..head], item[head..(signed ? ^1 : ^0)], signed ? item[^1] : null, odds));
    }

    private static FurnitureKind? KindOf(TypeBlock block, double masthead) => block.Kind switch
    {
        BlockKind.Caption => FurnitureKind.Caption,
        BlockKind.Folio => FurnitureKind.Folio,
        BlockKind.Masthead => FurnitureKind.Masthead,
        BlockKind.Advert => FurnitureKind.Advert,
        BlockKind.Chrome => FurnitureKind.Chrome,
        _ => block.Box is { } box && box.MiddleY < masthead ? FurnitureKind.Masthead : null,
    };

    /// <summary>The lower edge of the paper's title on the first page; 0 if there is none.</summary>
    private static double MastheadBottom(List<TypeBlock> blocks, SourcePage page)
    {
        var (bottom, em) = (0.0, TypeBlockReader.Em(blocks));
        if (page.Number == 1 && page.Size is { } size)
        {
            foreach (var block in blocks)
            {
                if (block.Lines.Count <= 2 && block.RelativeHeight > MastheadSize && block.Box is { } box && box.Y < MastheadDepth * size.Height)
                {
                    bottom = Math.Max(bottom, box.Bottom + (LinesUnderMasthead * em));
                }
            }
        }

        return bottom;
    }
}
