using System.Buffers;
using NewsParse.Text;

namespace NewsParse.Reading;

/// <summary>Tells text that OCR has read from text that was never on paper.</summary>
internal static class ScanSigns
{
    // Of a thousand Chinese characters; printed text has none of these marks among them, OCR two to fifty.
    private const double FewestPerThousand = 1.5;

    // A paper may print one of the specks again and again: 要闻 | 第3版.
    private const int FewestKinds = 2;

    // OCR reads specks and rules for these, and has half-width quotes only.
    private static readonly SearchValues<char> Specks = SearchValues.Create("|_~^=<>\\*#`{}\"'");
    private static readonly SearchValues<char> HalfWidth = SearchValues.Create(".:;,");

    /// <summary>Whether the page was scanned: its lines tell how sure the engine is of them, or its marks are those of OCR.</summary>
    public static bool In(SourcePage page) => page.Blocks.Any(block => block.Lines.Any(line => line.Confidence is not null)) || In(page.Text);

    private static bool In(string text)
    {
        var (han, odd, kinds, hasHalf) = (0, 0, UInt128.Zero, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (Chars.IsHan(text[i]))
            {
                han++;
                continue;
            }

            var isHalf = HalfWidth.Contains(text[i]) && i > 0 && i + 1 < text.Length && Chars.IsHan(text[i - 1]) && Chars.IsHan(text[i + 1]);
            if (isHalf || Specks.Contains(text[i]))
            {
                odd++;
                hasHalf |= isHalf;
                kinds |= UInt128.One << text[i];
            }
        }

        return 1000.0 * odd > FewestPerThousand * han && (hasHalf || UInt128.PopCount(kinds) >= FewestKinds);
    }
}
