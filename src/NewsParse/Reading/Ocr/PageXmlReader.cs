using System.Xml;

namespace NewsParse.Reading.Ocr;

/// <summary>Reads PAGE XML as a stream of elements, whatever namespace they are in.</summary>
internal sealed class PageXmlReader
{
    private readonly XmlReader _xml;
    private readonly OcrPage _page = new() { Unit = LengthUnit.Pixel };
    private readonly RegionOrder _order = new();

    // The regions, lines and words that are open, the innermost last: a box or a text belongs to that one.
    private readonly List<Node> _open = [];

    private readonly TypeSizes _sizes = new();

    private bool _isPage;

    private PageXmlReader(XmlReader xml)
    {
        _xml = xml;
    }

    /// <summary>The page of a file.</summary>
    /// <exception cref="UnreadableInputException">It is no PAGE XML, or no well-formed XML.</exception>
    public static OcrPage Read(Stream stream, string? name) => XmlInput.Read(stream, name, "PAGE", xml =>
    {
        var reader = new PageXmlReader(xml);
        reader.ReadAll();
        return reader._isPage ? reader._page : throw new UnreadableInputException("this is no PAGE XML: it has no Page element", name, null);
    });

    private void ReadAll()
    {
        XmlInput.Walk(_xml, Begin, End);

        _page.ReadingOrder.AddRange(_order.Flatten());
        _sizes.Apply(LengthUnit.Pixel);
    }

    private void Begin(string element)
    {
        switch (element)
        {
            case "Page": BeginPage(); break;
            case "OrderedGroup" or "OrderedGroupIndexed" or "UnorderedGroup" or "UnorderedGroupIndexed": _order.Begin(_xml.GetAttribute("index")); break;
            case "RegionRef" or "RegionRefIndexed": _order.Add(_xml.GetAttribute("regionRef"), _xml.GetAttribute("index")); break;
            case "TextLine": BeginLine(); break;
            case "Word": Open(new Node(element)); break;
            case "Glyph": Open(new Node(element)); break;
            case "Coords": AddPoints(_xml.GetAttribute("points")); break;
            case "Point": AddPoint(XmlInput.Number(_xml, "x"), XmlInput.Number(_xml, "y")); break;
            case "Baseline": Open(new Node(element)); break;
            case "TextEquiv": BeginText(); break;
            case "Unicode": AddText(); break;
            case "TextStyle": AddStyle(); break;
            default:
                if (element.EndsWith("Region", StringComparison.Ordinal))
                {
                    BeginRegion(element);
                }

                break;
        }
    }

    private void End(string element)
    {
        if (element.StartsWith("OrderedGroup", StringComparison.Ordinal) || element.StartsWith("UnorderedGroup", StringComparison.Ordinal))
        {
            _order.End();
        }

        if (_open.Count == 0 || _open[^1].Element != element)
        {
            return;
        }

        var node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        switch (element)
        {
            case "TextRegion": EndTextRegion(node); break;
            case "TextLine": EndLine(node); break;
            case "Word": EndWord(node); break;
            case "SeparatorRegion": Keep(_page.Rules, node); break;
            case "ImageRegion" or "GraphicRegion" or "LineDrawingRegion" or "ChartRegion" or "MapRegion" or "MusicRegion": Keep(_page.Pictures, node); break;
            case "FrameRegion" or "TableRegion" or "AdvertRegion": Keep(_page.Frames, node); break;
        }
    }

    private void BeginPage()
    {
        _isPage = true;
        double width = XmlInput.Number(_xml, "imageWidth"), height = XmlInput.Number(_xml, "imageHeight");
        if (OcrBox.OfSize(0, 0, width, height) is { Width: > 0, Height: > 0 })
        {
            _page.Size = new PageSize(width, height, LengthUnit.Pixel);
        }
    }

    private void BeginRegion(string element)
    {
        var custom = CustomAttribute.Read(_xml.GetAttribute("custom"));
        var node = new Node(element)
        {
            Article = custom.Article ?? Inherited?.Article,
            Direction = _xml.GetAttribute("readingDirection") == "top-to-bottom" ? LineDirection.Vertical : null,
        };
        if (element == "TextRegion")
        {
            var kind = KindWords.Find($"{_xml.GetAttribute("type")} {custom.Type}");
            kind = kind == BlockKind.Unknown && Inherited is { Element: "AdvertRegion" } ? BlockKind.Advert : kind;
            node.Block = new OcrBlock { Id = _xml.GetAttribute("id"), Kind = kind };
            _page.Blocks.Add(node.Block);
            _order.AddCustom(node.Block.Id, custom.Index);
        }

        Open(node);
    }

    private void BeginLine()
    {
        var custom = CustomAttribute.Read(_xml.GetAttribute("custom"));
        var line = new OcrLine { Id = _xml.GetAttribute("id"), Kind = KindWords.Find(custom.Type), Article = custom.Article ?? Inherited?.Article, Direction = Inherited?.Direction };
        Inherited?.Block?.Lines.Add(line);
        Open(new Node("TextLine") { Line = line });
    }

    /// <summary>The innermost open node.</summary>
    private Node? Inherited => _open.Count > 0 ? _open[^1] : null;

    private void Open(Node node) => _open.Add(node);

    private void AddPoints(string? points)
    {
        foreach (var point in (points ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var comma = point.IndexOf(',', StringComparison.Ordinal);
            AddPoint(comma < 0 ? double.NaN : OcrBox.Number(point.AsSpan(0, comma)), OcrBox.Number(point.AsSpan(comma + 1)));
        }
    }

    private void AddPoint(double x, double y)
    {
        if (Inherited is { Element: not "Baseline" } node)
        {
            node.Box = _page.Check(OcrBox.OfSize(x, y, 0, 0), XmlInput.LineOf(_xml)) is { } point ? node.Box?.Union(point) ?? point : node.Box;
        }
    }

    // Of several readings the one of the lowest index is the engine's choice; without an index, the first.
    private void BeginText()
    {
        if (Inherited is { } node)
        {
            var index = XmlInput.Number(_xml, "index");
            node.ReadsText = node.Text is null || index < node.TextIndex;
            if (node.ReadsText)
            {
                node.TextIndex = double.IsNaN(index) ? 0 : index;
                var confidence = XmlInput.Number(_xml, "conf");
                node.Confidence = confidence is >= 0 and <= 1 ? confidence : null;
            }
        }
    }

    private void AddText()
    {
        if (Inherited is { ReadsText: true } node)
        {
            node.Text = _xml.ReadString();
        }
    }

    private void AddStyle()
    {
        if (Inherited?.Line is { } line)
        {
            _sizes.Add(line, XmlInput.Number(_xml, "fontSize"));
            line.FontName ??= _xml.GetAttribute("fontFamily");
            line.IsBold |= _xml.GetAttribute("bold") is "true" or "1";
        }
    }

    private void EndWord(Node node)
    {
        if (Inherited?.Line is { } line && !string.IsNullOrWhiteSpace(node.Text))
        {
            line.Words.Add(new OcrWord(node.Text.Trim(), node.Box, node.Confidence, line.Words.Count > 0));
        }
    }

    private static void EndLine(Node node)
    {
        var line = node.Line!;
        line.Box = node.Box;
        line.Confidence = node.Confidence;
        if (string.IsNullOrWhiteSpace(node.Text))
        {
            return;
        }

        // A line's own text goes before its words': it is what people correct. Their boxes serve as long as they say the same.
        var aligned = WordAligner.Align(node.Text.Trim(), line.Words);
        line.Words.Clear();
        line.Words.AddRange(aligned);
    }

    private static void EndTextRegion(Node node)
    {
        var block = node.Block!;
        block.Box = node.Box;
        if (block.Lines.Exists(line => line.Words.Count > 0) || string.IsNullOrWhiteSpace(node.Text))
        {
            return;
        }

        // Text without lines of its own.
        block.Lines.Clear();
        foreach (var text in node.Text.Split('\n'))
        {
            block.Lines.Add(new OcrLine { Article = node.Article, Confidence = node.Confidence, Words = { new OcrWord(text.Trim(), null, null, false) } });
        }
    }

    private static void Keep(List<Box> list, Node node)
    {
        if (node.Box is { } box)
        {
            list.Add(box);
        }
    }

    /// <summary>An element that is open.</summary>
    private sealed class Node(string element)
    {
        public string Element { get; } = element;

        public OcrBlock? Block { get; set; }

        public OcrLine? Line { get; init; }

        public string? Article { get; init; }

        public LineDirection? Direction { get; init; }

        public Box? Box { get; set; }

        public string? Text { get; set; }

        public bool ReadsText { get; set; }

        public double TextIndex { get; set; }

        public double? Confidence { get; set; }
    }
}
