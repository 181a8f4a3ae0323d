using System.Text;
using NewsParse.Reading;

namespace NewsParse;

/// <summary>The formats that newspaper pages come in.</summary>
public enum SourceFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A page of an e-paper site.</summary>
    Html,

    /// <summary>hOCR.</summary>
    Hocr,

    /// <summary>ALTO.</summary>
    Alto,

    /// <summary>PAGE XML.</summary>
    PageXml,

    /// <summary>METS, whose pages are ALTO files beside it.</summary>
    Mets,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A scanned image, which an OCR engine must read.</summary>
    Image,
}

/// <summary>Tells formats by what files hold, whatever they are called.</summary>
public static class SourceFormats
{
    /// <summary>Bytes of a file's beginning that <see cref="Detect"/> looks at.</summary>
    public const int HeadBytes = 1 << 16;

    // Readers of PDF accept this much before the header.
    private const int PdfSlack = 1024;

    private static readonly (string Root, SourceFormat Format)[] Roots =
    [
        ("alto", SourceFormat.Alto),
        ("PcGts", SourceFormat.PageXml),
        ("mets", SourceFormat.Mets),
    ];

    private static readonly string[] HtmlStarts = ["html", "head", "body", "meta", "title", "script", "div", "table"];

    /// <summary>The format of a file; plain text if it looks like no other.</summary>
    /// <param name="head">The file's beginning, <see cref="HeadBytes"/> of it or the whole if it is shorter.</param>
    public static SourceFormat Detect(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, HeadBytes)];
        if (head[..Math.Min(head.Length, PdfSlack)].IndexOf("%PDF-"u8) >= 0)
        {
            return SourceFormat.Pdf;
        }

        if (BinarySignatures.Find(head) is { } kind)
        {
            return kind.EndsWith("image", StringComparison.Ordinal) ? SourceFormat.Image : SourceFormat.Text;
        }

        var text = Latin(head);
        var markup = text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return markup is ['<', ..] ? DetectMarkup(markup) : SourceFormat.Text;
    }

    // Markup is ASCII in every encoding; of UTF-16 every other byte.
    private static string Latin(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith([(byte)0xFF, (byte)0xFE]) || head.StartsWith([(byte)0xFE, (byte)0xFF]))
        {
            return (head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head[2..]);
        }

        return Encoding.Latin1.GetString(head);
    }

    private static SourceFormat DetectMarkup(ReadOnlySpan<char> markup)
    {
        var root = RootOf(markup, out var isHtml);
        foreach (var (known, format) in Roots)
        {
            if (root.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        foreach (var start in HtmlStarts)
        {
            isHtml |= root.Equals(start, StringComparison.OrdinalIgnoreCase);
        }

        return !isHtml ? SourceFormat.Text : markup.IndexOf("ocr_page", StringComparison.Ordinal) >= 0 ? SourceFormat.Hocr : SourceFormat.Html;
    }

    /// <summary>Index of the &gt; that ends a declaration or comment; less than 2 if none does. A document type may hold declarations of its own, in brackets.</summary>
    private static int EndOfDeclaration(ReadOnlySpan<char> markup)
    {
        var end = markup.StartsWith("<!--") ? markup.IndexOf("-->") + 2 : markup.IndexOf('>');
        if (end < 0 || !markup[..end].Contains('[') || !markup.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return end;
        }

        var quote = '\0';
        for (var i = markup.IndexOf('['); i < markup.Length; i++)
        {
            if (quote == '\0' && markup[i..].StartsWith("<!--") && markup[i..].IndexOf("-->") is > 0 and var comment)
            {
                i += comment + 2;
            }
            else if (quote == '\0' && markup[i] == ']')
            {
                return markup[i..].IndexOf('>') is > 0 and var rest ? i + rest : -1;
            }
            else if (markup[i] is '"' or '\'')
            {
                quote = quote == '\0' ? markup[i] : quote == markup[i] ? '\0' : quote;
            }
        }

        return -1;
    }

    /// <summary>The first element's name without its prefix, after declarations and comments.</summary>
    private static ReadOnlySpan<char> RootOf(ReadOnlySpan<char> markup, out bool isHtml)
    {
        isHtml = false;
        while (markup is ['<', '?' or '!', ..])
        {
            isHtml |= markup.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase);
            var end = EndOfDeclaration(markup);
            if (end < 2)
            {
                return [];
            }

            markup = markup[(end + 1)..].TrimStart();
        }

        if (markup is not ['<', ..])
        {
            return [];
        }

        markup = markup[1..];
        var length = 0;
        while (length < markup.Length && (char.IsAsciiLetterOrDigit(markup[length]) || markup[length] is ':' or '-' or '_' or '.'))
        {
            length++;
        }

        var name = markup[..length];
        return name[(name.IndexOf(':') + 1)..];
    }
}
