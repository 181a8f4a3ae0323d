namespace NewsParse.Cli;

/// <summary>The lines of a stream as bytes, one at a time: it holds no more than the longest line.</summary>
internal sealed class LineSource(Stream input, int longestLine)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Called before the stream is read again, which may wait.</summary>
    public event Action? Draining;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end; valid until the next call. Empty for a line that is too long.</param>
    /// <param name="tooLong">Whether the line was longer than allowed and has been passed over.</param>
    /// <returns>False after the last line.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = tooLong ? default : Trim(_buffer.AsSpan(_start, searched + found));
                _start += searched + found + 1;
                return true;
            }

            searched = _end - _start;
            if (searched > longestLine)
            {
                // What stands of it is let go; the rest follows until its end.
                tooLong = true;
                _start = _end;
                searched = 0;
            }

            if (!Fill())
            {
                line = tooLong ? default : Trim(_buffer.AsSpan(_start, _end - _start));
                var any = _end > _start || tooLong;
                _start = _end;
                return any;
            }
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => line is [.., (byte)'\r'] ? line[..^1] : line;

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        Draining?.Invoke();
        var count = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _ended = count == 0;
        return !_ended;
    }
}
