using System.Globalization;
using System.Xml;
using NewsParse.Reading.Ocr;

namespace NewsParse.Reading.Mets;

/// <summary>Reads a METS file as a stream of elements, whatever prefixes and namespaces they have.</summary>
internal sealed class MetsReader
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "dd.MM.yyyy", "d.M.yyyy", "yyyy/MM/dd", "dd/MM/yyyy", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"];

    private readonly XmlReader _xml;
    private readonly MetsDocument _document = new();
    private readonly List<MetsDivision> _divisions = [];
    private readonly List<bool> _groupsAreText = [];
    private MetsDescription? _description;
    private int _relatedItems;
    private bool _inTitle;
    private string? _file;
    private bool _isImage;
    private bool? _isLogical;
    private bool _isMets;

    private MetsReader(XmlReader xml)
    {
        _xml = xml;
    }

    /// <summary>What a file says.</summary>
    /// <exception cref="UnreadableInputException">It is no METS, or no well-formed XML.</exception>
    public static MetsDocument Read(Stream stream, string? name) => XmlInput.Read(stream, name, "METS", xml =>
    {
        var reader = new MetsReader(xml);
        XmlInput.Walk(xml, reader.Begin, reader.End);
        return reader._isMets ? reader._document : throw new UnreadableInputException("this is no METS: its root element is none of mets", name, null);
    });

    private void Begin(string element)
    {
        switch (element)
        {
            case "mets": _isMets = true; break;
            case "dmdSec": BeginDescription(); break;
            case "relatedItem": _relatedItems++; break;
            case "titleInfo": _inTitle = _xml.GetAttribute("type") is null; break;
            case "title": AddTitle(); break;
            case "dateIssued": AddDate(); break;
            case "fileGrp": _groupsAreText.Add(IsText() || (_groupsAreText.Count > 0 && _groupsAreText[^1])); break;
            case "file": BeginFile(); break;
            case "FLocat": AddFile(); break;
            case "structMap": BeginStructure(); break;
            case "div": BeginDivision(); break;
            case "fptr": AddPointer("FILEID"); break;
            case "area": AddPointer("FILEID"); break;
            case "mptr": _document.Pointers++; break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "dmdSec": _description = null; break;
            case "relatedItem": _relatedItems--; break;
            case "titleInfo": _inTitle = false; break;
            case "fileGrp" when _groupsAreText.Count > 0: _groupsAreText.RemoveAt(_groupsAreText.Count - 1); break;
            case "structMap": _isLogical = null; _divisions.Clear(); break;
            case "div" when _divisions.Count > 0: _divisions.RemoveAt(_divisions.Count - 1); break;
        }
    }

    private void BeginDescription()
    {
        _description = new MetsDescription();
        _relatedItems = 0;
        if (_xml.GetAttribute("ID") is { } id)
        {
            _document.Descriptions.TryAdd(id, _description);
        }
    }

    // Of the thing itself, not of the series that it belongs to.
    private void AddTitle()
    {
        if (_description is { Title: null } description && _inTitle && _relatedItems == 0 && _xml.ReadString().Trim() is { Length: > 0 } title)
        {
            description.Title = title;
        }
    }

    private void AddDate()
    {
        if (_description is { Date: null } description && _relatedItems == 0
            && DateOnly.TryParseExact(_xml.ReadString().Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            description.Date = date;
        }
    }

    private bool IsText() => $"{_xml.GetAttribute("USE")} {_xml.GetAttribute("ID")}" is var use
        && (use.Contains("ALTO", StringComparison.OrdinalIgnoreCase) || use.Contains("TEXT", StringComparison.OrdinalIgnoreCase) || use.Contains("OCR", StringComparison.OrdinalIgnoreCase));

    private void BeginFile()
    {
        _file = _xml.GetAttribute("ID");
        _isImage = _xml.GetAttribute("MIMETYPE")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false;
    }

    private void AddFile()
    {
        if (_file is { } id && _xml.GetAttribute("href", "http://www.w3.org/1999/xlink") is { Length: > 0 } path && _document.Files.TryAdd(id, path))
        {
            _document.FileOrder.Add(id);
            // A group of images made for OCR is called so too.
            if (_groupsAreText.Count > 0 && _groupsAreText[^1] && !_isImage)
            {
                _document.TextFiles.Add(id);
            }
        }
    }

    private void BeginStructure()
    {
        var about = $"{_xml.GetAttribute("TYPE")} {_xml.GetAttribute("LABEL")}";
        _isLogical = about.Contains("logical", StringComparison.OrdinalIgnoreCase) ? true : about.Contains("physical", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    private void BeginDivision()
    {
        var division = new MetsDivision
        {
            Type = (_xml.GetAttribute("TYPE") ?? "").Trim().ToUpperInvariant(),
            Id = _xml.GetAttribute("ID"),
            Label = _xml.GetAttribute("LABEL") is { Length: > 0 } label ? label : null,
            Descriptions = _xml.GetAttribute("DMDID") ?? "",
        };
        if (_divisions.Count > 0)
        {
            _divisions[^1].Children.Add(division);
        }
        else if (_isLogical == true)
        {
            _document.Logical ??= division;
        }
        else if (_isLogical == false)
        {
            _document.Physical ??= division;
        }

        _divisions.Add(division);
    }

    private void AddPointer(string attribute)
    {
        if (_divisions.Count > 0 && _xml.GetAttribute(attribute) is { } file)
        {
            var begin = _xml.GetAttribute("BEGIN");
            _divisions[^1].Areas.Add(new MetsArea(file, begin, _xml.GetAttribute("END") ?? begin));
        }
    }
}
