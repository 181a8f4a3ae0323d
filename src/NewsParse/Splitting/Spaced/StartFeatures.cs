using NewsParse.Lexicon;

namespace NewsParse.Splitting.Spaced;

/// <summary>What tells that a block begins another article than the one before it, as numbers that <see cref="LogisticModel"/> weighs.</summary>
internal sealed class StartFeatures : FeatureList
{
    private const int LongestShort = 200;

    private StartFeatures()
    {
    }

    /// <summary>Counts the features of a block.</summary>
    /// <param name="blocks">The page's blocks, in order.</param>
    /// <param name="at">The block.</param>
    /// <param name="em">Size of the page's running text.</param>
    public static StartFeatures Of(IReadOnlyList<TypeBlock> blocks, int at, double em)
    {
        var features = new StartFeatures();
        var block = blocks[at];
        var isShort = block.Lines.Count <= 4 && block.Length < LongestShort;
        features.AddShape(block, isShort);
        if (at == 0)
        {
            features.Add("first", true);
            features.Add("first heading", block.LooksLikeHeading);
        }
        else
        {
            features.AddBefore(blocks[at - 1], block, em);
        }

        if (at + 1 < blocks.Count)
        {
            features.AddAfter(block, blocks[at + 1], isShort);
        }

        return features;
    }

    private void AddShape(TypeBlock block, bool isShort)
    {
        Add("heading", block.LooksLikeHeading);
        Add("one line", block.Lines.Count == 1);
        Add("some lines", block.Lines.Count is >= 4 and <= 6);
        Add("bold", block.IsBold);
        Add("begins small", block.First is [var first, ..] && char.IsLower(first));
        Add("begins with digit", block.First is [var figure, ..] && char.IsDigit(figure));
        if (!isShort)
        {
            return;
        }

        Add("short", true);
        Add("height", Math.Clamp(Math.Log(block.RelativeHeight), -0.7, 1.5));
        Add("size", Math.Clamp(Math.Log(block.RelativeSize), -0.7, 1.5));
        Add("short bold", block.IsBold);
        Add("capitals", block.Capitals);
        Add("centred", block.Left > 0.04 && block.Right > 0.04 && Math.Abs(block.Left - block.Right) < 0.15);
        Add("at the right", block.Left > 0.35 && block.Right < 0.15);
        Add("full", block.Left < 0.04 && block.Right < 0.04);
        Add("narrow", block.Left + block.Right > 0.2);
        Add("ends sentence", block.EndsSentence);
        Add("ornament", block.Lines.Sum(line => line.Text.Value.Count(char.IsLetterOrDigit)) <= 2);
    }

    private void AddBefore(TypeBlock before, TypeBlock block, double em)
    {
        Add("after heading", before.LooksLikeHeading);
        Add("heading after heading", before.LooksLikeHeading && block.LooksLikeHeading);
        Add("heading after smaller", before.LooksLikeHeading && block.LooksLikeHeading && block.RelativeHeight > 1.3 * before.RelativeHeight);
        Add("after few lines", before.Lines.Count <= 2);
        Add("after signature", before.LooksLikeSignature);
        Add("after break", before.Last is [.., '-' or '¬' or '⸗' or ',']);
        Add("goes on", !before.EndsSentence && block.First is [var first, ..] && char.IsLower(first));
        if (before.Box is not { } last || block.Box is not { } box)
        {
            Add("no box", true);
        }
        else if (box.Y > last.Y + (0.3 * em) && Shared(last, box) > 0.3 * Math.Min(last.Width, box.Width))
        {
            var gap = (box.Y - last.Bottom) / em;
            Add("below", true);
            Add("gap", Math.Clamp(gap, 0, 3));
            Add("no gap", gap < 0.25);
        }
        else if (box.X > last.Right - (0.3 * Math.Min(last.Width, box.Width)))
        {
            Add("to the right", true);
            Add("heading to the right", block.LooksLikeHeading);
            Add("lower to the right", box.Y > last.Y + (3 * em));
        }
        else
        {
            Add("back", true);
            Add("heading back", block.LooksLikeHeading);
        }
    }

    private void AddAfter(TypeBlock block, TypeBlock after, bool isShort)
    {
        Add("before heading", after.LooksLikeHeading);
        Add("before text", after.Lines.Count >= 3);
        if (block.Box is { } box && after.Box is { } next && box.Width > 1.4 * next.Width)
        {
            Add("wide", true);
            Add("short wide", isShort);
        }
    }

    private static double Shared(Box a, Box b) => Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X);
}
