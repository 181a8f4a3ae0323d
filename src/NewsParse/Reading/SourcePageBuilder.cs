using System.Text;

namespace NewsParse.Reading;

/// <summary>Builds a page's text and its spans together: lines apart by a line break, blocks by a blank line.</summary>
internal sealed class SourcePageBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<SourceLine> _lines = [];
    private readonly List<SourceWord> _words = [];
    private int _lineStart = -1;

    /// <summary>UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>The last character of the line so far; NUL at its beginning.</summary>
    public char Last => _text.Length > _lineStart && _lineStart >= 0 ? _text[^1] : '\0';

    /// <summary>Adds text to the line; begins one if none is open.</summary>
    /// <param name="text">The text. Line breaks in it become blanks.</param>
    /// <param name="box">Where it is printed; null if the input does not tell.</param>
    /// <param name="confidence">How sure the OCR engine is, 0 to 1; null if it does not tell.</param>
    public void Append(ReadOnlySpan<char> text, Box? box = null, double? confidence = null)
    {
        StartLine();
        var start = _text.Length;
        foreach (var c in text)
        {
            _text.Append(IsLineBreak(c) ? ' ' : c);
        }

        if (box is { } printed && text.Length > 0)
        {
            _words.Add(new SourceWord(new SourceSpan(start, text.Length), printed, confidence));
        }
    }

    /// <summary>Adds blanks to the line.</summary>
    public void Blank(int count)
    {
        StartLine();
        _text.Append(' ', count);
    }

    /// <summary>Ends the line; one of white space alone leaves no trace.</summary>
    /// <param name="line">What is known of it; span and words are filled in.</param>
    /// <returns>Where it stands; null if there was nothing.</returns>
    public SourceSpan? EndLine(SourceLine line)
    {
        if (_lineStart < 0)
        {
            return null;
        }

        var end = _text.Length;
        while (end > _lineStart && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        // Words of white space alone at the line's end go with it.
        _text.Length = end;
        _words.RemoveAll(word => word.Span.End > end);
        SourceSpan? span = null;
        if (end > _lineStart)
        {
            span = new SourceSpan(_lineStart, end - _lineStart);
            _lines.Add(line with { Span = span.Value, Words = [.. _words], Confidence = line.Confidence ?? MeanConfidence() });
        }
        else
        {
            _text.Length = _lineStart - BreakLength();
        }

        _words.Clear();
        _lineStart = -1;
        return span;
    }

    /// <summary>Ends the block; one without lines leaves no trace.</summary>
    public void EndBlock(BlockKind kind = BlockKind.Unknown, Box? box = null)
    {
        EndLine(new SourceLine());
        if (_lines.Count > 0)
        {
            _blocks.Add(new SourceBlock { Lines = [.. _lines], Kind = kind, Box = box });
            _lines.Clear();
        }
    }

    /// <summary>The page.</summary>
    /// <param name="page">What is known of it; text and blocks are filled in.</param>
    public SourcePage Build(SourcePage page)
    {
        EndBlock();
        return page with { Text = _text.ToString(), Blocks = [.. _blocks] };
    }

    private void StartLine()
    {
        if (_lineStart < 0)
        {
            _text.Append('\n', BreakLength());
            _lineStart = _text.Length;
        }
    }

    private int BreakLength() => _lines.Count > 0 ? 1 : _blocks.Count > 0 ? 2 : 0;

    private double? MeanConfidence()
    {
        var (sum, characters) = (0.0, 0);
        foreach (var word in _words)
        {
            if (word.Confidence is { } confidence)
            {
                sum += confidence * word.Span.Length;
                characters += word.Span.Length;
            }
        }

        return characters == 0 ? null : sum / characters;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
