using NewsParse.Reading;
using NewsParse.Text;

namespace NewsParse.Pdf;

/// <summary>Writes lines of glyphs as a page's text, blocks and words.</summary>
internal sealed class PageWriter(Dividers dividers)
{
    /// <summary>White from which on Latin words are apart, in ems.</summary>
    private const double LatinBlank = 0.2;

    /// <summary>Most distance between the lines of a block, in ems.</summary>
    private const double MostLeading = 2.3;

    /// <summary>Lines farther apart than this many times the block's leading begin a new block.</summary>
    private const double MostLeadingGrowth = 1.3;

    private readonly SourcePageBuilder _page = new();

    /// <summary>The page's text and blocks.</summary>
    /// <param name="lines">The lines, in the order of painting.</param>
    /// <param name="page">What else is known of the page.</param>
    public SourcePage Write(IReadOnlyList<Run> lines, SourcePage page)
    {
        Run? before = null;
        double? leading = null;
        var (start, end) = (0.0, 0.0);
        foreach (var line in lines)
        {
            if (before is not null)
            {
                var step = line.Base - before.Base;
                if (GoesOn(before, line, step) && Math.Min(end, line.End) - Math.Max(start, line.Start) > 0.5 * Math.Min(end - start, line.End - line.Start) && step < MostLeadingGrowth * (leading ?? step) && step > (leading ?? step) / MostLeadingGrowth)
                {
                    leading ??= step;
                }
                else
                {
                    _page.EndBlock();
                    leading = null;
                }
            }

            (start, end) = leading is null ? (line.Start, line.End) : (Math.Min(start, line.Start), Math.Max(end, line.End));
            Write(line);
            before = line;
        }

        return _page.Build(page);
    }

    /// <summary>True if the next line painted stands under this one in the same type, with no line drawn between.</summary>
    private bool GoesOn(Run line, Run next, double step)
    {
        return line.Direction == next.Direction
            && Math.Abs(line.Size - next.Size) <= 0.04 * line.Size
            && step > 0.7 * line.Size && step < MostLeading * line.Size
            && !(line.Direction is LineDirection.Horizontal or LineDirection.UpsideDown ? dividers.Part(BoxOf(line), BoxOf(next)) : dividers.PartSideways(BoxOf(line), BoxOf(next)));
    }

    private static Box BoxOf(Run line) => line.Glyphs[0].Box.Union(line.Glyphs[^1].Box);

    private void Write(Run line)
    {
        var glyphs = line.Glyphs;
        var spread = IsSpread(line);
        var (word, wordBox) = (new System.Text.StringBuilder(), default(Box));
        var bold = 0;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            bold += glyph.IsBold ? 1 : 0;
            var blanks = i == 0 ? 0 : Blanks(glyphs[i - 1], glyph, line, spread);
            var joins = word.Length > 0 && blanks == 0 && !Chars.IsWide(word[^1]) && !Chars.IsWide(glyph.Text[0]);
            if (!joins)
            {
                Flush();
                _page.Blank(blanks);
            }

            word.Append(glyph.Text);
            wordBox = joins ? wordBox.Union(glyph.Box) : glyph.Box;
        }

        Flush();
        _page.EndLine(new SourceLine
        {
            Box = glyphs.Aggregate(glyphs[0].Box, (box, glyph) => box.Union(glyph.Box)),
            Direction = line.Direction,
            FontSize = Math.Round(line.Size, 2),
            FontName = glyphs[glyphs.Count / 2].Font is { Length: > 0 } font ? font : null,
            IsBold = bold * 2 > glyphs.Count,
        });

        void Flush()
        {
            if (word.Length > 0)
            {
                _page.Append(word.ToString(), wordBox);
                word.Clear();
            }
        }
    }

    private static int Blanks(Glyph before, Glyph glyph, Run line, bool spread)
    {
        var size = Math.Min(before.Size, glyph.Size);
        var (last, first) = (before.Text[^1], glyph.Text[0]);
        var gap = glyph.Start - before.End;
        var latin = !Chars.IsWide(last) && !Chars.IsWide(first);
        var given = glyph.AfterBlank && !(spread && !latin);
        var printed = PrintedGap.Blanks(last, first, (gap - line.Tracking) / size, given || (latin && gap > LatinBlank * size));

        // What a file paints as a blank is one, unless it paints them between all characters.
        return Math.Max(printed, given ? 1 : 0);
    }

    /// <summary>True if blanks are painted between most of the characters, as some typesetters justify lines.</summary>
    private static bool IsSpread(Run line)
    {
        int pairs = 0, blanks = 0;
        for (var i = 1; i < line.Glyphs.Count; i++)
        {
            if (Chars.IsWide(line.Glyphs[i - 1].Text[^1]))
            {
                pairs++;
                blanks += line.Glyphs[i].AfterBlank ? 1 : 0;
            }
        }

        return pairs >= 3 && blanks * 2 > pairs;
    }
}
