using System.Text;

namespace NewsParse.Text;

/// <summary>Text as it was printed, and for each of its characters the place in the source that it came from.</summary>
internal sealed class RestoredText
{
    private readonly int[] _offsets;

    private RestoredText(string value, int[] offsets)
    {
        Value = value;
        _offsets = offsets;
    }

    /// <summary>Nothing.</summary>
    public static RestoredText Empty { get; } = new("", []);

    /// <summary>The restored characters.</summary>
    public string Value { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => Value.Length;

    /// <summary>Source offset of the character at an index.</summary>
    public int SourceOffset(int index) => _offsets[index];

    /// <summary>A part of the text.</summary>
    public RestoredText Slice(int start, int length) => length == 0 ? Empty : new(Value.Substring(start, length), _offsets[start..(start + length)]);

    /// <summary>The text without white space at its ends.</summary>
    public RestoredText Trim()
    {
        var start = Value.Length - Value.AsSpan().TrimStart().Length;
        return Slice(start, Value.AsSpan(start).TrimEnd().Length);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Collects characters with their offsets.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _offsets = [];

        /// <summary>The last character; NUL if there is none.</summary>
        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        /// <summary>Number of UTF-16 units so far.</summary>
        public int Length => _text.Length;

        /// <summary>Adds one character.</summary>
        public void Append(char c, int offset)
        {
            _text.Append(c);
            _offsets.Add(offset);
        }

        /// <summary>Adds a text.</summary>
        public void Append(RestoredText text)
        {
            _text.Append(text.Value);
            _offsets.AddRange(text._offsets);
        }

        /// <summary>The character before the last; NUL if there is none.</summary>
        public char LastButOne => _text.Length < 2 ? '\0' : _text[^2];

        /// <summary>Takes the last character back.</summary>
        public void RemoveLast()
        {
            _text.Length--;
            _offsets.RemoveAt(_offsets.Count - 1);
        }

        /// <summary>What was collected.</summary>
        public RestoredText Build() => _text.Length == 0 ? Empty : new(_text.ToString(), [.. _offsets]);
    }
}
