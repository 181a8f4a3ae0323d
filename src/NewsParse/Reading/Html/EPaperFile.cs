using System.Text;
using AngleSharp.Dom;

namespace NewsParse.Reading.Html;

/// <summary>One file of an e-paper: its blocks of text, each with what it is.</summary>
internal sealed class EPaperFile
{
    private const int MostCues = 200;
    private const int MostAround = 4;

    private static readonly HashSet<string> BlockTags =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "founder-content",
    ];

    private static readonly HashSet<string> UnreadTags = ["script", "style", "noscript", "template", "title", "head", "iframe", "object", "svg", "select", "textarea", "option"];

    private readonly List<Container> _open = [];
    private readonly StringBuilder _line = new();
    private HtmlBlock? _block;
    private int _hidden;
    private int _links;
    private int _unread;
    private int _named;
    private int _founder;
    private bool _inComments;
    private int _mostText;

    private EPaperFile()
    {
    }

    /// <summary>The blocks, in the file's order.</summary>
    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>What it says of its article out of sight.</summary>
    public EPaperProperty Property { get; } = new();

    /// <summary>File names that it links to, in order, each once.</summary>
    public List<string> Links { get; } = [];

    /// <summary>The document's own title; empty if none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Number of bodies found.</summary>
    public int Bodies { get; set; }

    /// <summary>The element whose paragraphs hold most text: its blocks' indices, first and last.</summary>
    public (int First, int Last) Densest { get; private set; } = (0, -1);

    /// <summary>Reads a file and tells what each block is.</summary>
    public static EPaperFile Parse(string html)
    {
        using var document = HtmlTree.Parse(html);
        var file = new EPaperFile { Title = document.Title?.Trim() ?? "" };
        foreach (var (node, enters) in HtmlTree.Walk(document))
        {
            switch (node)
            {
                case IElement element when enters: file.Enter(element); break;
                case IElement element: file.Leave(element); break;
                case IComment comment when enters: file.Comment(comment.Data); break;
                case IText text when enters && file._unread == 0: file.AddText(text.Data); break;
            }
        }

        file.EndBlock();
        EPaperParts.Tell(file);
        return file;
    }

    private void Enter(IElement element)
    {
        var tag = element.LocalName;
        _unread += UnreadTags.Contains(tag) ? 1 : 0;
        _hidden += IsHidden(element) ? 1 : 0;
        _links += tag == "a" ? 1 : 0;
        if (tag == "br")
        {
            EndLine();
        }

        if (tag is "a" or "area")
        {
            AddLink(element.GetAttribute("href"));
        }

        if (BlockTags.Contains(tag))
        {
            EndBlock();
            var cues = $"{element.Id} {element.GetAttribute("class")}".Trim().ToLowerInvariant();
            _open.Add(new Container(tag, cues.Length > MostCues ? cues[..MostCues] : cues, Blocks.Count));
            _named += EPaperWords.IsBody(_open[^1].Cues) ? 1 : 0;
            _founder += tag == "founder-content" ? 1 : 0;
        }
    }

    private void Leave(IElement element)
    {
        var tag = element.LocalName;
        if (BlockTags.Contains(tag) && _open.Count > 0)
        {
            EndBlock();
            var container = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _named -= EPaperWords.IsBody(container.Cues) ? 1 : 0;
            _founder -= tag == "founder-content" ? 1 : 0;
            Weigh(container);
        }

        if (tag.StartsWith("founder-", StringComparison.Ordinal) && tag != "founder-content")
        {
            EndLine();
        }

        _unread -= UnreadTags.Contains(tag) ? 1 : 0;
        _hidden -= IsHidden(element) ? 1 : 0;
        _links -= tag == "a" ? 1 : 0;
    }

    // Paragraphs count for the element around them; a body is the element that most text stands in directly.
    private void Weigh(Container container)
    {
        if (container.Text > _mostText)
        {
            _mostText = container.Text;
            Densest = (container.FirstBlock, Blocks.Count - 1);
        }

        if (_open.Count > 0 && container.Tag is "p")
        {
            _open[^1].Text += container.Text;
        }
    }

    private void Comment(string comment)
    {
        var text = comment.AsSpan().Trim();
        if (text is "enpcontent" or "/enpcontent")
        {
            EndBlock();
            _inComments = text is "enpcontent";
        }
        else
        {
            Property.ReadComment(comment);
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.LocalName.StartsWith("founder-", StringComparison.Ordinal) && element.LocalName != "founder-content"))
        {
            return true;
        }

        return element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }

    private void AddLink(string? href)
    {
        if (string.IsNullOrEmpty(href))
        {
            return;
        }

        var end = href.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? href : href[..end];
        var file = path[(path.LastIndexOf('/') + 1)..];
        if (file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            Links.Add(file);
        }
    }

    private void AddText(string text)
    {
        var isText = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                if (_line.Length > 0 && _line[^1] != ' ')
                {
                    _line.Append(' ');
                }
            }
            else
            {
                _line.Append(c);
                isText = true;
            }
        }

        if (isText)
        {
            _block ??= new HtmlBlock
            {
                Tag = _open.Count > 0 ? _open[^1].Tag : "",
                Cues = string.Join(' ', _open.AsEnumerable().Reverse().Take(MostAround).Select(container => container.Cues)),
                IsHidden = _hidden > 0,
                Mark = _inComments ? BodyMark.Comment : _founder > 0 ? BodyMark.Element : _named > 0 ? BodyMark.Name : BodyMark.None,
            };
            _block.IsLink &= _links > 0;
        }
    }

    private void EndLine()
    {
        var text = _line.ToString().Trim(' ');
        _line.Clear();
        if (_block is not null && !string.IsNullOrWhiteSpace(text))
        {
            _block.Lines.Add(text);
        }
    }

    private void EndBlock()
    {
        EndLine();
        if (_block is { Lines.Count: > 0 } block)
        {
            Blocks.Add(block);
            if (_open.Count > 0 && !block.IsLink && !block.IsHidden)
            {
                _open[^1].Text += block.Length;
            }
        }

        _block = null;
    }

    /// <summary>A block element that is open.</summary>
    private sealed class Container(string tag, string cues, int firstBlock)
    {
        public string Tag { get; } = tag;

        public string Cues { get; } = cues;

        public int FirstBlock { get; } = firstBlock;

        public int Text { get; set; }
    }
}
