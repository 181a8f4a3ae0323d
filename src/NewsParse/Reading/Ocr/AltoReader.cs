using System.Xml;

namespace NewsParse.Reading.Ocr;

/// <summary>Reads ALTO as a stream of elements, whatever namespace they are in.</summary>
internal sealed class AltoReader
{
    private readonly XmlReader _xml;
    private readonly Dictionary<string, (double Size, string? Family, bool Bold)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BlockKind> _tags = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<OcrPage> _pages = [];

    private readonly TypeSizes _sizes = new();

    private LengthUnit _unit = LengthUnit.Pixel;
    private OcrPage? _page;
    private OcrBlock? _block;
    private OcrLine? _line;
    private string _blockStyles = "";
    private string _lineStyles = "";
    private bool _blank;
    private bool _inMargin;

    // Ids of the composed blocks that are open; a block belongs to the innermost.
    private readonly List<string?> _composed = [];

    private AltoReader(XmlReader xml)
    {
        _xml = xml;
    }

    /// <summary>The pages of a file.</summary>
    /// <exception cref="UnreadableInputException">It is no ALTO, or no well-formed XML.</exception>
    public static IReadOnlyList<OcrPage> Read(Stream stream, string? name) => XmlInput.Read(stream, name, "ALTO", xml =>
    {
        var reader = new AltoReader(xml);
        XmlInput.Walk(xml, reader.Begin, reader.End);
        return reader._pages.Count > 0 ? reader._pages : throw new UnreadableInputException("this is no ALTO: it has no Page element", name, null);
    });

    private void Begin(string element)
    {
        switch (element)
        {
            case "MeasurementUnit": _unit = UnitOf(_xml.ReadString()); break;
            case "TextStyle": AddStyle(); break;
            case "LayoutTag" or "StructureTag" or "RoleTag" or "OtherTag": AddTag(); break;
            case "ElementRef": Add(_order, _xml.GetAttribute("REF")); break;
            case "Page": BeginPage(); break;
            case "TopMargin" or "BottomMargin" or "LeftMargin" or "RightMargin": _inMargin = true; break;
            case "ComposedBlock": _composed.Add(_xml.GetAttribute("ID")); break;
            case "TextBlock": BeginBlock(); break;
            case "TextLine": BeginLine(); break;
            case "String": AddWord(); break;
            case "SP": _blank = true; break;
            case "HYP": AddHyphen(); break;
            case "Illustration": AddDrawing(isPicture: true); break;
            case "GraphicalElement": AddDrawing(isPicture: false); break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "TopMargin" or "BottomMargin" or "LeftMargin" or "RightMargin": _inMargin = false; break;
            case "TextLine": _line = null; break;
            case "TextBlock": _block = null; break;
            case "ComposedBlock" when _composed.Count > 0: _composed.RemoveAt(_composed.Count - 1); break;
            case "Page": EndPage(); break;
        }
    }

    private static LengthUnit UnitOf(string unit) => unit.Trim() switch
    {
        "mm10" => LengthUnit.Mm10,
        "inch1200" => LengthUnit.Inch1200,
        _ => LengthUnit.Pixel,
    };

    private void AddStyle()
    {
        if (_xml.GetAttribute("ID") is { } id)
        {
            var bold = _xml.GetAttribute("FONTSTYLE")?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false;
            _styles.TryAdd(id, (XmlInput.Number(_xml, "FONTSIZE"), _xml.GetAttribute("FONTFAMILY"), bold));
        }
    }

    private void AddTag()
    {
        if (_xml.GetAttribute("ID") is { } id)
        {
            _tags.TryAdd(id, KindWords.Find($"{_xml.GetAttribute("TYPE")} {_xml.GetAttribute("LABEL")}"));
        }
    }

    private static void Add(List<string> list, string? id)
    {
        if (id is not null)
        {
            list.Add(id);
        }
    }

    private void BeginPage()
    {
        double width = XmlInput.Number(_xml, "WIDTH"), height = XmlInput.Number(_xml, "HEIGHT");
        _page = new OcrPage { Unit = _unit };
        if (OcrBox.OfSize(0, 0, width, height) is { Width: > 0, Height: > 0 })
        {
            _page.Size = new PageSize(width, height, _unit);
        }

        _pages.Add(_page);
    }

    private void EndPage()
    {
        if (_page is null)
        {
            return;
        }

        _page.ReadingOrder.AddRange(_order);
        _sizes.Apply(_unit);
        _page = null;
        _block = null;
        _line = null;
    }

    private void BeginBlock()
    {
        if (_page is null)
        {
            return;
        }

        _blockStyles = _xml.GetAttribute("STYLEREFS") ?? "";
        _block = new OcrBlock { Id = _xml.GetAttribute("ID"), Group = _composed.Count > 0 ? _composed[^1] : null, Kind = _inMargin ? BlockKind.Folio : KindOf(_xml.GetAttribute("TAGREFS")), Box = ReadBox() };
        _page.Blocks.Add(_block);
    }

    private BlockKind KindOf(string? tagRefs)
    {
        foreach (var tag in (tagRefs ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_tags.TryGetValue(tag, out var kind) && kind != BlockKind.Unknown)
            {
                return kind;
            }
        }

        return BlockKind.Unknown;
    }

    private void BeginLine()
    {
        if (_block is null)
        {
            return;
        }

        _lineStyles = _xml.GetAttribute("STYLEREFS") ?? "";
        _line = new OcrLine { Id = _xml.GetAttribute("ID"), Kind = KindOf(_xml.GetAttribute("TAGREFS")), Box = ReadBox() };
        _block.Lines.Add(_line);
        _blank = false;
    }

    private void AddWord()
    {
        var text = _xml.GetAttribute("CONTENT");
        if (_line is null || string.IsNullOrEmpty(text))
        {
            return;
        }

        var type = _xml.GetAttribute("SUBS_TYPE");
        var confidence = XmlInput.Number(_xml, "WC");
        ApplyStyle(_xml.GetAttribute("STYLEREFS"), _xml.GetAttribute("STYLE"));
        _line.IsHyphenated = type == "HypPart1" && GoesOn(text, _xml.GetAttribute("SUBS_CONTENT"));

        // Files without SP elements set every word apart.
        _line.Words.Add(new OcrWord(text, ReadBox(), confidence is >= 0 and <= 1 ? confidence : null, _blank || _line.Words.Count > 0));
        _blank = false;
    }

    /// <summary>False if the whole word keeps a hyphen where the line breaks it.</summary>
    private static bool GoesOn(string part, string? whole) =>
        whole is null || !(part.Length < whole.Length && whole.StartsWith(part, StringComparison.Ordinal) && whole[part.Length] == '-');

    private void AddHyphen()
    {
        if (_line is not { Words.Count: > 0 } || _xml.GetAttribute("CONTENT") is not { Length: > 0 } hyphen)
        {
            return;
        }

        // Some files have the hyphen in the word as well.
        if (!_line.Words[^1].Text.EndsWith(hyphen, StringComparison.Ordinal))
        {
            _line.Words.Add(new OcrWord(hyphen, ReadBox(), null, false));
        }
    }

    /// <summary>The first style that says something: the word's own, its line's, its block's.</summary>
    private void ApplyStyle(string? wordStyles, string? plain)
    {
        if (_line is not { } line || line.Words.Count > 0)
        {
            return;
        }

        line.IsBold = plain?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false;
        foreach (var id in $"{wordStyles} {_lineStyles} {_blockStyles}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_styles.TryGetValue(id, out var style))
            {
                line.IsBold |= style.Bold;
                line.FontName = style.Family;
                _sizes.Add(line, style.Size);
                return;
            }
        }
    }

    private void AddDrawing(bool isPicture)
    {
        if (_page is null || ReadBox() is not { } box)
        {
            return;
        }

        (isPicture ? _page.Pictures : Drawn.IsRule(box) ? _page.Rules : _page.Frames).Add(box);
    }

    private Box? ReadBox()
    {
        if (_xml.GetAttribute("HPOS") is null && _xml.GetAttribute("VPOS") is null)
        {
            return null;
        }

        var box = OcrBox.OfSize(XmlInput.Number(_xml, "HPOS"), XmlInput.Number(_xml, "VPOS"), XmlInput.Number(_xml, "WIDTH"), XmlInput.Number(_xml, "HEIGHT"));
        return _page?.Check(box, XmlInput.LineOf(_xml)) ?? box;
    }
}
