using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace NewsParse.Reading.Ocr;

/// <summary>Walks an hOCR document's tree. Never by recursion: the tree may be as deep as the file is long.</summary>
internal sealed class HocrReader
{
    private const double RightAngle = 90;

    private readonly List<OcrPage> _pages = [];
    private OcrPage? _page;
    private OcrBlock? _block;
    private OcrLine? _line;
    private bool _blank;
    private readonly StringBuilder _word = new();
    private Box? _wordBox;
    private double? _wordConfidence;
    private bool _isInWord;
    private string? _article;
    private int _articles;

    // Tesseract says header where it means a heading over several columns.
    private bool _isTesseract;

    /// <summary>The pages of a document.</summary>
    /// <exception cref="UnreadableInputException">It has none.</exception>
    public static IReadOnlyList<OcrPage> Read(string html, string? name)
    {
        using var document = HtmlTree.Parse(html);
        var reader = new HocrReader();
        foreach (var (node, enters) in HtmlTree.Walk(document))
        {
            switch (node)
            {
                case IElement element when enters: reader.Begin(element); break;
                case IElement element: reader.End(element); break;
                case IText text when enters: reader.AddText(text.Data); break;
            }
        }

        return reader._pages.Count > 0 ? reader._pages : throw new UnreadableInputException("this is no hOCR: it has no element of class ocr_page", name, null);
    }

    private void Begin(IElement element)
    {
        var title = new HocrTitle(element.GetAttribute("title"));
        switch (Class(element))
        {
            case "ocr_page": BeginPage(title); break;
            case "ocr_carea" or "ocr_column" or "ocr_par" or "ocrx_block": BeginBlock(element, title); break;
            case "ocr_line" or "ocrx_line": BeginLine(element, title, BlockKind.Unknown); break;
            case "ocr_header": BeginLine(element, title, _isTesseract ? BlockKind.Heading : BlockKind.Folio); break;
            case "ocr_footer" or "ocr_pageno": BeginLine(element, title, BlockKind.Folio); break;
            case "ocr_caption": BeginLine(element, title, BlockKind.Caption); break;
            case "ocr_textfloat": BeginLine(element, title, BlockKind.Unknown); break;
            case "ocrx_word": BeginWord(title); break;
            case "ocr_separator": Draw(_page?.Rules, title); break;
            case "ocr_linear": _article = element.Id ?? (++_articles).ToString(CultureInfo.InvariantCulture); break;
            case null when element.LocalName == "meta" && element.GetAttribute("name") == "ocr-system":
                _isTesseract = element.GetAttribute("content")?.StartsWith("tesseract", StringComparison.OrdinalIgnoreCase) ?? false;
                break;
            case "ocr_photo" or "ocr_image" or "ocr_linedrawing" or "ocr_graphics" or "ocr_float": Draw(_page?.Pictures, title); break;
        }
    }

    private void End(IElement element)
    {
        switch (Class(element))
        {
            case "ocr_page": (_page, _block, _line) = (null, null, null); break;
            case "ocr_carea" or "ocr_column" or "ocr_par" or "ocrx_block": _block = null; break;
            case "ocr_line" or "ocrx_line" or "ocr_header" or "ocr_footer" or "ocr_pageno" or "ocr_caption" or "ocr_textfloat": _line = null; break;
            case "ocrx_word": EndWord(element); break;
            case "ocr_linear": _article = null; break;
        }
    }

    /// <summary>The first class that is one of hOCR's; null if none is.</summary>
    private static string? Class(IElement element)
    {
        if (element.GetAttribute("class") is not { } classes || !classes.Contains("ocr", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (name.StartsWith("ocr", StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }

    private void BeginPage(HocrTitle title)
    {
        _page = new OcrPage { Unit = LengthUnit.Pixel };
        if (title.Box is { Width: > 0, Height: > 0 } box)
        {
            _page.Size = new PageSize(box.Right, box.Bottom, LengthUnit.Pixel);
        }

        _pages.Add(_page);
    }

    private void BeginBlock(IElement element, HocrTitle title)
    {
        if (_page is not null)
        {
            _block = new OcrBlock { Id = element.Id, Box = BoxOf(title) };
            _page.Blocks.Add(_block);
        }
    }

    private void BeginLine(IElement element, HocrTitle title, BlockKind kind)
    {
        if (_page is null)
        {
            return;
        }

        if (_block is null)
        {
            _block = new OcrBlock();
            _page.Blocks.Add(_block);
        }

        _line = new OcrLine
        {
            Id = element.Id,
            Kind = kind,
            Article = _article,
            Box = BoxOf(title),
            FontSize = OcrBox.TypeSize(title.Number("x_size")),
            Direction = DirectionOf(title.Number("textangle")),
        };
        _block.Lines.Add(_line);
        _blank = false;
    }

    // textangle counts counter-clockwise.
    private static LineDirection? DirectionOf(double angle) => Math.Round(angle / RightAngle) switch
    {
        1 => LineDirection.TurnedLeft,
        2 => LineDirection.UpsideDown,
        3 or -1 => LineDirection.TurnedRight,
        _ => null,
    };

    private void BeginWord(HocrTitle title)
    {
        var confidence = title.Number("x_wconf") / 100;
        (_wordBox, _wordConfidence, _isInWord) = (BoxOf(title), confidence is >= 0 and <= 1 ? confidence : null, true);
        _word.Clear();
        if (_line is { Words.Count: 0 } line)
        {
            line.FontName = title.Value("x_font") is { Length: > 0 } font ? font.Trim('"').ToString() : null;
        }
    }

    private void EndWord(IElement element)
    {
        _isInWord = false;
        if (_line is null || _word.Length == 0)
        {
            return;
        }

        _line.Words.Add(new OcrWord(_word.ToString(), _wordBox, _wordConfidence, _blank));
        _line.IsBold |= _line.Words.Count == 1 && element.FirstElementChild is { LocalName: "strong" or "b" };
        _blank = false;
    }

    private void AddText(string text)
    {
        if (_line is null)
        {
            return;
        }

        if (_isInWord)
        {
            _word.Append(text.AsSpan().Trim());
            return;
        }

        // Lines without word elements have their text in themselves.
        var trimmed = text.Trim();
        _blank |= trimmed.Length == 0 || char.IsWhiteSpace(text[0]);
        if (trimmed.Length > 0)
        {
            _line.Words.Add(new OcrWord(trimmed, null, null, _blank));
            _blank = char.IsWhiteSpace(text[^1]);
        }
    }

    private void Draw(List<Box>? list, HocrTitle title)
    {
        if (BoxOf(title) is { } box)
        {
            list?.Add(box);
        }
    }

    private Box? BoxOf(HocrTitle title) => title.HasBox ? _page?.Check(title.Box, null) ?? title.Box : null;
}
