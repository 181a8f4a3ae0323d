namespace NewsParse.Reading.Html;

/// <summary>Tells what each block of a file is: body, headline and what stands around it, byline, caption; all else is navigation.</summary>
internal static class EPaperParts
{
    /// <summary>Less text than this is no body, unless the file marks it as one.</summary>
    private const int LeastBody = 60;

    /// <summary>A headline stands at most this many blocks above its body.</summary>
    private const int MostAbove = 40;

    private const int MostHeadline = 120;

    /// <summary>Gives every block its kind and its body.</summary>
    public static void Tell(EPaperFile file)
    {
        MarkBodies(file);
        var from = 0;
        for (var body = 0; body < file.Bodies; body++)
        {
            var first = file.Blocks.FindIndex(block => block.Body == body);
            TellTitle(file, body, Math.Max(from, first - MostAbove), first);
            from = file.Blocks.FindLastIndex(block => block.Body == body) + 1;
        }
    }

    private static void MarkBodies(EPaperFile file)
    {
        var mark = file.Blocks.Where(block => !block.IsHidden && block.Length > 0).Select(block => block.Mark).DefaultIfEmpty().Max();
        if (mark != BodyMark.None)
        {
            MarkRuns(file, block => block.Mark == mark && !block.IsHidden);
        }
        else if (file.Densest is { Last: >= 0 } densest && Enumerable.Range(densest.First, densest.Last - densest.First + 1).Sum(i => file.Blocks[i].IsLink ? 0 : file.Blocks[i].Length) >= LeastBody)
        {
            var index = 0;
            MarkRuns(file, block => index++ is var at && at >= densest.First && at <= densest.Last && !block.IsHidden);
        }
    }

    /// <summary>Each run of blocks that a test accepts is a body; one that repeats another's text is none.</summary>
    private static void MarkRuns(EPaperFile file, Func<HtmlBlock, bool> isBody)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var run = new List<HtmlBlock>();
        foreach (var block in file.Blocks.Append(null))
        {
            if (block is not null && isBody(block))
            {
                run.Add(block);
                continue;
            }

            if (run.Count > 0 && seen.Add(string.Concat(run.Select(part => part.Key))))
            {
                foreach (var part in run)
                {
                    part.Body = file.Bodies;
                    part.Kind = KindInBody(part);
                }

                file.Bodies++;
            }

            run.Clear();
        }
    }

    private static BlockKind KindInBody(HtmlBlock block)
    {
        var text = block.Lines[0];
        return EPaperWords.IsButton(text) || (block.IsLink && block.Length < LeastBody) ? BlockKind.Chrome
            : block.Tag is "figcaption" or "caption" || EPaperWords.IsCaption(block.Cues) ? BlockKind.Caption
            : block.Tag is ['h', >= '1' and <= '6'] ? BlockKind.Heading
            : BlockKind.Text;
    }

    private static void TellTitle(EPaperFile file, int body, int from, int first)
    {
        var blocks = file.Blocks;
        var main = MainTitle(file, from, first, body);
        if (main < 0)
        {
            return;
        }

        Set(blocks[main], body, BlockKind.Headline);
        for (var i = from; i < blocks.Count && (i < first || IsTitleInBody(blocks[i], body)); i++)
        {
            if (i != main && blocks[i] is { IsHidden: false } block && KindAround(file.Property, block, i < main, i > main) is { } kind)
            {
                Set(block, body, kind);
            }
        }
    }

    private static bool IsTitleInBody(HtmlBlock block, int body) => block.Body == body && block.Kind == BlockKind.Heading;

    private static void Set(HtmlBlock block, int body, BlockKind kind)
    {
        block.Body = body;
        block.Kind = kind;
    }

    /// <summary>Index of the headline's block; -1 if there is none.</summary>
    private static int MainTitle(EPaperFile file, int from, int first, int body)
    {
        var (best, bestRank) = (-1, 0);
        for (var i = from; i < file.Blocks.Count && (i < first || IsTitleInBody(file.Blocks[i], body)); i++)
        {
            var rank = Rank(file, file.Blocks[i]);

            // Of two alike the nearer one.
            if (rank > 0 && rank >= bestRank)
            {
                (best, bestRank) = (i, rank);
            }
        }

        return best;
    }

    private static int Rank(EPaperFile file, HtmlBlock block)
    {
        if (block.IsHidden || block.Length is 0 or > MostHeadline || EPaperWords.IsButton(block.Lines[0]))
        {
            return 0;
        }

        if (Same(block, file.Property.Title))
        {
            return 10;
        }

        if (block.IsLink)
        {
            return 0;
        }

        return EPaperWords.IsTitle(block.Cues) && !EPaperWords.IsSubhead(block.Cues) && !EPaperWords.IsKicker(block.Cues) ? 9
            : block.Tag is ['h', >= '1' and <= '6' and var level] ? 9 - (level - '0')
            : 0;
    }

    /// <summary>What stands around the headline; null if it is no part of the article.</summary>
    private static BlockKind? KindAround(EPaperProperty property, HtmlBlock block, bool above, bool below)
    {
        var text = block.Lines[0];
        if (Same(block, property.IntroTitle) || (EPaperWords.IsKicker(block.Cues) && !block.IsLink))
        {
            return BlockKind.Kicker;
        }

        if (Same(block, property.Subtitle) || (EPaperWords.IsSubhead(block.Cues) && !block.IsLink))
        {
            return BlockKind.Subhead;
        }

        if (Same(block, property.Author) || (EPaperWords.IsAuthor(block.Cues) && !block.IsLink) || (below && !block.IsLink && EPaperWords.StartsByline(text)))
        {
            return BlockKind.Byline;
        }

        if (block.IsLink || EPaperWords.IsButton(text) || EPaperWords.StartsChrome(text) || block.Length > MostHeadline)
        {
            return null;
        }

        if (EPaperWords.IsCaption(block.Cues))
        {
            return BlockKind.Caption;
        }

        var isHeading = block.Tag is ['h', >= '1' and <= '6'] || EPaperWords.IsAroundTitle(block.Cues);
        return isHeading ? (above ? BlockKind.Kicker : BlockKind.Subhead) : null;
    }

    private static bool Same(HtmlBlock block, string? value) =>
        value is { Length: > 0 } && block.Key.Length > 0
        && block.Key.Equals(value.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal).Replace("<br>", "", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
}
