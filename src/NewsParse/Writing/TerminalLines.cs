using System.Text;

namespace NewsParse.Writing;

/// <summary>Lines broken to a terminal's width, a wide character taking two columns.</summary>
internal sealed class TerminalLines(int width)
{
    private const string NeverFirst = "，。、；：？！）」』》〉】〕”’…,.;:?!)]";

    private readonly StringBuilder _text = new();
    private bool _lastIsBlank = true;

    public void Rule() => _text.Append('─', width).Append('\n');

    /// <summary>One blank line, never two in a row.</summary>
    public void Blank()
    {
        if (!_lastIsBlank)
        {
            _text.Append('\n');
            _lastIsBlank = true;
        }
    }

    public void AddNonEmpty(string label, string? value, int indent)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add($"{label}: {value}", indent, hanging: 2);
        }
    }

    /// <summary>Adds a text, broken into lines.</summary>
    /// <param name="text">The text; its own line ends become spaces.</param>
    /// <param name="indent">Columns before each line.</param>
    /// <param name="hanging">Columns more before each line but the first.</param>
    public void Add(string text, int indent, int hanging = 0)
    {
        _lastIsBlank = false;
        _text.Append(' ', indent);
        var column = indent;
        var wordStart = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
            {
                continue;
            }

            var printed = Rune.IsControl(rune) ? new Rune(' ') : rune;
            var columns = Columns(printed);
            if (column + columns > width && !NeverFirst.Contains(printed.ToString(), StringComparison.Ordinal))
            {
                column = Break(ref wordStart, indent + hanging);
            }

            // A Latin word goes to the next line whole, unless it is longer than half a line.
            wordStart = columns == 1 && printed.Value != ' ' ? (wordStart < 0 ? _text.Length : wordStart) : -1;
            _text.Append(printed.ToString());
            column += columns;
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private int Break(ref int wordStart, int indent)
    {
        var isMovable = wordStart >= 0 && _text.Length - wordStart <= width / 2;
        var word = isMovable ? _text.ToString(wordStart, _text.Length - wordStart) : "";
        _text.Length -= word.Length;
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n').Append(' ', indent);
        wordStart = word.Length > 0 ? _text.Length : -1;
        _text.Append(word);
        return indent + word.Length;
    }

    private static int Columns(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) => 2,
        (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
